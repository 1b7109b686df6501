// The examples of the rules, by code. The build takes them out of the rules and puts them here: a server has no use for them.
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';

export const EXAMPLES: Readonly<Record<string, Rule['example']>> = Object.fromEntries(
  RULES.map(({ code, example }) => [code, example]),
);
