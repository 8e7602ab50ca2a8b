import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Journal } from '../../src/audit/journal.js';
import { SystemClock } from '../../src/platform/clock.js';
import { lockOpening } from '../../src/platform/database/opening-lock.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { freshDatabase } from '../support/databases.js';

test('while one process opens a data folder another waits, and then finds it made', async () => {
  const db = await freshDatabase('sqlite');
  const unlock = await lockOpening(db.config.dataDir);
  const unit = new UnitOfWork({ config: db.config, entities: [] }, new SystemClock(), new Journal());
  let opened = false;
  const opening = unit.open().then(() => (opened = true));
  await pause(300);
  expect(opened).toBe(false);
  unlock();
  await opening;
  await unit.close();
  await db.drop();
});

test('a process that dies while opening leaves no lock behind', async () => {
  const db = await freshDatabase('sqlite');
  const dies = `import { lockOpening } from './dist/platform/database/opening-lock.js';
    await lockOpening(process.argv[1]); process.kill(process.pid, 'SIGKILL');`;
  const run = () => execFileSync(process.execPath, ['--input-type=module', '-e', dies, db.config.dataDir]);
  expect(run).toThrow('Command failed');
  (await lockOpening(db.config.dataDir))();
  await db.drop();
});
