// Guidance: what a template leaves in a document for its author to replace.

/** Whether a line is what a template left to be replaced: `TBD`, `<who was affected?>`. */
export function isGuidance(line: string): boolean {
  return GUIDANCE.test(line);
}

const GUIDANCE = /^(?:<[^<>]*>|\[[^\][]*\]|\{\{.*\}\}|<!--.*-->|t\.?b\.?[da]\.?|to ?do\b.*|\.{3}|…|\?+|x{3,}|[-–—])$/i;
