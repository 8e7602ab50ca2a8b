import { afterEach, expect, test } from '@jest/globals';
import { SignedLink } from '../../src/access/access.entity.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { loadConfig, type Config } from '../../src/platform/config.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReminderRun } from '../../src/reminder/reminder-run.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const ADMIN = 'dsj-admin@district.example';

onBothDatabases((dialect) => {
  let house: House;
  afterEach(() => house.down());
  const living = async (operator: Partial<Config['reminders']['operator']> = {}): Promise<void> => {
    const { reminders } = loadConfig({});
    const settings = { reminders: { ...reminders, operator: { ...reminders.operator, ...operator } } };
    house = await aHouse(dialect, { seeded: true, settings });
  };
  const run = (bells?: 'rung') => house.app.get(ReminderService).run(bells);
  const reports = (): Promise<Letter[]> =>
    house.reads.find(Letter, { where: { kind: 'operator' }, order: { id: 'ASC' } });

  test('every week one to the administrator: what became of last week’s letters, the runs, what waits and what comes', async () => {
    await living();
    house.at('2021-08-30');
    await run();
    house.mail.answer = { kind: 'deferred', answer: '452 full', reachedData: false, server: 'up' };
    house.at('2021-09-02');
    await run();
    const [waiting] = await house.reads.findBy(Letter, { state: 'pending' });
    expect(waiting?.kind).toBe('notice');
    house.mail.answer = { kind: 'accepted', answer: '250 ok' };
    house.at('2021-09-06', '09:59');
    await run('rung');
    expect(await reports()).toHaveLength(1);
    house.at('2021-09-06', '10:00');
    expect((await run('rung')).runs).toMatchObject([{ kind: 'operator', period: '2021-W36', claimed: 1, sent: 1 }]);
    const [, report] = await reports();
    expect(report).toMatchObject({ recipient: ADMIN, slot: 'operator:2021-W36', state: 'sent' });
    const last = await house.reads.find(Letter);
    const week = last.filter(
      ({ kind, createdAt }) => kind !== 'operator' && createdAt > '2021-08-29T16' && createdAt < '2021-09-05T16',
    );
    const count = (state: string): number => week.filter((one) => one.state === state).length;
    expect(week.length).toBeGreaterThan(count('sent'));
    for (const words of [
      `应发${week.length}封：已发${count('sent')}，不必发${count('skipped')}，没有送达0，待发${count('pending')}，暂扣0。`,
      '每周提醒8月30日（周一）运行，',
      '近日到期1次。',
      `：${count('pending')}封，最早的自9月2日（周四）起。`,
      '下一次运行：每周提醒9月13日（周一）9时；督办周报9月13日（周一）9时30分。',
      '/mail\n',
    ])
      expect(report?.bodyText).toContain(words);
    // It lets nobody in: its button leads to a page that asks for a sign-in.
    expect(await house.reads.one(SignedLink, { id: report?.id ?? '' })).toBeNull();
    expect(report?.bodyText).not.toContain('/l/');
    house.at('2021-09-06', '15:00');
    expect((await run()).runs).toEqual([]);
  });

  test('it comes when nothing happened', async () => {
    await living();
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a year without tasks');
      await tx.query(`UPDATE task SET state = 'closed'`);
    });
    house.at('2021-09-13');
    await run();
    const [report] = await reports();
    expect(report).toMatchObject({ state: 'sent', recipient: ADMIN });
    expect(report?.subject).toContain('上周没有要发的信');
    expect(report?.bodyText).toContain('应发0封');
  });

  test('a week whose runs did not come says so; one missed itself is made good', async () => {
    await living();
    house.at('2021-09-08');
    await run();
    const [report] = await reports();
    expect(report?.subject).toContain('补发');
    expect(report?.subject).toContain('每周提醒没有运行，督办周报没有运行');
    expect(report?.bodyText).toContain('补发：这封信应于9月6日（周一）发出');
  });

  test('what was missed for good since the report before is told once, with the reason', async () => {
    await living();
    house.at('2021-08-09');
    await run();
    house.at('2021-09-06');
    await run();
    house.at('2021-09-13');
    await run();
    const [, second, third] = await reports();
    expect(second?.bodyText).toContain('没有运行、不再补发的9次：8月30日（周一）9时的每周提醒没有运行');
    expect(second?.bodyText).toContain('另有3次，见“提醒”页。');
    expect(second?.bodyText).toContain('定时程序没有任何运行的记录');
    expect(third?.bodyText).not.toContain('不再补发');
  });

  test('the preview of the day is what goes out', async () => {
    await living();
    house.at('2021-09-06');
    const previewed = (await house.app.get(ReminderService).preview()).filter(({ kind }) => kind === 'operator');
    expect(previewed.map(({ recipient, asked, late }) => [recipient, asked, late])).toEqual([[ADMIN, [], []]]);
    await run();
    const [report] = await reports();
    expect(report?.subject).toBe(previewed[0]?.subject);
    const body = (text: string): string => text.split('【看投递情况】')[0] ?? '';
    expect(body(report?.bodyText ?? '')).toBe(body(previewed[0]?.text ?? ''));
  });

  test('it can be switched off, and takes no day from the notices between two weekly letters', async () => {
    await living({ enabled: false });
    house.at('2021-09-06');
    await run();
    expect(await reports()).toEqual([]);
    await house.down();
    await living({ weekday: 4 });
    house.at('2021-08-30');
    await run();
    house.at('2021-09-02');
    expect((await run()).runs.map(({ kind }) => kind)).toEqual(['operator', 'notice']);
  });

  test('nobody administers: the office takes it in', async () => {
    await living();
    const admin = await house.reads.one(Officer, { email: ADMIN });
    house.at('2021-09-06');
    house.mail.answer = { kind: 'deferred', answer: '452 full', reachedData: false, server: 'up' };
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('the administrator has left');
      await tx.update(Tenure, { officerId: admin?.id ?? '' }, { toDay: '2021-09-05' });
    });
    await run();
    const [report] = await reports();
    expect(report?.recipient).not.toBe(ADMIN);
    expect(report?.bodyText).toContain('本信应送系统管理岗，该岗位目前空缺，请转交。');
    expect(await house.reads.count(ReminderRun, { kind: 'operator' })).toBe(1);
  });
});
