// ref/broken-link: a link to a place of this document that is not there.
import type { Postmortem, Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import { slipsBetween } from '../../text/spelling';
import type { Rule } from '../rule';

export const brokenLink: Rule = {
  code: 'ref/broken-link',
  severity: 'warning',
  summary: 'A link leads to a place of this document that is not there.',
  why:
    'Who follows the link lands at the top of the page and does not find what was meant. Usually a heading was renamed after the link ' +
    'was written. Only links within the document are looked at, and of these the ones that are nearly the name of a heading: others may ' +
    'lead to an anchor that another tool puts there.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '12 % of sign-ins failed; see [why](#root-casue).',
      '                                   ^^^^^^^^^^^ ref/broken-link: No heading of this document is #root-casue: correct the link',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '12 % of sign-ins failed; see [why](#root-cause).',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    const { prose } = postmortem;
    const linking = history.filter(hasAnchor, prose, []);
    if (linking.length === 0) return;
    const slugs = headingsOf(postmortem).map(slugOf);
    const places = new Set([...slugs.map(bare), ...prose.flatMap((line) => ask(line, ownAnchors))]);
    for (const line of linking) {
      for (const { start, end, name } of ask(line, anchorsIn)) {
        if (places.has(bare(name)) || places.has(bare(name.replace(/-\d{1,2}$/, '')))) continue;
        const slug = nearest(name, slugs);
        if (slug === undefined) continue;
        const span = { start: line.span.start + start, end: line.span.start + end };
        report({
          span,
          message: `No heading of this document is #${name}: correct the link`,
          fixes: [
            {
              title: `Change to #${slug}`,
              edits: [{ kind: 'replace', span, text: `#${slug}` }],
              preferred: true,
              safe: false,
            },
          ],
        });
      }
    }
  },
};

interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function hasAnchor(line: Prose): boolean {
  return ask(line, anchorsIn).length > 0;
}

function anchorsIn({ text, plain }: Pick<Prose, 'text' | 'plain'>): readonly Anchor[] {
  if (!text.includes('](#')) return [];
  return [...text.matchAll(/\]\((#[^\s()<>"]{1,200})\)/g)].flatMap((match) => {
    const start = match.index + 2;
    // In code nothing is a link: there its text is blanked with the rest.
    const isCode = plain.slice(0, match.index).endsWith(' ') && !text.slice(0, match.index).endsWith(' ');
    return isCode ? [] : [{ start, end: start + (match[1]?.length ?? 0), name: decoded((match[1] ?? '').slice(1)) }];
  });
}

/** A percent sign that encodes nothing stands for itself. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function headingsOf({ sections, title }: Postmortem): readonly string[] {
  return [...(title === undefined ? [] : [title.text]), ...sections.map((section) => section.title.text)];
}

/** As GitHub names a heading's place. */
function slugOf(heading: string): string {
  return heading
    .replace(/\]\([^()]{0,500}\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** What two ways of naming a heading's place have in common. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** `<a id="…">`, `<a name="…">`, `{#…}` */
function ownAnchors({ text }: Pick<Prose, 'text'>): readonly string[] {
  if (!/[<{]/.test(text)) return [];
  return [...text.matchAll(/\b(?:id|name)=["']?([\w:.-]{1,80})|\{#([\w:.-]{1,80})\}/g)].map((match) =>
    bare(match[1] ?? match[2] ?? ''),
  );
}

/** The only heading that is a slip or two away. */
function nearest(name: string, slugs: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const near = slugs.filter((slug) => slug.length > 4 && slipsBetween(wanted, slug) <= Math.min(3, slug.length / 4));
  return new Set(near).size === 1 ? near[0] : undefined;
}
