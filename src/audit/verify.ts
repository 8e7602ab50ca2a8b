import { FIRST_HASH } from '../platform/database/migrations/index.js';
import { NOTHING_EXPECTED, type Expected } from './codes.js';
import { entryHash, payloadHash, type ChainedFields } from './canonical.js';

export interface JournalRow extends ChainedFields {
  readonly hash: string;
  /** null and null: the payload was erased; there must be an entry journal.redacted for it. */
  readonly salt: string | null;
  readonly json: string | null;
}

export interface BrokenEntry {
  readonly seq: number;
  readonly reason: string;
}

const SALT = /^[0-9a-f]{32}$/;

/** Walks the chain in order of seq, a row at a time; memory does not grow with the journal but for its redactions. */
export class ChainWalk {
  entries = 0;
  redacted = 0;
  headHash = FIRST_HASH;
  firstBroken: BrokenEntry | null = null;
  private readonly erased = new Set<number>();
  private readonly redactions = new Set<number>();

  private readonly notMet: Set<string>;

  constructor(private readonly expected: Expected = NOTHING_EXPECTED) {
    this.notMet = new Set(expected.somewhere);
  }

  step(row: JournalRow): void {
    if (this.firstBroken) return;
    const reason = this.faultOf(row);
    if (reason) this.firstBroken = { seq: row.seq, reason };
    this.entries += 1;
    this.headHash = row.hash;
    for (const code of this.notMet) if (row.hash.startsWith(code)) this.notMet.delete(code);
    if (row.act === 'journal.redacted') this.redactions.add(Number(row.subjectId));
  }

  private faultOf(row: JournalRow): string | null {
    if (row.seq !== this.entries + 1)
      return `应为第${this.entries + 1}条，实为第${row.seq}条：有条目被删去、插入或调换`;
    if (row.prevHash !== this.headHash) return '与上一条不衔接';
    if (entryHash(row) !== row.hash) return '内容与校验值不符';
    const expected = this.expected.at.get(row.seq);
    if (expected !== undefined && !row.hash.startsWith(expected)) return '与信中或文件中留存的校验码不符';
    if (row.act === 'journal.redacted' && !this.erased.has(Number(row.subjectId)))
      return `记载抹去第${row.subjectId}条所附内容，而内容仍在`;
    if (row.json === null && row.salt === null) return this.erase(row);
    // Of what is hashed together with the payload, nothing can be moved over from it or to it.
    if (row.json === null || row.salt === null || !SALT.test(row.salt)) return '所附内容与校验值不符';
    return payloadHash(row.salt, row.json) === row.payloadHash ? null : '所附内容与校验值不符';
  }

  private erase(row: JournalRow): null {
    this.redacted += 1;
    this.erased.add(row.seq);
    return null;
  }

  /** What can only be said at the end: expected entries never met, erasures nobody recorded, a head that lies. */
  finish(head: { seq: number; hash: string }): BrokenEntry | null {
    if (this.firstBroken) return this.firstBroken;
    for (const seq of this.expected.at.keys()) {
      if (seq > this.entries || seq < 1) return { seq, reason: `没有第${seq}条：其后的条目被截去` };
    }
    if (this.notMet.size > 0)
      return { seq: this.entries, reason: '没有一条与信中留存的校验码相符：有条目被截去或改写' };
    for (const seq of this.erased) {
      if (!this.redactions.has(seq)) return { seq, reason: '所附内容被抹去，而没有抹去的记载' };
    }
    if (head.seq !== this.entries || head.hash !== this.headHash) {
      return { seq: this.entries, reason: '末条与记载的末条不符：条目被截去' };
    }
    return null;
  }
}
