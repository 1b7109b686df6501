// The labels of milestones as flags on poles: which marks get one, what it says, and its SVG.
import type { Kind } from '../../model/kinds';
import { DAY } from '../../time/civil';
import { dayText, momentText, offsetText } from '../format';
import { html, type Markup } from '../html';
import { LABEL_GAP, type Placed } from './labels';
import type { Mark, Plot } from './plot';

/** How far one row of flags stands above the other. */
export const ROW = 28;

export interface Flag {
  readonly mark: Mark;
  readonly name: string;
  readonly detail: string;
  readonly width: number;
  readonly weight: number;
}

export type PlacedFlag = Placed<Flag & { readonly x: number }>;

export function flagsOf(plot: Plot): readonly Flag[] {
  return named(plot.marks).map((mark) => flag(mark, plot));
}

/** One label per name: the milestone itself, else the first event of the kind. */
function named(marks: readonly Mark[]): readonly Mark[] {
  const found = new Map<string, Mark>();
  for (const mark of marks) {
    const known = found.get(name(mark));
    const better = known === undefined || (known.milestone === undefined && mark.milestone !== undefined);
    if (weight(mark) > 0 && better) found.set(name(mark), mark);
  }
  return [...found.values()];
}

const WEIGHT: Readonly<Record<Kind, number>> = {
  started: 9,
  resolved: 8,
  detected: 7,
  mitigated: 6,
  identified: 5,
  acknowledged: 4,
  escalated: 3,
  declared: 3,
  triggered: 2,
  closed: 1,
  investigating: 0,
  monitoring: 0,
  communicated: 0,
  other: 0,
};

function weight(mark: Mark): number {
  return mark.milestone !== undefined ? WEIGHT[mark.milestone] : WEIGHT[mark.kind];
}

function name(mark: Mark): string {
  const kind = mark.milestone ?? mark.kind;
  return kind === 'identified' ? 'cause found' : kind;
}

/** Widths are estimated from the widest common fonts: there is no page to measure on. */
function flag(mark: Mark, plot: Plot): Flag {
  const start = plot.milestones.started;
  const offset = start === undefined || mark.at === start ? '' : ` ${offsetText(mark.at - start)}`;
  const far = start !== undefined && mark.moment.dated && Math.abs(mark.at - start) >= 2 * DAY;
  const detail = (far ? dayText(mark.moment.wall) : momentText(mark.moment)) + offset;
  const width = Math.max(name(mark).length * 7.2, detail.length * 6.5);
  return { mark, name: name(mark), detail, width, weight: weight(mark) };
}

/** The pole reaches down to its mark, which may stand in a lane below the band. @param top of the band. */
export function pole({ label: { x, mark }, row }: PlacedFlag, top: number, foot: number): Markup {
  return html`<path class="${mark.milestone ?? 'minor'}" d="M${x} ${foot}V${top - 10 - row * ROW - 20}"/>`;
}

export function words({ label: flag, row, anchor }: PlacedFlag, top: number): Markup {
  const x = anchor === 'start' ? flag.x + LABEL_GAP : flag.x - LABEL_GAP;
  const y = top - 10 - row * ROW;
  const end = anchor === 'end' ? html` text-anchor="end"` : '';
  const kind = flag.mark.milestone ?? 'minor';
  return html`<text class="name ${kind}" x="${x}" y="${y - 12}"${end}>${flag.name}</text><text class="detail" x="${x}" y="${y + 1}"${end}>${flag.detail}</text>`;
}
