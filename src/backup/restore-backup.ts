import { verifyJournal } from '../audit/journal-verification.js';
import type { Config } from '../platform/config.js';
import { CHUNK } from '../platform/database/file-chunks.js';
import { refill, type Refilling } from '../platform/database/refill.js';
import { unknownMigrations } from '../platform/database/schema.js';
import { newId } from '../platform/id.js';
import { Refusal } from '../platform/refusal.js';
import { checkedManifest, damaged, readArchive } from './archive.js';
import { FILES, PIECES } from './make-backup.js';
import type { Manifest } from './manifest.js';
import { rowsIn } from './rows.js';

export interface Restoring {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly file: string;
  /** What is there may be replaced by it. */
  readonly force: boolean;
  readonly now: Date;
}

/**
 * Into either database, as a whole or not at all: read through once before anything is touched, then in one transaction,
 * which ends only where every count is right, the journal holds, and its head is the one the backup was made with.
 * What was restored is a copy until somebody says otherwise: it sends nothing.
 */
export async function restoreBackup({ config, file, force, now }: Restoring): Promise<Manifest> {
  const manifest = await checkedManifest(file);
  if (unknownMigrations(manifest.migrations).length > 0) {
    const made = manifest.product.version;
    throw new Refusal('RESTORE.NEWER', `备份由更新的版本（${made}）做出，没有改动：请用该版本或更新的版本恢复。`);
  }
  await refill({ config, force, applied: manifest.migrations }, async (into) => {
    await pour(file, into);
    await compare(manifest, into);
    await markAsCopy(into, now);
  });
  return manifest;
}

/** Files wait for the rows that say whose they are: those come first, for `tables/` is written first. */
async function pour(file: string, into: Refilling): Promise<void> {
  let contents: Map<string, string> | null = null;
  await readArchive(file, async (name, content) => {
    const table = /^tables\/([a-z_]+)\/[0-9]+\.jsonl$/.exec(name)?.[1];
    if (table !== undefined) await pourRows(into, table, content);
    const hash = /^files\/([0-9a-f]{64})$/.exec(name)?.[1];
    if (hash === undefined) return;
    contents ??= await contentsOf(into);
    await pourFile(into, contents.get(hash), content);
  });
}

async function pourRows(into: Refilling, table: string, content: Buffer): Promise<void> {
  const shape = into.tables.get(table);
  if (!shape) throw damaged('有一张表不认识');
  await into.insert(table, rowsIn(content, shape, into.dialect));
}

async function contentsOf({ reads }: Refilling): Promise<Map<string, string>> {
  const rows = await reads.query<{ id: string; sha256: string }>(`SELECT id, sha256 FROM "${FILES}"`);
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}

async function pourFile(into: Refilling, contentId: string | undefined, content: Buffer): Promise<void> {
  if (contentId === undefined) throw damaged('有一个文件没有出处');
  for (let at = 0; at < content.length; at += CHUNK) {
    const bytes = content.subarray(at, at + CHUNK);
    await into.insert(PIECES, [{ content_id: contentId, ordinal: at / CHUNK, bytes }]);
  }
}

async function compare(manifest: Manifest, { reads, dialect }: Refilling): Promise<void> {
  for (const [table, rows] of Object.entries(manifest.tables)) {
    const [counted] = await reads.query<{ n: number | string }>(`SELECT count(*) AS "n" FROM "${table}"`);
    if (Number(counted?.n) !== rows) throw damaged('行数与清单不符');
  }
  const { ok, head, firstBroken } = await verifyJournal((sql) => reads.query(sql), dialect);
  const where = firstBroken ? `第${firstBroken.seq}条：${firstBroken.reason}` : `末条是${head}`;
  if (!ok || head !== manifest.journal.head)
    throw new Refusal('RESTORE.JOURNAL', `备份里的日志对不上（${where}），没有改动：请换一份更早的备份。`, 1);
}

async function markAsCopy({ reads, insert }: Refilling, now: Date): Promise<void> {
  const at = now.toISOString();
  const [known] = await reads.query('SELECT id FROM installation LIMIT 1');
  if (known) await reads.query('UPDATE installation SET restored_at = $1', [at]);
  else await insert('installation', [{ id: newId(), made_at: at, restored_at: at }]);
}
