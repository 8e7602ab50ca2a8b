import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { MarkingService } from '../../src/mail/marking.service.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { JobQueue } from '../../src/mail/queue.js';
import { ReminderRun } from '../../src/reminder/reminder-run.entity.js';
import { RelayService } from '../../src/reminder/relay.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

/** The one paragraph that may differ: a letter has the address of its page, a preview has none yet. */
const withoutAction = (text: string): string => {
  const blocks = text.split('\n\n');
  expect(blocks.filter((block) => block.startsWith('【'))).toHaveLength(1);
  return blocks.map((block) => (block.startsWith('【') ? block.split('\n').at(-1) : block)).join('\n\n');
};

onBothDatabases((dialect) => {
  let house: House;
  let marking: MarkingService;
  let reminders: ReminderService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    marking = house.app.get(MarkingService);
    reminders = house.app.get(ReminderService);
  });
  afterEach(() => house.down());

  test('the preview is exactly what the run sends; run again, nobody gets a second', async () => {
    house.at('2021-09-06');
    const previewed = await reminders.preview();
    const run = await reminders.run();
    expect(run).toMatchObject({
      on: '2021-09-06',
      claimed: previewed.length,
      sent: previewed.length,
      deferred: 0,
      failed: 0,
      held: 0,
    });
    const sent = await house.reads.find(Letter, { order: { recipient: 'ASC' } });
    const key = (one: { kind: string; recipient: string }) => `${one.kind} ${one.recipient}`;
    const byKey = (a: string[], b: string[]) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
    expect(sent.map((l) => [key(l), l.subject ?? '', withoutAction(l.bodyText ?? '')]).sort(byKey)).toEqual(
      previewed.map((p) => [key(p), p.subject, withoutAction(p.text)]).sort(byKey),
    );
    expect(previewed.map(({ kind }) => kind).filter((kind) => kind === 'leaders')).toHaveLength(3);
    expect(previewed).toHaveLength(28);
    house.at('2021-09-06', '15:00');
    expect(await reminders.run()).toMatchObject({ claimed: 0, sent: 0, alreadySent: previewed.length });
    expect(house.mail.sent).toHaveLength(previewed.length);
    expect(await reminders.preview()).toEqual([]);
  });

  test('ten bells at once claim each run once', async () => {
    house.at('2021-09-06', '09:30');
    const schedule = house.app.get(ScheduleService);
    const runs = (await Promise.all(Array.from({ length: 10 }, () => schedule.tick(house.clock.now())))).flat();
    expect(runs.map(({ kind, period, letterIds }) => [kind, period, letterIds.length])).toEqual([
      ['weekly', '2021-W36', 24],
      ['leaders', '2021-W36', 3],
    ]);
    expect(await house.reads.find(ReminderRun)).toHaveLength(2);
    expect(new Set((await house.reads.find(Letter)).map((l) => `${l.recipient} ${l.slot}`)).size).toBe(27);
  });

  test('every notice is in exactly one letter, or says why in none', async () => {
    house.at('2021-04-06'); // the Monday before was a day off
    expect(await reminders.run()).toMatchObject({ claimed: 25 });
    const notices = await house.reads.find(Notice);
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) expect([notice.letterId, notice.unsentReason].filter(Boolean)).toHaveLength(1);
  });

  test('a server that is away defers: nothing lost, the same bytes and Message-ID the next time', async () => {
    house.at('2021-09-06');
    house.mail.answer = { kind: 'deferred', answer: '连接不上', reachedData: false, server: 'up' };
    const run = await reminders.run();
    expect(run).toMatchObject({ sent: 0, deferred: run.claimed });
    const before = await house.reads.find(Letter, { order: { id: 'ASC' } });
    house.mail.answer = { kind: 'accepted', answer: '250 ok' };
    house.at('2021-09-06', '09:30');
    await house.app.get(RelayService).ring();
    await house.app.get(JobQueue).idle();
    const after = await house.reads.find(Letter, { order: { id: 'ASC' } });
    expect(after.every((letter) => letter.state === 'sent')).toBe(true);
    expect(after.map((l) => [l.messageId, l.mimeHash])).toEqual(before.map((l) => [l.messageId, l.mimeHash]));
    expect(new Set(house.mail.sent.map((envelope) => envelope.messageId)).size).toBe(run.claimed);
  });

  test('four senders at once claim each letter once', async () => {
    house.at('2021-09-06');
    const [run] = await house.app.get(ScheduleService).tick(house.clock.now());
    const ids = run?.letterIds ?? [];
    const outbox = house.app.get(OutboxService);
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => outbox.claim(ids, worker)));
    const claimed = claims.flatMap(({ letters }) => letters.map((letter) => letter.id));
    expect([claimed.length, new Set(claimed).size]).toEqual([ids.length, ids.length]);
    const rows = await house.reads.findBy(Letter, { kind: 'weekly' });
    expect(rows.every((row) => row.attempts === 1 && row.revision === 1)).toBe(true);
  });

  test('a letter the server took is sent, even if its lease ran out first; a late “not now” changes nothing', async () => {
    house.at('2021-09-06');
    const [run] = await house.app.get(ScheduleService).tick(house.clock.now());
    const outbox = house.app.get(OutboxService);
    const [taken, put] = (await outbox.claim(run?.letterIds.slice(0, 2) ?? [], 'slow')).letters as [Letter, Letter];
    house.at('2021-09-06', '09:11');
    await marking.release();
    await outbox.claim([put.id], 'another');
    await marking.mark([
      { letter: taken, result: { kind: 'accepted', answer: '250 ok' } },
      { letter: put, result: { kind: 'deferred', answer: '451', reachedData: true, server: 'up' } },
    ]);
    expect(await house.reads.one(Letter, { id: taken.id })).toMatchObject({ state: 'sent' });
    expect(await house.reads.one(Letter, { id: put.id })).toMatchObject({ state: 'sending', claimedBy: 'another' });
  });

  test('a letter a dead sender left behind is given back with the same bytes', async () => {
    house.at('2021-09-06');
    const [run] = await house.app.get(ScheduleService).tick(house.clock.now());
    const outbox = house.app.get(OutboxService);
    const { letters } = await outbox.claim(run?.letterIds ?? [], 'dies');
    expect((await outbox.claim(run?.letterIds ?? [], 'late')).letters).toEqual([]);
    expect(await marking.release()).toBe(0);
    house.at('2021-09-06', '09:11');
    expect(await marking.release()).toBe(letters.length);
    const again = await outbox.claim(run?.letterIds ?? [], 'lives');
    expect(again.letters.map((l) => l.mimeHash)).toEqual(letters.map((l) => l.mimeHash));
  });

  test('what was done before the letter was written is not asked: skipped, with the reason', async () => {
    house.at('2021-04-12');
    const [run] = await house.app.get(ScheduleService).tick(house.clock.now());
    await house.app.get(TaskService).acknowledge(await house.actor('o-wjw-head'));
    const { skipped } = await house.app.get(OutboxService).claim(run?.letterIds ?? [], 'worker');
    expect(skipped).toBe(2);
    const letters = await house.reads.findBy(Letter, { state: 'skipped' });
    expect(letters.map((letter) => [letter.recipient, letter.stateReason])).toEqual(
      expect.arrayContaining([['wjw-head@district.example', expect.stringContaining('均已办理')]]),
    );
  });

  test('two periods of one task late at once are one notice a post, and the run is not lost', async () => {
    house.at('2021-12-13');
    expect((await reminders.run()).claimed).toBe(28);
    const notices = await house.reads.findBy(Notice, { kind: 'statementLate' });
    const keys = notices.map((n) => `${n.recipientPostId} ${n.subjectId} ${n.occasion}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('what waits and is owed no longer says why', async () => {
    await house.app.get(TaskService).acknowledge(await house.actor('o-wjw-head'));
    house.at('2021-04-06');
    await reminders.run();
    const reasons = (await house.reads.find(Notice)).flatMap((notice) => notice.unsentReason ?? []);
    expect(new Set(reasons)).toEqual(new Set(['单位已签收']));
  });

  test('what changed between the claim and the writing: notices and letters still agree', async () => {
    house.at('2021-08-30');
    const tasks = house.app.get(TaskService);
    const experts = await house.reads.one(Task, { title: '研究部署“八五”普法任务' });
    await tasks.acknowledge(await house.actor('o-sfj-head'));
    const statement = { text: '等待上级规划。', outcome: 'carriedOver' as const, nextYear: '6月底前印发。' };
    await tasks.submit(await house.actor('o-sfj-head'), experts?.id ?? '', statement);
    house.at('2021-09-06');
    const [run] = await house.app.get(ScheduleService).tick(house.clock.now());
    await tasks.acknowledge(await house.actor('o-cgw-head'));
    await tasks.acknowledge(await house.actor('o-wjw-head'));
    await tasks.sendBack(await house.actor('o-dcs-officer'), experts?.id ?? '', '写明依据');
    await house.app.get(OutboxService).claim(run?.letterIds ?? [], 'worker');
    const letters = new Map((await house.reads.find(Letter)).map((letter) => [letter.id, letter]));
    const notices = await house.reads.find(Notice);
    for (const notice of notices) expect([notice.letterId, notice.unsentReason].filter(Boolean)).toHaveLength(1);
    const saying = (kind: string) =>
      notices.filter((n) => n.kind === kind && n.letterId !== null).map((n) => letters.get(n.letterId ?? '')?.bodyText);
    expect(saying('returned').every((text) => text?.includes('写明依据'))).toBe(true);
    expect(saying('returned').length).toBeGreaterThan(0);
    expect(saying('acknowledge').every((text) => text?.includes('待签收') || text?.includes('签收任务'))).toBe(true);
    const signed = notices.filter((n) => n.kind === 'acknowledge' && n.letterId === null).map((n) => n.unsentReason);
    expect(signed.length).toBeGreaterThan(0);
  });

  test('one letter’s accident is not the batch’s', async () => {
    house.at('2021-09-06');
    const send = house.mail.send.bind(house.mail);
    let first = true;
    house.mail.send = (envelope) => {
      if (!first) return send(envelope);
      first = false;
      throw new TypeError('our own mistake');
    };
    const run = await reminders.run();
    expect(run).toMatchObject({ sent: run.claimed - 1, deferred: 1, failed: 0 });
  });

  test('a letter a dead sender left for hours goes out with the same bytes: it may have left before', async () => {
    house.at('2021-09-06');
    const [run] = await house.app.get(ScheduleService).tick(house.clock.now());
    const outbox = house.app.get(OutboxService);
    const { letters } = await outbox.claim(run?.letterIds ?? [], 'dies');
    house.at('2021-09-06', '15:00');
    await marking.release();
    const again = await outbox.claim(run?.letterIds ?? [], 'lives');
    expect(again.letters.map((l) => [l.id, l.mimeHash])).toEqual(letters.map((l) => [l.id, l.mimeHash]));
  });

  test('a unit with nothing asked gets no letter; one entry a run in the journal', async () => {
    house.at('2021-04-12');
    for (const code of ['wjw', 'cgw'])
      await house.app.get(TaskService).acknowledge(await house.actor(`o-${code}-head`));
    const previewed = await reminders.preview();
    expect(previewed.some((letter) => /卫生健康委|城市管理委/.test(letter.departments.join('')))).toBe(false);
    const before = (await house.app.get(AuditService).verify()).entries;
    await reminders.run();
    expect((await house.app.get(AuditService).verify()).entries).toBe(before + 3);
  });
});
