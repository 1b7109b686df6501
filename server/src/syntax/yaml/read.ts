// Reading a YAML postmortem: text to model.
import type { Postmortem } from '../../model/postmortem';
import { lower } from './lower/document';
import { parse } from './parse';

/** The model of `source`. Cannot fail: what does not parse becomes a problem, and the rest is still there. */
export function read(source: string): Postmortem {
  return lower(source, parse(source, { start: 0, end: source.length }));
}
