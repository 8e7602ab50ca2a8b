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

interface Reader {
  readonly officer: string;
  readonly email: string;
  /** What the letter is known by. */
  readonly about: string;
}
const HEAD: Reader = { officer: 'o-sfj-head', email: 'sfj-head@district.example', about: TITLE };
/** Whom the letters of a kind are for, where that is not the unit's head. */
const READERS: Readonly<Record<string, Reader>> = {
  leaders: { officer: 'o-qzf-fqz-zf', email: 'qzf-fqz-zf@district.example', about: TITLE },
  operator: { officer: 'o-dsj-admin', email: 'dsj-admin@district.example', about: '上周的运行' },
  法定日程: { officer: 'o-yfzqb-composer', email: 'yfzqb-composer@district.example', about: '2021年度：向上一级' },
};
const readerOf = (kind: string): Reader => READERS[kind] ?? HEAD;

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
    leaders: () => Promise.resolve(house.at('2021-09-06', '09:30')),
    operator: () => Promise.resolve(house.at('2021-09-06', '10:00')),
    法定日程: async () => {
      house.at('2022-02-21');
      await house.app.get(ReminderService).run();
      house.at('2022-02-22');
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

  const OF_TASKS: Readonly<Record<string, (tx: Tx, reader: Reader) => Promise<unknown>>> = {
    'the task was closed': (tx) => tx.update(Task, { title: TITLE }, { state: 'closed' }),
    'the task was cancelled': (tx) => tx.update(Task, { title: TITLE }, { state: 'cancelled' }),
    'another unit leads, of another leader': async (tx) => {
      const other = await tx.one(Department, { code: 'sjj' });
      await tx.update(Task, { title: TITLE }, { leadDepartmentId: other?.id ?? '' });
    },
  };
  const OF_PEOPLE: typeof OF_TASKS = {
    'the officer is disabled': (tx, { officer }) => tx.update(Officer, { code: officer }, { disabled: true }),
    'the post has ended': async (tx, { officer: code }) => {
      const officer = await tx.one(Officer, { code });
      const toDay = addDays(dayOf(house.clock.now()), -1);
      await tx.update(Tenure, { officerId: officer?.id ?? '' }, { toDay });
    },
  };

  const claim = async (): Promise<void> => {
    await house.app.get(ScheduleService).tick(house.clock.now());
    await house.app.get(UrgentService).tick(house.clock.now(), 'rung');
  };
  /** What letters are about no task are stopped by no task's end. */
  const causesOf = (kind: string) => (readerOf(kind).about === TITLE ? { ...OF_TASKS, ...OF_PEOPLE } : OF_PEOPLE);
  /** What the reader was told of it on that day. */
  const told = async ({ email, about }: Reader): Promise<number> => {
    const since = house.clock.now().toISOString();
    await house.app.get(RelayService).ring();
    await house.app.get(JobQueue).idle();
    const letters = await house.reads.findBy(Letter, { recipient: email, state: 'sent' });
    return letters.filter(({ sentAt, bodyText }) => (sentAt ?? '') >= since && bodyText?.includes(about)).length;
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
      expect(await told(readerOf(kind))).toBe(1);
    });

    test.each(
      Object.keys(causesOf(kind)).flatMap((cause) => [
        [cause, 'before the bell'] as const,
        [cause, 'after the claim'] as const,
      ]),
    )('is not when %s, %s', async (cause, when) => {
      await OWED[kind]();
      if (when === 'after the claim') await claim();
      await change((tx) => causesOf(kind)[cause]!(tx, readerOf(kind)));
      expect(await told(readerOf(kind))).toBe(0);
      await everyNoticeEnds();
    });
  });
});
