// Readings for the tests of the preview, made from a text in one fixed shape, so that they depend on no reader and no analysis.

import type { ActionFact, Facts, Metric, MetricName, Milestone, TimedEvent } from '../../server/src/analysis/facts';
import { FIELDS, type FieldName } from '../../server/src/model/fields';
import { KINDS, type Kind } from '../../server/src/model/kinds';
import type { ActionItem, Event, Field, Postmortem, Section } from '../../server/src/model/postmortem';
import { SECTIONS } from '../../server/src/model/sections';
import type { Reading } from '../../server/src/reading';
import type { Finding } from '../../server/src/rules/rule';
import { markdown } from '../../server/src/syntax/markdown/markdown';
import { History } from '../../server/src/text/history';
import { lineIndex } from '../../server/src/text/lines';
import type { Text } from '../../server/src/text/span';
import { wallMs } from '../../server/src/time/civil';
import type { Moment } from '../../server/src/time/moment';

export interface SampleOptions {
  /** Minutes east of UTC; null for times without a zone. */
  readonly offset?: number | null;
  readonly zone?: string;
  readonly findings?: readonly SampleFinding[];
  readonly languageId?: string;
  /** Changes the finished facts, for what the fixed shape cannot say. */
  readonly change?: (facts: Facts) => Facts;
}

/** A finding about the first place where `at` stands. */
export interface SampleFinding {
  readonly at: string;
  readonly message: string;
  readonly code?: string;
  readonly fixes?: Finding['fixes'];
}

const EVENT = /^[-*•] (?:(\d{4})-(\d\d)-(\d\d) )?(~?)(\d\d):(\d\d)(?: — (?:\[(\w+)\] )?|$)/;
const ACTION = /^- \[([ x])\] (.*?)(?: \((@\w+)?(?:, )?(?:due (\d{4}-\d\d-\d\d))?\))?$/;

/**
 * Reads front matter of known keys, `#` headings, events `- 2026-03-01 09:00 — [kind] text` (the date carries over, `~` is
 * half an hour vague, `- ??` has no time), and actions `- [ ] text (@owner, due 2026-04-01)`.
 */
export function sample(text: string, options: SampleOptions = {}): Reading {
  const lines = lineIndex(text);
  const fields: Field[] = [];
  const sections: Section[] = [];
  const events: TimedEvent[] = [];
  const items: ActionItem[] = [];
  let date = { year: 2026, month: 3, day: 1 };
  let matter = lines.line(0).text === '---';
  for (let i = matter ? 1 : 0; i < lines.count; i++) {
    const { text: content, span } = lines.line(i);
    const part = (from: number, length: number): Text => ({
      text: content.slice(from, from + length),
      span: { start: span.start + from, end: span.start + from + length },
    });
    if (matter) {
      if (content === '---') matter = false;
      else fields.push(field(content, part));
      continue;
    }
    const heading = /^(#+) (.*)$/.exec(content);
    const event = EVENT.exec(content);
    const action = ACTION.exec(content);
    if (heading) {
      const [, marks = '', title = ''] = heading;
      const canonical = SECTIONS.find((name) => name === title.toLowerCase().replace(/ items$|\s/g, ''));
      const body = { start: span.end, end: text.length };
      sections.push({
        ...(canonical && { canonical }),
        title: part(marks.length + 1, title.length),
        level: marks.length,
        span: { start: span.start, end: text.length },
        body,
        content: 'filled',
      });
    } else if (event) {
      const [written, year, month, day, approx, hour = '0', minute = '0', tag] = event;
      if (year !== undefined) date = { year: Number(year), month: Number(month), day: Number(day) };
      const clock = { hour: Number(hour), minute: Number(minute), second: 0, millisecond: 0 };
      const stamp = /\d.*\d/.exec(written.slice(0, written.includes('—') ? written.indexOf(' —') : undefined));
      const from = written.indexOf(stamp?.[0] ?? '');
      const kind = KINDS.find((each) => each === tag) ?? 'other';
      events.push({
        event: {
          span,
          head: span,
          stamp: {
            start: span.start + from,
            end: span.start + from + (stamp?.[0].length ?? 0),
            text: stamp?.[0] ?? '',
            approx: approx === '~',
            defects: [],
          },
          text: part(written.length, content.length - written.length),
          ...(tag !== undefined && { tag: { kind, word: part(content.indexOf(tag), tag.length) } }),
        },
        timeline: 0,
        kind,
        kindFrom: tag === undefined ? 'none' : 'tag',
        moment: moment(wallMs(date, clock), options, approx === '~'),
        inferred: year === undefined ? ['date'] : [],
        misplaced: false,
      });
    } else if (content.startsWith('- ??')) {
      events.push(untimed(span, part(5, content.length - 5)));
    } else if (action) {
      const [, mark, words = '', owner, due] = action;
      items.push({
        span,
        head: span,
        text: part(6, words.length),
        ...(owner !== undefined && { owner: part(content.indexOf(owner), owner.length) }),
        ...(due !== undefined && { due: part(content.indexOf(due), due.length) }),
        done: mark === 'x',
      });
    }
  }
  const title = fields.find((each) => each.name === 'title')?.value ?? sections.find((each) => each.level === 1)?.title;
  const timelines = events.length === 0 ? [] : [timeline(events.map((each) => each.event))];
  const list = { items };
  const postmortem: Postmortem = {
    ...(title && { title }),
    fields,
    sections,
    timelines,
    actions: items.length > 0 ? [list] : [],
    prose: [],
    problems: [],
  };
  const known: Partial<Record<FieldName, Field>> = {};
  for (const each of fields) if (each.name !== undefined) known[each.name] ??= each;
  const facts: Facts = {
    history: new History(),
    postmortem,
    timelines: timelines.map((each) => ({ timeline: each, events, order: 'ascending' })),
    window: {},
    milestones: milestones(events),
    metrics: metrics(events),
    claims: [],
    actions: items.map((item): ActionFact => ({ list, item, ...dueOf(item) })),
    field: known,
    fieldProblems: [],
    days: [],
  };
  const findings = (options.findings ?? []).map((each) => finding(text, each));
  return {
    document: { uri: 'file:///sample.postmortem.md', languageId: options.languageId ?? 'markdown', version: 1, text },
    source: text,
    recognised: 'name',
    lines,
    syntax: markdown,
    postmortem,
    facts: options.change?.(facts) ?? facts,
    remarks: findings,
    findings,
  };
}

/** @param wall local milliseconds since 1970. */
export function moment(wall: number, { offset = 0, zone = 'UTC' }: SampleOptions = {}, approx = false): Moment {
  const slack = approx ? 15 * 60_000 : 0;
  const base = { wall, dated: true, day: false, earliest: -slack, latest: slack, approx };
  if (offset === null) return { ...base, axis: wall };
  const instant = wall - offset * 60_000;
  return { ...base, axis: instant, instant, offset, zone: { kind: 'fixed', name: zone, offset } };
}

function field(content: string, part: (from: number, length: number) => Text): Field {
  const colon = content.indexOf(':');
  const label = content.slice(0, colon);
  const value = content.slice(colon + 1).trim();
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  const items = list?.split(', ').map((item) => part(content.indexOf(item), item.length)) ?? [];
  const name = FIELDS.find((each) => each === label);
  return {
    ...(name && { name }),
    label: part(0, colon),
    value: part(content.length - value.length, value.length),
    items,
    origin: 'metadata',
  };
}

function timeline(events: readonly Event[]): Postmortem['timelines'][number] {
  const span = { start: events[0]?.span.start ?? 0, end: events.at(-1)?.span.end ?? 0 };
  return { span, context: [], events, role: 'timeline' };
}

function untimed(span: Event['span'], text: Text): TimedEvent {
  const event: Event = { span, head: span, text };
  return { event, timeline: 0, kind: 'other', kindFrom: 'none', inferred: [], misplaced: false };
}

function milestones(events: readonly TimedEvent[]): Facts['milestones'] {
  const found: Partial<Record<Kind, Milestone>> = {};
  for (const event of events) {
    if (event.moment === undefined || event.kind === 'other') continue;
    found[event.kind] ??= { moment: event.moment, span: event.event.head, explicit: true, event };
  }
  const { started, detected, acknowledged, mitigated, resolved } = found;
  return {
    ...(started && { started }),
    ...(detected && { detected }),
    ...(acknowledged && { acknowledged }),
    ...(mitigated && { mitigated }),
    ...(resolved && { resolved }),
  };
}

function metrics(events: readonly TimedEvent[]): readonly Metric[] {
  const found = milestones(events);
  const between = (name: MetricName, to: 'detected' | 'mitigated' | 'resolved'): readonly Metric[] => {
    const [from, until] = [found.started?.moment.axis, found[to]?.moment.axis];
    return from === undefined || until === undefined ? [] : [{ name, value: until - from, formula: `${to} − started` }];
  };
  return [
    ...between('timeToDetect', 'detected'),
    ...between('timeToMitigate', 'mitigated'),
    ...between('timeToResolve', 'resolved'),
    ...between('impactDuration', 'resolved'),
  ];
}

function dueOf(item: ActionItem): Pick<ActionFact, 'due'> {
  const [year, month, day] = item.due?.text.split('-').map(Number) ?? [];
  return year === undefined || month === undefined || day === undefined ? {} : { due: { year, month, day } };
}

function finding(text: string, { at, message, code = 'text/placeholder', fixes = [] }: SampleFinding): Finding {
  const start = text.indexOf(at);
  return { code, severity: 'warning', span: { start, end: start + at.length }, message, fixes, related: [] };
}
