// Postmortems that say one thing in every place where something can be said, in each syntax.

/** @typedef {import('../looks/renderer.mjs').Document} Document */

/**
 * @param {string} words
 * @returns {Document[]} in YAML the words are within quotes, in front matter they are not
 */
export function documentsOf(words) {
  return [
    { name: 'x.postmortem.md', text: markdown(words) },
    { name: 'x.postmortem.yaml', text: yaml(JSON.stringify(words)) },
    { name: 'x.postmortem.txt', text: plain(words) },
  ];
}

/** @param {string} x */
function markdown(x) {
  const cell = x.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return `---
${fields(cell)}
---
# ${x}

${x}

Duration: ${x}

**Severity**: ${x}

> ${x}

## ${x}

${x}
: ${x}

## Timeline (all times ${x})

- 2026-02-03 10:05 UTC — [started] ${x}
- 10:06 — [${x}] ${x}
- 10:07 ${x} — a
- ${x} — a
- 2026-02-${x} — a
- **10:08** \`${x}\`
- 10:09 — [${x}](${x})
- 10:10 — ![${x}](${x} "${x}")
- 10:11 — @${x} says ${x}

  ${x}
- 10:12–${x} — [a][ref]

### 4 February 2026 ${x}

10:13 ${x}

#### 10:14 — ${x}

| Time | Event | By | ${cell} |
|---|---|---|---|
| 10:15 | ${cell} | ${cell} | ${cell} |
| ${cell} | a | a | a |

\`\`\`${x}
${x}
\`\`\`

~~~ ${x}
a
~~~

    ${x}

1. ${x}
   - ${x}
     - [ ] ${x}

<!-- ${x} -->

[ref]: ${x} "${x}"

a[^1] ~~${x}~~ **${x}** _${x}_

[^1]: ${x}

> [!NOTE]
> ${x}

## Action items

| Action | Type | Owner | Due | Status | Ticket |
|---|---|---|---|---|---|
| ${cell} | ${cell} | ${cell} | ${cell} | ${cell} | ${cell} |
| a | a | a | 2026-03-0${cell} | a | a |

- [ ] ${x} (@${x}, due ${x})
- [x] a (@a, due 2026-03-01)
`;
}

/** @param {string} x */
function yaml(x) {
  return `${fields(x)}
summary: ${x}
impact: ${x}
timeline:
  - at: 2026-02-03 10:05
    kind: started
    event: ${x}
  - at: ${x}
    event: ${x}
  - at: 2026-02-03 10:07
    kind: ${x}
    by: ${x}
    event: ${x}
    links: [${x}]
  - ${x}
rootCause: ${x}
resolution: ${x}
lessons:
  wentWell: ${x}
  lucky:
    - ${x}
actions:
  - action: ${x}
    type: ${x}
    owner: ${x}
    due: ${x}
    status: ${x}
    ticket: ${x}
  - ${x}
${x}: ${x}
`;
}

/** @param {string} x */
function fields(x) {
  return `id: ${x}
title: ${x}
severity: ${x}
status: ${x}
timezone: ${x}
date: ${x}
started: ${x}
detected: ${x}
mitigated: ${x}
resolved: ${x}
duration: ${x}
services: [${x}]
authors: [${x}]
type: ${x}
tags:
  - ${x}
other: ${x}`;
}

/** @param {string} x */
function plain(x) {
  return `${x}

${x}

Timeline: ${x}

• 10:05 ${x}
• ${x}

Root cause

${x}

Action items

• ${x}
`;
}
