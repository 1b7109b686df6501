// Metadata that cannot be read, in front matter and in YAML.
import { checkRule } from '../../support/rules';

const CODE = 'meta/unreadable';

describe('meta/unreadable', () => {
  it('says where YAML stops making sense', () => {
    checkRule(
      CODE,
      `
      //- incident.postmortem.yaml
      title: Slow search
      services: [search
                      ^ meta/unreadable: A bracket above is not closed: \`]\` is missing
      status: draft
      `,
    );
  });

  it('says nothing of metadata that is fine, or of none', () => {
    checkRule(CODE, '\n---\ntitle: Slow search\n---\n# Postmortem: slow search\n');
    checkRule(CODE, '\n# Postmortem: slow search\n');
  });
});
