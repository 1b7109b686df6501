// The postmortems of a workspace by their names, for whoever looks for one.
import type { Incident, Workspace } from '../model/incident';
import { dateOfDay } from '../time/civil';

export interface IncidentSymbol {
  /** `INC-0417 Mail was late` */
  readonly name: string;
  /** `2026-03-03`, where the times of the document say it. */
  readonly date?: string;
  readonly incident: Incident;
}

/** Those whose name and date have the letters of the query in their order, the latest first. */
export function symbolsFor(query: string, { incidents }: Workspace): readonly IncidentSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  return incidents
    .map(symbolOf)
    .filter(({ name, date = '' }) => name !== '' && hasLetters(`${name} ${date}`.toLowerCase(), wanted))
    .sort((a, b) => (b.incident.days?.[0] ?? 0) - (a.incident.days?.[0] ?? 0))
    .slice(0, MOST);
}

/** More than anybody reads. */
const MOST = 500;

function symbolOf(incident: Incident): IncidentSymbol {
  const { id = '', title, days } = incident;
  const name = title.toUpperCase().includes(id) ? title : `${id} ${title}`;
  return { name: name.trim(), ...(days && { date: dateText(days[0]) }), incident };
}

function dateText(day: number): string {
  const { year, month, day: ofMonth } = dateOfDay(day);
  return [String(year).padStart(4, '0'), ...[month, ofMonth].map((part) => String(part).padStart(2, '0'))].join('-');
}

function hasLetters(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
