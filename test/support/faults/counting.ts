import { expect } from '@jest/globals';
import { groupBy } from '../../../src/platform/group.js';
import { lostNotices } from './books.js';
import type { District } from './district.js';

/** What is counted at the receiving end once all is over. */
export interface Count {
  readonly letters: number;
  readonly accepted: number;
  readonly lost: number;
  readonly twice: readonly string[];
  /** Copies of one letter that are not byte for byte the same. */
  readonly differing: number;
}

export async function counted({ db, sink, letters }: Pick<District, 'db' | 'sink' | 'letters'>): Promise<Count> {
  const rows = await letters();
  const copies = groupBy(sink.accepted, ({ messageId }) => messageId);
  const known = new Set(rows.map(({ messageId }) => messageId));
  const strangers = [...copies.keys()].filter((id) => !known.has(id));
  const lost = rows.filter(({ state, messageId, reason }) =>
    state === 'sent' ? !copies.has(messageId) : reason === null || state === 'pending' || state === 'sending',
  );
  const notices = await lostNotices(db.config, new Set(copies.keys()));
  const all = groupBy([...sink.accepted, ...sink.unanswered], ({ messageId }) => messageId);
  return {
    letters: rows.length,
    accepted: copies.size,
    lost: lost.length + notices.length + strangers.length,
    twice: [...copies].filter(([, some]) => some.length > 1).map(([id]) => id),
    differing: [...all.values()].filter((some) => new Set(some.map(({ bytes }) => bytes)).size > 1).length,
  };
}

/** Accepted by the server and not marked: what a sender that dies now may leave for a second copy. */
export async function unmarked({ sink, letters }: Pick<District, 'sink' | 'letters'>): Promise<string[]> {
  const sent = new Set((await letters()).filter(({ state }) => state === 'sent').map(({ messageId }) => messageId));
  return [...new Set(sink.accepted.map(({ messageId }) => messageId))].filter((id) => !sent.has(id));
}

/** The chain holds, and every unit's head and clerk has had a letter. */
export async function expectWhole(district: District, units: number): Promise<void> {
  const verified = await district.run(['audit', 'verify', '--json']);
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, firstBroken: null });
  const reached = new Set(district.sink.accepted.map(({ to }) => to));
  const owed = Array.from({ length: units }, (_, n) => [`ex${n + 1}-head`, `ex${n + 1}-clerk`]).flat();
  expect(owed.filter((who) => !reached.has(`${who}@district.example`))).toEqual([]);
}
