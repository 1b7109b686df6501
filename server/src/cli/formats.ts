// How records are printed: one JSON array, or one JSON object on each line. Both are written as they come.
import type { Terminal } from './terminal';

export interface Printer<Sum> {
  print(record: string): void;
  end(sum: Sum): void;
}

export function jsonArray({ stdout }: Terminal): Printer<unknown> {
  let separator = '[\n';
  return {
    print(record) {
      stdout.write(separator + record);
      separator = ',\n';
    },
    end() {
      stdout.write(separator === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}

export function jsonLines({ stdout }: Terminal): Printer<unknown> {
  return {
    print(record) {
      stdout.write(`${record}\n`);
    },
    end() {},
  };
}
