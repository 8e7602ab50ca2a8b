import { spawnSync } from 'node:child_process';
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
  // The command is tested as it is run: from a build of today's sources.
  const built = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('the build fails');
  const url = await postgres();
  process.env.DUBAN_TEST_POSTGRES = url ?? '';
  if (!url && process.env.DUBAN_REQUIRE_SERVICES === '1') throw new Error('PostgreSQL is required and not to be had');
}
