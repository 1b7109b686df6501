// A postmortem in one sentence or two, for search results and the previews of links.
import type { Reading } from '../../reading';

/** The beginning of its summary, else what it is and how grave; without markup, and of one line. */
export function describe({ postmortem, facts }: Reading): string {
  const at = postmortem.sections.findIndex(({ canonical }) => canonical === 'summary');
  const told = postmortem.prose.filter(({ section, role }) => section === at && role !== 'heading' && role !== 'title');
  const words =
    at < 0
      ? ''
      : shortened(
          told
            .slice(0, MOST_LINES)
            .map(({ text }) => text)
            .join(' '),
        );
  if (words !== '') return words;
  const { severity, id } = facts.field;
  const known = [severity, id].flatMap((field) => field?.value.text.trim() || []);
  return ['Postmortem', ...known].join(' · ');
}

const LONGEST = 200;
const MOST_LINES = 12;

function shortened(text: string): string {
  const plain = text
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,500}\)/g, '')
    .replace(/\[([^\]]{0,500})\]\([^)]{0,500}\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[*`]|\b_|_\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST)).replace(/(?<![,;:.–—-])[,;:.–—-]+$/, '')} …`;
}
