// The keys inside timelines and action lists, and the names people give them.

export type EventKey = 'at' | 'day' | 'end' | 'zone' | 'text' | 'kind';
export type ActionKey = 'text' | 'owner' | 'due' | 'status' | 'ticket' | 'type' | 'done';

/** The part of an event that a key holds; undefined for keys that hold details. */
export function eventKey(key: string): EventKey | undefined {
  return EVENT_KEYS.get(normalise(key));
}

/** The part of an action item that a key holds. */
export function actionKey(key: string): ActionKey | undefined {
  return ACTION_KEYS.get(normalise(key));
}

/** Whether a key inside a timeline or an action list holds the entries themselves. */
export function isEntries(key: string): boolean {
  return ENTRIES.has(normalise(key));
}

/** Whether a key inside a timeline says what holds for all its events, rather than when something happened. */
export function isTimelineNote(key: string): boolean {
  return NOTES.has(normalise(key));
}

/** Whether a key holds what is said beside the entries of a list, or beside the sections of a section. */
export function isNote(key: string): boolean {
  return /^notes?$/i.test(key);
}

function normalise(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function byName<T extends string>(names: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  return new Map((Object.entries(names) as [T, readonly string[]][]).flatMap(([key, all]) => all.map((n) => [n, key])));
}

const EVENT_KEYS = byName<EventKey>({
  at: ['at', 'time', 'timestamp', 'when', 'datetime', 'date time', 'ts', 'start', 'start time', 'started at', 'from'],
  day: ['date', 'day'],
  end: ['end', 'end time', 'ended at', 'until', 'to'],
  zone: ['zone', 'timezone', 'time zone', 'tz'],
  text: ['event', 'description', 'text', 'what', 'message', 'summary', 'title', 'details', 'note', 'entry', 'action'],
  kind: ['kind', 'type', 'tag', 'phase', 'milestone'],
});

const ACTION_KEYS = byName<ActionKey>({
  text: ['action', 'title', 'text', 'task', 'description', 'item', 'what', 'name', 'summary', 'todo', 'action item'],
  owner: ['owner', 'owners', 'assignee', 'assigned to', 'team', 'who', 'responsible', 'dri'],
  due: ['due', 'due date', 'deadline', 'by', 'by when', 'due by', 'target date', 'when', 'eta'],
  status: ['status', 'state', 'progress'],
  ticket: ['ticket', 'issue', 'link', 'jira', 'tracking', 'bug', 'url', 'tracker', 'key', 'id'],
  type: ['type', 'kind', 'category'],
  done: ['done', 'completed', 'complete', 'closed'],
});

const ENTRIES: ReadonlySet<string> = new Set(['events', 'entries', 'items', 'log', 'timeline', 'list', 'actions']);

const NOTES: ReadonlySet<string> = new Set([
  'zone',
  'timezone',
  'time zone',
  'tz',
  'date',
  'day',
  'year',
  'note',
  'notes',
  'comment',
  'description',
]);
