import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import pg from 'pg';

export interface TestDatabase {
  readonly config: { readonly dataDir: string; readonly databaseUrl: string | null };
  drop(): Promise<void>;
}

const postgresUrl = process.env['DUBAN_TEST_POSTGRES'] ?? '';

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own for one test: a file in a temporary folder, or a fresh PostgreSQL database. */
export async function freshDatabase(dialect: 'sqlite' | 'postgres'): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-test-'));
  const dropFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  if (dialect === 'sqlite') {
    return { config: { dataDir, databaseUrl: null }, drop: async () => Promise.resolve(dropFolder()) };
  }
  const name = `duban_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const drop = async (): Promise<void> => {
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
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
