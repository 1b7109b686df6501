// Signs of a postmortem in Markdown or plain text: its title, and a timeline beside other sections. Reads line by line, parses nothing.
import { sectionName } from '../model/section-names';
import type { SectionName } from '../model/sections';
import { CLOCK, DATE } from './dates';
import { type FrontMatterSigns, frontMatterSigns } from './frontMatter';
import { contentLines, lookedAt, shapeOf } from './lines';
import type { Signs } from './signs';
import { type TitleSign, titleSign } from './title';

export function markdownSigns(head: string): Signs {
  const front = frontMatterSigns(head);
  if (front.typed) return { typed: true, shown: true, incident: true, foreign: false };
  const body = head.slice(front.end);
  const silent = front.title === 'none' && !front.incident && !ANY_SIGN.test(body);
  if (silent) return { typed: false, shown: false, incident: false, foreign: false };
  return { typed: false, ...weigh(look(body, front.title), front) };
}

/** No postmortem is without all of these words, and most other documents are. */
const ANY_SIGN =
  /time ?line|chronology|(?:chain|sequence) of events|key events|incident|outage|post[- ]?(?:mortem|incident)/i;

interface Seen {
  readonly title: TitleSign;
  readonly sections: ReadonlySet<SectionName>;
  readonly timeline: boolean;
  /** A time of day stands below the timeline's heading. */
  readonly clock: boolean;
  readonly words: boolean;
  readonly dated: boolean;
  /** Hardly begun: a title may be all there is. */
  readonly short: boolean;
}

function weigh(seen: Seen, front: FrontMatterSigns): Omit<Signs, 'typed'> {
  const { title, sections, timeline, clock, words, dated, short } = seen;
  const beside = BESIDE.filter((section) => sections.has(section)).length;
  const certain = sections.has('root-cause') || sections.has('contributing') || (words && clock);
  const anything = beside > 0 || timeline || dated;
  const byTitle =
    (title === 'sure' && (anything || short)) || (title === 'likely' && (beside >= 2 || (beside > 0 && dated)));
  return {
    shown: byTitle || (timeline && beside >= 2 && certain),
    incident: byTitle || timeline || (front.incident && (dated || front.dated)) || (words && dated && beside > 0),
    foreign: title === 'template',
  };
}

const BESIDE: readonly SectionName[] = ['summary', 'impact', 'root-cause', 'resolution', 'actions', 'lessons'];

function look(body: string, fieldTitle: TitleSign): Seen {
  const sections = new Set<SectionName>();
  let title = fieldTitle;
  let headed = false;
  let timeline = false;
  let clock = false;
  let words = false;
  let dated = false;
  for (const { text, heading, first } of contentLines(body)) {
    if (!words) words = INCIDENT_WORD.test(text);
    if (!dated) dated = DATE.test(text);
    if (timeline && !clock) clock = CLOCK.test(text);
    if (first && heading?.level !== 'title') title = strongest(title, plainTitle(text));
    if (heading === undefined) continue;
    if (!headed && heading.level === 'title') {
      headed = true;
      title = strongest(title, titleSign(heading.text));
    }
    const section = sectionName(heading.text);
    if (section === 'timeline') timeline ||= !heading.valued && TIMELINE.test(heading.text);
    else if (section !== undefined) sections.add(section);
  }
  return { title, sections, timeline, clock, words, dated, short: body.length < SHORT };
}

/** A text below this length is hardly begun. */
export const SHORT = 1000;

/** All that a line can add to what the text shows, as a key: lines with the same key can stand for each other. */
export function whatLineShows(line: string, next: string): string {
  const text = lookedAt(line).trim();
  const words = [INCIDENT_WORD, DATE, CLOCK].map((pattern) => pattern.test(text));
  return JSON.stringify([ANY_SIGN.test(line), ...words, plainTitle(text), shapeOf(line, next)]);
}

/** "Events", "Log" and "Updates" head timelines too, but also much else. */
const TIMELINE = /time ?line|chronology|(?:chain|sequence) of events|key events|incident log|what happened when/i;
const INCIDENT_WORD = /\b(?:incidents?|outages?|downtime|post-?mortem|root cause|sev-?\d)\b/i;

/** A first line of plain text can be a title; but anything can be a first line, so only one that begins with the word is sure. */
function plainTitle(line: string): TitleSign {
  const isTitleLike = line.length <= 100 && /^\P{Ll}/u.test(line) && !/[.,;!?]$/.test(line);
  const sign = isTitleLike ? titleSign(line) : 'none';
  return sign === 'sure' && !/^(?:post|incident|outage)/i.test(line) ? 'likely' : sign;
}

function strongest(a: TitleSign, b: TitleSign): TitleSign {
  const order: readonly TitleSign[] = ['template', 'sure', 'likely', 'none'];
  return order.find((sign) => sign === a || sign === b) ?? 'none';
}
