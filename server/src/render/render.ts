// The rendered postmortem: header, timeline drawn to scale, document, readiness. An HTML body without scripts and inline styles.
import type { Reading } from '../reading';
import { showZone } from '../time/show';
import { plotOf } from './chart/plot';
import { drawChart } from './chart/svg';
import { documentParts } from './document';
import { bodyOf, type Fragment, fragmentsOf, holding, inFragments } from './fragments';
import { header } from './header';
import { html, type Markup } from './html';
import { createKeys, type Keys } from './keys';
import { createMemo, type Memo } from './memo';
import { readiness } from './readiness';

export { createMemo, type Memo };

export interface Rendering {
  readonly title: string;
  /** HTML; elements that stand for source lines carry `data-line` (from 0). */
  readonly body: string;
}

/** The same, with the body in fragments. */
export interface FragmentedRendering {
  readonly title: string;
  readonly fragments: readonly Fragment[];
}

/** @param now milliseconds since the epoch, for "in 5 days" and "overdue"; undefined where no clock may be read. */
export function render(reading: Reading, now: number | undefined): Rendering {
  const { title, fragments } = renderFragments(reading, now);
  return { title, body: bodyOf(fragments) };
}

/** @param now as for `render`. @param memo of the document, which the next rendering of it takes again. */
export function renderFragments(reading: Reading, now: number | undefined, memo?: Memo): FragmentedRendering {
  const keys = createKeys();
  const { page, title, titleLine, firstLine, body } = documentParts(reading, now, keys, memo);
  const head = header(page, title, titleLine);
  const notes = page.notes.before(firstLine);
  const document = body();
  const rest = page.notes.before(Number.POSITIVE_INFINITY);
  const article = html`<article class="document" data-key="document">`;
  const parts = [
    head,
    problems(reading),
    ...notes,
    chart(reading, keys, memo),
    holding(article, [document, ...rest], html`</article>`),
    readiness(page),
  ];
  return { title, fragments: fragmentsOf(inFragments(parts.filter((part) => part !== undefined))) };
}

function chart(reading: Reading, keys: Keys, memo: Memo | undefined): Markup | undefined {
  const plot = plotOf(reading.facts);
  if (plot === undefined) return undefined;
  const { moment } = plot.marks[0] ?? {};
  const zone = moment?.zone === undefined ? '' : showZone(moment.zone, moment.instant);
  const names = plot.lanes.map(({ timeline }) => reading.postmortem.sections[timeline.section ?? -1]?.title.text);
  return drawChart(plot, zone, names, { keys, memo, lineOf: (offset) => reading.lines.lineAt(offset) });
}

/** What the syntax could not read, and where. */
function problems({ postmortem, lines }: Reading): Markup | undefined {
  if (postmortem.problems.length === 0) return undefined;
  const items = postmortem.problems.map((problem) => {
    const line = lines.lineAt(problem.span.start);
    return html`<li data-line="${line}">line ${line + 1}: ${withCode(problem.message)}</li>`;
  });
  return html`<section class="problems" data-key="problems" aria-label="What could not be read"><p>Some of this document could not be read yet. What can be shown is below.</p><ul>${items}</ul></section>`;
}

/** A message with what stands between backticks set as code. */
function withCode(message: string): readonly Markup[] {
  return message.split('`').map((part, i) => (i % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
}
