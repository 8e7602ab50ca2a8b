import { readFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { configPath } from './config.js';
import { BY_FILE, Environment } from './environment.js';
import { Settings } from './settings.js';

interface Shape {
  readonly type?: string | string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly description?: string;
  readonly default?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Shape;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const kindOf = ({ type, enum: words, minimum, maximum, items, format }: Shape): string => {
  if (words) return words.map((word) => `\`${String(word)}\``).join(', ');
  if (type === 'array') return `list of ${items ? kindOf(items) : 'values'}`;
  if (type === 'object') return 'group';
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (type === 'boolean') return '`true`, `false`';
  if (format === 'uri') return 'address';
  return 'words';
};

function environmentTable(): string[] {
  const { properties = {} } = shapeOf(Environment);
  const byFile = new Set<string>(BY_FILE);
  const lines = Object.entries(properties).map(([name, { description = '', default: usual }]) => {
    const told = usual === undefined ? '' : `\`${usual}\``;
    return `| \`${name}\`${byFile.has(name) ? ', `' + name + '_FILE`' : ''} | ${cell(description)} | ${told} |`;
  });
  return ['| variable | does | default |', '|---|---|---|', ...lines];
}

/** Every value by its path, down to where a value or a list begins. */
function leavesOf(shape: Shape, path: string): [string, Shape][] {
  if (!shape.properties) return [[path, shape]];
  return Object.entries(shape.properties).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

type Shipped = YAMLMap;

function shippedSettings(): Shipped {
  const { contents } = parseDocument(readFileSync(configPath('default.yaml'), 'utf8'));
  if (!isMap(contents)) throw new Error('the shipped settings are no map');
  return contents;
}

const shippedValue = (shipped: Shipped, path: string): string => {
  const found = shipped.getIn(path.split('.'), true) as { toJSON(): unknown } | undefined;
  if (found === undefined) return '';
  const text = JSON.stringify(isScalar(found) ? found.value : found.toJSON());
  return text.length > 60 ? 'see `config/default.yaml`' : `\`${text}\``;
};

function settingsOf(shipped: Shipped, group: string, shape: Shape): string[] {
  const pair = shipped.items.find(({ key }: Pair) => isScalar(key) && key.value === group);
  const key = pair?.key as { commentBefore?: string | null } | undefined;
  const first = shipped.items[0] === pair ? (shipped.commentBefore ?? '') : '';
  const comment = (key?.commentBefore ?? first).split('\n').map((line) => line.trim());
  const rows = leavesOf(shape, group).map(
    ([path, leaf]) => `| \`${path}\` | ${cell(kindOf(leaf))} | ${cell(shippedValue(shipped, path))} |`,
  );
  return [
    `### \`${group}\``,
    '',
    comment.join('\n').trim(),
    '',
    '| key | may be | default |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

/** docs/configuration.md, from what the product itself checks its configuration by. */
export function configurationReference(): string {
  const shipped = shippedSettings();
  const groups = Object.entries(shapeOf(Settings).properties ?? {});
  return [
    '# Configuration',
    '',
    'Written by `npm run docs:config` from the schema that every start checks: what is broken is named, all of it together,',
    'and no value is printed.',
    '',
    '## Environment',
    '',
    'What is left blank is not set. A variable with `_FILE` names a file that holds the value.',
    '',
    ...environmentTable(),
    '',
    '## Settings',
    '',
    'YAML in the file that `DUBAN_CONFIG` names, laid over `config/default.yaml` key by key; a key that does not exist is',
    'refused.',
    '',
    ...groups.flatMap(([group, shape]) => settingsOf(shipped, group, shape)),
  ].join('\n');
}
