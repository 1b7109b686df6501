// The timeline as a Gantt chart in Mermaid's language, which GitHub, GitLab and many wikis draw: phases as sections, events as milestones.
import type { Reading } from '../reading';
import { type Phase, type PhaseName, phasesOf } from '../render/chart/phases';
import { type Mark, type Plot, plotOf } from '../render/chart/plot';
import { dayText } from '../render/format';
import { render } from '../render/render';
import { DAY } from '../time/civil';
import { humanDuration } from '../time/duration';
import type { Moment } from '../time/moment';
import { showClock, showDay, showZone } from '../time/show';

/**
 * Times are those of the document's clock, each with its full date: Mermaid can read no offsets, and would show every reader another clock.
 * What has no readable time is not drawn; a comment says how much that is.
 */
export function gantt(reading: Reading): string {
  const plot = plotOf(reading.facts);
  const { title } = render(reading, undefined);
  if (plot === undefined) return `gantt\n    title ${escaped(title)}\n%% No event has a time that can be read.\n`;
  const whole = chart(plot, title, plot.marks);
  if (whole.length <= LONGEST) return whole;
  const named = chart(
    plot,
    title,
    plot.marks.filter(({ kind, milestone }) => kind !== 'other' || milestone !== undefined),
  );
  return named.length <= LONGEST
    ? named
    : chart(
        plot,
        title,
        plot.marks.filter(({ milestone }) => milestone !== undefined),
      );
}

/** Mermaid draws no text of more than 50 000 characters. */
const LONGEST = 49_000;
/** In characters: beside its mark in the middle of a chart of usual width, a longer one would leave the chart. */
const LONGEST_LABEL = 44;

function chart(plot: Plot, title: string, marks: readonly Mark[]): string {
  const [first, last] = [plot.marks[0]?.at ?? 0, plot.marks.at(-1)?.at ?? 0];
  const known = phasesOf(first, last, plot.milestones);
  const phases = known.some(({ name }) => name !== 'unknown') ? known : [];
  const sections = phases.map((phase, i) => {
    const isLast = i === phases.length - 1;
    const inside = marks.filter(({ at }) => at >= phase.from && (at < phase.to || (isLast && at === phase.to)));
    return [`    section ${NAMES[phase.name].title}`, bar(phase, plot), ...inside.map((mark) => point(mark, plot))];
  });
  const all = sections.length > 0 ? sections : [['    section Timeline', ...marks.map((mark) => point(mark, plot))]];
  return [
    'gantt',
    `    title ${escaped(title)}${zoneOf(plot)}`,
    '    dateFormat YYYY-MM-DD HH:mm:ss',
    `    axisFormat ${axisFormat(last - first, plot)}`,
    '    todayMarker off',
    ...remarks(plot, marks),
    ...all.flat(),
    '',
  ].join('\n');
}

/** Mermaid draws a dozen ticks, so that long labels would cover each other. */
function axisFormat(span: number, { dated }: Plot): string {
  if (span < DAY || !dated) return '%H:%M';
  return span < 5 * DAY ? '%a %H:%M' : '%d %b';
}

const NAMES: Readonly<Record<PhaseName, { readonly title: string; readonly tag: string }>> = {
  'lead-up': { title: 'Lead-up', tag: 'done, ' },
  unnoticed: { title: 'Unnoticed', tag: 'crit, ' },
  hurting: { title: 'Hurting', tag: 'active, ' },
  mitigated: { title: 'Mitigated', tag: '' },
  after: { title: 'After', tag: 'done, ' },
  unknown: { title: 'Start not known', tag: 'done, ' },
};

function bar({ name, from, to }: Phase, plot: Plot): string {
  const { title, tag } = NAMES[name];
  const wallAt = (at: number): number => {
    const mark = plot.marks.find((each) => each.at === at);
    return mark === undefined ? at + plot.shift : wallOf(mark.moment, plot);
  };
  const [start, end] = [wallAt(from), wallAt(to)];
  return `    ${title} ${humanDuration(to - from)} :${tag}${dateOf(start)}, ${dateOf(Math.max(start, end))}`;
}

/** A label begins with its time: what begins a line otherwise could be a word of Mermaid's own, such as `section`. */
function point(mark: Mark, plot: Plot): string {
  const { moment, event, milestone, kind } = mark;
  const name = milestone ?? (kind === 'other' ? undefined : kind);
  const words = [name, event?.event.text.text.replace(/\s+/g, ' ').trim()].filter(
    (part) => part !== undefined && part !== '',
  );
  const wall = wallOf(moment, plot);
  const time = moment.day ? dayText(wall) : showClock(wall);
  const label = escaped(`${moment.approx ? '~' : ''}${time} ${shortened(words.join(' – '))}`.trim());
  const until = event?.until;
  if (until !== undefined && until.dated === moment.dated && until.axis > mark.at) {
    return `    ${label} :${dateOf(wall)}, ${dateOf(Math.max(wall, wallOf(until, plot)))}`;
  }
  return `    ${label} :milestone, ${dateOf(wall)}, 0m`;
}

/** What the clock of the chart's zone shows: as written in that zone, summer time and winter time as they come, else converted to it. */
function wallOf({ wall, axis, zone }: Moment, { marks, shift }: Plot): number {
  const own = marks.find(({ moment }) => moment.wall - moment.axis === shift)?.moment.zone;
  return zone?.kind === 'place' && own?.kind === 'place' && zone.id === own.id ? wall : axis + shift;
}

function dateOf(wall: number): string {
  const clock = showClock(wall);
  return `${showDay(wall)} ${clock.length === 5 ? `${clock}:00` : clock}`;
}

function zoneOf({ marks }: Plot): string {
  const zoned = marks.find(({ moment }) => moment.zone !== undefined)?.moment;
  return zoned?.zone === undefined ? '' : escaped(` (${showZone(zoned.zone, zoned.instant)})`);
}

function remarks({ dated, untimed, marks }: Plot, drawn: readonly Mark[]): readonly string[] {
  const left = marks.length - drawn.length;
  return [
    ...(dated ? [] : ['%% The document names no date. Its days are counted from 1 January 1970.']),
    ...(untimed === 0 ? [] : [`%% Without a time that can be read, and not drawn: ${untimed}`]),
    ...(left === 0 ? [] : [`%% Too many events for one chart. Not drawn: ${left}`]),
  ];
}

function shortened(text: string): string {
  if (text.length <= LONGEST_LABEL) return text;
  const space = text.lastIndexOf(' ', LONGEST_LABEL);
  return `${text.slice(0, space < LONGEST_LABEL / 2 ? LONGEST_LABEL : space).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What means something to Mermaid, or to the page it is drawn on, as a character reference of its own: `#58;` is a colon. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[#;:<>&"'`%{}\\~$]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
}
