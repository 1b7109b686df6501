// How the cost of a regular expression grows with its input, as a checker of regular expressions says; what it said is kept.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostics, Parameters } from 'recheck';
import type { Pattern } from './regexps';

export interface Verdict {
  /** `linear` is linear or better; `unknown` is said of what the checker could not read or finish. */
  readonly growth: 'linear' | 'quadratic' | 'worse' | 'unknown';
  /** What makes it slow, or why it is not known, in words. */
  readonly why: string;
}

/** Nothing here is bounded by time, except the whole: the same pattern gets the same verdict on a slow machine. */
const PARAMETERS: Parameters = {
  timeout: 60_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
  maxNFASize: 2000,
  maxSimpleRepeatCount: 2,
  attackLimit: 1_000_000,
  maxAttackStringSize: 12_000,
  incubationLimit: 5000,
  maxInitialGenerationSize: 50,
  maxGenerationSize: 20,
  crossoverSize: 5,
  mutationSize: 10,
  maxIteration: 1,
};

/** Verdicts of an earlier run; deleted with the other things that tools leave in this folder. */
const KEPT = '.cache/regexps.json';

/** A verdict for each pattern, in their order. */
export async function verdicts(patterns: readonly Pattern[]): Promise<readonly Verdict[]> {
  const tasks = patterns.map(taskOf);
  const kept = keptVerdicts();
  const unknown = [...new Set(tasks)].filter((task) => !kept.has(task));
  await checkAll(unknown, (task, verdict) => kept.set(task, verdict));
  if (unknown.length > 0) keep(kept);
  return tasks.map((task) => kept.get(task) ?? { growth: 'unknown', why: 'not checked' });
}

/**
 * The pattern as the checker gets it: with small letters instead of a flag that ignores case, and counted repeats cut to a few,
 * which changes by what factor it is slow but not how its cost grows. Both keep its automata small.
 */
function taskOf({ source, flags }: Pattern): string {
  const lower = flags.includes('i') && !flags.includes('u');
  const checked = shortRepeats(lower ? lowerCase(source) : source);
  return JSON.stringify([checked, [...flags].filter((flag) => flag !== 'd' && !(lower && flag === 'i')).join('')]);
}

function lowerCase(source: string): string {
  return source.replace(/\\(?:[pP]\{[^}]*\}|u\{?[\da-fA-F]+\}?|x..|k<\w+>|.)|\(\?<\w+>|[A-Z]/g, (part) =>
    part.length === 1 ? part.toLowerCase() : part,
  );
}

const FEW = 3;

function shortRepeats(source: string): string {
  return source.replace(
    /\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|\{(\d+)(,?)(\d*)\}/g,
    (part, least: string | undefined, comma: string, most: string) => {
      if (least === undefined) return part;
      const from = Math.min(Number(least), FEW);
      const to = most === '' ? '' : Math.min(Number(most), from + FEW);
      return `{${from}${comma}${to}}`;
    },
  );
}

/** The checker is pure JavaScript and slow: one thread for each processor. */
const CHECKING = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { checkSync } = require(workerData.checker);
  parentPort.on('message', (task) => parentPort.postMessage(checkSync(...JSON.parse(task), workerData.parameters)));
`;

async function checkAll(tasks: readonly string[], done: (task: string, verdict: Verdict) => void): Promise<void> {
  const queue = [...tasks];
  const threads = Math.min(availableParallelism(), Math.ceil(queue.length / 20));
  await Promise.all(Array.from({ length: threads }, () => runThread(queue, done)));
}

function runThread(queue: string[], done: (task: string, verdict: Verdict) => void): Promise<void> {
  const checker = createRequire(resolve('package.json')).resolve('recheck/lib/browser.js');
  const worker = new Worker(CHECKING, { eval: true, workerData: { checker, parameters: PARAMETERS } });
  return new Promise((finish, fail) => {
    let task: string | undefined;
    const next = (): void => {
      task = queue.shift();
      if (task === undefined) void worker.terminate().then(() => finish());
      else worker.postMessage(task);
    };
    worker.on('message', (said: Diagnostics) => {
      if (task !== undefined) done(task, verdictOf(said));
      next();
    });
    worker.on('error', fail);
    next();
  });
}

function verdictOf(said: Diagnostics): Verdict {
  switch (said.status) {
    case 'safe':
      return { growth: 'linear', why: '' };
    case 'unknown':
      return { growth: 'unknown', why: 'message' in said.error ? said.error.message : said.error.kind };
    case 'vulnerable': {
      const { complexity, attack } = said;
      const square = complexity.type === 'polynomial' && complexity.degree === 2;
      return { growth: square ? 'quadratic' : 'worse', why: `${complexity.summary}, as by ${attack.pattern}` };
    }
  }
}

/** Those that were kept under other parameters do not count. */
function keptVerdicts(): Map<string, Verdict> {
  if (!existsSync(KEPT)) return new Map();
  const { parameters, verdicts: kept } = JSON.parse(readFileSync(KEPT, 'utf8'));
  return new Map(parameters === JSON.stringify(PARAMETERS) ? Object.entries(kept) : []);
}

function keep(all: ReadonlyMap<string, Verdict>): void {
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ parameters: JSON.stringify(PARAMETERS), verdicts: Object.fromEntries(all) }));
}
