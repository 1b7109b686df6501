// Globs for one file and for the files like it. Paths have forward slashes.

/** Matches the file and no other. */
export function filePattern(path: string): string {
  return path.replaceAll(/[\\*?[\]{}()!+@]/g, '\\$&');
}

/** Matches the files with the same extension in the same folder. */
export function siblingsPattern(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.length - name.length);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  return filePattern(folder) + (extension ? `*${filePattern(extension)}` : '*');
}
