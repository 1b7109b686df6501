// What the front matter of a Markdown document shows: YAML between `---`, or TOML between `+++`.
import { DATE } from './dates';
import { type TitleSign, titleSign } from './title';

export interface FrontMatterSigns {
  /** It says `type: postmortem`. */
  readonly typed: boolean;
  readonly title: TitleSign;
  /** It has a field that only incidents have. */
  readonly incident: boolean;
  readonly dated: boolean;
  /** Where the text below it begins. */
  readonly end: number;
}

export function frontMatterSigns(head: string): FrontMatterSigns {
  const { text, end } = frontMatter(head);
  const title = /^title[ \t]*[:=][ \t]*["']?([^"'\r\n]+)/im.exec(text)?.[1];
  return {
    typed: /^type[ \t]*[:=][ \t]*["']?post-?mortem["']?[ \t]*(?:#.*)?$/im.test(text),
    title: title === undefined ? 'none' : titleSign(title),
    incident: INCIDENT_FIELD.test(text),
    dated: DATE.test(text),
    end,
  };
}

const INCIDENT_FIELD =
  /^(?:severity|sev|started|started_at|detected|mitigated|resolved|resolved_?(?:at|when)|incident(?:_?id)?|outage)[ \t]*[:=]/im;

const LONGEST = 16 * 1024;

function frontMatter(head: string): { readonly text: string; readonly end: number } {
  const mark = /^(---|\+\+\+)[ \t]*\r?\n/.exec(head);
  if (mark === null) return { text: '', end: 0 };
  const start = mark[0].length;
  const inside = head.slice(start, start + LONGEST);
  const close = (mark[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m).exec(inside);
  if (close !== null) return { text: inside.slice(0, close.index), end: start + close.index + close[0].length };
  // Not closed yet, or never: its fields then end with the first blank line.
  const blank = /^[ \t]*$/m.exec(inside)?.index ?? inside.length;
  return { text: inside.slice(0, blank), end: start + blank };
}
