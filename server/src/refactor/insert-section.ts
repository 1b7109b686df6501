// Inserting a section that is missing, where a postmortem usually has it, with a word to the author.
import type { Section } from '../model/postmortem';
import { SECTION_DOCS, USUAL_SECTIONS } from '../model/section-docs';
import { SECTIONS, type SectionName } from '../model/sections';
import { after, isAsked, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';

export const insertSection: Refactoring = {
  kind: 'refactor.rewrite.insertSection',
  offers(subject) {
    const { postmortem, lines } = subject.reading;
    const isBlank = lines.line(lines.lineAt(subject.range.start)).text.trim() === '';
    const isAtHeading = postmortem.sections.some(({ title }) => isAsked(subject, title.span));
    if (subject.reach === 'range' && !isBlank && !isAtHeading) return [];
    return missing(subject).flatMap((name) => offerOf(subject, name));
  },
};

/** In the usual order; what few postmortems have is offered only where the refactoring is asked for by name. */
function missing({ reading: { postmortem }, reach }: Subject): readonly SectionName[] {
  const present = new Set(postmortem.sections.map(({ canonical }) => canonical));
  const wanted = reach === 'document' ? SECTIONS : USUAL_SECTIONS;
  return ORDER.filter((name) => {
    const parts = PARTS[name] ?? [];
    return wanted.includes(name) && !present.has(name) && !parts.some((part) => present.has(part));
  });
}

/** A section that is told in its parts is there. */
const PARTS: Readonly<Partial<Record<SectionName, readonly SectionName[]>>> = {
  lessons: ['went-well', 'went-poorly', 'lucky'],
};

const ORDER = Object.keys(SECTION_DOCS) as readonly SectionName[];

function offerOf(subject: Subject, name: SectionName): readonly Offer[] {
  const beside = neighbourOf(subject.reading.postmortem.sections, name);
  const edits = textEdits(subject.reading, [{ kind: 'add-section', name, ...(beside && { beside }) }]);
  if (edits.length === 0) return [];
  const isThere = (): boolean =>
    after(subject, edits)?.postmortem.sections.some(({ canonical }) => canonical === name) === true;
  return [{ title: `Insert the section “${SECTION_DOCS[name].title}”`, edits: () => (isThere() ? edits : []) }];
}

/** Behind the nearest of the sections that usually come before it; else before the first that comes after. */
export function neighbourOf(
  sections: readonly Section[],
  name: SectionName,
): { readonly place: 'before' | 'after'; readonly section: Section } | undefined {
  const rank = (section: Section): number => (section.canonical === undefined ? -1 : ORDER.indexOf(section.canonical));
  const own = ORDER.indexOf(name);
  const outer = sections.filter((section) => rank(section) >= 0 && !hasCanonicalParent(sections, section));
  const earlier = outer.filter((section) => rank(section) < own).sort((a, b) => rank(a) - rank(b));
  const previous = earlier.at(-1);
  if (previous !== undefined) return { place: 'after', section: previous };
  const next = outer.filter((section) => rank(section) > own).sort((a, b) => a.span.start - b.span.start)[0];
  return next && { place: 'before', section: next };
}

function hasCanonicalParent(sections: readonly Section[], { parent }: Section): boolean {
  const above = parent === undefined ? undefined : sections[parent];
  return above !== undefined && (above.canonical !== undefined || hasCanonicalParent(sections, above));
}
