// The phases of an incident, as stretches of the axis between its milestones.
import type { MilestoneName } from '../../analysis/facts';

export type PhaseName = 'lead-up' | 'unnoticed' | 'hurting' | 'mitigated' | 'after' | 'unknown';

/** Axis milliseconds; `to` is after `from`. */
export interface Phase {
  readonly name: PhaseName;
  readonly from: number;
  readonly to: number;
}

/**
 * The phases between the first and the last mark, in order and without holes.
 * A milestone that contradicts an earlier one (detected or mitigated before it started) opens no phase. What lies before
 * the first known milestone is unknown while nothing says when it started.
 */
export function phasesOf(
  first: number,
  last: number,
  milestones: Readonly<Partial<Record<MilestoneName, number>>>,
): readonly Phase[] {
  const { started, detected, resolved } = milestones;
  const noticed = detected !== undefined && (started === undefined || detected > started) ? detected : started;
  const mitigated =
    milestones.mitigated === undefined || milestones.mitigated >= (started ?? milestones.mitigated)
      ? milestones.mitigated
      : undefined;
  const end = resolved ?? mitigated;
  const hurtingFrom = noticed ?? mitigated ?? resolved ?? last;
  const hurtingTo = Math.max(hurtingFrom, mitigated ?? resolved ?? last);
  const mitigatedTo = Math.max(hurtingTo, end ?? hurtingTo);
  const before =
    started === undefined
      ? stretch('unknown', first, hurtingFrom)
      : [
          ...stretch('lead-up', first, started),
          ...stretch('unnoticed', started, Math.min(hurtingFrom, Math.max(started, end ?? hurtingFrom))),
        ];
  return [
    ...before,
    ...stretch('hurting', hurtingFrom, hurtingTo),
    ...stretch('mitigated', hurtingTo, mitigatedTo),
    ...stretch('after', mitigatedTo, last),
  ];
}

function stretch(name: PhaseName, from: number, to: number): readonly Phase[] {
  return to > from ? [{ name, from, to }] : [];
}
