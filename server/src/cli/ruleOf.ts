// The rule that a code on the command line names.
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';
import { nearest } from './nearest';
import { Refusal } from './terminal';

/** Refuses a code that no rule has, and names those that may be meant. */
export function ruleOf(code: string): Rule {
  const rule = RULES.find((each) => each.code === code);
  if (rule !== undefined) return rule;
  const near = nearest(
    code,
    RULES.map((each) => each.code),
  );
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : '`postmortem rules` lists them';
  throw new Refusal(`there is no rule ${code}; ${hint}`);
}
