import { afterEach, beforeEach, expect, test } from '@jest/globals';
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
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const DRAFT = '研究部署“八五”普法任务';
const [HEAD, CLERK] = ['sfj-head@district.example', 'sfj-clerk@district.example'];
const [MONDAY, WEDNESDAY, THURSDAY, NEXT] = ['2021-06-28', '2021-06-30', '2021-07-01', '2021-07-05'];

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
    house.at(MONDAY);
    await run();
  });
  afterEach(() => house.down());

  const run = (day?: string) => {
    if (day) house.at(day);
    return house.app.get(ReminderService).run();
  };
  const change = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
    house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('arranged by a test');
      await work(tx);
    });
  const id = async (code: string): Promise<string> =>
    ((await house.reads.one(Post, { code })) ?? (await house.reads.one(Officer, { code })))?.id ?? '';
  const appoint = async (officer: string, post: string, fromDay: string) => {
    const held = { officerId: await id(officer), postId: await id(post), fromDay, toDay: null };
    await change((tx) => tx.insert(Tenure, [{ id: newId(), ...held }]));
  };
  const notices = async (to = [HEAD, CLERK]): Promise<Letter[]> =>
    (await house.reads.find(Letter, { where: { kind: 'notice' }, order: { id: 'ASC' } })).filter(({ recipient }) =>
      to.includes(recipient),
    );
  const nodeOf = async (title: string): Promise<Node> => {
    const task = await house.taskNamed(title);
    return (await house.reads.find(Node, { where: { taskId: task.id }, order: { dueDate: 'ASC' } }))[0]!;
  };
  /** Of the head and the clerk, about that task: where each ended. */
  const owed = async (title: string, kind: Notice['kind'] = 'dueSoon') => {
    const { id: subjectId } = await house.taskNamed(title);
    const posts = [await id('sfj-head'), await id('sfj-clerk')];
    const all = await house.reads.find(Notice, { where: { subjectId, kind }, order: { id: 'ASC' } });
    return all.filter(({ recipientPostId }) => posts.includes(recipientPostId));
  };
  /** Another thing falls due this week, which nobody was told on Wednesday. */
  const oneMore = async (day = NEXT): Promise<void> => {
    const { id: nodeId } = await nodeOf(DRAFT);
    await change((tx) => tx.update(Node, { id: nodeId }, { dueDate: day, originalDueDate: day }));
  };

  test('not before the weekly letter is old enough; then once, whatever day rings', async () => {
    await run('2021-06-29');
    expect(await notices()).toEqual([]);
    await run(WEDNESDAY);
    const letters = await notices();
    expect(letters.map(({ recipient, state, slot }) => [recipient, state, slot])).toEqual([
      [CLERK, 'sent', 'notice:2021-W26'],
      [HEAD, 'sent', 'notice:2021-W26'],
    ]);
    expect(letters[1]?.bodyText).toContain('节点“拟定人选条件”，6月30日（周三）到期，就在今天。');
    await run(THURSDAY);
    await run('2021-07-02');
    expect(await notices()).toHaveLength(2);
    expect((await owed(EXPERTS)).map(({ occasion }) => occasion)).toEqual(
      expect.arrayContaining(['2021-W26', 'notice:2021-W26']),
    );
  });

  test('what was handed in is not told; nor what is only near for another unit', async () => {
    const { id: nodeId, taskId } = await nodeOf(EXPERTS);
    const told = { kind: 'node' as const, nodeId, text: '6月29日拟定。' };
    expect((await house.app.get(ReportService).report(await house.actor('o-sfj-head'), taskId, told)).ok).toBe(true);
    await run(WEDNESDAY);
    expect(await notices()).toEqual([]);
    expect((await notices(['sjj-head@district.example'])).length).toBe(1);
  });

  test('what is too much for the week waits, on record, and is in the next weekly letter', async () => {
    await run(WEDNESDAY);
    await oneMore();
    const before = (await owed(DRAFT)).length;
    await run(THURSDAY);
    await run('2021-07-02');
    expect(await notices()).toHaveLength(2);
    const waiting = (await owed(DRAFT)).slice(before);
    expect(waiting.map(({ occasion, letterId, unsentReason }) => [occasion, letterId, unsentReason])).toEqual([
      ['notice:2021-W26', null, null],
      ['notice:2021-W26', null, null],
    ]);
    await run(NEXT);
    const kept = await owed(DRAFT);
    const letters = new Map((await house.reads.find(Letter)).map((letter) => [letter.id, letter]));
    const fold = kept
      .filter(({ occasion }) => occasion === 'notice:2021-W26')
      .map((one) => letters.get(one.letterId ?? ''));
    expect(fold.map((letter) => [letter?.slot, letter?.bodyText?.includes(DRAFT)])).toEqual([
      ['weekly:2021-W27', true],
      ['weekly:2021-W27', true],
    ]);
  });

  test('done before the next letter, it says why it is in none', async () => {
    await run(WEDNESDAY);
    await oneMore();
    await run(THURSDAY);
    const { id: nodeId, taskId } = await nodeOf(DRAFT);
    const told = { kind: 'node' as const, nodeId, text: '7月1日完成初稿。' };
    expect((await house.app.get(ReportService).report(await house.actor('o-sfj-head'), taskId, told)).ok).toBe(true);
    await run(NEXT);
    const fates = (await owed(DRAFT)).filter(({ occasion }) => occasion === 'notice:2021-W26');
    expect(fates.map(({ letterId, unsentReason }) => [letterId, unsentReason])).toEqual([
      [null, '已上报，或期限已经批准延长'],
      [null, '已上报，或期限已经批准延长'],
    ]);
  });

  test('the post has another holder on Thursday: nothing is told twice, and no bell fails', async () => {
    await run(WEDNESDAY);
    const officerId = await id('o-sfj-head');
    await change((tx) => tx.update(Tenure, { officerId }, { toDay: WEDNESDAY }));
    await appoint('o-xfb-clerk', 'sfj-head', THURSDAY);
    await run(THURSDAY);
    expect(await notices([HEAD, CLERK, 'xfb-clerk@district.example'])).toHaveLength(2);
    await oneMore();
    house.at('2021-07-02');
    await run();
    // The new holder has had no notice this week, and this is new; the post was told of the other.
    expect((await notices(['xfb-clerk@district.example'])).map(({ bodyText }) => bodyText?.includes(EXPERTS))).toEqual([
      false,
    ]);
  });

  test('nobody to receive it: kept with the reason, once', async () => {
    await change((tx) => tx.update(Officer, { disabled: false }, { email: null }));
    await run(WEDNESDAY);
    await run(THURSDAY);
    const fates = (await owed(EXPERTS)).filter(({ occasion }) => occasion === 'notice:2021-W26');
    expect(fates.map(({ unsentReason }) => unsentReason)).toEqual(Array(2).fill('岗位空缺，或任职人没有邮箱'));
  });

  test('whoever has had a unit’s and a leader’s letter this week gets no third', async () => {
    await appoint('o-qzf-fqz-zf', 'sfj-clerk', WEDNESDAY);
    await change(async (tx) => {
      const [letter] = await tx.findBy(Letter, { slot: 'weekly:2021-W26', recipient: CLERK });
      await tx.update(Letter, { id: letter?.id ?? '' }, { recipient: 'qzf-fqz-zf@district.example' });
    });
    await run(WEDNESDAY);
    expect((await notices()).map(({ recipient }) => recipient)).toEqual([HEAD]);
    const clerk = await id('sfj-clerk');
    const waiting = (await owed(EXPERTS)).filter(
      ({ occasion, recipientPostId }) => occasion === 'notice:2021-W26' && recipientPostId === clerk,
    );
    expect(waiting.map(({ letterId, unsentReason }) => [letterId, unsentReason])).toEqual([[null, null]]);
  });

  test('written only after the next weekly letter: it is in that one, and this says so', async () => {
    house.at(WEDNESDAY);
    const [claimed] = await house.app.get(ScheduleService).tick(house.clock.now());
    await house.app.get(ScheduleService).tick(house.clock.now());
    house.at(NEXT);
    await house.app.get(ScheduleService).tick(house.clock.now());
    await house.app.get(OutboxService).claim(claimed?.letterIds ?? [], 'late');
    const reasons = (await notices()).map(({ state, stateReason }) => [state, stateReason]);
    expect(reasons).toEqual(Array(2).fill(['skipped', expect.stringContaining('已由每周提醒信提出')]));
    for (const { letterId, unsentReason } of await house.reads.find(Notice))
      expect([letterId, unsentReason].filter(Boolean)).toHaveLength(1);
  });
});
