// Ends this process in an orderly way when somebody asks it to: whoever started something takes it down on 'exit'.

/**
 * Makes Ctrl+C, a closed terminal and a polite kill end the process with its 'exit' listeners run.
 *
 * @param {(signal: NodeJS.Signals) => number} [exitCode] by default the usual one of a program ended by that signal
 */
export function exitOnSignals(exitCode = (signal) => 128 + (NUMBERS[signal] ?? 0)) {
  for (const signal of SIGNALS) process.once(signal, () => process.exit(exitCode(signal)));
}

const SIGNALS = /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM']);
/** @type {Partial<Record<NodeJS.Signals, number>>} */
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
