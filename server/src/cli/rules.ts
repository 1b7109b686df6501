// `postmortem rules` and `postmortem explain`: what the rules are, why, with examples and fixes; the page of the docs comes from here too.
import { createColors } from 'picocolors';
import { RULES } from '../rules';
import { type Guide, guideTo } from './guide';
import { ruleOf } from './ruleOf';
import { rulesPage } from './rulesPage';
import { type ExitCode, type Terminal, wantsColour } from './terminal';

export interface RulesOptions {
  readonly format: 'pretty' | 'json' | 'markdown';
}

export function listRules({ format }: RulesOptions, { stdout, ...terminal }: Terminal): ExitCode {
  if (format === 'json') stdout.write(`${JSON.stringify(RULES.map(guideTo), undefined, 2)}\n`);
  else if (format === 'markdown') stdout.write(rulesPage(RULES.map(guideTo)));
  else {
    const { dim } = createColors(wantsColour({ stdout, ...terminal }));
    const [codes, severities] = [widest(RULES.map(({ code }) => code)), widest(RULES.map(({ severity }) => severity))];
    for (const { code, severity, summary } of RULES) {
      stdout.write(`${code.padEnd(codes)}  ${dim(severity.padEnd(severities))}  ${summary}\n`);
    }
  }
  return 0;
}

export function explain(code: string, terminal: Terminal): ExitCode {
  terminal.stdout.write(explanation(guideTo(ruleOf(code)), wantsColour(terminal)));
  return 0;
}

function explanation({ code, severity, summary, why, example, fixes, page }: Guide, coloured: boolean): string {
  const { bold, dim, green, red } = createColors(coloured);
  const text = (content: string): string => content.trimEnd().replace(/^(?=.)/gm, '    ');
  return [
    `${bold(code)} ${dim(severity)}\n${summary}\n\n${wrapped(why)}\n`,
    `${red('What it reports:')}\n\n${text(example.bad)}\n`,
    `${green('How it should be:')}\n\n${text(example.good)}\n`,
    ...(example.beside ?? []).map((other) => `Beside it, ${other.name}:\n\n${text(other.text)}\n`),
    ...(fixes.length > 0 ? [`Fixes it offers here:\n${fixes.map(({ title }) => `  - ${title}`).join('\n')}\n`] : []),
    `${dim(page)}\n`,
  ].join('\n');
}

function wrapped(text: string): string {
  return text.replace(/(.{1,99})(?: |$)/g, '$1\n').trimEnd();
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}
