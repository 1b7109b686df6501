// Guidance: what a template leaves in a document for its author to replace.

/** Whether a line is what a template left to be replaced: `TBD`, `<who was affected?>`. */
export function isGuidance(line: string): boolean {
  return GUIDANCE.test(line);
}

const GUIDANCE =
  /^[\s*_>-]*(?:\[[^\]]{2,200}\](?!\()|<[A-Za-z][^<>]{2,100}>|<!--.*-->|TBD|TODO|TBA|N\/?A yet|\.{3}|…|\?+)[.\s*_]*$/i;
