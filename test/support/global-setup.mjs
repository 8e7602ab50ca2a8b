import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { answers, startPostgres } from './services.mjs';

const GIVEN = process.env.DUBAN_TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A PostgreSQL that answers is used; where none does and the package is installed, a private one is started. */
async function postgres() {
  const { hostname, port } = new URL(GIVEN);
  if (process.env.DUBAN_TEST_POSTGRES_URL !== 'none' && (await answers(Number(port || 5432), hostname))) return GIVEN;
  const own = await startPostgres();
  if (!own) return null;
  globalThis.stopServices = [...(globalThis.stopServices ?? []), own.stop];
  return own.url;
}

export default async function setup() {
  if (!existsSync('dist/cli.js')) spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const url = await postgres();
  process.env.DUBAN_TEST_POSTGRES = url ?? '';
  if (!url && process.env.DUBAN_REQUIRE_SERVICES === '1') throw new Error('PostgreSQL is required and not to be had');
}
