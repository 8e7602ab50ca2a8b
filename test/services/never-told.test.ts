import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { JobQueue } from '../../src/mail/queue.js';
import { Department } from '../../src/organization/department.entity.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { addDays } from '../../src/calendar/domain/day.js';
import { dayOf } from '../../src/calendar/domain/beijing.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { CallsService } from '../../src/reminder/calls.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { PapersService } from '../../src/reminder/papers.service.js';
import { RelayService } from '../../src/reminder/relay.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { UrgentService } from '../../src/reminder/urgent.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { aHouse, type House } from '../support/house.js';

const TITLE = '组建区法律专家团队';

describe('no letter about what is over, or to whom it does not concern', () => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse('sqlite', { seeded: true });
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
  });
  afterEach(() => house.down());

  const change = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
    house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('arranged by a test');
      await work(tx);
    });
  const task = () => house.taskNamed(TITLE);

  /** What makes the unit's head owed each kind of letter about the task at the hour at which the clock then stands. */
  const OWED = {
    weekly: () => Promise.resolve(house.at('2021-07-05')),
    notice: async () => {
      house.at('2021-06-28');
      await house.app.get(ReminderService).run();
      house.at('2021-06-30');
    },
    退回: async () => {
      house.at('2021-04-16', '10:00');
      const [node] = await house.reads.findBy(Node, { taskId: (await task()).id });
      const reports = house.app.get(ReportService);
      const told = { kind: 'node' as const, nodeId: node?.id ?? '', text: '4月14日拟定。' };
      const sent = await reports.report(await house.actor('o-sfj-head'), node?.taskId ?? '', told);
      await reports.returnReport(await house.actor('o-dcs-officer'), sent.ok ? sent.value : '', '缺名单。');
    },
    批示: async () => {
      house.at('2021-04-16', '10:00');
      const given = { words: '请研究。', answerBy: '2021-04-23', behalf: null };
      const leader = await house.actor('o-qzf-fqz-zf');
      await house.app.get(InstructionsService).instruct(leader, (await task()).id, given);
    },
    催办函: async () => {
      house.at('2021-07-09', '10:00');
      const { id } = await task();
      const call = { day: '2021-07-09', spokeWith: '办公室主任', said: '月内可以完成。' };
      await house.app.get(CallsService).record(await house.actor('o-dcs-officer'), id, call);
      const [draft] = await house.reads.findBy(Paper, { taskId: id, kind: 'urging' });
      await house.app.get(PapersService).sign(await house.actor('o-dcs-chief'), draft!);
    },
  } as const;

  const CAUSES: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
    'the task was closed': (tx) => tx.update(Task, { title: TITLE }, { state: 'closed' }),
    'the task was cancelled': (tx) => tx.update(Task, { title: TITLE }, { state: 'cancelled' }),
    'another unit leads': async (tx) => {
      const other = await tx.one(Department, { code: 'xfb' });
      await tx.update(Task, { title: TITLE }, { leadDepartmentId: other?.id ?? '' });
    },
    'the officer is disabled': (tx) => tx.update(Officer, { code: 'o-sfj-head' }, { disabled: true }),
    'the post has ended': async (tx) => {
      const officer = await tx.one(Officer, { code: 'o-sfj-head' });
      const toDay = addDays(dayOf(house.clock.now()), -1);
      await tx.update(Tenure, { officerId: officer?.id ?? '' }, { toDay });
    },
  };

  const claim = async (): Promise<void> => {
    await house.app.get(ScheduleService).tick(house.clock.now());
    await house.app.get(UrgentService).tick(house.clock.now(), 'rung');
  };
  /** What the head was told of the task on that day. */
  const told = async (): Promise<number> => {
    const since = house.clock.now().toISOString();
    await house.app.get(RelayService).ring();
    await house.app.get(JobQueue).idle();
    const letters = await house.reads.findBy(Letter, { recipient: 'sfj-head@district.example', state: 'sent' });
    return letters.filter(({ sentAt, bodyText }) => (sentAt ?? '') >= since && bodyText?.includes(TITLE)).length;
  };
  const everyNoticeEnds = async (): Promise<void> => {
    const notices = await house.reads.findBy(Notice, { subjectId: (await task()).id });
    // What is to be signed for waits for the weekly letter.
    for (const { letterId, unsentReason } of notices.filter((one) => one.kind !== 'acknowledge'))
      expect([letterId, unsentReason].filter(Boolean)).toHaveLength(1);
  };

  describe.each(Object.keys(OWED) as (keyof typeof OWED)[])('%s', (kind) => {
    test('is told when nothing stands against it', async () => {
      await OWED[kind]();
      expect(await told()).toBe(1);
    });

    test.each(
      Object.keys(CAUSES).flatMap((cause) => [
        [cause, 'before the bell'] as const,
        [cause, 'after the claim'] as const,
      ]),
    )('is not when %s, %s', async (cause, when) => {
      await OWED[kind]();
      if (when === 'after the claim') await claim();
      await change(CAUSES[cause]!);
      expect(await told()).toBe(0);
      await everyNoticeEnds();
    });
  });
});
