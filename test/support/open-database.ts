import { DataSource } from 'typeorm';
import { Journal } from '../../src/audit/journal.js';
import { StandingClock } from '../../src/platform/clock.js';
import { readingOptions } from '../../src/platform/database/data-sources.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { freshDatabase, type TestDatabase } from './databases.js';

/** A fresh database with its two connections and no product around them. */
export interface OpenDatabase extends Pick<TestDatabase, 'config'> {
  readonly unit: UnitOfWork;
  readonly reader: DataSource;
  count(table: string): Promise<number>;
  close(): Promise<void>;
}

export async function openDatabase(dialect: 'sqlite' | 'postgres'): Promise<OpenDatabase> {
  const db = await freshDatabase(dialect);
  const { config } = db;
  const clock = new StandingClock(new Date('2021-03-26T01:00:00Z'));
  const unit = new UnitOfWork({ config, entities: [] }, clock, new Journal());
  await unit.open();
  const reader = new DataSource(readingOptions({ config, entities: [] }));
  await reader.initialize();
  return {
    config,
    unit,
    reader,
    count: async (table) => {
      const rows: { n: number | string }[] = await reader.query(`SELECT count(*) AS n FROM ${table}`);
      return Number(rows[0]?.n);
    },
    close: async () => {
      await reader.destroy();
      await unit.close();
      await db.drop();
    },
  };
}

/** One journalled row. */
export async function addOne(tx: Tx, id: string): Promise<void> {
  await tx.query('INSERT INTO installation (id, made_at) VALUES ($1, $2)', [id, '2021-03-26T01:00:00.000Z']);
  tx.record({ act: 'test.add', subject: { type: 'installation', id }, actorId: 'tester', payload: { id } });
}
