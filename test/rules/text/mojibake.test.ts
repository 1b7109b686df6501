// Wrongly decoded characters: found, turned back, and told from letters that merely look like them.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findMojibake } from '../../../server/src/rules/text/windows-1252';
import { checkEveryFix, checkFix, checkRule } from '../../support/rules';

const CODE = 'text/mojibake';

/** The code points that Windows-1252 shows for the bytes from 0x80 to 0x9f, as far as the sample needs them. */
const SHOWN: Readonly<Record<number, number>> = {
  128: 0x20ac,
  130: 0x201a,
  133: 0x2026,
  134: 0x2020,
  147: 0x201c,
  148: 0x201d,
  150: 0x2013,
  152: 0x2dc,
  153: 0x2122,
  154: 0x161,
  156: 0x153,
  159: 0x178,
  162: 0xa2,
};

function shownAs(byte: number): string {
  return String.fromCodePoint(SHOWN[byte] ?? byte);
}

describe('text/mojibake', () => {
  it('marks every stretch that was decoded wrongly, with what it was', () => {
    checkRule(
      CODE,
      `
      # Postmortem: cafÃ© terminals offline
                       ^^ text/mojibake: “Ã©” is a wrongly decoded “é”
      ## Summary
      Terminals didnâ€™t start â€“ for 3 hours. ðŸš€
                    ^^^ text/mojibake: “â€™” is a wrongly decoded “’”
                               ^^^ text/mojibake: “â€“” is a wrongly decoded “–”
                                                ^^^^ text/mojibake: “ðŸš€” is a wrongly decoded “🚀”
      `,
    );
  });

  it('marks pasted bullets', () => {
    checkRule(
      CODE,
      [
        'Postmortem: terminals offline',
        '',
        'Timeline',
        'â€¢ 3 March 2026, 14:02 UTC: Terminals stop',
        '^^^ text/mojibake: “â€¢” is a wrongly decoded “•”',
        'â€¢ 3 March 2026, 14:20 UTC: Terminals start',
        '^^^ text/mojibake: “â€¢” is a wrongly decoded “•”',
        '',
      ].join('\n'),
    );
  });

  it('puts back what was meant', () => {
    checkFix(CODE, '# Postmortem\n## Summary\nIt didnâ€™t start.\n', '# Postmortem\n## Summary\nIt didn’t start.\n');
    checkFix(CODE, '# Postmortem\n## Summary\nTwice: donÃ¢â‚¬â„¢t.\n', '# Postmortem\n## Summary\nTwice: don’t.\n');
    checkEveryFix(CODE, '# Postmortem\n## Summary\nÐ¿Ñ€Ð¸Ð²ÐµÑ‚ Â· â†’ ï»¿ naÃ¯ve\n');
  });

  it('reads YAML like Markdown', () => {
    checkFix(
      CODE,
      '//- a.postmortem.yaml\ntitle: Terminals\nsummary: It didnâ€™t start\n',
      '//- a.postmortem.yaml\ntitle: Terminals\nsummary: It didn’t start\n',
    );
  });

  it('says when a character is lost, and guesses none', () => {
    checkRule(
      CODE,
      `
      # Postmortem
      ## Summary
      It didnï¿½t start.
             ^^^ text/mojibake: “ï¿½” is a character that got lost on the way: type it again
      `,
    );
  });

  for (const text of [
    'Ça a duré 3 heures, à « peu » près.',
    'Le service s’est terminé…» dit-il.',
    'MAÇÃ… e “MAÇÔ custam o mesmo.',
    'A “BRÅ” of our own – “CAFÉ’s” sign.',
    'Straße–Fuß– 5°C ± 2 · naïve façade',
    'Привет, мир. 你好。 こんにちは 🚀',
    'The page showed `â€™` in place of an apostrophe.',
    'São Paulo, Ñandú, Ünïcödé, Ærø',
  ]) {
    it(`says nothing of: ${text}`, () => checkRule(CODE, `# Postmortem\n## Summary\n${text}\n`));
  }

  it('turns back whatever is decoded wrongly, and is then content', () => {
    const encode = (text: string): string => [...new TextEncoder().encode(text)].map(shownAs).join('');
    const characters = fc.constantFrom(
      '’',
      '“',
      '”',
      '–',
      '—',
      '•',
      '…',
      '→',
      '✅',
      '🚀',
      'é',
      'ü',
      'ß',
      'ñ',
      '°',
      '€',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(characters, fc.constantFrom(' is ', ' a', '. ', ', ')), { minLength: 1 }),
        (parts) => {
          const meant = parts.flat().join('');
          let text = encode(meant);
          for (const { start, end, decoded } of [...findMojibake(text)].reverse()) {
            text = text.slice(0, start) + decoded + text.slice(end);
          }
          assert.equal(text, meant);
          assert.deepEqual(findMojibake(text), []);
        },
      ),
      { numRuns: 200 },
    );
  });
});
