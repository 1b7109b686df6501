// Opens the active postmortem as Markdown in a new document.
import type { Command } from './command';
import { convertTo } from './convertTo';

export const convertToMarkdown: Command = {
  id: 'postmortem.convertToMarkdown',
  run: (context, uri) => convertTo(context, 'markdown', uri),
};
