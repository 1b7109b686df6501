// The rendered postmortem: header, timeline drawn to scale, document, readiness. An HTML body without scripts and inline styles.
import type { Reading } from '../reading';

export interface Rendering {
  readonly title: string;
  /** HTML; elements that stand for source lines carry `data-line` (from 0). */
  readonly body: string;
}

/** @param now milliseconds since the epoch, for "in 5 days" and "overdue"; undefined where no clock may be read. */
export function render(_reading: Reading, _now: number | undefined): Rendering {
  return { title: '', body: '' };
}
