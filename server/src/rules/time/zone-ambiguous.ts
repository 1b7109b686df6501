// time/zone-ambiguous: an abbreviation that stands for several zones, in a document that does not say which.
import type { Facts, TimedEvent } from '../../analysis/facts';
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Span } from '../../text/span';
import type { Timestamp } from '../../time/timestamp';
import { ABBREVIATIONS } from '../../time/zone-names';
import { utcOffset } from '../clock-changes';
import type { Fix, Rule } from '../rule';
import { type Gate, stampsInProse, stampsOf } from '../stamps';
import { counted, written } from '../wording';

export const zoneAmbiguous: Rule = {
  code: 'time/zone-ambiguous',
  severity: 'information',
  summary: 'A zone abbreviation stands for several zones, and nothing says which one is meant.',
  why:
    'IST is India, Ireland or Israel, CST is central North America or China, and BST is Britain or Bangladesh: hours apart, and ' +
    'colleagues elsewhere read their own. The commonest one is assumed. It is not reported where the document names the place, ' +
    'another zone of the same region, or the offset.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline',
      '- 14:04 IST First sign-in errors',
      '        ^^^ time/zone-ambiguous: IST is read as India Standard Time (UTC+5:30), but may be Irish Standard Time (UTC+1) or Israel Standard Time (UTC+2)',
      '- 14:20 IST All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline',
      '- 14:04 UTC+5:30 First sign-in errors',
      '- 14:20 UTC+5:30 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    if (!mayBeAny(facts)) return;
    const places = placesOf(facts);
    for (const [name, { own, says }] of Object.entries(READINGS)) {
      const spans = places.filter((place) => place.name === name).map(({ span }) => span);
      const [first] = spans;
      if (first === undefined || isSaid(facts, says)) continue;
      const others = ABBREVIATIONS[name]?.others ?? [];
      const readings = [{ name: own, offset: ABBREVIATIONS[name]?.offset ?? 0 }, ...others];
      const [likely = '', ...rest] = readings.map((reading) => `${reading.name} (${utcOffset(reading.offset)})`);
      report({
        span: first,
        message: `${name} is read as ${likely}, but may be ${rest.join(' or ')}`,
        fixes: readings.map((reading) => fixFor(name, reading, spans)),
      });
    }
  },
};

type Says = (written: Pick<Prose, 'text'>) => boolean;

interface Reading {
  /** What the abbreviation is read as. */
  readonly own: string;
  /** Words that say which one is meant, this or another. */
  readonly says: Says;
}

const READINGS: Readonly<Record<string, Reading>> = {
  IST: reading(
    'India Standard Time',
    /\b(?:Indian?|Kolkata|Calcutta|Mumbai|Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Pune|Ireland|Irish|Dublin|Israeli?|Jerusalem|Tel Aviv|GMT|IDT)\b|\+ ?0?5[:.]?30\b/,
  ),
  CST: reading(
    'Central Standard Time',
    /\b(?:Central|Chicago|Dallas|Houston|Austin|Texas|Minneapolis|Mexico|US|USA|America|Canada|North America|China|Chinese|Beijing|Shanghai|Shenzhen|Hangzhou|Taiwan|Taipei|CDT|CT|PST|PDT|PT|MST|MDT|EST|EDT|ET)\b|[-−+] ?0?[68](?::?00)?\b/,
  ),
  BST: reading(
    'British Summer Time',
    /\b(?:Brit(?:ish|ain)|UK|United Kingdom|England|English|Scotland|London|GMT|Europe|CEST|CET|Bangladeshi?|Dhaka)\b|\+ ?0?[16](?::?00)?\b/,
  ),
};

function reading(own: string, evidence: RegExp): Reading {
  return { own, says: ({ text }) => evidence.test(text) };
}

/** A place where an abbreviation is written. */
interface Place {
  readonly name: string;
  readonly span: Span;
}

const hasName: Gate = ({ plain }) => /\d/.test(plain) && /\b(?:IST|CST|BST)\b/i.test(plain);
const isAmbiguous = ({ zone }: Timestamp): boolean => zone?.alternatives !== undefined;
const inProse = stampsInProse(hasName, isAmbiguous);

/** Asked of every event and line once. */
function mayBeAny(facts: Facts): boolean {
  const { timelines, window, zone, history } = facts;
  return (
    (zone?.said !== undefined && zone.zone.name in READINGS) ||
    timelines.some(({ events }, slot) => history.filter(namesOne, events, [], slot).length > 0) ||
    [window.start, window.end].some((end) => end !== undefined && isAmbiguous(end.stamp)) ||
    inProse(facts).length > 0
  );
}

function namesOne({ event: { stamp } }: TimedEvent): boolean {
  return stamp !== undefined && isAmbiguous(stamp);
}

/** In document order, each once. */
function placesOf(facts: Facts): readonly Place[] {
  const { zone, postmortem, timelines } = facts;
  const stamps = [...stampsOf(facts).map(({ stamp }) => stamp), ...inProse(facts)];
  const inStamps = stamps.flatMap((stamp) =>
    stamp.zone?.alternatives === undefined ? [] : placeIn(written(stamp, stamp.zone), stamp.zone.start),
  );
  const texts = [
    ...postmortem.prose,
    ...postmortem.fields.map(({ value }) => value),
    ...timelines.flatMap(({ timeline }) => timeline.context),
  ];
  const said = zone?.said;
  const around = said && texts.find(({ span }) => span.start <= said.start && said.end <= span.end);
  const inNote =
    said === undefined || around === undefined
      ? []
      : placeIn(around.text.slice(said.start - around.span.start, said.end - around.span.start), said.start);
  const found = new Map([...inStamps, ...inNote].map((place) => [place.span.start, place] as const));
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The abbreviation itself, without brackets or words around it. */
function placeIn(text: string, start: number): readonly Place[] {
  const match = /\b(?:IST|CST|BST)\b/i.exec(text);
  if (match === null) return [];
  const at = start + match.index;
  return [{ name: match[0].toUpperCase(), span: { start: at, end: at + match[0].length } }];
}

/** Whether any line or field holds a word that settles it. */
function isSaid({ postmortem, history }: Facts, says: Says): boolean {
  return (
    history.filter(saysIt, postmortem.prose, [says]).length > 0 || postmortem.fields.some(({ value }) => says(value))
  );
}

function saysIt(line: Prose, says: Says): boolean {
  return ask(line, says);
}

function fixFor(
  name: string,
  reading: { readonly name: string; readonly offset: number },
  spans: readonly Span[],
): Fix {
  const text = utcOffset(reading.offset);
  const where = spans.length > 1 ? ` in ${counted(spans.length, 'place')}` : '';
  return {
    title: `It is ${reading.name}: change ${name} to ${text}${where}`,
    edits: spans.map((span) => ({ kind: 'replace', span, text })),
    preferred: false,
    safe: false,
  };
}
