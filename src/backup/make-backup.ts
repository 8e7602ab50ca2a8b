import { statSync } from 'node:fs';
import type { Config } from '../platform/config.js';
import { openSnapshot, type Snapshot } from '../platform/database/snapshot.js';
import { VERSION } from '../platform/version.js';
import { checkedManifest, sha256, writeArchive, type WritePart } from './archive.js';
import { MANIFEST, type Manifest } from './manifest.js';
import { lineOf } from './rows.js';

/** Files are written as themselves, under their hash, and not as rows of pieces. */
export const PIECES = 'evidence_chunk';
export const FILES = 'evidence_content';

/** A part of a table holds about so much. */
const PART_BYTES = 4 * 1024 * 1024;

export interface BackupMade extends Pick<Manifest, 'journal' | 'tables' | 'files' | 'madeAt'> {
  readonly file: string;
  readonly bytes: number;
}

/** While the product runs: one moment of the database, read by the side of everything else. Read again to be sure. */
export async function makeBackup(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  file: string,
  now: Date,
): Promise<BackupMade> {
  const snapshot = await openSnapshot({ config });
  try {
    await writeArchive(file, (part) => writeAll(snapshot, part, now));
  } finally {
    await snapshot.close();
  }
  const { journal, tables, files, madeAt } = await checkedManifest(file);
  return { file, bytes: statSync(file).size, journal, tables, files, madeAt };
}

async function writeAll(snapshot: Snapshot, write: WritePart, now: Date): Promise<void> {
  const parts: { name: string; sha256: string }[] = [];
  const part: WritePart = async (name, content) => {
    parts.push({ name, sha256: sha256(content) });
    await write(name, content);
  };
  const tables: Record<string, number> = {};
  for (const table of snapshot.tables.keys())
    if (table !== PIECES) tables[table] = await writeTable(snapshot, table, part);
  const files = snapshot.tables.has(PIECES) ? await writeFiles(snapshot, part) : { count: 0, bytes: 0 };
  const manifest: Manifest = {
    format: 1,
    product: { name: 'duban', version: VERSION },
    madeAt: now.toISOString(),
    database: snapshot.dialect,
    migrations: [...snapshot.applied],
    journal: await headOf(snapshot),
    ...{ tables, files, parts },
  };
  await write(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
}

async function writeTable(snapshot: Snapshot, table: string, part: WritePart): Promise<number> {
  const shape = snapshot.tables.get(table);
  if (!shape) throw new Error(`no table ${table}`);
  let [lines, bytes, rows, number]: [string[], number, number, number] = [[], 0, 0, 1];
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    await part(`tables/${table}/${String(number).padStart(5, '0')}.jsonl`, Buffer.from(lines.join('')));
    [lines, bytes, number] = [[], 0, number + 1];
  };
  for await (const page of snapshot.rows(table)) {
    for (const row of page) {
      const line = `${lineOf(row, shape)}\n`;
      if (bytes + line.length > PART_BYTES) await flush();
      lines.push(line);
      bytes += line.length;
      rows += 1;
    }
  }
  await flush();
  return rows;
}

async function writeFiles({ reads }: Snapshot, part: WritePart): Promise<Manifest['files']> {
  const contents = await reads.query<{ id: string; sha256: string }>(
    `SELECT id, sha256 FROM "${FILES}" WHERE sha256 IS NOT NULL ORDER BY id`,
  );
  let bytes = 0;
  for (const { id, sha256: hash } of contents) {
    const pieces = await reads.query<{ bytes: Buffer }>(
      `SELECT bytes AS "bytes" FROM "${PIECES}" WHERE content_id = $1 ORDER BY ordinal`,
      [id],
    );
    const whole = Buffer.concat(pieces.map((piece) => piece.bytes));
    bytes += whole.length;
    await part(`files/${hash}`, whole);
  }
  return { count: contents.length, bytes };
}

async function headOf({ reads }: Snapshot): Promise<Manifest['journal']> {
  const [head] = await reads.query<{ seq: number; hash: string }>('SELECT seq, hash FROM journal_head WHERE id = 1');
  return { entries: head?.seq ?? 0, head: `${head?.seq ?? 0}:${(head?.hash ?? '').slice(0, 16)}` };
}
