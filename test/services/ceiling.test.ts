import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../src/calendar/domain/beijing.js';
import { addDays, isoWeekOf, type Day } from '../../src/calendar/domain/day.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Node } from '../../src/task/node.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const [FROM, TO] = ['2021-06-28', '2021-07-19'] as const;

/** Who takes over which post on which day, and on which day which node falls due. */
interface Arranged {
  readonly taken: readonly { officer: number; post: number; on: number }[];
  readonly due: readonly { node: number; on: number }[];
}

const nat = fc.nat(10_000);
const on = fc.nat({ max: 18 });
const arranged: fc.Arbitrary<Arranged> = fc.record({
  taken: fc.array(fc.record({ officer: nat, post: nat, on }), { minLength: 5, maxLength: 25 }),
  due: fc.array(fc.record({ node: nat, on }), { minLength: 10, maxLength: 40 }),
});

const nth = <T>(some: readonly T[], n: number): T => some[n % some.length]!;

async function arrange(house: House, { taken, due }: Arranged): Promise<void> {
  const [officers, nodes] = [await house.reads.find(Officer), await house.reads.find(Node)];
  const written = ['head', 'clerk', 'leader', 'principal', 'composer', 'inspectionChief'];
  const posts = (await house.reads.find(Post)).filter(({ role }) => written.includes(role));
  await house.app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('arranged by a test');
    for (const one of taken) {
      const [officer, post, fromDay] = [nth(officers, one.officer), nth(posts, one.post), addDays(FROM, one.on)];
      await tx.insert(Tenure, [{ id: newId(), officerId: officer.id, postId: post.id, fromDay, toDay: null }]);
    }
    for (const one of due) {
      const day = addDays(FROM, one.on);
      await tx.update(Node, { id: nth(nodes, one.node).id }, { dueDate: day, originalDueDate: day });
    }
  });
}

async function live(house: House): Promise<void> {
  for (let day: Day = FROM; day <= TO; day = addDays(day, 1)) {
    for (const time of ['09:00', '09:30']) {
      house.at(day, time);
      await house.app.get(ReminderService).run('rung');
    }
  }
}

/** How often each person heard in each week, beside what is told at once. */
function heard(letters: readonly Letter[]): Map<string, string[]> {
  const weeks = new Map<string, string[]>();
  for (const { recipient, sentAt, kind } of letters) {
    if (kind === 'urgent' || sentAt === null) continue;
    const key = `${recipient} ${isoWeekOf(dayOf(new Date(sentAt)))}`;
    weeks.set(key, [...(weeks.get(key) ?? []), kind]);
  }
  return weeks;
}

onBothDatabases((dialect) => {
  test('whoever holds which posts: one letter and one notice a person and week, and nothing owed is lost', async () => {
    let [most, waited] = [0, 0];
    await fc.assert(
      fc.asyncProperty(arranged, async (one) => {
        const house = await aHouse(dialect, { seeded: true });
        try {
          await arrange(house, one);
          await live(house);
          const letters = await house.reads.find(Letter);
          for (const kinds of heard(letters).values()) {
            expect(kinds.filter((kind) => kind === 'notice').length).toBeLessThanOrEqual(1);
            expect(kinds.length).toBeLessThanOrEqual(2);
            most = Math.max(most, kinds.length);
          }
          const byId = new Map(letters.map((letter) => [letter.id, letter]));
          for (const notice of await house.reads.find(Notice)) {
            const { letterId, unsentReason, occasion } = notice;
            // The last day is a Monday: its letter has taken in all that waited.
            expect([letterId, unsentReason].filter(Boolean)).toHaveLength(1);
            if (occasion.startsWith('notice:') && byId.get(letterId ?? '')?.kind !== 'notice') waited += 1;
          }
        } finally {
          await house.down();
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
    // Years in which nobody is told twice, or nothing waits, prove no ceiling.
    expect([most, waited > 0]).toEqual([2, true]);
  }, 300_000);
});
