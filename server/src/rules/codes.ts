// Codes and groups as people write them, in settings and in comments.
import { groupOf } from '../config/effective';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

/** Whether the written code or group means the rule. */
export function meansRule(written: string, code: string): boolean {
  return written === code || written === groupOf(code);
}

/** Whether a rule, or a group of rules, is called so. */
export function isKnown(written: string, rules: readonly Rule[]): boolean {
  return rules.some(({ code }) => meansRule(written, code));
}

/** The code or group that was meant, where it is near to what was written. */
export function meantBy(written: string, rules: readonly Rule[]): string | undefined {
  const codes = rules.map(({ code }) => code);
  const groups = [...new Set(codes.map(groupOf))];
  // A name without its group, or a group without its star.
  const bare = codes.filter((code) => code.endsWith(`/${written}`));
  if (bare.length === 1) return bare[0];
  return (
    groups.find((group) => group === `${written}/*` || group === `${written}*`) ??
    nearest(written, [...codes, ...groups])
  );
}
