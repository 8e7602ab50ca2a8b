import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CHUNK } from '../platform/database/file-chunks.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { newId } from '../platform/id.js';
import type { CheckedFile } from './evidence-check.js';
import { FileScanner } from './file-scanner.js';
import type { EvidenceRefusal } from './evidence-problems.js';
import { DecisionScan, Evidence, EvidenceContent } from './evidence.entity.js';
import { PaperConsent } from './paper-consent.entity.js';

/** A file whose content lies in the database, where nothing refers to it yet. */
export interface StagedFile extends Omit<CheckedFile, 'bytes'> {
  readonly size: number;
  /** null: the same content was there before. */
  readonly stagedId: string | null;
}

/** So many in a unit of work: others write between. */
const CHUNKS_A_UNIT = 4;
/** Nobody takes so long: whatever began then was left behind by a process that died. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

const INSERT = 'INSERT INTO evidence_chunk (content_id, ordinal, bytes) VALUES ($1, $2, $3)';
const NOT_REFERRED_TO = 'content that nothing refers to';

/**
 * Contents of evidence, in chunks. They are written over several short units of work and become visible by the last,
 * which gives them their hash; each content is kept once, and goes when nothing refers to it any more.
 */
@Injectable()
export class EvidenceStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly scanner: FileScanner,
  ) {}

  /** Before any of them is staged: none is kept where one is not clean. */
  async scan(files: readonly CheckedFile[]): Promise<Outcome<void, EvidenceRefusal>> {
    for (const { bytes } of files) {
      const verdict = await this.scanner.scan(bytes);
      if (verdict !== 'clean') return refuse(verdict === 'infected' ? 'EVIDENCE.INFECTED' : 'EVIDENCE.SCANNER_AWAY');
    }
    return ok(undefined);
  }

  async stage({ bytes, ...file }: CheckedFile): Promise<StagedFile> {
    const staged = { ...file, size: bytes.length };
    if (await this.reads.one(EvidenceContent, { sha256: file.sha256 })) return { ...staged, stagedId: null };
    const stagedId = newId();
    const row = { id: stagedId, sha256: null, size: bytes.length, beganAt: this.clock.now().toISOString() };
    await this.unrecorded((tx) => tx.insert(EvidenceContent, [row]));
    for (let from = 0; from < bytes.length; from += CHUNK * CHUNKS_A_UNIT) {
      await this.unrecorded(async (tx) => {
        const end = Math.min(from + CHUNK * CHUNKS_A_UNIT, bytes.length);
        for (let at = from; at < end; at += CHUNK)
          await tx.query(INSERT, [stagedId, at / CHUNK, bytes.subarray(at, Math.min(at + CHUNK, end))]);
      });
    }
    return { ...staged, stagedId };
  }

  /**
   * Makes a staged content visible; of two at once the second takes the first one's.
   * @returns its id; null where what was there before has gone meanwhile
   */
  async adopt(tx: Tx, { sha256, stagedId }: StagedFile): Promise<string | null> {
    await tx.alone('evidence');
    const kept = await tx.one(EvidenceContent, { sha256 });
    if (kept) return kept.id;
    const adopted =
      stagedId !== null && (await tx.update(EvidenceContent, { id: stagedId, sha256: IsNull() }, { sha256 }));
    return adopted === 1 ? stagedId : null;
  }

  /** To be called once the reference is gone. */
  async release(tx: Tx, contentId: string): Promise<void> {
    await tx.alone('evidence');
    for (const referring of [Evidence, DecisionScan, PaperConsent])
      if ((await tx.count(referring, { contentId })) > 0) return;
    await drop(tx, [contentId]);
  }

  /** What was staged and not adopted, and what others left behind. */
  async sweep(staged: readonly StagedFile[]): Promise<void> {
    const own = staged.flatMap(({ stagedId }) => stagedId ?? []);
    const beganAt = LessThan(new Date(this.clock.now().getTime() - LEFT_BEHIND_MS).toISOString());
    const where = [
      { id: In(own), sha256: IsNull() },
      { beganAt, sha256: IsNull() },
    ];
    if ((await this.reads.find(EvidenceContent, { where, take: 1 })).length === 0) return;
    await this.unrecorded(async (tx) => {
      await tx.alone('evidence');
      const found = await tx.find(EvidenceContent, { where });
      await drop(
        tx,
        found.map(({ id }) => id),
      );
    });
  }

  /** Fails before the last chunk where the content is not what its hash says. */
  async *read({ id, sha256 }: EvidenceContent): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let held: Buffer | null = null;
    for (let ordinal = 0; ; ordinal += 1) {
      const sql = 'SELECT bytes AS "bytes" FROM evidence_chunk WHERE content_id = $1 AND ordinal = $2';
      const [chunk] = await this.reads.query<{ bytes: Buffer }>(sql, [id, ordinal]);
      if (chunk && held) yield held;
      if (!chunk) break;
      held = chunk.bytes;
      hash.update(held);
    }
    if (hash.digest('hex') !== sha256) throw new Error(`evidence content ${id} is not what its hash says`);
    if (held) yield held;
  }

  private unrecorded(work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry(NOT_REFERRED_TO);
      await work(tx);
    });
  }
}

async function drop(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await tx.query('DELETE FROM evidence_chunk WHERE content_id = $1', [id]);
    await tx.remove(EvidenceContent, { id });
  }
}
