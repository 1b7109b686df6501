// Units while the walk is under way, and what is made of them when it is done.
import { passage } from '../../text/memory';
import type { Span } from '../../text/span';
import type { Unit } from './units';

/** A unit as it is met, before what the walk knows of its surroundings. */
export interface Met extends Pick<Unit, 'role' | 'level' | 'group' | 'header'> {
  readonly text: Span;
  readonly marker?: Span;
  readonly cells?: readonly Span[];
  /** The line it begins on, from 0. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface Draft extends Omit<Met, 'marker' | 'cells' | 'header'>, Pick<Unit, 'depth' | 'quoted'> {
  readonly marker: Span | undefined;
  readonly cells: readonly Span[] | undefined;
  readonly header: true | undefined;
  readonly item: number | undefined;
}

export function finished(source: string, drafts: readonly Draft[]): readonly Unit[] {
  return drafts.map(({ role, level, depth, quoted, line, text, group, marker, item, cells, header, from, to }, at) => {
    const unit: { -readonly [K in keyof Unit]: Unit[K] } = {
      role,
      level,
      depth,
      quoted,
      text: passage(source, text),
      span: { start: from, end: to },
      group,
    };
    if (marker !== undefined) unit.marker = passage(source, marker);
    if (item !== undefined) unit.item = at - item;
    if (line === (drafts[at - 1]?.line ?? line) + 1) unit.below = true;
    if (cells !== undefined) unit.cells = cells.map((cell) => passage(source, cell));
    if (header !== undefined) unit.header = header;
    return unit;
  });
}
