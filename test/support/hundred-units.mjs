// One of two processes that write a hundred units each, reading before they write.
import { Journal } from '../../dist/audit/journal.js';
import { SystemClock } from '../../dist/platform/clock.js';
import { UnitOfWork } from '../../dist/platform/database/unit-of-work.js';

const [, , who, config] = process.argv;
const unit = new UnitOfWork({ config: JSON.parse(config), entities: [] }, new SystemClock(), new Journal());
for (let i = 0; i < 100; i += 1) {
  await unit.run(async (tx) => {
    await tx.query('SELECT count(*) FROM installation');
    const id = `${who}-${i}`;
    await tx.query('INSERT INTO installation (id, made_at) VALUES ($1, $2)', [id, new Date().toISOString()]);
    tx.record({ act: 'test.add', subject: { type: 'installation', id }, actorId: who });
  });
}
await unit.close();
