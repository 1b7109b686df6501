// How records are printed: one JSON array, or one JSON object on each line. Both are written as they come.
import type { Terminal } from './terminal';

export interface Printer<T> {
  print(record: T): void;
  end(): void;
}

export function jsonArray<T>({ stdout }: Terminal): Printer<T> {
  let separator = '[\n';
  return {
    print(record) {
      stdout.write(separator + JSON.stringify(record));
      separator = ',\n';
    },
    end() {
      stdout.write(separator === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}

export function jsonLines<T>({ stdout }: Terminal): Printer<T> {
  return {
    print(record) {
      stdout.write(`${JSON.stringify(record)}\n`);
    },
    end() {},
  };
}
