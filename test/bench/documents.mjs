// Postmortems of any length to measure with: the same text for the same length, and a place in the middle to type at.

const WHO = ['Ana', 'The on-call', 'Mirko', 'Support', 'The storage team', 'A deploy job'];
const DID = ['restarts', 'rolls back', 'looks into', 'drains', 'pages the owner of', 'raises the limit of'];
const WHAT = [
  'the search index',
  '`billing-api`',
  'the **primary** database',
  'the [gateway](https://example.com/g)',
  'a queue',
];
const WHY = ['after errors pass 4 %', 'because requests wait 3 s', 'without effect', 'and tells support', 'to be safe'];

const PROSE =
  'A new limit on connections was **too low** for the evening. Requests queued, the health checks failed, and the balancer took ' +
  'healthy instances out. See the [dashboard](https://example.com/d) and `limits.yaml`.';

/** @typedef {'list' | 'table' | 'yaml'} Shape */

/**
 * @param {Shape} shape
 * @param {number} events
 */
export function documentOf(shape, events) {
  const all = Array.from({ length: events }, (_, at) => ({ at: timeOf(at), text: textOf(at) }));
  return shape === 'yaml' ? yamlOf(all) : markdownOf(shape, all);
}

/**
 * Where somebody types: behind a word of the event in the middle.
 * @param {string} text
 */
export function placeIn(text) {
  const lines = text.split('\n');
  const isEvent = (/** @type {string} */ line) => /^(?:- \d{4}|\| \d{4}|\s+event: )/.test(line);
  const line = lines.findIndex((each, at) => at >= lines.length / 2 && isEvent(each));
  return { line, character: (lines[line] ?? '').search(/\w\W*$/) };
}

/** @param {number} at */
function timeOf(at) {
  return new Date(Date.UTC(2026, 2, 3, 8) + at * 41_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** @param {number} at */
function textOf(at) {
  const pick = (/** @type {string[]} */ words, /** @type {number} */ step) =>
    words[(at * step + (at >> 3)) % words.length];
  return `${pick(WHO, 1)} ${pick(DID, 5)} ${pick(WHAT, 3)} ${pick(WHY, 7)}`;
}

/** @typedef {{ at: string, text: string }} Event */

/**
 * @param {Shape} shape
 * @param {Event[]} events
 */
function markdownOf(shape, events) {
  const lines =
    shape === 'list'
      ? events.map(({ at, text }) => `- ${at} UTC — ${text}.`)
      : ['| Time (UTC) | Event |', '| --- | --- |', ...events.map(({ at, text }) => `| ${at} | ${text} |`)];
  const front = ['---', 'title: Slow checkout', 'date: 2026-03-03', 'timezone: UTC', '---', '# Slow checkout', ''];
  const before = [
    '## Summary',
    PROSE,
    '',
    '## Root cause',
    PROSE,
    '',
    '```yaml',
    'max: 20',
    '```',
    '',
    '## Timeline',
    '',
  ];
  const after = ['', '## Action items', '- [ ] Raise the limit (@ana, due 2026-04-01)', '', '## Lessons', PROSE, ''];
  return [...front, ...before, ...lines, ...after].join('\n');
}

/** @param {Event[]} events */
function yamlOf(events) {
  const items = events.flatMap(({ at, text }) => [`  - at: ${at}`, `    event: ${JSON.stringify(text)}`]);
  const head = ['title: Slow checkout', 'date: 2026-03-03', 'timezone: UTC', `summary: ${JSON.stringify(PROSE)}`];
  return [...head, 'timeline:', ...items, 'lessons:', '  lucky: It was early.', ''].join('\n');
}
