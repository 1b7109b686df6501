// Holds a value against one of the published JSON Schemas.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

/** What is wrong with the value, in words; nothing when it keeps to the schema. */
export function schemaErrors(name: 'check' | 'inspect', value: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, 'utf8')),
  );
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
