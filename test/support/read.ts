// Reads a text as a postmortem, whatever it looks like: what most tests start from.
import { analyse } from '../../server/src/analysis/analyse';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import type { Reading } from '../../server/src/reading';
import { RULES } from '../../server/src/rules';
import { runRules } from '../../server/src/rules/run';
import { markdown } from '../../server/src/syntax/markdown/markdown';
import { yaml } from '../../server/src/syntax/yaml/yaml';
import { lineIndex } from '../../server/src/text/lines';
import { languageOf } from './fixture';

export function readText(text: string, name = 'incident.postmortem.md'): Reading {
  const languageId = languageOf(name);
  const syntax = languageId === 'yaml' ? yaml : markdown;
  const postmortem = syntax.read(text);
  const facts = analyse(postmortem, { timeZone: DEFAULT_SETTINGS.timeZone });
  return {
    document: { uri: `file:///${name}`, languageId, version: 1, text },
    recognised: null,
    lines: lineIndex(text),
    syntax,
    postmortem,
    facts,
    findings: runRules(facts, RULES),
  };
}
