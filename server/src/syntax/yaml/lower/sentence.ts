// Sentences with a colon in them: mappings only to YAML.
import { slice, type Text } from '../../../text/span';
import type { Mapping, Node } from '../tree';
import { eventKey } from './keys';

/** The line of `- 14:32 UTC: Alert` or `- 6: 35 PM - Alert`; undefined for a mapping that is meant as one. */
export function sentenceOf(source: string, { pairs, flow, span }: Mapping): Text | undefined {
  const [pair, ...more] = pairs;
  if (flow || pair === undefined || more.length > 0 || eventKey(pair.key.value) !== undefined) return undefined;
  const text = slice(source, span);
  return isPlain(pair.key) && isPlain(pair.value) && !text.text.includes('\n') ? text : undefined;
}

function isPlain(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.style === 'plain';
}
