// Impacts without a number, and the words that are as good as one.
import { checkRule } from '../../support/rules';

const CODE = 'impact/unquantified';

const FINE = [
  'About 12 % of sign-ins failed.',
  'All customers in Europe.',
  'No customer noticed.',
  'Nobody could sign in.',
  'A third of the requests failed.',
  'It is unknown how many customers were affected.',
  'Hundreds of orders were late.',
  'Customers saw errors ![errors](errors.png)',
];

describe('impact/unquantified', () => {
  it('marks an impact without any number', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Customer impact
         ^^^^^^^^^^^^^^^ impact/unquantified: The impact has no number: say how many, how much or how long, or that it is not known
      Many customers saw errors.
      - Some of them called support.
      `,
    );
  });

  it('counts what stands in sub-sections', () => {
    checkRule(CODE, '# Postmortem: a\n## Impact\nMany saw errors.\n### Support\n240 calls.\n');
  });

  it('leaves an empty one, and one that is still a template, to others', () => {
    checkRule(CODE, '# Postmortem: a\n## Impact\n## Root cause\nA key.\n');
    checkRule(CODE, '# Postmortem: a\n## Impact\n<!-- who was affected? -->\n');
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      impact: Many customers saw errors
      ^^^^^^ impact/unquantified
      `,
    );
  });

  for (const text of FINE) {
    it(`is content with: ${text}`, () => checkRule(CODE, `# Postmortem: a\n## Impact\n${text}\n`));
  }
});
