// What the preview is looked at with: the examples, and documents that try its limits.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../host/project.mjs';

/** @typedef {import('./renderer.mjs').Document} Document */

const HERE = join(dirname(fileURLToPath(import.meta.url)), 'documents');

/** @returns {Document[]} */
export function documents() {
  return [
    ...filesIn(HERE),
    { name: 'broken.postmortem.yaml', text: BROKEN },
    ...filesIn(join(root, 'examples')),
    ...filesIn(join(root, 'examples', 'postmortems')),
    { name: 'levels-left-out.postmortem.md', text: LEVELS },
    generated('two-events', ['- 2026-03-01 09:00 [started] Errors', '- 10:30 [resolved] Rolled back']),
    generated('four-minutes', four()),
    generated('five-days', days()),
    generated('long-before-and-after', far()),
    generated('two-thousand-events', many(2000)),
  ];
}

/**
 * @param {string} folder
 * @returns {Document[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name: basename(name), text: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * @param {string} name
 * @param {string[]} events
 */
function generated(name, events) {
  const title = name.replaceAll('-', ' ');
  const text = `---\ntitle: Outage of ${title}\nseverity: SEV2\ntimezone: Europe/Berlin\n---\n# Outage of ${title}\n\n## Timeline\n\n${events.join('\n')}\n`;
  return { name: `${name}.postmortem.md`, text };
}

function four() {
  return [
    '- 2026-03-01 23:58:10 [triggered] Deploy of 4.2 begins',
    '- 23:58:40 [started] First timeouts',
    '- 23:58:55 [detected] Error rate alarm',
    '- 23:59:20 [acknowledged] On-call answers',
    '- ~23:59:50 Cause suspected in the connection pool',
    '- 2026-03-02 00:01:05 [mitigated] Pool doubled',
    '- 00:02:10 [resolved] Error rate at zero',
  ];
}

function days() {
  return [
    '- 2026-03-02 08:00 [triggered] Certificates renewed by hand',
    '- 2026-03-02 14:10 [started] Partners refuse our mail',
    '- 2026-03-03 09:20 [detected] A partner calls',
    '- 2026-03-03 09:45 [escalated] Mail team is called in',
    '- 2026-03-03 16:00 Half of the partners confirm delivery',
    '- 2026-03-04 11:30 [identified] Intermediate certificate is missing on two of five relays',
    '- 2026-03-05 10:05 [mitigated] Relays without it taken out',
    '- 2026-03-07 13:40 [resolved] All relays serve the whole chain',
    '- 2026-03-07 18:00 [communicated] Partners are told',
  ];
}

function far() {
  return [
    '- 2026-02-03 10:00 [triggered] Limit of 10 000 connections is set',
    '- 2026-03-01 09:00 [started] Logins fail',
    '- 09:06 [detected] Alarm on failed logins',
    '- 09:31 [identified] The limit is reached',
    '- 09:48 [mitigated] Limit doubled',
    '- 10:15 [resolved] Queue of logins is empty',
    '- 2026-03-19 15:00 [closed] Limit follows the number of hosts',
  ];
}

/** @param {number} count */
function many(count) {
  const kinds = new Map([
    [20, '[started] '],
    [90, '[detected] '],
    [700, '[identified] '],
    [1200, '[mitigated] '],
    [1800, '[resolved] '],
  ]);
  return Array.from({ length: count }, (_, i) => {
    const minute = Math.floor(i * 0.7);
    const clock = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
    return `- 2026-03-0${1 + Math.floor(minute / 1440)} ${clock} ${kinds.get(i) ?? ''}Message ${i + 1} of the log`;
  });
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0');
}

/** Half of what is typed is not closed yet. */
const LEVELS = `# Slow search

### Timeline
- 2026-03-01 09:00 UTC [started] Latency rises
- 09:40 [resolved] Cache is warm

###### Why
The cache was cold.

#### What next
- [ ] Warm the cache (@ana, due 2026-03-20)
`;
const BROKEN = `title: Queue of uploads grew without end
severity: SEV2
summary: Uploads waited for two hours.
timeline:
  - at: 2026-05-01 09:00Z
    event: [started Uploads wait
  - at: 2026-05-01 11:00Z
    event: Workers doubled
    kind: resolved
impact: "unfinished
`;
