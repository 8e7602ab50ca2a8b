import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { EnteredNotices } from '../../src/calendar/entered-notices.service.js';
import { HolidayNoticeRow } from '../../src/calendar/holiday-notice.entity.js';
import { Department } from '../../src/organization/department.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { Tenure } from '../../src/organization/officer.entity.js';
import { MARKED } from '../../src/platform/database/marks.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ForecastService } from '../../src/reminder/forecast.service.js';
import { aHouse, type House } from '../support/house.js';
import { onBothDatabases, seededDatabase, type TestDatabase } from '../support/databases.js';

onBothDatabases((dialect) => {
  let database: TestDatabase;
  let house: House;
  beforeEach(async () => {
    database = await seededDatabase(dialect);
    house = await anotherHouse();
  });
  afterEach(async () => {
    await house.down();
    await database.drop();
  });

  const anotherHouse = () =>
    aHouse(dialect, { seeded: false, database: { ...database, drop: () => Promise.resolve() } });
  const writeIn = (where: House, work: (tx: Tx) => Promise<unknown>) =>
    where.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('not even an entry is needed to be seen');
      await work(tx);
    });
  const rename = (where: House, name: string) =>
    writeIn(where, (tx) => tx.update(Department, { code: 'sfj' }, { name }));
  const nameIn = async (where: House) => (await Directory.on('2021-09-06', where.reads)).departmentNamed('sfj')?.name;

  // A server of PostgreSQL counts the transactions of all its databases: there it may be asked anew for others' sake.
  const once = dialect === 'sqlite' ? test : test.skip;
  once('an unchanged database is asked once', async () => {
    expect(await Directory.on('2021-09-06', house.reads)).toBe(await Directory.on('2021-09-06', house.reads));
    house.at('2021-09-03', '16:00');
    const forecast = house.app.get(ForecastService);
    expect(await forecast.all()).toBe(await forecast.all());
  });

  test('the organization is read once while other things change, and anew once any of its tables does', async () => {
    const first = await Directory.on('2021-09-06', house.reads);
    await writeIn(house, (tx) => tx.query(`UPDATE task SET version = version + 1`));
    expect(await Directory.on('2021-09-06', house.reads)).toBe(first);
    for (const table of MARKED.organization) {
      const before = await Directory.on('2021-09-06', house.reads);
      await writeIn(house, (tx) => tx.query(`UPDATE ${table} SET id = id WHERE id = (SELECT min(id) FROM ${table})`));
      expect([table, (await Directory.on('2021-09-06', house.reads)) === before]).toEqual([table, false]);
    }
  });

  test('a change is seen by the next who asks, whether this process or another made it', async () => {
    const other = await anotherHouse();
    try {
      expect(await nameIn(house)).toBe('区司法局');
      await rename(house, '示例一局');
      expect([await nameIn(house), await nameIn(other)]).toEqual(['示例一局', '示例一局']);
      await rename(other, '示例二局');
      expect([await nameIn(house), await nameIn(other)]).toEqual(['示例二局', '示例二局']);
    } finally {
      await other.down();
    }
  });

  test('within a transaction nothing is remembered: it sees what it wrote itself, and nobody else does', async () => {
    await nameIn(house);
    await writeIn(house, async (tx) => {
      await tx.update(Department, { code: 'sfj' }, { name: '示例一局' });
      expect((await Directory.on('2021-09-06', tx)).departmentNamed('sfj')?.name).toBe('示例一局');
      expect(await nameIn(house)).toBe('区司法局');
    });
    expect(await nameIn(house)).toBe('示例一局');
  });

  test('the turn of a day is seen, in who holds a post and in what the next runs say', async () => {
    const { officerId } = await house.actor('o-sfj-head');
    await writeIn(house, (tx) => tx.update(Tenure, { officerId }, { toDay: '2021-09-06' }));
    const holds = async (day: string) => (await Directory.on(day, house.reads)).actorsOf(officerId).length;
    expect([await holds('2021-09-06'), await holds('2021-09-07'), await holds('2021-09-06')]).toEqual([1, 0, 1]);

    const nextWeekly = async () =>
      (await house.app.get(ForecastService).all()).find(({ run }) => run.kind === 'weekly')?.run;
    house.at('2021-09-06', '08:59');
    expect(await nextWeekly()).toMatchObject({ period: '2021-W36', now: false });
    house.at('2021-09-06', '09:00');
    expect(await nextWeekly()).toMatchObject({ period: '2021-W36', now: true });
    house.at('2021-09-13', '08:59');
    expect(await nextWeekly()).toMatchObject({ period: '2021-W37' });
  });

  test('what was worked out before this process heard of new days off is let go when it hears of them', async () => {
    const workedOut = () => house.reads.remembered('something', () => Promise.resolve({}));
    const before = await workedOut();
    // Another process entered them; this one hears within a minute, and the database has not changed in between.
    await writeIn(house, (tx) =>
      tx.insert(HolidayNoticeRow, [
        { year: 2023, number: '示例', off: [], work: [], recordedOn: '2022-12-08', recordedBy: '示例' },
      ]),
    );
    const between = await workedOut();
    expect(between).not.toBe(before);
    await house.app.get(EnteredNotices).learn();
    expect(await workedOut()).not.toBe(between);
  });
});
