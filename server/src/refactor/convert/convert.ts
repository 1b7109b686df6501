// A whole postmortem in the other syntax: written, read again, and held against what it was, so that nothing is lost unsaid.
import type { Reading, SourceDocument } from '../../reading';
import { readManuscript as readMarkdown } from '../../syntax/markdown/manuscript/read';
import { writeManuscript as writeMarkdown } from '../../syntax/markdown/manuscript/write';
import type { SyntaxName } from '../../syntax/syntax';
import { readManuscript as readYaml } from '../../syntax/yaml/manuscript/read';
import { writeManuscript as writeYaml } from '../../syntax/yaml/manuscript/write';
import { withoutRoom } from '../../text/layout';
import { pathOfUri } from '../../uri';
import { lossesOf } from './losses';

export interface Conversion {
  readonly syntax: SyntaxName;
  /** The id of its language. */
  readonly languageId: string;
  /** What its file could be called: as before, with the ending of the other syntax. */
  readonly name: string;
  readonly text: string;
  /** What the other syntax does not carry, each in a line; empty when nothing is lost. */
  readonly losses: readonly string[];
}

/**
 * The document in the other syntax; undefined when it cannot be read as a whole, which its findings then say.
 * @param readOutright reads another document with the same settings, whatever it looks like.
 */
export function convert(
  reading: Reading,
  readOutright: (document: SourceDocument) => Reading | undefined,
): Conversion | undefined {
  if (reading.postmortem.problems.length > 0) return undefined;
  const source = withoutRoom(reading.document.text);
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const syntax: SyntaxName = reading.syntax.name === 'yaml' ? 'markdown' : 'yaml';
  const written = syntax === 'yaml' ? writeYaml(readMarkdown(text)) : fromYaml(text);
  if (written === undefined) return undefined;
  const named = (ending: string): SourceDocument => renamed(reading.document, syntax, ending, written);
  const converted = readOutright(named(''));
  if (converted === undefined) return undefined;
  const isKnown = reading.recognised === null || converted.recognised !== null;
  const { uri, languageId } = named(isKnown ? '' : '.postmortem');
  return {
    syntax,
    languageId,
    name: pathOfUri(uri).split('/').at(-1) ?? '',
    text: source.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written,
    losses: lossesOf(reading, converted),
  };
}

function fromYaml(text: string): string | undefined {
  const manuscript = readYaml(text);
  return manuscript && writeMarkdown(manuscript);
}

/** @param before the ending goes what shows that the file is a postmortem, where nothing else does. */
function renamed(document: SourceDocument, syntax: SyntaxName, before: string, text: string): SourceDocument {
  const ending = `${before}${syntax === 'yaml' ? '.yaml' : '.md'}`;
  const { path } = document;
  return {
    ...document,
    uri: document.uri.replace(ENDING, '') + ending,
    languageId: syntax,
    text,
    ...(path !== undefined && { path: path.replace(ENDING, '') + ending }),
  };
}

const ENDING = /\.(?:md|markdown|mdown|mkd|txt|ya?ml)$/i;
