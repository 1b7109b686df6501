// What is known about a postmortem, computed once: every reader (rules, features, preview, CLI) sees these same facts.
import type { FieldName } from '../model/fields';
import type { Workspace } from '../model/incident';
import type { Kind } from '../model/kinds';
import type { ActionItem, ActionList, Event, Field, Postmortem, Timeline } from '../model/postmortem';
import type { History } from '../text/history';
import type { Span } from '../text/span';
import type { CivilDate } from '../time/civil';
import type { DurationText } from '../time/duration';
import type { Moment } from '../time/moment';
import type { Timestamp, Zone } from '../time/timestamp';
import type { ToldDays } from './told-days';

export interface Facts {
  readonly postmortem: Postmortem;
  /** What was found in the last reading of the same document. */
  readonly history: History;
  /** The zone the document's times are in, and where it is said. */
  readonly zone?: ZoneFact;
  readonly timelines: readonly OrderedTimeline[];
  /** The declared window. */
  readonly window: { readonly start?: Instant; readonly end?: Instant };
  readonly milestones: Milestones;
  readonly metrics: readonly Metric[];
  readonly claims: readonly Claim[];
  readonly actions: readonly ActionFact[];
  /** The first field of each known name. */
  readonly field: Readonly<Partial<Record<FieldName, Field>>>;
  /** Bad fields, as the schema sees them. */
  readonly fieldProblems: readonly FieldProblem[];
  /** The days that each place of the document gives for the incident. */
  readonly days: readonly ToldDays[];
  /** The day that it is where days begin last, as days since 1970; absent where no clock may be read. */
  readonly today?: number;
  /** The postmortems of the workspace, and which of them this one is; absent where no other document is known. */
  readonly around?: Around;
}

export interface Around {
  readonly uri: string;
  readonly path: string;
  readonly workspace: Workspace;
}

export interface ZoneFact {
  readonly zone: Zone;
  /** Where the document says so; absent when the setting `postmortem.timeZone` does. */
  readonly said?: Span;
  readonly from: 'event' | 'timeline' | 'metadata' | 'window' | 'text' | 'setting';
}

/** A written point in time with its meaning. */
export interface Instant {
  readonly moment: Moment;
  readonly stamp: Timestamp;
}

export interface OrderedTimeline {
  readonly timeline: Timeline;
  readonly events: readonly TimedEvent[];
  /** A status page may run newest first. */
  readonly order: 'ascending' | 'descending';
}

export interface TimedEvent {
  readonly event: Event;
  readonly timeline: number;
  readonly kind: Kind;
  /** How the kind is known: tag, marker and field are explicit, words are a guess. */
  readonly kindFrom: 'tag' | 'marker' | 'words' | 'none';
  readonly moment?: Moment;
  readonly until?: Moment;
  readonly inferred: readonly ('date' | 'zone' | 'meridiem')[];
  /** Outside the longest non-decreasing run of its timeline. */
  readonly misplaced: boolean;
}

/** The point that stands for each milestone of the incident, and whether it is said explicitly. */
export type Milestones = Readonly<Partial<Record<MilestoneName, Milestone>>>;
export type MilestoneName = 'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved';
export interface Milestone {
  readonly moment: Moment;
  /** The characters that say it. */
  readonly span: Span;
  readonly explicit: boolean;
  readonly event?: TimedEvent;
}

export type MetricName = 'timeToDetect' | 'timeToAcknowledge' | 'timeToMitigate' | 'timeToResolve' | 'impactDuration';
export interface Metric {
  readonly name: MetricName;
  /** In milliseconds. */
  readonly value: number;
  /** `detected − started` */
  readonly formula: string;
  /** Smallest and largest value in milliseconds, when times are fuzzy. */
  readonly bounds?: readonly [number, number];
}

/** A duration said of the incident. */
export interface Claim {
  readonly said: DurationText;
  readonly of: 'total' | 'detect' | 'acknowledge' | 'mitigate' | 'resolve' | 'repair' | 'impact' | 'unclear';
  /** Whether the document's own times agree; undefined when they cannot tell. */
  readonly agrees?: boolean;
  /** The interval that the claim was held against, when one is meant or comes nearest. */
  readonly against?: Interval;
  /** For a duration said of several outages together: the outages that the document gives one by one. `against` is then absent. */
  readonly parts?: readonly Interval[];
}

/** From one written point to another; `ms` is the distance in milliseconds. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
  readonly ms: number;
}

export interface ActionFact {
  readonly list: ActionList;
  readonly item: ActionItem;
  readonly due?: CivilDate;
}

export interface FieldProblem {
  readonly field: Field;
  readonly message: string;
  readonly suggestions: readonly string[];
}
