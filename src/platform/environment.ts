import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const ROLES_OF_PROCESS = ['web', 'worker', 'scheduler'] as const;
export type RoleOfProcess = (typeof ROLES_OF_PROCESS)[number];

const address = (protocols: RegExp) =>
  z
    .string()
    .regex(protocols)
    .refine((text) => URL.canParse(text));

const port = z
  .string()
  .regex(/^[0-9]{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65535));

const seconds = z
  .string()
  .regex(/^[0-9]{1,3}$/)
  .transform(Number);

/** What differs from process to process and what is secret. What each does is said here once, for the reference too. */
export const Environment = z.object({
  DUBAN_DATA_DIR: z
    .string()
    .min(1)
    .default('var')
    .describe('embedded database, letters as files, the signing key where none is given, backups'),
  DUBAN_CONFIG: z.string().min(1).optional().describe('YAML laid over `config/default.yaml`, key by key'),
  DATABASE_URL: address(/^postgres(ql)?:\/\//)
    .optional()
    .describe('PostgreSQL instead of the embedded SQLite'),
  REDIS_URL: address(/^rediss?:\/\//)
    .optional()
    .describe('Bull instead of the queue in the process'),
  SMTP_URL: address(/^smtps?:\/\//)
    .optional()
    .describe('mail server; used only where `mail.enabled: true`'),
  DUBAN_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'signs links and forms, at least 32 characters; the same for every process. Left out: a file in the data folder',
    ),
  DUBAN_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('whoever reads `/metrics` brings it as a bearer token; left out, there is no such page'),
  DUBAN_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'what people type; addresses in letters begin with it. Left out: `web.publicUrl`, else `http://127.0.0.1:PORT`',
    ),
  DUBAN_ROLES: z
    .string()
    .default(ROLES_OF_PROCESS.join(','))
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(ROLES_OF_PROCESS)).min(1))
    .describe('`web`, `worker`, `scheduler`, separated by commas'),
  HOST: z.string().min(1).default('127.0.0.1').describe('where it listens'),
  PORT: port.prefault('3000').describe('where it listens'),
  DUBAN_HEALTH_PORT: port
    .optional()
    .describe('where a process without `web` answers `/health` and `/metrics`; left out, it listens nowhere'),
  DUBAN_DRAIN_SECONDS: seconds
    .prefault('2')
    .describe('how long after SIGTERM it serves on while `/health/ready` says 503, so that a proxy sends nothing new'),
  DUBAN_MIGRATE: z
    .enum(['auto', 'explicit'])
    .optional()
    .describe(
      '`explicit`: a database that is behind is refused until `duban migrate`. Left out: `explicit` where `NODE_ENV=production`, else `auto`',
    ),
  NODE_ENV: z.string().optional().describe('`production` in the image'),
  DUBAN_LOG_LEVEL: z
    .string()
    .optional()
    .describe('`silent` … `trace`; JSON lines on standard error; `info` for the server'),
});

/** What may also be the content of a file, named by the same variable with `_FILE` at its end. */
export const BY_FILE = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'DUBAN_SECRET', 'DUBAN_METRICS_TOKEN'] as const;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What is left blank is not set: compose files and shells set it to nothing. A secret that is in a file is read from it.
 * @returns the variables, and those of them that cannot be had
 */
export function givenVariables(env: Variables): { readonly given: Record<string, string>; readonly faults: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter((one): one is [string, string] => !!one[1]));
  const faults: string[] = [];
  for (const name of BY_FILE) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) faults.push(`${name}_FILE（与 ${name} 只能设一个）`);
    else {
      try {
        given[name] = readFileSync(path, 'utf8').trim();
      } catch {
        faults.push(`${name}_FILE（文件读不出来）`);
      }
    }
  }
  return { given, faults };
}
