// Fills its disk (a limit on file size set from outside), then is given room again. Talks with its parent by lines.
import { once } from 'node:events';
import { Journal } from '../../dist/audit/journal.js';
import { SystemClock } from '../../dist/platform/clock.js';
import { UnitOfWork } from '../../dist/platform/database/unit-of-work.js';

const unit = new UnitOfWork({ config: JSON.parse(process.argv[2]), entities: [] }, new SystemClock(), new Journal());
const add = (prefix, rows) =>
  unit.run(async (tx) => {
    for (let i = 0; i < rows; i += 1) {
      const id = `${prefix}-${i}-${'x'.repeat(2000)}`;
      await tx.query('INSERT INTO installation (id, made_at) VALUES ($1, $2)', [id, new Date().toISOString()]);
    }
    tx.record({ act: 'test.fill', subject: { type: 'installation', id: prefix }, actorId: 'tester' });
  });
const reply = async (word) => {
  process.stdout.write(`${word}\n`);
  await once(process.stdin, 'data');
};

await unit.open();
await reply('ready');
const failed = await add('big', 3000).then(
  () => false,
  () => true,
);
await reply('full');
let goodOnes = 0;
for (let i = 0; i < 10; i += 1) await add(`good${i}`, 1).then(() => (goodOnes += 1));
const torn = await unit.run(async (tx) =>
  Number((await tx.query(`SELECT count(*) AS n FROM installation WHERE id LIKE 'big%'`))[0].n),
);
process.stdout.write(JSON.stringify({ failed, goodOnes, torn }));
await unit.close();
process.exit(0);
