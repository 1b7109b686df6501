// References to postmortems that are not there: what can be known, and what cannot.
import { strict as assert } from 'node:assert';
import { checkAmong } from '../../support/rules';

const CODE = 'ref/unknown-incident';

const documents = (...ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id, at) => [`post/a${at}.md`, `---\nid: ${id}\n---\n# Mail was late\n`]));

const COUNTED = documents('INC-0031', 'INC-0174', 'INC-0209', 'INC-0522');
const DAYS = Object.fromEntries(
  ['2026-03-03', '2026-03-09', '2026-05-17'].map((day) => [
    `post/${day}.md`,
    `---\nid: INC-${day.replace('-', '_').replace('-', '').replace('_', '-')}\n---\n# Mail was late\n## Timeline\n- ${day} 14:10 UTC: it stops\n`,
  ]),
);

const isFine = (others: Readonly<Record<string, string>>, own: string, complete = true): void => {
  const text = /^[-#]/.test(own) ? own : `# Sign-in errors\n\n${own}`;
  checkAmong(CODE, others, `//- post/own.md\n${text}`, complete);
};

describe('ref/unknown-incident', () => {
  it('finds a digit too many where the numbers of all others are of one length', () => {
    const found = checkAmong(
      CODE,
      COUNTED,
      `
      ---
      id: INC-0600
      related_incidents:
        - INC-01174
          ^^^^^^^^^ ref/unknown-incident: No postmortem of the workspace is INC-01174: INC-0174 is
        - INC-0031
      see also: INC-05222
                ^^^^^^^^^ ref/unknown-incident
      ---
      # Sign-in errors
      Related incidents: INC-02209, INC-0522
                         ^^^^^^^^^ ref/unknown-incident
      ## Similar incidents
      - the one before, INC-00174
                        ^^^^^^^^^ ref/unknown-incident
      `,
    );
    assert.deepEqual(
      found.map(({ fixes }) => fixes.map(({ title, preferred, safe }) => [title, preferred, safe])),
      ['INC-0174', 'INC-0522', 'INC-0209', 'INC-0174'].map((id) => [[`Change to ${id}`, true, false]]),
    );
    isFine(
      { ...COUNTED, ...Object.fromEntries([['post/z.md', '---\nid: INC-9871\n---\n# Late\n']]) },
      'See also: INC-10174\n',
    );
  });

  it('reads YAML like Markdown', () => {
    checkAmong(
      CODE,
      COUNTED,
      `
      //- post/own.postmortem.yaml
      title: Sign-in errors
      related_incidents:
        - INC-01174
          ^^^^^^^^^ ref/unknown-incident
      related_postmortems: INC-0147, INC-0031
                           ^^^^^^^^ ref/unknown-incident
      `,
    );
  });

  it('takes a number without its zeros, or with fewer digits, for what it is', () => {
    isFine(COUNTED, 'Related incidents: INC-174, INC-31, INC-52\n');
    isFine(COUNTED, 'Related postmortems: INC-174\n');
  });

  it('finds a year that cannot be, and a day that is none where the others are named by days', () => {
    checkAmong(
      CODE,
      DAYS,
      `
      # Sign-in errors
      Related incidents: INC-2026-0390, INC-2062-0303, INC-226-0309
                         ^^^^^^^^^^^^^ ref/unknown-incident: No postmortem of the workspace is INC-2026-0390: INC-2026-0309 is
                                        ^^^^^^^^^^^^^ ref/unknown-incident
                                                       ^^^^^^^^^^^^^ ref/unknown-incident
      `,
    );
    isFine(DAYS, 'Related incidents: INC-2026-0330, INC-2026-0310, INC-2025-0303\n');
  });

  it('takes exchanged digits for a slip where a postmortem is asked for', () => {
    checkAmong(
      CODE,
      COUNTED,
      `
      # Sign-in errors
      Much as before, see the postmortem of INC-0147.
                                            ^^^^^^^^ ref/unknown-incident
      - Related postmortems: INC-0290
                             ^^^^^^^^ ref/unknown-incident
      `,
    );
    isFine(COUNTED, 'Related incidents: INC-0147\n');
  });

  it('expects a postmortem among those that exist where all other references lead to one', () => {
    const linked = { ...COUNTED, 'post/b.md': '# Late\nRelated postmortems: INC-0031, INC-0174, INC-0209\n' };
    checkAmong(
      CODE,
      linked,
      `
      # Sign-in errors
      Related postmortems: INC-0340, INC-0523, INC-0022
                           ^^^^^^^^ ref/unknown-incident: No postmortem of the workspace is INC-0340: correct the reference
      `,
    );
    isFine(COUNTED, 'Related postmortems: INC-0340\n');
    isFine({ ...linked, 'post/c.md': '# Late\nRelated postmortems: INC-0341\n' }, 'Related postmortems: INC-0340\n');
  });

  it('is silent about incidents that are only mentioned, or that may have no postmortem', () => {
    isFine(COUNTED, '# Sign-in errors\nLike INC-01174, and INC-0147.\n## Timeline\n- 09:02 INC-01174 opened\n');
    isFine(
      COUNTED,
      '---\nrelated_incidents: [INC-0175, INC-9999, INC-0524, OPS-17, INC-0174]\n---\n# Sign-in errors\n',
    );
    isFine(COUNTED, 'Related tickets: INC-01174\n');
    isFine(COUNTED, 'Related incidents: INC-01174 (no postmortem)\n');
  });

  it('is silent about links, which lead where they say', () => {
    isFine(COUNTED, 'Related incidents: [INC-01174](https://example.com/INC-01174), [INC-02209](../INC-02209.pdf)\n');
    isFine(COUNTED, 'Related incidents: [[INC-01174]]\n');
    isFine(COUNTED, '---\nrelated_postmortems: ["INC-0147 (not written)"]\n---\n# Late\n');
  });

  it('knows a postmortem by its title and by the name of its file, too', () => {
    const others = {
      ...COUNTED,
      'post/2026-03-03-inc_0147-mail.md': '# Mail was late\n',
      'post/x.md': '# INC-0290: errors\n',
    };
    isFine(others, 'Related postmortems: INC-0147, INC-0290\n');
  });

  it('is silent where the identifiers show no series', () => {
    const slip = 'Related incidents: INC-01174\n';
    checkAmong(
      CODE,
      documents('INC-0031', 'INC-0174', 'INC-0522'),
      `# Sign-in errors\n${slip}                   ^^^^^^^^^ ref/unknown-incident\n`,
    );
    isFine(documents('INC-0031', 'INC-0174'), slip);
    isFine(documents('INC-0031', 'INC-0174', 'INC-209', 'INC-0522'), slip);
    isFine(documents('INC-131', 'INC-174', 'INC-209'), 'Related incidents: INC-17, INC-1174\n');
    isFine(documents('INC-0174', 'INC-0117', 'INC-0114', 'INC-0522'), slip);
  });

  it('is silent while documents may be missing', () => {
    isFine(COUNTED, 'Related incidents: INC-01174\n', false);
  });
});
