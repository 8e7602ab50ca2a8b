import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Not } from 'typeorm';
import { SignedLink } from '../../src/access/access.entity.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Department } from '../../src/organization/department.entity.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReminderRun } from '../../src/reminder/reminder-run.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  let reminders: ReminderService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    reminders = house.app.get(ReminderService);
  });
  afterEach(() => house.down());

  const leaders = () => house.reads.find(Letter, { where: { kind: 'leaders' }, order: { recipient: 'ASC' } });
  const change = (work: Parameters<UnitOfWork['run']>[0]): Promise<unknown> =>
    house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('arranged by a test');
      return work(tx);
    });
  const LAW_POPULARIZATION = '研究部署“八五”普法任务';

  test('each leader of a unit with something late gets one letter; run again, nobody a second', async () => {
    house.at('2021-09-06');
    expect((await reminders.run()).runs).toMatchObject([
      { kind: 'weekly' },
      { kind: 'leaders', claimed: 3, sent: 3 },
      { kind: 'operator', claimed: 1, sent: 1 },
    ]);
    expect((await leaders()).map((l) => [l.recipient, l.slot, l.state, l.subject])).toEqual([
      ['qzf-cwfqz@district.example', 'leaders:2021-W36', 'sent', '〔督办周报·演示数据〕逾期2件（9月6日）'],
      ['qzf-fqz-zf@district.example', 'leaders:2021-W36', 'sent', '〔督办周报·演示数据〕逾期4件（9月6日）'],
      ['qzf-qz@district.example', 'leaders:2021-W36', 'sent', '〔督办周报·演示数据〕逾期1件（9月6日）'],
    ]);
    house.at('2021-09-06', '16:00');
    expect(await reminders.run()).toMatchObject({ claimed: 0, sent: 0, alreadySent: 28 });
    expect(await leaders()).toHaveLength(3);
  });

  test('no letter to a leader carries a notice, and none was added or dropped for its sake', async () => {
    house.at('2021-09-06');
    await reminders.run();
    const ids = new Set((await leaders()).map(({ id }) => id));
    const notices = await house.reads.find(Notice);
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.filter(({ letterId }) => ids.has(letterId ?? ''))).toEqual([]);
    for (const notice of notices) expect([notice.letterId, notice.unsentReason].filter(Boolean)).toHaveLength(1);
  });

  test('a leaders’ run of its own leaves every waiting notice waiting', async () => {
    house.at('2021-09-06');
    const weekly = {
      kind: 'weekly',
      period: '2021-W36',
      claimedAt: house.clock.now().toISOString(),
      onDay: '2021-09-06',
    };
    await change((tx) => tx.insert(ReminderRun, [{ ...weekly, madeGood: false, letters: 0 }]));
    const before = await house.reads.find(Notice, { order: { id: 'ASC' } });
    expect((await reminders.run()).runs).toMatchObject([{ kind: 'leaders', claimed: 3 }, { kind: 'operator' }]);
    expect(before.length).toBeGreaterThan(0);
    expect(await house.reads.find(Notice, { order: { id: 'ASC' } })).toEqual(before);
  });

  test('no unit outside the government is named or counted to its leader', async () => {
    house.at('2021-09-06');
    const units = await house.reads.find(Department);
    const outside = units.filter(({ kind }) => kind !== 'government').map(({ name }) => name);
    for (const { kind, text } of await reminders.preview())
      if (kind === 'leaders') for (const name of outside) expect(text).not.toContain(name);
  });

  test('two posts of one person are one letter, with the units of both', async () => {
    house.at('2021-09-06');
    const holder = await house.reads.one(Officer, { code: 'o-qzf-cwfqz' });
    const post = await house.reads.one(Post, { code: 'qzf-fqz-zf' });
    await change((tx) => tx.update(Tenure, { postId: post?.id ?? '' }, { officerId: holder?.id ?? '' }));
    await reminders.run();
    const letters = await leaders();
    expect(letters.map(({ recipient }) => recipient)).toEqual([
      'qzf-cwfqz@district.example',
      'qzf-qz@district.example',
    ]);
    expect(letters[0]?.subject).toContain('逾期6件');
    expect(letters[0]?.bodyText).toContain('您是常务副区长、分管政法工作的副区长，');
  });

  test('a vacant post’s and one without an address go to the office, told for whom and in the run’s entry', async () => {
    house.at('2021-09-06');
    const post = await house.reads.one(Post, { code: 'qzf-fqz-zf' });
    await change(async (tx) => {
      await tx.update(Tenure, { postId: post?.id ?? '' }, { toDay: '2021-09-01' });
      await tx.update(Officer, { code: 'o-qzf-qz' }, { email: null });
    });
    await reminders.run();
    const letters = await leaders();
    expect(letters.map(({ recipient }) => recipient)).toEqual([
      'dcs-officer@district.example',
      'qzf-cwfqz@district.example',
    ]);
    expect(letters[0]?.bodyText).toContain('本信应送分管政法工作的副区长，该岗位目前空缺，请转交。');
    expect(letters[0]?.bodyText).toContain('任职人没有邮箱，请转交。');
    const entries = await house.reads.query<{ json: string }>(
      `SELECT p.json AS "json" FROM journal j JOIN journal_payload p ON p.seq = j.seq
       WHERE j.subject_id = 'leaders:2021-W36'`,
    );
    expect(entries.map(({ json }) => JSON.parse(json) as unknown)).toMatchObject([
      { letters: 2, unreachable: 0, forwarded: ['分管政法工作的副区长', '区长'], vacant: [] },
    ]);
  });

  test('what was sent about it, sent back and finished since the last letter is told', async () => {
    house.at('2021-08-30');
    await reminders.run();
    const tasks = house.app.get(TaskService);
    const [head, officer] = [await house.actor('o-sfj-head'), await house.actor('o-dcs-officer')];
    await tasks.acknowledge(head);
    const task = await house.taskNamed(LAW_POPULARIZATION);
    const told = { text: '等待上级规划。', outcome: 'carriedOver' as const, nextYear: '6月底前印发。' };
    await tasks.submit(head, task.id, told);
    house.at('2021-09-02');
    await tasks.sendBack(officer, task.id, '写明依据');
    house.at('2021-09-06');
    await reminders.run();
    const letter = (await leaders()).find((l) => l.slot === 'leaders:2021-W36' && l.recipient.startsWith('qzf-fqz-zf'));
    expect(letter?.bodyText).toContain('已发提醒信1次，最近一次8月30日；退回补充1次，最近一次9月2日。');
    expect(letter?.bodyText).toContain('退回补充1件（区司法局“研究部署‘八五’普法任务”9月2日退回），无新办结。');
    house.at('2021-09-08');
    await tasks.submit(head, task.id, told);
    await tasks.accept(officer, task.id);
    house.at('2021-09-13');
    const next = (await reminders.preview()).find((l) => l.kind === 'leaders' && l.recipient.startsWith('qzf-fqz-zf'));
    expect(next?.text).toContain('上周变化：新办结1件（区司法局“研究部署‘八五’普法任务”）。');
    expect(next?.text).toContain('已办结1');
    expect(next?.late).toHaveLength(3);
  });

  test('what was mended between the claim and the writing is not told: skipped, with the reason', async () => {
    house.at('2021-09-06', '09:30');
    const [, run] = await house.app.get(ScheduleService).tick(house.clock.now());
    const unit = await house.reads.one(Department, { code: 'sjj' });
    const work = { leadDepartmentId: unit?.id ?? '' };
    await change((tx) => tx.update(Task, work, { state: 'suspended' }));
    expect((await house.app.get(OutboxService).claim(run?.letterIds ?? [], 'worker')).skipped).toBe(1);
    const [skipped] = await house.reads.findBy(Letter, { state: 'skipped' });
    expect(skipped).toMatchObject({ recipient: 'qzf-qz@district.example' });
    expect(skipped?.stateReason).toContain('已无逾期和变化');
  });

  test('every letter that leads to work has its link, in the claim’s transaction, to the day it names; no token is kept', async () => {
    house.at('2021-09-06');
    await reminders.run();
    const links = new Map((await house.reads.find(SignedLink)).map((link) => [link.id, link]));
    const letters = await house.reads.findBy(Letter, { kind: Not('operator') });
    expect(links.size).toBe(27);
    for (const { id, officerId, bodyText, bodyHtml, mime } of letters) {
      // The end of 13 September in Beijing: the letter says 9月13日前.
      expect(links.get(id)).toMatchObject({ officerId, purpose: 'letter', expiresAt: '2021-09-13T15:59:00.000Z' });
      const address = `${house.config.publicUrl}/l/${id}`;
      expect(bodyText).toContain(`\n${address}\n`);
      expect(bodyHtml).toContain(`href="${address}"`);
      expect(mime).toContain('multipart/alternative');
      expect(`${bodyText}${bodyHtml}`).not.toMatch(/\/l\/[0-9A-Z]+\./);
      expect(bodyText).toContain('9月13日前有效');
    }
  });

  test('a letter written anew has one link still, to the later day', async () => {
    house.at('2021-09-06');
    house.mail.answer = { kind: 'deferred', answer: '连接不上', reachedData: false, server: 'up' };
    await reminders.run();
    house.at('2021-09-07', '15:00');
    const ids = (await leaders()).map(({ id }) => id);
    await house.app.get(OutboxService).claim(ids, 'again');
    const links = await house.reads.find(SignedLink);
    expect(links).toHaveLength(27);
    const days = links.map(({ id, expiresAt }) => [ids.includes(id), expiresAt.slice(0, 10)].join());
    expect(new Set(days)).toEqual(new Set(['true,2021-09-14', 'false,2021-09-13']));
  });
});
