import { spawnSync } from 'node:child_process';
import { makeTemplates } from './templates.mjs';
import { postgresAnswers, redisAnswers, startPostgres, startRedis } from './services.mjs';

/** What answers is used; where nothing does and the package is installed, a private one is started. */
const SERVICES = [
  {
    name: 'PostgreSQL',
    env: 'DUBAN_TEST_POSTGRES',
    given: 'postgres://postgres@127.0.0.1:5432/postgres',
    answers: postgresAnswers,
    start: startPostgres,
  },
  { name: 'Redis', env: 'DUBAN_TEST_REDIS', given: 'redis://127.0.0.1:6379', answers: redisAnswers, start: startRedis },
];

/** `none` in the variable keeps a running service out, as on a newcomer's machine. */
async function provide({ name, env, given, answers, start }) {
  const wanted = process.env[env] ?? given;
  if (wanted !== 'none' && (await answers(wanted))) process.env[env] = wanted;
  else {
    const own = wanted === 'none' ? null : await start();
    if (own) globalThis.stopServices = [...(globalThis.stopServices ?? []), own.stop];
    process.env[env] = own?.url ?? '';
  }
  if (process.env[env] === '' && process.env.DUBAN_REQUIRE_SERVICES === '1')
    throw new Error(`${name} is required and not to be had`);
}

export default async function setup() {
  // The command is tested as it is run: from a build of today's sources.
  const built = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('the build fails');
  await import('../../scripts/copy-assets.mjs');
  for (const service of SERVICES) await provide(service);
  const templates = await makeTemplates(process.env.DUBAN_TEST_POSTGRES);
  process.env.DUBAN_TEST_TEMPLATE = templates.folder;
  process.env.DUBAN_TEST_POSTGRES_TEMPLATE = templates.postgres;
  // Before the server it lies on is stopped.
  globalThis.stopServices = [templates.drop, ...(globalThis.stopServices ?? [])];
}
