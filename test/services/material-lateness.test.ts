import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isoWeekOf } from '../../src/calendar/domain/day.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const ASKED = '上半年情况';

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    // What is left to ask of the unit is its statement.
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
  });
  afterEach(() => house.down());

  /** To the unit's head on that Monday; null where there is none. */
  async function letterOn(day: string): Promise<Letter | null> {
    house.at(day);
    await house.app.get(ReminderService).run();
    const { departmentId } = await house.actor('o-sfj-head');
    const ofWeek = await house.reads.findBy(Letter, { kind: 'weekly', slot: `weekly:${isoWeekOf(day)}` });
    const ofUnit = ofWeek.filter(({ context }) =>
      (context as unknown as { departments: string[] }).departments.includes(departmentId),
    );
    return ofUnit[0] ?? null;
  }

  const askedIn = (letter: Letter | null): boolean => (letter?.bodyText ?? '').includes(`${ASKED}　▲ 未报`);

  test('asked for in the first letter after its day, counted in those that follow', async () => {
    const first = await letterOn('2021-07-12');
    expect(askedIn(first)).toBe(true);
    const second = await letterOn('2021-07-19');
    expect(askedIn(second)).toBe(false);
    expect(second?.bodyText).toMatch(/其余5项情况未报：.*（上半年情况未报）/);
    const third = await letterOn('2021-08-02');
    expect([askedIn(third), third?.bodyText?.includes('项情况未报：')]).toEqual([false, true]);
    const told = await house.reads.findBy(Notice, { kind: 'statementLate' });
    expect(new Set(told.map(({ owedOn }) => owedOn))).toEqual(new Set(['2021-07-12']));
  });

  test('what could not be delivered has urged nobody: it is asked for again', async () => {
    expect(askedIn(await letterOn('2021-07-12'))).toBe(true);
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a server that refused them all');
      await tx.update(Letter, { kind: 'weekly' }, { state: 'failed' });
    });
    expect(askedIn(await letterOn('2021-07-19'))).toBe(true);
  });
});
