// The least a durable change costs: transactions of one insert, on a database of the same kind, set as the product sets it.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import pg from 'pg';

const ROW = '示例：本周抽查案卷20卷，发现问题已督促整改。';

/** On the same disk; one after the other, as one file allows. */
function inFile({ env, seconds }) {
  const folder = mkdtempSync(join(env.DUBAN_DATA_DIR, 'bare-'));
  const database = new Database(join(folder, 'bare.sqlite'));
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, words TEXT)');
    const insert = database.prepare('INSERT INTO bare (words) VALUES (?)');
    const one = database.transaction(() => insert.run(ROW));
    const began = performance.now();
    let n = 0;
    for (; performance.now() < began + seconds * 1000; n += 1) one.immediate();
    return (n * 1000) / (performance.now() - began);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** On the same server, over as many connections. */
async function onServer({ env, seconds, connections }) {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: env.DATABASE_URL }));
  const [first] = clients;
  await Promise.all(clients.map((client) => client.connect()));
  try {
    await first.query('CREATE TABLE IF NOT EXISTS bare_insert (id bigserial PRIMARY KEY, words text)');
    const began = performance.now();
    let n = 0;
    const lane = async (client) => {
      while (performance.now() < began + seconds * 1000) {
        await client.query('BEGIN');
        await client.query('INSERT INTO bare_insert (words) VALUES ($1)', [ROW]);
        await client.query('COMMIT');
        n += 1;
      }
    };
    await Promise.all(clients.map(lane));
    return (n * 1000) / (performance.now() - began);
  } finally {
    await first.query('DROP TABLE IF EXISTS bare_insert');
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** @returns how many a second */
export const bareInserts = async (about) => (about.env.DATABASE_URL ? onServer(about) : inFile(about));
