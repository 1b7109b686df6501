// Signs of a postmortem in a YAML file: its top-level keys and how its timeline begins.
import { sectionName } from '../model/section-names';
import { CLOCK } from './dates';
import type { Signs } from './signs';

export function yamlSigns(head: string): Signs {
  const keys = new Set<string>();
  let typed = false;
  let timeline = false;
  let clock = false;
  for (const match of head.matchAll(TOP_LEVEL_KEY)) {
    const key = (match[1] ?? '').toLowerCase().replace(/[^a-z]/g, '');
    const value = match[2] ?? '';
    keys.add(key);
    if (key === 'type' && /^["']?post-?mortem["']?\s*(?:#.*)?$/i.test(value.trim())) typed = true;
    if (!TIMELINE_KEYS.has(key)) continue;
    const block = head.slice(match.index + match[0].length, match.index + match[0].length + LIST_LOOK);
    timeline = /^\s*\[/.test(value) || (/^\s*(?:#.*)?$/.test(value) && BEGINS_WITH_ITEM.test(block));
    clock = CLOCK.test(value) || CLOCK.test(block);
  }
  const known = [...keys].filter((key) => !TIMELINE_KEYS.has(key) && isKnown(key));
  const telling = known.filter((key) => !COMMON_KEYS.has(key));
  return {
    typed,
    shown: timeline && known.length >= 2 && (telling.length > 0 || clock),
    incident: telling.length >= 2 || (timeline && clock),
    foreign: [...keys].some((key) => FOREIGN_KEYS.has(key)),
  };
}

const TOP_LEVEL_KEY = /^["']?([A-Za-z][\w -]{0,40}?)["']?[ \t]*:(?=\s|$)([^\r\n]*)/gm;
const LIST_LOOK = 600;
const BEGINS_WITH_ITEM = /^(?:[^\S\r\n]*(?:#[^\r\n]*)?[\r\n])*[ \t]*-(?:\s|$)/;

const TIMELINE_KEYS: ReadonlySet<string> = new Set(['timeline', 'chronology', 'events']);

/** Keys of postmortems that other YAML files have as well: alone they show nothing. */
const COMMON_KEYS: ReadonlySet<string> = new Set([
  'id',
  'title',
  'name',
  'status',
  'date',
  'services',
  'authors',
  'author',
  'type',
  'tags',
  'summary',
  'description',
  'timezone',
  'duration',
  'references',
  'links',
  'data',
  'metrics',
  'roles',
  'people',
  'context',
  'conditions',
  'tasks',
  'actions',
  'start',
  'end',
]);

const TELLING_KEYS: ReadonlySet<string> = new Set([
  'incident',
  'incidentid',
  'severity',
  'sev',
  'started',
  'startedat',
  'starttime',
  'detected',
  'detectedat',
  'acknowledged',
  'mitigated',
  'mitigatedat',
  'resolved',
  'resolvedat',
  'endtime',
  'impact',
  'rootcause',
  'rootcauses',
  'resolution',
  'lessons',
  'lessonslearned',
  'actionitems',
  'contributingfactors',
]);

const FOREIGN_KEYS: ReadonlySet<string> = new Set([
  'apiversion',
  'kind',
  'openapi',
  'swagger',
  'asyncapi',
  'paths',
  'jobs',
  'steps',
  'stages',
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'parameters',
  'schema',
  'properties',
  'runs',
  'on',
  'groups',
]);

function isKnown(key: string): boolean {
  return COMMON_KEYS.has(key) || TELLING_KEYS.has(key) || sectionName(key) !== undefined;
}
