// What the command line reads from and writes to: the process, or a test's stand-in.

export interface Terminal {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** The script of a thread that helps with many files; without it, one thread does everything. */
  readonly thread?: string;
}

export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** 0: nothing at or above `--fail-on`. 1: findings. 2: the tool could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** Something the user can repair, told in one line. It ends the command with exit code 2. */
export class Refusal extends Error {}

/** Colours where a person reads and has not asked for none. */
export function wantsColour({ env, stdout }: Terminal): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stdout.isTTY === true && env.TERM !== 'dumb';
}

/** Characters that would steer a terminal, a line break among them, are made visible. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u00b7');
}
