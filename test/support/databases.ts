import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { asAdmin } from './services.mjs';

export interface TestDatabase {
  readonly config: { readonly dataDir: string; readonly databaseUrl: string | null };
  drop(): Promise<void>;
}

const postgresUrl = process.env['DUBAN_TEST_POSTGRES'] ?? '';

/** A database of its own for one test: a file in a temporary folder, or a PostgreSQL database; nothing in it. */
export const freshDatabase = (dialect: 'sqlite' | 'postgres'): Promise<TestDatabase> => aDatabase(dialect, false);

/** The same with the shipped organization and plan in it, as SeedService leaves them on 2021-03-26: copied, not made. */
export const seededDatabase = (dialect: 'sqlite' | 'postgres'): Promise<TestDatabase> => aDatabase(dialect, true);

/** On the same server, beside the first: what a dump put back, or `CREATE DATABASE … TEMPLATE`, makes. */
export async function copyOf({ config }: TestDatabase): Promise<TestDatabase> {
  const url = new URL(config.databaseUrl ?? '');
  const name = `duban_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(postgresUrl, `CREATE DATABASE ${name} TEMPLATE ${url.pathname.slice(1)}`);
  url.pathname = `/${name}`;
  const drop = (): Promise<void> => asAdmin(postgresUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return { config: { ...config, databaseUrl: url.href }, drop };
}

async function aDatabase(dialect: 'sqlite' | 'postgres', seeded: boolean): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-test-'));
  const dropFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  if (dialect === 'sqlite') {
    if (seeded)
      copyFileSync(join(process.env['DUBAN_TEST_TEMPLATE'] ?? '', 'duban.sqlite'), join(dataDir, 'duban.sqlite'));
    return { config: { dataDir, databaseUrl: null }, drop: async () => Promise.resolve(dropFolder()) };
  }
  const name = `duban_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(
    postgresUrl,
    `CREATE DATABASE ${name}${seeded ? ` TEMPLATE ${process.env['DUBAN_TEST_POSTGRES_TEMPLATE']}` : ''}`,
  );
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const drop = async (): Promise<void> => {
    await asAdmin(postgresUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    dropFolder();
  };
  return { config: { dataDir, databaseUrl: url.href }, drop };
}

/** Runs the same tests on both databases; without a PostgreSQL that half is skipped by name. */
export function onBothDatabases(tests: (dialect: 'sqlite' | 'postgres') => void): void {
  describe('on SQLite', () => tests('sqlite'));
  if (postgresUrl) describe('on PostgreSQL', () => tests('postgres'));
  else describe.skip('on PostgreSQL (none to be had)', () => tests('postgres'));
}
