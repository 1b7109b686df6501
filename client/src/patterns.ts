// Globs for the files like one. A path itself needs no glob: settings may name a file as it is.

/** Matches the files with the same extension in the same folder. Paths have forward slashes. */
export function siblingsPattern(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.length - name.length);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  return literal(folder) + (extension ? `*${literal(extension)}` : '*');
}

function literal(text: string): string {
  return text.replaceAll(/[\\*?[\]{}()!+@]/g, '\\$&');
}
