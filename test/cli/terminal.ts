// Runs the command line in this process, in a folder of files made for one test.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../server/src/cli/main';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  run(argv: readonly string[], given?: Given): Promise<Ran>;
  remove(): Promise<void>;
}

export interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  /** The script of a thread that helps. */
  readonly thread?: string;
}

/** A temporary folder with these files, by their paths in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'postmortem-cli-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return {
    path,
    async run(argv, { stdin = '', env = {}, isTTY = false, thread } = {}) {
      const written = { stdout: '', stderr: '' };
      const output = (name: 'stdout' | 'stderr') => ({
        isTTY,
        write: (text: string) => {
          written[name] += text;
        },
      });
      const code = await main(argv, {
        stdin: streamOf(stdin),
        stdout: output('stdout'),
        stderr: output('stderr'),
        env,
        cwd: () => path,
        ...(thread !== undefined && { thread }),
      });
      return { code, ...written };
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

async function* streamOf(content: string | Uint8Array): AsyncIterable<string | Uint8Array> {
  if (typeof content === 'string') yield content;
  // One byte at a time: a character may come in several pieces.
  else for (const byte of content) yield Uint8Array.of(byte);
}
