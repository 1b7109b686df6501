// Globs of files, matched in the core: without a file system.
import picomatch from 'picomatch';

/**
 * Whether one of the globs matches a path, or is the path itself. `whole` is the whole path, which globs that begin with a slash are
 * matched with.
 */
export type Matches = (path: string, whole?: string) => boolean;

/** Longer than any path; the glob library refuses patterns of 64 KB. */
const LONGEST_GLOB = 4096;

/** The globs are compiled once, when first asked. */
export function matching(globs: readonly string[]): Matches {
  let matchers: readonly ((path: string, whole: string) => boolean)[] | undefined;
  return (path, whole = path) => {
    matchers ??= globs.filter((glob) => glob !== '' && glob.length <= LONGEST_GLOB).map(matcher);
    return matchers.some((isMatch) => isMatch(path, whole));
  };
}

function matcher(glob: string): (path: string, whole: string) => boolean {
  const isMatch = picomatch(glob, { dot: true, nocase: true, nonegate: true });
  const isOne = (path: string): boolean => glob === path || isMatch(path);
  return glob.startsWith('/') ? (_, whole) => isOne(whole) : (path) => isOne(path);
}
