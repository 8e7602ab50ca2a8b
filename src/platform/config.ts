import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from './refusal.js';
import { EvidenceSettings, MonthDay, StaleWording, TimeOfDay, WebSettings, Words } from './setting-shapes.js';

/** An office that writes to units, with whom to call, and the code its papers are numbered under. */
const Office = z.strictObject({ name: Words, contact: Words, phone: Words, documentCode: Words });

/** Once a week: 1 is Monday; one missed is made good for so many calendar days. */
const Weekly = { weekday: z.int().min(1).max(7), at: TimeOfDay, makeGoodDays: z.int().min(0).max(6) };

const Settings = z.strictObject({
  installation: z.strictObject({ demo: z.boolean(), district: Words }),
  ...{ office: Office, ruleOfLawOffice: Office },
  paperCodes: z.strictObject({ bulletin: Words, notice: Words }),
  web: WebSettings,
  access: z.strictObject({
    sessionHours: z.int().min(1).max(72),
    linkDays: z.int().min(1).max(31),
    linkSessionHours: z.int().min(1).max(24),
    signInLinkHours: z.int().min(1).max(168),
    /** Of the interface for programs, a person. */
    requestsPerMinute: z.int().min(10).max(1_000_000),
  }),
  evidence: EvidenceSettings,
  mail: z.strictObject({
    enabled: z.boolean(),
    from: z.email(),
    replyTo: z.email().optional(),
    listId: Words,
    batch: z.int().min(1).max(50),
    connections: z.int().min(1).max(20),
    opensAt: TimeOfDay,
    retry: z
      .strictObject({
        firstMinutes: z.int().min(1).max(60),
        mostMinutes: z.int().min(1).max(720),
        jitter: z.number().min(0).max(0.5),
        hours: z.int().min(1).max(168),
      })
      .refine(({ firstMinutes, mostMinutes }) => firstMinutes <= mostMinutes, { path: ['mostMinutes'] }),
    circuit: z
      .strictObject({
        failures: z.int().min(1).max(1000),
        pauseMinutes: z.int().min(1).max(60),
        mostPauseMinutes: z.int().min(1).max(60),
      })
      .refine(({ pauseMinutes, mostPauseMinutes }) => pauseMinutes <= mostPauseMinutes, { path: ['mostPauseMinutes'] }),
    dkim: z.strictObject({ domain: Words, selector: Words, keyFile: Words }).optional(),
  }),
  log: z.strictObject({ level: z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']) }),
  lights: z.strictObject({ soonDays: z.int().min(1).max(90) }),
  workflow: z.strictObject({
    replyWorkingDays: z.int().min(1).max(60),
    objectionWorkingDays: z.int().min(1).max(60),
    officeExtensionWorkingDays: z.int().min(0).max(250),
    reviewWorkingDays: z.int().min(1).max(60),
    lookAgainDays: z.int().min(1).max(366),
    clerkSends: z.array(z.enum(['node', 'period', 'answer', 'note', 'fact'])),
  }),
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
  yearFigures: z.strictObject({ from: MonthDay, to: MonthDay }).refine(({ from, to }) => from <= to),
  yearEnd: z
    .strictObject({ opens: MonthDay, dueBy: MonthDay })
    .refine(({ opens, dueBy }) => opens <= dueBy, { path: ['dueBy'] }),
  staleWording: z.array(StaleWording),
  ladder: z
    .strictObject({
      at: TimeOfDay,
      callDay: z.int().min(1).max(365),
      urgingDay: z.int().min(1).max(365),
      urgings: z.int().min(1).max(9),
      listingDay: z.int().min(1).max(365),
      proposalDay: z.int().min(1).max(365),
      replyWorkingDays: z.int().min(1).max(60),
      unsignedWorkingDays: z.int().min(1).max(60),
    })
    .refine(
      (one) => one.callDay <= one.urgingDay && one.urgingDay <= one.listingDay && one.listingDay <= one.proposalDay,
    ),
  reminders: z.strictObject({
    weekly: z.strictObject(Weekly),
    leaders: z.strictObject({ ...Weekly, whenNothing: z.boolean() }),
    operator: z.strictObject({ ...Weekly, enabled: z.boolean() }),
    notices: z.strictObject({
      at: TimeOfDay,
      workingDays: z.int().min(1).max(9),
      afterWorkingDays: z.int().min(1).max(4),
    }),
    urgent: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).refine(({ from, to }) => from < to, { path: ['to'] }),
  }),
  statutory: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z][A-Za-z]{1,30}$/),
      name: Words,
      basis: Words,
      before: MonthDay,
      countBack: z.array(z.int().min(1).max(200)).min(1),
    }),
  ),
});

export const ROLES_OF_PROCESS = ['web', 'worker', 'scheduler'] as const;
export type RoleOfProcess = (typeof ROLES_OF_PROCESS)[number];

const Environment = z.object({
  DUBAN_DATA_DIR: z.string().min(1).default('var'),
  DUBAN_CONFIG: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .refine((text) => URL.canParse(text))
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .refine((text) => URL.canParse(text))
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .refine((text) => URL.canParse(text))
    .optional(),
  DUBAN_SECRET: z.string().min(32).optional(),
  DUBAN_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DUBAN_ROLES: z
    .string()
    .default(ROLES_OF_PROCESS.join(','))
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(ROLES_OF_PROCESS)).min(1)),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^[0-9]{1,5}$/)
    .default('3000')
    .transform(Number)
    .pipe(z.number().max(65535)),
});

/** Where the process listens, what it talks to and what it does; from the environment alone. */
interface Surroundings {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  /** Signs links and forms; null: a key kept in the data folder. Replicas share one. */
  readonly secret: string | null;
  readonly roles: readonly RoleOfProcess[];
  readonly host: string;
  readonly port: number;
  /** What addresses in letters begin with, without a slash at the end. */
  readonly publicUrl: string;
}

export type Settings = z.infer<typeof Settings>;
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
  // Compose files and shells set what is left blank to nothing: that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const environment = Environment.safeParse(given);
  const shipped = ['default.yaml', 'stale-wording.yaml'].map(configPath);
  const layers = [...shipped, ...(given['DUBAN_CONFIG'] ? [given['DUBAN_CONFIG']] : [])].map(readLayer);
  if (given['DUBAN_LOG_LEVEL']) layers.push({ log: { level: given['DUBAN_LOG_LEVEL'] } });
  const settings = Settings.safeParse(layers.reduce(overlay, {}));
  if (!environment.success || !settings.success) throw brokenSettings([environment.error, settings.error]);
  return deepFreeze({ ...settings.data, ...surroundings(environment.data, settings.data.web.publicUrl) });
}

const surroundings = (env: z.infer<typeof Environment>, publicUrl: string | undefined): Surroundings => ({
  dataDir: env.DUBAN_DATA_DIR,
  databaseUrl: env.DATABASE_URL ?? null,
  redisUrl: env.REDIS_URL ?? null,
  smtpUrl: env.SMTP_URL ?? null,
  secret: env.DUBAN_SECRET ?? null,
  roles: env.DUBAN_ROLES,
  host: env.HOST,
  port: env.PORT,
  publicUrl: (env.DUBAN_PUBLIC_URL ?? publicUrl ?? `http://127.0.0.1:${env.PORT}`).replace(/\/+$/, ''),
});

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
