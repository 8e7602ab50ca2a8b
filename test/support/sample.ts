import { z } from 'zod';

interface Schema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly pattern?: string;
}

const ID = '01FEZZZZZZZZZZZZZZZZZZZZZZ';
const isDayName = /^(day|.*(On|By|Day))$/;

/** Something that a schema of ours lets through, as it would be sent: every field filled in, the first of several ways. */
export const sampleOf = (schema: z.ZodType): unknown =>
  sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, '');

function sample(schema: Schema, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  // A box that may be left unticked is.
  if (schema.enum) return schema.enum.includes('') ? '' : schema.enum[0];
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return sample(ways.at(-1) ?? {}, name);
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sample(inner, key)]));
  if (schema.type === 'array') return [];
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return true;
  if (schema.pattern?.includes('{26}')) return ID;
  return isDayName.test(name) ? '2021-12-31' : '已办';
}
