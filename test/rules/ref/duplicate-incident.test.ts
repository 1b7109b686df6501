// One identifier for two incidents, and the many ways in which one incident is told twice.
import { strict as assert } from 'node:assert';
import { checkAmong } from '../../support/rules';

const CODE = 'ref/duplicate-incident';

interface Written {
  readonly id?: string;
  readonly title?: string;
  readonly day?: string;
}

const text = ({ id = 'INC-0417', title = 'Mail was late', day = '2026-03-03' }: Written): string =>
  `---\nid: ${id}\n---\n# ${title}\n## Timeline\n- ${day} 14:10 UTC: the queue stops\n- ${day} 15:25 UTC: it moves again\n`;

const MAIL = text({});
const SIGN_IN: Written = { title: 'Sign-in errors', day: '2026-03-19' };

/** The document with these names, without a finding. */
const isFine = (others: Readonly<Record<string, string>>, own: string, name = 'post/sign-in.md'): void => {
  checkAmong(CODE, others, `//- ${name}\n${own}`);
};

describe('ref/duplicate-incident', () => {
  it('names the other document, and where its identifier stands', () => {
    const [finding] = checkAmong(
      CODE,
      { 'post/mail.md': MAIL },
      `
      //- post/sign-in.md
      # Sign-in errors
      - **Incident ID:** inc-0417
                         ^^^^^^^^ ref/duplicate-incident: inc-0417 is the identifier of post/mail.md, too: give one of them another
      ## Timeline
      - 2026-03-19 09:02 UTC: the signing key ends
      `,
    );
    assert.deepEqual(
      finding?.related.map(({ elsewhere }) => elsewhere),
      [{ uri: 'file:///post/mail.md', path: 'post/mail.md', line: 1, start: 4, end: 12 }],
    );
    assert.deepEqual(finding.fixes, []);
  });

  it('reads YAML like Markdown', () => {
    checkAmong(
      CODE,
      { 'post/mail.md': MAIL },
      `
      //- post/sign-in.postmortem.yaml
      id: "INC-0417"
           ^^^^^^^^ ref/duplicate-incident
      title: Sign-in errors
      started: 2026-03-19 09:02
      resolved: 2026-03-19 09:40
      `,
    );
  });

  it('changes the identifier to the one that the name of the file says, and leaves the other document alone', () => {
    const copied = '---\nid: INC-0417\n---\n# Sign-in errors\n';
    const [finding] = checkAmong(
      CODE,
      { 'post/INC-0417.md': '---\nid: INC-0417\n---\n# Mail was late\n' },
      `//- post/INC-0418-sign-in.md\n${copied.replace('\n---\n#', '\n    ^^^^^^^^ ref/duplicate-incident\n---\n#')}`,
    );
    assert.deepEqual(
      finding?.fixes.map(({ title, preferred, safe }) => ({ title, preferred, safe })),
      [{ title: 'Change to INC-0418', preferred: true, safe: false }],
    );
    isFine({ 'post/INC-0418-sign-in.md': copied }, '---\nid: INC-0417\n---\n# Mail was late\n', 'post/INC-0417.md');
    isFine({ 'post/mail.md': MAIL, 'post/x.md': text({ id: 'INC-0418' }) }, copied, 'post/INC-0418-sign-in.md');
  });

  it('compares folders of incidents beside each other', () => {
    const copied = text(SIGN_IN).replace('0417', '0417\n    ^^^^^^^^ ref/duplicate-incident');
    checkAmong(CODE, { 'post/2026-03-03-mail/report.md': MAIL }, `//- post/2026-03-19-sign-in/report.md\n${copied}`);
  });

  it('lets years, teams and repositories count by themselves', () => {
    isFine({ 'post/2025/a.md': MAIL }, text(SIGN_IN), 'post/2026/a.md');
    isFine({ 'mail/incidents/a.md': MAIL }, text(SIGN_IN), 'login/incidents/a.md');
    isFine({ 'mail/2026-03-03-late/a.md': MAIL }, text(SIGN_IN), 'login/2026-03-19-errors/a.md');
  });

  it('is silent about one incident that is told twice', () => {
    isFine({ 'post/mail.ja.md': text({ title: 'メールの遅延' }) }, MAIL);
    isFine({ 'post/mail.yaml': 'id: INC-0417\ntitle: Mail was late\nstarted: 2026-03-03 14:10\n' }, MAIL);
    isFine({ 'post/root-cause.md': text({ title: 'Why the queue stopped', day: '2026-03-04' }) }, MAIL);
    isFine({ 'post/mail.md': MAIL }, text({ title: 'Late mail, and mail that was lost', day: '2026-04-09' }));
    for (const title of [
      'Follow-up on the queue',
      'Delivery: addendum',
      'Second outage of delivery',
      'What was done: review',
    ]) {
      isFine({ 'post/mail.md': MAIL }, text({ ...SIGN_IN, title }));
    }
    isFine({ 'post/mail.md': MAIL }, text(SIGN_IN), 'post/sign-in-draft.md');
    isFine({ 'post/mail.md': MAIL }, text({ title: 'Consumers of the queue leak', day: '2026-03-09' }));
  });

  it('is silent while it does not know when one of them was', () => {
    isFine({ 'post/mail.md': '---\nid: INC-0417\n---\n# Mail was late\n' }, text(SIGN_IN));
    isFine({ 'post/mail.md': MAIL }, '---\nid: INC-0417\n---\n# Sign-in errors\n');
  });

  it('is silent about templates, examples, and what stands in for an identifier', () => {
    isFine({ 'post/template.md': MAIL }, text(SIGN_IN));
    isFine({ 'examples/mail.md': MAIL }, text(SIGN_IN), 'examples/sign-in.md');
    for (const id of ['INC-0000', 'INC-1234', 'INC-XXXX', 'INC-1', 'TBD', '']) {
      isFine({ 'post/mail.md': text({ id }) }, text({ ...SIGN_IN, id }));
    }
  });

  it('is silent about several identifiers, and about tickets', () => {
    isFine({ 'post/mail.md': MAIL }, text({ ...SIGN_IN, id: '[INC-0417, INC-0418]' }));
    const ticket = (own: Written): string => text(own).replace('id:', 'issue number:');
    isFine({ 'post/mail.md': ticket({}) }, ticket(SIGN_IN));
  });
});
