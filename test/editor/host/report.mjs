// What the suite inside the extension host and the program that started the editor agree on.

/** Environment variable: the file into which the suite writes its tally. */
export const TALLY_FILE = 'POSTMORTEM_TEST_TALLY';

/** Environment variable: run only tests whose title contains this text. */
export const GREP = 'POSTMORTEM_TEST_GREP';

/** Printed before the first test: what VS Code logged before is noise, unless the suite never starts. */
export const SUITE_STARTS = '— the suite starts in the extension host —';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed skipped tests included: they prove nothing
 */

/**
 * Reads what the suite wrote. A suite that wrote nothing, or ran too few tests, has failed: an extension host that dies
 * half way ends the editor as if all were well.
 *
 * @param {string | undefined} json content of the tally file
 * @param {number} atLeast how many tests must have run
 * @returns {Tally}
 */
export function readTally(json, atLeast) {
  const tally = json ? JSON.parse(json) : undefined;
  if (typeof tally?.passed !== 'number' || typeof tally.failed !== 'number') return { passed: 0, failed: 1 };
  return tally.passed + tally.failed < atLeast ? { ...tally, failed: tally.failed + 1 } : tally;
}
