import { createHash } from 'node:crypto';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';

/** A file of a fixed version, 报送稿.docx, under the version it belongs to. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** The database refuses to change or remove what was kept. */
export async function keepFile(tx: Tx, versionId: string, { name, bytes }: KeptFile): Promise<string> {
  const hash = sha256(bytes);
  await tx.query('INSERT INTO report_file (version_id, name, bytes, sha256) VALUES ($1, $2, $3, $4)', [
    ...[versionId, name, bytes, hash],
  ]);
  return hash;
}

export interface ListedFile {
  readonly versionId: string;
  readonly name: string;
  readonly sha256: string;
}

export const filesOf = (from: Reads, planId: string): Promise<ListedFile[]> =>
  from.query<ListedFile>(
    `SELECT version_id AS "versionId", name AS "name", sha256 AS "sha256" FROM report_file
     WHERE version_id IN (SELECT id FROM report_version WHERE plan_id = $1) ORDER BY name`,
    [planId],
  );

/** Null: there is no such file. */
export async function fileOf(from: Reads, versionId: string, name: string): Promise<Buffer | null> {
  const [row] = await from.query<{ bytes: Buffer }>(
    'SELECT bytes AS "bytes" FROM report_file WHERE version_id = $1 AND name = $2',
    [versionId, name],
  );
  return row ? Buffer.from(row.bytes) : null;
}
