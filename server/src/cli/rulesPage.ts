// docs/rules.md, as `postmortem rules --format markdown` prints it: a section for each rule.
import { anchorOf } from '../rules/pages';
import type { Guide } from './guide';

export function rulesPage(guides: readonly Guide[]): string {
  return [
    '# Rules\n',
    '<!-- Generated from the rules themselves by `npm run docs`. Change the rule, not this page. -->\n',
    INTRODUCTION,
    `${HEADER}${guides.map(row).join('')}`,
    ...guides.map(section),
  ].join('\n');
}

const INTRODUCTION = `Each rule reports what cannot be true, or what is almost surely wrong or missing, and says so with the values. In the examples, carets
mark what is reported, with the message behind them. A fix marked *safe* changes spelling or style and no meaning: *Fix all*,
\`postmortem fix\` and \`postmortem check --fix\` apply those and no others. \`postmortem explain CODE\` shows a section of this page.
`;

const HEADER = '| rule | severity | reports |\n|---|---|---|\n';

function row({ code, severity, summary }: Guide): string {
  return `| [\`${code}\`](#${anchorOf(code)}) | ${severity} | ${summary} |\n`;
}

function section({ code, severity, summary, why, example, fixes }: Guide): string {
  const language = example.file.endsWith('.md') ? 'markdown' : 'yaml';
  return [
    `## ${code}\n`,
    `**${severity}** · ${summary}\n`,
    `${why}\n`,
    `Reported:\n`,
    fenced(example.bad, language),
    `Better:\n`,
    fenced(example.good, language),
    ...(example.beside ?? []).flatMap(({ name, text }) => [`Beside it, \`${name}\`:\n`, fenced(text, 'markdown')]),
    fixes.length === 0 ? NO_FIX : `Fixes offered for the example:\n\n${fixes.map(fixLine).join('')}`,
  ].join('\n');
}

const NO_FIX = 'Only the author knows what belongs there: no fix is offered.\n';

function fixLine({ title, preferred, safe }: Guide['fixes'][number]): string {
  const remarks = [...(preferred ? ['preferred'] : []), ...(safe ? ['safe'] : [])];
  return `- ${code(title)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}\n`;
}

/** A fence longer than any in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}\n`;
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
