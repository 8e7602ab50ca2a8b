import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { addDays, type Day } from '../../src/calendar/domain/day.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { StatutoryService } from '../../src/reminder/statutory.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const COMPOSER = 'yfzqb-composer@district.example';
const DONE = { code: 'toSuperior', reportYear: 2021, day: '2022-02-25', reference: '×政报〔2022〕3号' };

onBothDatabases((dialect) => {
  let house: House;
  let statutory: StatutoryService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    statutory = house.app.get(StatutoryService);
  });
  afterEach(() => house.down());

  const change = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
    house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('arranged by a test');
      await work(tx);
    });
  /** Each morning from a day to a day, days off included: the bell rings on all of them. */
  const live = async (from: Day, to: Day): Promise<void> => {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      house.at(day);
      await house.app.get(ReminderService).run('rung');
    }
  };
  /** The alarms that somebody got, by the day on which they left. */
  const alarms = async (recipient = COMPOSER): Promise<string[]> => {
    const notices = await house.reads.find(Notice, { where: { kind: 'statutory' }, order: { id: 'ASC' } });
    const letters = new Map((await house.reads.find(Letter)).map((letter) => [letter.id, letter]));
    return notices.flatMap(({ subjectId, letterId }) => {
      const letter = letters.get(letterId ?? '');
      return letter?.recipient === recipient ? [`${letter.sentAt?.slice(0, 10)} ${subjectId}`] : [];
    });
  };

  test('counted back to both days, each alarm once; past days once more, while nothing is recorded', async () => {
    await live('2021-12-20', '2022-01-07');
    await live('2022-01-24', '2022-03-04');
    await live('2022-03-14', '2022-04-08');
    expect(await alarms()).toEqual([
      '2021-12-28 toSuperior-2021-60',
      // The Saturday of the week is New Year’s Eve: told before it, not after the holiday.
      '2022-01-25 toSuperior-2021-30',
      '2022-02-15 toSuperior-2021-14',
      '2022-02-22 toSuperior-2021-7',
      '2022-03-01 toSuperior-2021-0',
      '2022-03-01 publication-2021-30',
      '2022-03-15 publication-2021-14',
      '2022-03-22 publication-2021-7',
      '2022-04-01 publication-2021-0',
    ]);
    expect(await alarms('yfzqb-composer-2@district.example')).toEqual(await alarms());
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  });

  test.each([
    ['not approved', (tx: Tx) => tx.query(`UPDATE plan SET state = 'draft'`), 2021],
    ['of the year before the last, with none since', () => Promise.resolve(), 2022],
  ] as const)('a plan %s: the days set by law are told all the same', async (_, arrange, year) => {
    await change(arrange);
    await live(`${year + 1}-02-20`, `${year + 1}-02-28`);
    expect((await alarms()).map((one) => one.slice(11))).toContain(`toSuperior-${year}-7`);
    const lines = await statutory.lines(house.reads, `${year + 1}-02-20`);
    expect(lines.map(({ reportYear }) => reportYear)).toContain(year);
  });

  test('recorded as done it is told no more, and is recorded once', async () => {
    await live('2022-02-21', '2022-02-25');
    const composer = await house.actor('o-yfzqb-composer');
    const head = await house.actor('o-sfj-head');
    expect(await statutory.record(head, DONE)).toEqual({ ok: false, error: 'STATUTORY.NOT_YOURS' });
    expect(await statutory.record(composer, { ...DONE, day: '2022-02-26' })).toEqual({
      ...{ ok: false, error: 'STATUTORY.FUTURE' },
    });
    expect(await statutory.record(composer, { ...DONE, reference: ' ' })).toEqual({
      ...{ ok: false, error: 'STATUTORY.NOTHING_SAID' },
    });
    expect(await statutory.record(composer, { ...DONE, reportYear: 2019 })).toEqual({
      ...{ ok: false, error: 'STATUTORY.NO_SUCH' },
    });
    const both = await Promise.all([statutory.record(composer, DONE), statutory.record(composer, DONE)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await live('2022-02-28', '2022-03-04');
    expect(await alarms()).toEqual(['2022-02-22 toSuperior-2021-7', '2022-03-01 publication-2021-30']);
  });

  test('recorded between the claim and the writing: the letter is skipped, saying so', async () => {
    await live('2022-02-21', '2022-02-21');
    house.at('2022-02-22');
    const [run] = await house.app.get(ScheduleService).tick(house.clock.now());
    await statutory.record(await house.actor('o-yfzqb-composer'), { ...DONE, day: '2022-02-22' });
    await house.app.get(OutboxService).claim(run?.letterIds ?? [], 'worker');
    const [letter] = await house.reads.findBy(Letter, { kind: 'notice', recipient: COMPOSER });
    expect([letter?.state, letter?.stateReason]).toEqual(['skipped', expect.stringContaining('均已办理')]);
    for (const { letterId, unsentReason } of await house.reads.findBy(Notice, { kind: 'statutory' }))
      expect([letterId, unsentReason].filter(Boolean)).toHaveLength(1);
  });

  test('the composer of the day, and nobody disabled; with no composer’s post the chief of the inspection office', async () => {
    await change((tx) => tx.update(Officer, { code: 'o-yfzqb-composer' }, { disabled: true }));
    await live('2021-12-27', '2021-12-28');
    expect(await alarms()).toEqual([]);
    // The post of the one who is disabled stands empty: the other takes in what is owed to it, in the same letter.
    expect(await alarms('yfzqb-composer-2@district.example')).toEqual(Array(2).fill('2021-12-28 toSuperior-2021-60'));
    expect(await house.reads.findBy(Letter, { slot: 'notice:2021-W52' })).toHaveLength(1);
    await change((tx) => tx.update(Post, { role: 'composer' }, { role: 'auditor' }));
    await live('2022-01-24', '2022-01-25');
    expect(await alarms('dcs-chief@district.example')).toEqual(['2022-01-25 toSuperior-2021-30']);
  });

  test('who composes and heads a unit as well gets one letter, with both', async () => {
    const [officer, post] = [
      await house.reads.one(Officer, { code: 'o-yfzqb-composer' }),
      await house.reads.one(Post, { code: 'sjj-head' }),
    ];
    const held = { officerId: officer?.id ?? '', postId: post?.id ?? '', fromDay: '2021-12-01', toDay: null };
    await change((tx) => tx.insert(Tenure, [{ id: newId(), ...held }]));
    await live('2021-12-27', '2021-12-31');
    const mine = await house.reads.findBy(Letter, { recipient: COMPOSER, slot: 'notice:2021-W52' });
    expect(mine).toHaveLength(1);
    expect(mine[0]?.bodyText).toContain('法定日程将到');
  });
});
