import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/calendar/domain/day.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Department } from '../../src/organization/department.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { loadConfig } from '../../src/platform/config.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { TaskPeriod } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aHouse, type House } from '../support/house.js';

const MONDAYS = Array.from({ length: 38 }, (_, n) => addDays('2021-04-12', 7 * n)).filter((_, n) => n % 3 === 0);

/** A year in which nobody does anything, but one party organ whose statement is sent back: as late as it can get. */
describe('a year of letters to units outside the government', () => {
  let house: House;
  let letters: Letter[];
  let outside: Set<string>;
  let leader: string;

  beforeAll(async () => {
    const { reminders } = loadConfig({});
    const everyWeek = { ...reminders, leaders: { ...reminders.leaders, whenNothing: true } };
    house = await aHouse('sqlite', { seeded: true, settings: { reminders: everyWeek } });
    for (const monday of MONDAYS) {
      house.at(monday);
      if (monday > '2021-07-05' && monday < '2021-07-31') await sendOneBack();
      await house.app.get(ReminderService).run();
    }
    const directory = await Directory.on('2021-09-06', house.reads);
    const units = (await house.reads.find(Department)).filter(({ kind }) => kind !== 'government');
    const addresses = units.flatMap(({ id }) =>
      directory.postsOf(id, ['head', 'clerk']).map(({ id: post }) => directory.holderOf(post)?.email ?? ''),
    );
    outside = new Set(addresses.map((address) => address.toLowerCase()));
    leader = 'qw-sj@district.example';
    letters = await house.reads.findBy(Letter, { state: 'sent' });
  });
  afterAll(() => house.down());

  async function sendOneBack(): Promise<void> {
    const unit = await house.reads.one(Department, { code: 'zfw' });
    const [task] = await house.reads.findBy(Task, { leadDepartmentId: unit?.id ?? '', nature: 'continuing' });
    const [period] = await house.reads.findBy(TaskPeriod, { taskId: task?.id ?? '' });
    const reports = house.app.get(ReportService);
    const told = await reports.report(await house.actor('o-zfw-head'), task?.id ?? '', {
      ...{ kind: 'period', periodId: period?.periodId ?? '', text: '已组织学习。', assessment: 'partly' },
    });
    if (told.ok) await reports.returnReport(await house.actor('o-dcs-officer'), told.value, '缺学习的日期');
  }

  const toOthers = () => letters.filter(({ kind, recipient }) => kind === 'weekly' && outside.has(recipient));
  const whole = (letter: Letter): string =>
    [letter.subject, letter.bodyText, letter.bodyHtml, letter.shortText].map((words) => words ?? '').join('\n');

  test('there are many, in every season, late ones and one sent back among them', () => {
    expect(toOthers().length).toBeGreaterThan(60);
    expect(new Set(toOthers().map(({ slot }) => slot)).size).toBeGreaterThan(10);
    expect(toOthers().some(({ bodyText }) => bodyText?.includes('原定日期已到'))).toBe(true);
    expect(toOthers().some(({ bodyText }) => bodyText?.includes('尚需补充：缺学习的日期'))).toBe(true);
  });

  test.each([
    ['days of lateness', /逾期|超期|超原定|(?<!还有|\d)\d+\s*天/],
    ['urging', /催/],
    ['criticism', /通报|批评|问责|约谈/],
    ['orders', /责成|请务必|督办通知单/],
    ['ranking', /排名|名次/],
  ])('none of them has %s', (_, words) => {
    for (const letter of toOthers()) {
      const said = whole(letter);
      expect([letter.slot, letter.recipient, words.exec(said)?.[0]]).toEqual([
        letter.slot,
        letter.recipient,
        undefined,
      ]);
    }
  });

  test('each comes from 区委依法治区办, with its contact, and asks', () => {
    for (const letter of toOthers()) {
      expect(letter.bodyText).toContain('联系人：示例乙，电话××××××××　区委依法治区办');
      expect(whole(letter)).not.toMatch(/督查室|示例甲，/);
      expect(letter.subject).toMatch(/^〔商请·?[^〕]*〕商请/);
    }
  });

  test('the letter to whoever supervises them counts no day against them either', () => {
    const told = letters.filter(({ kind, recipient }) => kind === 'leaders' && recipient === leader);
    expect(told.length).toBeGreaterThan(10);
    for (const letter of told) expect(whole(letter)).not.toMatch(/逾期|\d+天|通报|催/);
  });

  test('government departments in the same year are told their days', () => {
    const others = letters.filter(({ kind, recipient }) => kind === 'weekly' && !outside.has(recipient));
    expect(others.some(({ subject }) => /逾期\d+件/.test(subject ?? ''))).toBe(true);
  });
});
