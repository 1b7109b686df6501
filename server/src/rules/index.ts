// The registry of rules, the only list of them: LSP, CLI, settings and docs read it.
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [];
