// The lines of a Markdown or plain text that can say something, and which of them look like headings.

export interface Line {
  readonly text: string;
  readonly first: boolean;
  /** `title`: a heading proper, which can be the document's title. `label`: a label, which can only head a section. */
  readonly heading?: { readonly text: string; readonly level: 'title' | 'label'; readonly valued: boolean };
}

/** The lines that are neither blank nor code nor comment, with the headings among them. */
export function* contentLines(body: string): Generator<Line> {
  let fence: string | undefined;
  let comment = false;
  let first = true;
  const lines = body.split(/\r\n|\r|\n/);
  for (const [at, raw] of lines.entries()) {
    const line = lookedAt(raw);
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (comment || COMMENT.test(line)) {
      comment = !line.includes(COMMENT_END);
      continue;
    }
    fence = mark;
    const text = line.trim();
    if (mark !== undefined || text === '') continue;
    const heading = headingOf(text, lines[at + 1] ?? '');
    yield heading === undefined ? { text, first } : { text, first, heading };
    first = false;
  }
}

/** What a line does to itself and its neighbours: whether it is blank, a heading or its rule, and opens or closes code or a comment. */
export function shapeOf(raw: string, next: string): unknown {
  const line = lookedAt(raw);
  const text = line.trim();
  const marks = [FENCE.exec(line)?.[1], COMMENT.test(line), line.includes(COMMENT_END), RULE.test(raw), text === ''];
  return [marks, headingOf(text, next)];
}

/** As much of a line as is looked at. */
export function lookedAt(line: string): string {
  return line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
}

const LONGEST_LINE = 2000;
const COMMENT = /^\s*<!--/;
const COMMENT_END = '-->';
/** What makes the line above it a heading. */
const RULE = /^(?:={2,}|-{3,})\s*$/;
const FENCE = /^\s{0,3}(```|~~~)/;
const ATX = /^#{1,6}(?:[ \t]+(?![ \t])|(?=\p{Lu}))(.*)$/u;
/** The marks that may close a heading. */
const ATX_END = /(?<![ \t])[ \t]*(?<!#)#*$/;
const BOLD = /^(?:[-*+•] +)?(?:\*\*|__)([^*_]{2,80}?):?(?:\*\*|__)(:?)\s*(.*)$/;
const LABEL = /^([A-Z][\w '’/&-]{2,50}?)(?: ?\([^)]*\))?:(\s.*)?$/;
const PLAIN = /^(?:\d{1,2}[.)] )?[A-Z][\w '’/&-]{2,50}(?: ?\([^)]*\))?$/;

function headingOf(text: string, next: string): Line['heading'] | undefined {
  const atx = ATX.exec(text)?.[1];
  if (atx !== undefined) return { text: atx.replace(ATX_END, ''), level: 'title', valued: false };
  if (text.length <= 200 && RULE.test(next) && /^[\p{L}\d*_]/u.test(text)) {
    return { text, level: 'title', valued: false };
  }
  const bold = BOLD.exec(text);
  if (bold !== null) {
    const [, label = '', , rest = ''] = bold;
    const alone = rest === '' || rest === ':';
    return {
      text: label,
      level: alone && !/^[-*+•]/.test(text.replace(/^\*\*/, '')) ? 'title' : 'label',
      valued: !alone,
    };
  }
  const label = LABEL.exec(text);
  if (label !== null) return { text: label[1] ?? '', level: 'label', valued: (label[2] ?? '').trim() !== '' };
  return PLAIN.test(text) ? { text, level: 'label', valued: false } : undefined;
}
