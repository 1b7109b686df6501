// Findings as quiet margin notes, each under the element it belongs to.
import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import { html, type Markup } from './html';
import type { Keys } from './keys';

/**
 * The findings of a document, handed out once, in document order, while the document is rendered from top to bottom.
 * What is said alike in many places is said once, at the first of them, with their number.
 */
export interface Notes {
  /** The notes that belong to lines before `line` (from 0) and were not handed out yet. */
  before(line: number): readonly Markup[];
}

export function createNotes(reading: Reading, keys: Keys): Notes {
  const { findings, lines } = reading;
  const places = new Map<string, number>();
  for (const finding of findings) places.set(saying(finding), (places.get(saying(finding)) ?? 0) + 1);
  let next = 0;
  return {
    before(line) {
      const notes: Markup[] = [];
      for (let finding = findings[next]; finding !== undefined; finding = findings[next]) {
        const at = lines.lineAt(finding.span.start);
        if (at >= line) break;
        const count = places.get(saying(finding));
        if (count !== undefined) notes.push(note(finding, at, count, keys));
        places.delete(saying(finding));
        next++;
      }
      return notes;
    },
  };
}

function saying({ code, message }: Finding): string {
  return `${code} ${message}`;
}

function note(finding: Finding, line: number, count: number, keys: Keys): Markup {
  const key = keys.next(`note ${saying(finding)}`);
  const more = count === 1 ? undefined : html` <span class="places">in ${count} places</span>`;
  const fixes = finding.fixes.map((fix) => html` <button type="button" class="fix">${fix.title}</button>`);
  return html`<div class="note ${finding.severity}" role="note" data-key="${key}" data-line="${line}" title="${finding.code}">${finding.message}${more}${fixes}</div>`;
}
