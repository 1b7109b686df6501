// text/secret: a key or token that opens something, written into the document.
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Report, Rule } from '../rule';

export const secret: Rule = {
  code: 'text/secret',
  severity: 'warning',
  summary: 'A key or token that opens something stands in the document.',
  why:
    'A postmortem is read by many and kept for years, and what is in the history of a repository stays there. Only forms that nothing ' +
    'else has are reported: prefixed tokens, access keys and private keys. Taking it out of the text is not enough: revoke it as well.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The job ran with the key AKIAQ7ZK3VD5TW2MXLHB of another account.',
      '                         ^^^^^^^^^^^^^^^^^^^^ text/secret: This looks like an AWS access key: take it out, and revoke it if it was real',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The job ran with the key (removed) of another account.',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    const { prose } = postmortem;
    for (const finding of history.flatMap(inLine, prose, [])) report(finding);
    for (const opening of history.filter(opensKey, prose, [])) {
      // Named without its content, the line is no key.
      const body = prose[prose.indexOf(opening) + 1];
      if (body === undefined || !KEY_BODY.test(body.text.trim())) continue;
      report({
        span: opening.span,
        message: 'This looks like a private key: take it out, and revoke it if it was real',
      });
    }
  },
};

function inLine(line: Prose): readonly Report[] {
  return ask(line, secretsIn).map(({ start, end, what }) => {
    const span = { start: line.span.start + start, end: line.span.start + end };
    return {
      span,
      message: `This looks like ${what}: take it out, and revoke it if it was real`,
      fixes: [
        {
          title: `Replace by ${HIDDEN}`,
          edits: [{ kind: 'replace', span, text: HIDDEN }],
          preferred: true,
          safe: false,
        },
      ],
    };
  });
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

const HIDDEN = '(removed)';

function opensKey(line: Prose): boolean {
  return ask(line, isKeyOpening);
}

function isKeyOpening({ text }: Pick<Prose, 'text'>): boolean {
  return text.includes('PRIVATE KEY-----') && KEY_OPENING.test(text.trim());
}

const KEY_OPENING = /^-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----$/;
const KEY_BODY = /^[A-Za-z0-9+/]{32,}={0,2}$/;

/** Quotations, code and links count as well: what is secret is so everywhere. */
function secretsIn({ text }: Pick<Prose, 'text'>): readonly Found[] {
  if (text.length < SHORTEST) return [];
  return FORMS.flatMap(({ sign, pattern, what }) =>
    text.includes(sign)
      ? [...text.matchAll(pattern)]
          .filter(([written]) => isRandom(written.slice(sign.length)))
          .map((match) => ({ start: match.index, end: match.index + match[0].length, what }))
      : [],
  );
}

const SHORTEST = 20;

/** What was made up to be shown, or blackened, repeats itself. */
function isRandom(body: string): boolean {
  return !/EXAMPLE|x{5}|X{5}|0{6}|1234567|abcdefg/.test(body) && new Set(body.toLowerCase()).size >= FEWEST_CHARACTERS;
}

const FEWEST_CHARACTERS = 9;

interface Form {
  /** What stands in every one of them. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly what: string;
}

const FORMS: readonly Form[] = [
  { sign: 'AKIA', pattern: /(?<![A-Za-z0-9])AKIA[A-Z2-7]{16}(?![A-Za-z0-9])/g, what: 'an AWS access key' },
  { sign: 'ASIA', pattern: /(?<![A-Za-z0-9])ASIA[A-Z2-7]{16}(?![A-Za-z0-9])/g, what: 'an AWS access key' },
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((sign) => ({
    sign,
    pattern: new RegExp(`(?<![A-Za-z0-9])${sign}[A-Za-z0-9]{36}(?![A-Za-z0-9])`, 'g'),
    what: 'a GitHub token',
  })),
  { sign: 'github_pat_', pattern: /(?<!\w)github_pat_\w{82}(?!\w)/g, what: 'a GitHub token' },
  { sign: 'glpat-', pattern: /(?<![\w-])glpat-[\w-]{20}(?![\w-])/g, what: 'a GitLab token' },
  { sign: 'xox', pattern: /(?<!\w)xox[abprs]-\d{10,13}-[\w-]{20,80}(?![\w-])/g, what: 'a Slack token' },
  {
    sign: 'hooks.slack.com/services/',
    pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{8,10}\/B[A-Z0-9]{8,10}\/[A-Za-z0-9]{24}(?![A-Za-z0-9])/g,
    what: 'the address of a Slack webhook',
  },
  { sign: 'sk_live_', pattern: /(?<!\w)sk_live_[A-Za-z0-9]{24,99}(?!\w)/g, what: 'a Stripe key' },
  { sign: 'rk_live_', pattern: /(?<!\w)rk_live_[A-Za-z0-9]{24,99}(?!\w)/g, what: 'a Stripe key' },
  { sign: 'npm_', pattern: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g, what: 'an npm token' },
  { sign: 'pypi-AgEIcHlwaS5vcmc', pattern: /pypi-AgEIcHlwaS5vcmc[\w-]{50,200}/g, what: 'a PyPI token' },
  { sign: 'SG.', pattern: /(?<![\w.])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g, what: 'a SendGrid key' },
  { sign: 'dop_v1_', pattern: /(?<!\w)dop_v1_[a-f0-9]{64}(?!\w)/g, what: 'a DigitalOcean token' },
  { sign: 'shpat_', pattern: /(?<!\w)shpat_[a-fA-F0-9]{32}(?!\w)/g, what: 'a Shopify token' },
  { sign: 'sk-ant-api03-', pattern: /(?<!\w)sk-ant-api03-[\w-]{93}AA(?![\w-])/g, what: 'an Anthropic key' },
  { sign: 'AGE-SECRET-KEY-1', pattern: /(?<!\w)AGE-SECRET-KEY-1[A-Z0-9]{58}(?!\w)/g, what: 'an age key' },
];
