// Which zone times are in: the nearest place that says so, in the order of the places.
import { finds } from '../support/facts';

/** A test of where the zone of `- 10:00 a` comes from. Lines of the text are separated by ` / `. */
function says(text: string, expected: string, timeZone = ''): void {
  const lines = text.split(' / ').map((line) => `    ${line}\n`);
  const answer = expected.split(' / ').map((line) => `    ${line}\n`);
  finds(
    `${text} → ${expected}${timeZone === '' ? '' : ` (set: ${timeZone})`}`,
    `\n${lines.join('')}    ⇒ ${/ from |no zone/.test(expected) ? 'zone events' : 'events'}\n${answer.join('')}`,
    { timeZone },
  );
}

const T = '## Timeline / - 2024-07-05 10:00 a';

describe('the zone', () => {
  describe('of an event', () => {
    says('## Timeline (CET) / - 2024-07-05 10:00 UTC a', '2: 2024-07-05T10:00Z');
    says(
      '## Timeline / - 2024-07-05 10:00 a / - 11:00 PDT b',
      '2: 2024-07-05T10:00-07:00 zone / 3: 2024-07-05T11:00-07:00 date',
    );
    says(
      '## Timeline / - 2024-07-05 10:00 UTC a / - 11:00 PDT b',
      '2: 2024-07-05T10:00Z / 3: 2024-07-05T11:00-07:00 date',
    );
  });

  describe('of a timeline', () => {
    says('## Timeline (UTC) / - 2024-07-05 10:00 a', '2: 2024-07-05T10:00Z zone');
    says('## Timeline (all times PST/PDT) / - 2024-07-05 10:00 a', '2: 2024-07-05T10:00-07:00 zone');
    says('## Timeline (all times in Pacific Time) / - 2024-07-05 10:00 a', '2: 2024-07-05T10:00-07:00 zone');
    says('## Timeline, PST / - 2024-07-05 10:00 a', '2: 2024-07-05T10:00-08:00 zone');
    says('## Timeline / All times are in UTC. /  / - 2024-07-05 10:00 a', '4: 2024-07-05T10:00Z zone');
    says('## Timeline / *All times expressed in CEST* /  / - 2024-07-05 10:00 a', '4: 2024-07-05T10:00+02:00 zone');
    says(
      '## Timeline / All events are told in [UTC](https://e.org/utc) time. /  / - 2024-07-05 10:00 a',
      '4: 2024-07-05T10:00Z zone',
    );
    says('## Timeline / All dates/times are GMT+10 /  / - 2024-07-05 10:00 a', '4: 2024-07-05T10:00+10:00 zone');
    says('## Timeline / (all times PST (UTC-7)) /  / - 2024-07-05 10:00 a', '4: 2024-07-05T10:00-07:00 zone');
    says(
      '## Timeline / | Time (ET) | Event | / |---|---| / | 2024-07-05 10:00 | a |',
      '4: 2024-07-05T10:00-04:00 zone',
    );
  });

  describe('of the document', () => {
    says(`At 01:00 local time (22:00 GMT) it stopped. / ${T}`, '3: 2024-07-05T10:00');
    says(
      `--- / timezone: Europe/Lisbon / --- / ${T}`,
      'Europe/Lisbon from metadata: Europe/Lisbon / 5: 2024-07-05T10:00+01:00 zone',
    );
    says(
      `--- / timezone: Etc/GMT+3 / --- / ${T}`,
      'Etc/GMT+3 from metadata: Etc/GMT+3 / 5: 2024-07-05T10:00-03:00 zone',
    );
    says(
      `--- / severity: high / date: 2024-07-05 09:00:10 +0200 / --- / ${T}`,
      '+0200 120 from metadata: +0200 / 6: 2024-07-05T10:00+02:00 zone',
    );
    says(`--- / date: 2024-07-05 09:00:10 +0200 / --- / ${T}`, 'no zone / 5: 2024-07-05T10:00');
    says(`Start time: 2024-07-05 09:00 EST /  / ${T}`, 'EST -300 from window: EST / 4: 2024-07-05T10:00-05:00 zone');
    says(`Duration: 09:00 to 11:00 UTC /  / ${T}`, 'UTC 0 from window: UTC / 4: 2024-07-05T10:00Z zone');
    says(`All times are in UTC. /  / ${T}`, 'UTC 0 from text: UTC / 4: 2024-07-05T10:00Z zone');
    says(`We saw it at 9:55 AM PDT. /  / ${T}`, 'PDT -420 from text: PDT / 4: 2024-07-05T10:00-07:00 zone');
    says(
      `It was down for an hour, in the +3 GMT timezone. /  / ${T}`,
      '+3 GMT 180 from text: +3 GMT / 4: 2024-07-05T10:00+03:00 zone',
    );
    says(`Duration: 45 minutes (PDT) /  / ${T}`, 'PDT -420 from window: (PDT) / 4: 2024-07-05T10:00-07:00 zone');
    says(T, 'no zone / 2: 2024-07-05T10:00');
  });

  describe('of the settings comes last', () => {
    says(T, 'Asia/Tokyo from setting / 2: 2024-07-05T10:00+09:00 zone', 'Asia/Tokyo');
    says(T, 'UTC 0 from setting / 2: 2024-07-05T10:00Z zone', 'UTC');
    says(T, 'no zone / 2: 2024-07-05T10:00', 'Nowhere');
    says(
      `We saw it at 9:55 AM PDT. /  / ${T}`,
      'PDT -420 from text: PDT / 4: 2024-07-05T10:00-07:00 zone',
      'Asia/Tokyo',
    );
  });

  describe('comes from the nearest place', () => {
    says(
      `--- / timezone: Europe/Lisbon / --- / Start time: 2024-07-05 09:00 EST /  / ## Timeline (CET) / - 2024-07-05 10:00 a`,
      'Europe/Lisbon from metadata: Europe/Lisbon / 7: 2024-07-05T10:00+01:00 zone',
    );
    says(
      `--- / timezone: Europe/Lisbon / --- / Start time: 2024-07-05 09:00 EST /  / ${T}`,
      'Europe/Lisbon from metadata: Europe/Lisbon / 7: 2024-07-05T10:00+01:00 zone',
    );
    says(
      `Start time: 2024-07-05 09:00 EST /  / We saw it at 9:55 AM PDT. /  / ${T}`,
      'EST -300 from window: EST / 6: 2024-07-05T10:00-05:00 zone',
    );
  });

  describe('is not in words that only look like one', () => {
    says(`It took time. IT and the West team looked at 10:00. /  / ${T}`, 'no zone / 4: 2024-07-05T10:00');
    says(`The cron runs at 10:00 Berlin office hours. /  / ${T}`, 'no zone / 4: 2024-07-05T10:00');
    says(`## Timeline (ACTION) / - 2024-07-05 10:00 a`, 'no zone / 2: 2024-07-05T10:00');
  });

  describe('follows the calendar where it is a place', () => {
    says(
      '## Timeline (PT) / - 2024-03-10 01:30 a / - 03:30 b',
      'America/Los_Angeles from timeline: (PT) / 2: 2024-03-10T01:30-08:00 zone / 3: 2024-03-10T03:30-07:00 date zone',
    );
    says(
      '## Timeline (PT) / - 2024-11-03 00:30 a / - 02:30 b',
      'America/Los_Angeles from timeline: (PT) / 2: 2024-11-03T00:30-07:00 zone / 3: 2024-11-03T02:30-08:00 date zone',
    );
    says('## Timeline (PST) / - 2024-07-05 10:00 a', 'PST -480 from timeline: (PST) / 2: 2024-07-05T10:00-08:00 zone');
    says('## Timeline (PT) / - 10:00 a', 'America/Los_Angeles from timeline: (PT) / 2: T10:00 zone');
    says('## Timeline (UTC) / - 10:00 a', 'UTC 0 from timeline: (UTC) / 2: T10:00Z zone');
  });
});
