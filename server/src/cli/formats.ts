// How records are printed: what stands before the first, between two and behind the last. They are written as they come.
import { pathToFileURL } from 'node:url';
import { JUNIT_HEAD, JUNIT_TAIL } from '../export/junit';
import { sarifHead, sarifTail } from '../export/sarif';
import { RULES } from '../rules';
import { VERSION } from '../version';
import type { Outcome } from './postmortems';
import type { Output, Terminal } from './terminal';

export interface Printer<Sum> {
  print(record: string): void;
  end(sum: Sum): void;
}

export function jsonArray({ stdout }: Pick<Terminal, 'stdout'>): Printer<unknown> {
  const enclosed = enclosing(stdout, '[\n', ',\n');
  return { print: enclosed.print, end: () => enclosed.end('\n]\n', '[]\n') };
}

export function jsonLines({ stdout }: Pick<Terminal, 'stdout'>): Printer<unknown> {
  return {
    print(record) {
      stdout.write(`${record}\n`);
    },
    end() {},
  };
}

export function sarifLog({ stdout, cwd }: Terminal): Printer<Outcome> {
  const head = sarifHead(RULES, VERSION, pathToFileURL(cwd()).href);
  const enclosed = enclosing(stdout, `${head}\n`, ',\n');
  return {
    print: enclosed.print,
    end: ({ complete }) => enclosed.end(`\n${sarifTail(complete)}\n`, `${head}${sarifTail(complete)}\n`),
  };
}

export function junitSuites({ stdout }: Terminal): Printer<unknown> {
  const enclosed = enclosing(stdout, JUNIT_HEAD, '');
  return { print: enclosed.print, end: () => enclosed.end(JUNIT_TAIL, `${JUNIT_HEAD}${JUNIT_TAIL}`) };
}

function enclosing(stdout: Output, head: string, between: string) {
  let before = head;
  let some = false;
  return {
    print(record: string): void {
      stdout.write(before + record);
      before = between;
      some = true;
    },
    end(tail: string, empty: string): void {
      stdout.write(some ? tail : empty);
    },
  };
}
