// Holds a SARIF log against the schema of SARIF 2.1.0.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

/** The schema is of a draft that Ajv does not know, but uses nothing that has changed since. */
function compiled() {
  const { $schema, id, ...schema } = JSON.parse(readFileSync('test/fixtures/sarif/sarif-2.1.0-rtm.5.json', 'utf8'));
  const isUri = (text: string): boolean => /^[a-z]+:\S+$/.test(text);
  const formats = { uri: isUri, 'uri-reference': (text: string) => !/\s/.test(text), 'date-time': true } as const;
  return new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema);
}

let validate: ReturnType<typeof compiled> | undefined;

/** What is wrong with the log, in words. */
export function sarifErrors(log: unknown): readonly string[] {
  validate ??= compiled();
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
