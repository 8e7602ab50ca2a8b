import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import type { OfficialDocument } from '../writing/domain/document.js';
import { writeDocx } from '../writing/docx/write-docx.js';

export interface FileOut {
  readonly name: string;
  readonly bytes: Buffer;
}

/** With the name of its file. */
export interface NamedDocument {
  readonly name: string;
  readonly document: OfficialDocument;
}

const INSERT = 'INSERT INTO paper_file (paper_id, name, sha256, size, bytes, made_on) VALUES ($1, $2, $3, $4, $5, $6)';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Signed papers as files: made once, kept with their hash, given out unchanged. */
@Injectable()
export class PaperFiles {
  constructor(private readonly reads: Reads) {}

  /** In the transaction that signs it. @returns its SHA-256, for the journal */
  async keep(
    tx: Tx,
    paperId: string,
    { document, name, madeOn }: NamedDocument & { readonly madeOn: Day },
  ): Promise<string> {
    const bytes = await writeDocx(document);
    const sha256 = hashOf(bytes);
    await tx.query(INSERT, [paperId, name, sha256, bytes.length, bytes, madeOn]);
    return sha256;
  }

  /** What was kept when it was signed; of anything else a file made now. */
  async keptOr(paperId: string, make: () => Promise<NamedDocument>): Promise<FileOut> {
    const kept = await this.kept(paperId);
    if (kept) return kept;
    const { name, document } = await make();
    return { name, bytes: await writeDocx(document) };
  }

  /** Null for what was never signed. A file that is not what was signed is given to nobody. */
  private async kept(paperId: string): Promise<FileOut | null> {
    const [row] = await this.reads.query<{ name: string; sha256: string; bytes: Buffer }>(
      'SELECT name AS "name", sha256 AS "sha256", bytes AS "bytes" FROM paper_file WHERE paper_id = $1',
      [paperId],
    );
    if (!row) return null;
    const bytes = Buffer.from(row.bytes);
    if (hashOf(bytes) !== row.sha256) throw new Error(`the file of paper ${paperId} is not the one that was signed`);
    return { name: row.name, bytes };
  }
}
