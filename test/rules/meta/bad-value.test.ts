// Values that their field cannot hold, and the many spellings that it can.
import { checkEveryFix, checkFix, checkRule } from '../../support/rules';

const CODE = 'meta/bad-value';

describe('meta/bad-value', () => {
  it('reports values that their field cannot hold', () => {
    checkRule(
      CODE,
      `
      ---
      severity: enormous
                ^^^^^^^^ meta/bad-value
      status: drat
              ^^^^ meta/bad-value
      timezone: Middle/Earth
                ^^^^^^^^^^^^ meta/bad-value
      started: soon
               ^^^^ meta/bad-value
      duration: quite long
                ^^^^^^^^^^ meta/bad-value
      ---
      # Postmortem: slow search
      `,
    );
  });

  it('is content with every scale and spelling in use, with empty fields and unknown keys', () => {
    checkRule(
      CODE,
      `
      ---
      severity: SEV-2
      status: Complete, action items in progress
      timezone: Europe/Berlin
      started: 2026-03-03 09:33
      resolved:
      duration: 4h
      layout: post
      mood: enormous
      ---
      # Postmortem: slow search
      `,
    );
    for (const severity of ['P0', 'S1', 'critical', 'Major', '3', 'sev::1']) {
      checkRule(CODE, `---\nseverity: ${severity}\n---\n# Postmortem: slow search\n`);
    }
  });

  it('offers the value that is one slip away', () => {
    const text = (status: string): string => `---\nstatus: ${status}\n---\n# Postmortem: slow search\n`;
    checkFix(CODE, text('drat'), text('draft'));
    checkEveryFix(CODE, text('drat'));
    checkFix(CODE, '//- a.postmortem.yaml\nstatus: drat\n', '//- a.postmortem.yaml\nstatus: draft\n');
  });
});
