import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from './refusal.js';

/** MM-DD of any year: 02-30 and 02-29 are none. */
const MonthDay = z.string().refine((text) => {
  const ms = Date.parse(`2021-${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(5, 10) === text;
});
const TimeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
const Words = z.string().trim().min(1);

/** An office that writes to units, with whom to call. */
const Office = z.strictObject({ name: Words, contact: Words, phone: Words });

const Settings = z.strictObject({
  installation: z.strictObject({ demo: z.boolean(), district: Words }),
  office: Office,
  ruleOfLawOffice: Office,
  mail: z.strictObject({ enabled: z.boolean(), from: z.email(), listId: Words, batch: z.int().min(1).max(50) }),
  log: z.strictObject({ level: z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']) }),
  lights: z.strictObject({ soonDays: z.int().min(1).max(90) }),
  periods: z
    .array(
      z.strictObject({
        code: Words,
        name: Words,
        asOf: MonthDay,
        opens: MonthDay.optional(),
        workingDaysToReport: z.int().min(1).max(60).optional(),
        dueBy: MonthDay.optional(),
      }),
    )
    .min(1)
    .refine((periods) => new Set(periods.map(({ code }) => code)).size === periods.length),
  annualReport: z.strictObject({ staleWords: z.array(Words) }),
  reminders: z.strictObject({
    weekly: z.strictObject({ weekday: z.int().min(1).max(7), at: TimeOfDay, makeGoodDays: z.int().min(0).max(6) }),
  }),
});

const Environment = z.object({
  DUBAN_DATA_DIR: z.string().min(1).default('var'),
  DUBAN_CONFIG: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
});

export type Settings = z.infer<typeof Settings>;
export type Config = Readonly<Settings> & { readonly dataDir: string; readonly databaseUrl: string | null };

const CONFIG_DIR = fileURLToPath(new URL('../../config/', import.meta.url));

/** Injection token of the frozen configuration. */
export const SETTINGS = Symbol('settings');

/** Where the shipped settings and working-day notices stand, whatever the working directory is. */
export const configPath = (name: string): string => `${CONFIG_DIR}${name}`;

/**
 * Read once at start, checked, frozen. Every broken setting is named in one refusal; no value is printed, since a value
 * may be a secret.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const environment = Environment.safeParse(env);
  const layers = [configPath('default.yaml'), ...(env['DUBAN_CONFIG'] ? [env['DUBAN_CONFIG']] : [])].map(readLayer);
  if (env['DUBAN_LOG_LEVEL']) layers.push({ log: { level: env['DUBAN_LOG_LEVEL'] } });
  const settings = Settings.safeParse(layers.reduce(overlay, {}));
  if (!environment.success || !settings.success) throw brokenSettings([environment.error, settings.error]);
  const { DUBAN_DATA_DIR: dataDir, DATABASE_URL: databaseUrl = null } = environment.data;
  return deepFreeze({ ...settings.data, dataDir, databaseUrl });
}

const brokenSettings = (errors: readonly (z.ZodError | undefined)[]): Refusal => {
  // zod's own words may quote the value it met; the path and the kind of fault are enough to mend it.
  const issues = errors.flatMap((error) => error?.issues ?? []);
  const places = issues.flatMap(({ path, code, ...issue }) =>
    'keys' in issue
      ? issue.keys.map((key) => `${[...path, key].join('.')}（没有这一项）`)
      : [`${path.join('.')}（${code}）`],
  );
  return new Refusal('CONFIG.INVALID', `配置有误，请改正后再启动：${places.join('；')}。`);
};

type Layer = Record<string, unknown>;

function readLayer(path: string): Layer {
  try {
    const layer: unknown = parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
    if (typeof layer === 'object' && layer !== null && !Array.isArray(layer)) return layer as Layer;
  } catch {
    // falls through to the refusal: a parser's message would print the line, and the line may hold a secret
  }
  throw new Refusal('CONFIG.UNREADABLE', '配置文件读不出来或不是 YAML 键值：请检查 DUBAN_CONFIG 所指文件。');
}

const isLayer = (value: unknown): value is Layer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const overlay = (under: Layer, over: Layer): Layer => {
  const merged: Layer = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isLayer(below) && isLayer(value) ? overlay(below, value) : value;
  }
  return merged;
};

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object);
  return Object.freeze(value);
}
