import type { Dialect } from '../platform/database/columns.js';
import { missingTriggers } from '../platform/database/triggers.js';
import { NOTHING_EXPECTED, type Expected } from './codes.js';
import { ChainWalk, type BrokenEntry, type JournalRow } from './verify.js';

export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string;
  readonly redacted: number;
  readonly firstBroken: BrokenEntry | null;
}

const PAGE = 1000;

type Query = (sql: string) => Promise<unknown>;

/** Through whatever connection asks: the house's own, or one that stands inside a transaction. */
export async function verifyJournal(
  query: Query,
  dialect: Dialect,
  expected: Expected = NOTHING_EXPECTED,
): Promise<Verification> {
  const walk = new ChainWalk(expected);
  // The head first: what is appended while the rows are walked lies behind it.
  const [head] = (await query('SELECT seq, hash FROM journal_head WHERE id = 1')) as { seq: number; hash: string }[];
  for await (const row of rowsUpTo(query, head?.seq ?? -1)) walk.step(row);
  const firstBroken =
    walk.finish(head ?? { seq: -1, hash: '' }) ??
    (await beyondTheHead(query)) ??
    (await payloadOfNoEntry(query)) ??
    (await droppedTrigger(query, dialect));
  return {
    ok: firstBroken === null,
    entries: walk.entries,
    head: `${walk.entries}:${walk.headHash.slice(0, 16)}`,
    redacted: walk.redacted,
    firstBroken,
  };
}

/** In one statement, so that an entry and the head that tells of it are seen together. */
async function beyondTheHead(query: Query): Promise<BrokenEntry | null> {
  const [row] = (await query(
    'SELECT min(seq) AS seq FROM journal WHERE seq > (SELECT seq FROM journal_head WHERE id = 1)',
  )) as { seq: number | null }[];
  return row?.seq == null ? null : { seq: row.seq, reason: '在记载的末条之后还有条目' };
}

async function payloadOfNoEntry(query: Query): Promise<BrokenEntry | null> {
  const [row] = (await query(
    'SELECT min(seq) AS seq FROM journal_payload p WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.seq = p.seq)',
  )) as { seq: number | null }[];
  return row?.seq == null ? null : { seq: row.seq, reason: '有所附内容而没有这一条：内容是插入的，或条目被删去' };
}

async function droppedTrigger(query: Query, dialect: Dialect): Promise<BrokenEntry | null> {
  const missing = await missingTriggers(query, dialect);
  return missing.length === 0
    ? null
    : { seq: 0, reason: `防改写的触发器有${missing.length}个缺失或被改动：${missing.join('、')}` };
}

async function* rowsUpTo(query: Query, upTo: number): AsyncGenerator<JournalRow> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = (await query(
      `SELECT j.seq AS "seq", prev_hash AS "prevHash", at AS "at", actor_id AS "actorId", act AS "act",
              subject_type AS "subjectType", subject_id AS "subjectId", payload_hash AS "payloadHash",
              hash AS "hash", salt AS "salt", json AS "json"
       FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
       WHERE j.seq > ${Math.max(after, -2_147_483_648)} AND j.seq <= ${upTo} ORDER BY j.seq LIMIT ${PAGE}`,
    )) as JournalRow[];
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.seq;
  }
}
