// Where people read about a rule: the one place that knows the address of the published pages.
import type { Rule } from './rule';

/** Where the sources of this version are published. */
export const REPOSITORY = 'https://github.com/postmortem-vscode/postmortem';

/** All rules on one page, generated from the registry. */
export const RULES_PAGE = `${REPOSITORY}/blob/main/docs/rules.md`;

/** The rule's section of the page, by the name that GitHub gives its heading. */
export function pageOf(code: Rule['code']): string {
  return `${RULES_PAGE}#${anchorOf(code)}`;
}

/** Of `timeline/out-of-order` it is `timelineout-of-order`: letters, digits and hyphens stay. */
export function anchorOf(code: Rule['code']): string {
  return code.replace(/[^a-z0-9-]/g, '');
}
