import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Environment, givenVariables, type RoleOfProcess } from './environment.js';
import { Refusal } from './refusal.js';
import { Settings } from './settings.js';

/** Where the process listens, what it talks to and what it does; from the environment alone. */
interface Surroundings {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  /** Signs links and forms; null: a key kept in the data folder. Replicas share one. */
  readonly secret: string | null;
  /** Whoever reads the figures of the process brings it; null: nobody can. */
  readonly metricsToken: string | null;
  readonly roles: readonly RoleOfProcess[];
  readonly host: string;
  readonly port: number;
  /** Where a process without pages tells how it is; null: nowhere. */
  readonly healthPort: number | null;
  readonly drainSeconds: number;
  /** Whether the database is brought up to date at start, or by somebody. */
  readonly migrate: 'auto' | 'explicit';
  readonly production: boolean;
  /** What addresses in letters begin with, without a slash at the end. */
  readonly publicUrl: string;
}

export type Config = Readonly<Settings> & Surroundings;

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
  const { given, faults } = givenVariables(env);
  const environment = Environment.safeParse(given);
  const shipped = ['default.yaml', 'stale-wording.yaml'].map(configPath);
  const layers = [...shipped, ...(given['DUBAN_CONFIG'] ? [given['DUBAN_CONFIG']] : [])].map(readLayer);
  if (given['DUBAN_LOG_LEVEL']) layers.push({ log: { level: given['DUBAN_LOG_LEVEL'] } });
  const settings = Settings.safeParse(layers.reduce(overlay, {}));
  if (!environment.success || !settings.success || faults.length > 0)
    throw brokenSettings([environment.error, settings.error], faults);
  return deepFreeze({ ...settings.data, ...surroundings(environment.data, settings.data.web.publicUrl) });
}

const surroundings = (env: z.infer<typeof Environment>, publicUrl: string | undefined): Surroundings => ({
  dataDir: env.DUBAN_DATA_DIR,
  databaseUrl: env.DATABASE_URL ?? null,
  redisUrl: env.REDIS_URL ?? null,
  smtpUrl: env.SMTP_URL ?? null,
  secret: env.DUBAN_SECRET ?? null,
  metricsToken: env.DUBAN_METRICS_TOKEN ?? null,
  roles: env.DUBAN_ROLES,
  host: env.HOST,
  port: env.PORT,
  healthPort: env.DUBAN_HEALTH_PORT ?? null,
  drainSeconds: env.DUBAN_DRAIN_SECONDS,
  production: env.NODE_ENV === 'production',
  migrate: env.DUBAN_MIGRATE ?? (env.NODE_ENV === 'production' ? 'explicit' : 'auto'),
  publicUrl: (env.DUBAN_PUBLIC_URL ?? publicUrl ?? `http://127.0.0.1:${env.PORT}`).replace(/\/+$/, ''),
});

const brokenSettings = (errors: readonly (z.ZodError | undefined)[], faults: readonly string[]): Refusal => {
  // zod's own words may quote the value it met; the path and the kind of fault are enough to mend it.
  const issues = errors.flatMap((error) => error?.issues ?? []);
  const found = issues.flatMap(({ path, code, ...issue }) =>
    'keys' in issue
      ? issue.keys.map((key) => `${[...path, key].join('.')}（没有这一项）`)
      : [`${path.join('.')}（${code}）`],
  );
  const places = [...faults, ...found];
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
