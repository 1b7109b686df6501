// Opens the active postmortem as YAML in a new document.
import type { Command } from './command';
import { convertTo } from './convertTo';

export const convertToYaml: Command = {
  id: 'postmortem.convertToYaml',
  run: (context, uri) => convertTo(context, 'yaml', uri),
};
