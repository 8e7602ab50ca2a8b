import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AnnualReportService } from '../../src/annual-report/annual-report.service.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { DemoModule } from '../../src/demo/demo.module.js';
import { DemoYearService, LIVE_FROM, type MonthLived } from '../../src/demo/demo-year.service.js';
import { readScript, shippedScript } from '../../src/demo/script-file.js';
import { Department } from '../../src/organization/department.entity.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { LedgerService, type LedgerRow } from '../../src/plan/ledger.service.js';
import { ReminderService, type PreviewedLetter } from '../../src/reminder/reminder.service.js';
import { aHouse, type House } from '../support/house.js';

const ENV = { DUBAN_CONFIG: 'config/demo.yaml' };
const aDemoHouse = (): Promise<House> =>
  aHouse('sqlite', { seeded: true, env: ENV, root: (config, clock) => DemoModule.forRoot(config, clock) });

async function lived(): Promise<{ house: House; months: MonthLived[] }> {
  const house = await aDemoHouse();
  const months: MonthLived[] = [];
  const onMonth = (month: MonthLived): void => void months.push(month);
  await house.app.get(DemoYearService).live(shippedScript(), { clock: house.clock, onMonth });
  house.at(LIVE_FROM);
  return { house, months };
}

/** What people read of a year, without the ids that differ from one to the next. */
async function toldOf(house: House): Promise<unknown> {
  const rows = await house.app.get(LedgerService).rows(LIVE_FROM);
  const letters = await house.app.get(ReminderService).letters();
  return {
    tasks: rows.map(({ record: { task }, standing }) => [task.number, task.state, standing.words, task.acknowledgedOn]),
    letters: letters
      .map(({ recipient, slot, subject, bodyText, state }) => [
        ...[recipient, withoutId(slot), subject, withoutCode(bodyText), state],
      ])
      .sort((a, b) => (String(a) < String(b) ? -1 : 1)),
  };
}

/** The code of the journal and the addresses of links come of random ids. */
/** What is told at once is named by its notice. */
const withoutId = (slot: string): string => slot.replace(/^urgent:.*/, 'urgent');

const withoutCode = (text: string | null): string =>
  (text ?? '').replace(/[0-9A-F]{4}-[0-9A-F]{4}|\d+:[0-9a-f]{16}|\/l\/[0-9A-Z]{26}/g, '');

const countBy = (keys: readonly (string | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key ?? 'none'] = (counts[key ?? 'none'] ?? 0) + 1;
  return counts;
};

describe('the demonstration year', () => {
  let house: House;
  let months: MonthLived[];
  let rows: LedgerRow[];
  let asked: PreviewedLetter[];
  beforeAll(async () => {
    ({ house, months } = await lived());
    rows = await house.app.get(LedgerService).rows(LIVE_FROM);
    asked = await house.app.get(ReminderService).preview();
  });
  afterAll(() => house.down());

  test('every act of the script was done, on a working day before the clock goes on by itself', () => {
    const script = shippedScript();
    expect(months.map(({ month }) => month.slice(5)).join(' ')).toBe('03 04 05 06 07 08 09');
    expect(months.reduce((sum, month) => sum + month.acts, 0)).toBe(script.length);
    const workingDays = house.app.get(WorkingDays);
    expect(script.filter(({ on }) => !workingDays.isWorkingDay(on) || on >= LIVE_FROM)).toEqual([]);
  });

  test('on the Monday it stops before, at least six units are asked for something, and not every one', () => {
    const leads = new Set(rows.map((row) => row.leadDepartment));
    const letters = asked.filter((letter) => letter.kind === 'weekly' && letter.asked.length > 0);
    const units = new Set(letters.flatMap(({ departments }) => departments));
    expect(units.size).toBeGreaterThanOrEqual(6);
    expect(units.size).toBeLessThan(leads.size);
    expect(asked.some(({ subject }) => subject.includes('商请'))).toBe(true);
  });

  test('the year is under way: every light, every way to end, both kinds of late', () => {
    expect(countBy(rows.map(({ standing }) => standing.light))).toEqual({ red: 3, yellow: 6, green: 15, none: 3 });
    const states = { inProgress: 23, completed: 1, closed: 1, submitted: 1, returned: 1 };
    expect(countBy(rows.map(({ record }) => record.task.state))).toEqual(states);
    expect(countBy(rows.map(({ standing }) => standing.lateness))).toMatchObject({ work: 3, material: 3 });
    expect(countBy(rows.map(({ record }) => record.task.assessment))).toMatchObject({ insufficient: 1 });
    const late = rows.filter(({ standing }) => standing.lateness === 'work');
    expect([...new Set(late.map((row) => row.leadDepartment))]).toEqual(['区政府办公室', '区司法局']);
  });

  test('the ledger of letters holds the year, every week once, and every letter says that it is made up', async () => {
    const letters = await house.app.get(ReminderService).letters();
    const weeks = [
      ...new Set(letters.filter(({ kind }) => kind === 'weekly').map(({ slot }) => slot.slice(-3))),
    ].sort();
    // The weeks without a letter are those in which nobody was owed anything.
    expect(weeks.join(' ')).toBe('W13 W14 W18 W19 W20 W21 W22 W23 W25 W26 W27 W28 W29 W30 W31 W32 W33 W34 W35');
    expect(letters.length).toBeGreaterThan(100);
    expect(letters.length).toBe(months.reduce((sum, month) => sum + month.letters, 0));
    expect(letters.filter((letter) => letter.state !== 'sent')).toEqual([]);
    const unmarked = letters.filter(
      ({ subject, bodyText }) => ![subject, bodyText].every((t) => t?.includes('演示数据')),
    );
    expect(unmarked).toEqual([]);
    expect(letters.filter(({ bodyText }) => /武清|天津/.test(bodyText ?? ''))).toEqual([]);
    expect(asked.filter(({ subject, text }) => /武清|天津/.test(subject + text))).toEqual([]);
  });

  test('nobody in it is real: persons are 示例…, units carry no name of a place, addresses lead nowhere', async () => {
    const people = await house.reads.find(Officer);
    expect(people.filter(({ name, email }) => !name.startsWith('示例') || !email?.endsWith('.example'))).toEqual([]);
    const units = await house.reads.find(Department);
    expect(
      units.filter(({ name, contactName }) => /武清|天津/.test(name) || !/^示例|^$/.test(contactName ?? '')),
    ).toEqual([]);
    expect(readFileSync('seeds/demo-2021.yaml', 'utf8')).not.toMatch(/武清|天津/);
  });

  test('the journal is whole, and every promise is followed', async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true, firstBroken: null });
    const coverage = await house.app.get(AnnualReportService).coverage(2021);
    expect(coverage.commitments).toBe(53);
    expect(coverage.accounted).toBeGreaterThan(0);
  });

  test('lived once more it is the same year, to the letter', async () => {
    const again = (await lived()).house;
    try {
      expect(await toldOf(again)).toEqual(await toldOf(house));
    } finally {
      await again.down();
    }
  });
});

describe('a script that does not hold', () => {
  let house: House;
  beforeAll(async () => {
    house = await aDemoHouse();
  });
  afterAll(() => house.down());

  test.each([
    ['nobody', '{ by: o-nobody, act: acknowledge }', '没有代码为“o-nobody”'],
    ['no such task', '{ by: o-sfj-head, act: note, task: 无, text: 甲。 }', '没有名为“无”的任务'],
    ['another unit’s task', '{ by: o-xfb-head, act: note, task: 组建区法律专家团队, text: 甲。 }', 'TASK.NOT_YOURS'],
    [
      'no such node',
      '{ by: o-sfj-head, act: node, task: 组建区法律专家团队, node: 无, text: 甲。 }',
      '没有名为“无”的节点',
    ],
    [
      'nothing waits',
      '{ by: o-dcs-officer, act: acceptReport, task: 加强法治乡村建设, period: H1 }',
      '没有待审核的材料',
    ],
    ['no such period', '{ by: o-dcs-officer, act: acceptReport, task: 加强法治乡村建设, period: Q9 }', '“Q9”的期次'],
    ['signed for nothing', '{ by: o-mzj-head, act: acknowledge }', 'TASK.NOTHING_ASSIGNED'],
  ])('%s: refused with its line', async (_, act, why) => {
    const script = readScript(`acts:\n  - ${act.replace('{', "{ on: '2021-03-29', at: '08:00',")}`, 'x.yaml');
    const living = house.app.get(DemoYearService).live(script, { clock: house.clock });
    await expect(living).rejects.toThrow(new RegExp(`第2行.*${why}`));
  });

  test('it stops where it is told to', async () => {
    const signal = AbortSignal.abort();
    await house.app.get(DemoYearService).live(shippedScript(), { clock: house.clock, signal });
    expect(await house.app.get(ReminderService).letters()).toEqual([]);
  });
});
