// The path that a document's URI names, whatever its scheme: `file:`, `untitled:`, `vscode-vfs:` and others.

/** With forward slashes and decoded; a URI that is none is taken for a path. */
export function pathOfUri(uri: string): string {
  const rest = uri.replace(/^[a-z][a-z0-9+.-]+:(\/\/[^/?#]*)?/i, '').replace(/[?#].*$/s, '');
  return decoded(rest).replace(/\\/g, '/');
}

/** The path relative to the innermost folder that holds it, else the whole path. */
export function relativePathOfUri(uri: string, folders: readonly string[]): string {
  const holding = folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => uri.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
  return holding === undefined ? pathOfUri(uri) : pathOfUri(uri.slice(holding.length));
}

/** A stray percent sign is no escape: such a text stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
