import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { AuditService } from '../../src/audit/audit.service.js';
import { readReport } from '../../src/document/read-report.js';
import { AmendmentService } from '../../src/plan/amendment.service.js';
import { DeskApprovalService } from '../../src/plan/desk-approval.service.js';
import { DeskReadingService } from '../../src/plan/desk-reading.service.js';
import { DeskService } from '../../src/plan/desk.service.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { PlanImportService } from '../../src/plan/plan-import.service.js';
import { Plan, PlanChange, PlanRevision } from '../../src/plan/plan.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Task, TaskCommitment } from '../../src/task/task.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const SEED = readFileSync(new URL('../../seeds/wuqing-2020-report.txt', import.meta.url), 'utf8').replace(
  /^\uFEFF/,
  '',
);
const revised = (text: string) => {
  const read = readReport(text);
  if (!read.ok) throw new Error(read.error.message);
  return { text, report: read.value };
};
/** One sentence in other words, one gone, one new. */
const REVISED = SEED.replace('组建武清区法律专家团队', '组建武清区法律专家团队并公布专家名单')
  .replace('持续做好《天津市文明行为促进条例》等重点领域的执法工作,提升执法效能和执法的社会满意度。', '')
  .replace('深入推进执法监督信息化建设', '开展涉企收费专项清理,深入推进执法监督信息化建设');
const ADVISERS = '发挥政府法律顾问作用';
const EXPERTS = '组建区法律专家团队';

onBothDatabases((dialect) => {
  let house: House;
  let planId: string;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at('2021-04-12');
    planId = (await house.reads.find(Plan))[0]?.id ?? '';
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const amend = async (basis = '4月9日区政府常务会议审议修订（示意）') =>
    house.app.get(AmendmentService).apply(await house.actor('o-dcs-officer'), { ...revised(REVISED), basis });

  test('a revised report is shown sentence by sentence, and changes nothing before it is taken', async () => {
    const amendments = house.app.get(AmendmentService);
    const preview = await amendments.preview(house.reads, revised(REVISED));
    expect(preview?.changes.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'dropped']);
    const changed = preview?.changes.find(({ kind }) => kind === 'changed');
    expect([changed?.before, changed?.after]).toEqual([
      expect.stringContaining('组建武清区法律专家团队'),
      expect.stringContaining('并公布专家名单'),
    ]);
    expect(await amendments.preview(house.reads, revised(SEED))).toBe(null);
    expect(await house.reads.find(PlanRevision)).toHaveLength(1);
    expect(await amend('')).toMatchObject({ ok: false, error: { code: 'DESK.NO_DOCUMENT' } });
    const head = await house.actor('o-sfj-head');
    expect(await amendments.apply(head, { ...revised(REVISED), basis: 'x' })).toMatchObject({ ok: false });
  });

  test('tasks keep their history; what is new waits as a draft for the next batch', async () => {
    const before = await house.taskNamed(EXPERTS);
    expect(await amend()).toEqual({ ok: true, value: 3 });
    expect(await amend()).toMatchObject({ ok: false, error: { code: 'DESK.SAME_REPORT' } });
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ id: before.id, state: before.state });
    const rows = await house.app.get(LedgerService).rows('2021-04-12');
    const experts = rows.find(({ record }) => record.task.id === before.id);
    expect(experts?.commitments.map(({ text }) => text)).toEqual([expect.stringContaining('并公布专家名单')]);
    const sheet = await house.app.get(DeskReadingService).sheet(planId);
    expect(sheet?.lines.map(({ task, promises }) => [task.state, promises.length])).toEqual([['draft', 1]]);
    expect(sheet?.promises).toHaveLength(53);
    expect(await house.reads.find(PlanChange)).toHaveLength(3);
    // The earlier text is kept, word for word.
    const texts = await house.reads.find(PlanRevision, { order: { number: 'ASC' } });
    expect(texts.map(({ sourceText }) => sourceText)).toEqual([revised(SEED).text, revised(REVISED).text]);
    const taskOf = await house.reads.find(TaskCommitment);
    expect(taskOf.filter(({ taskId }) => taskId === before.id)).toHaveLength(2);
  });

  test('what next year promises again goes on with last year’s task, and is asked in one plan only', async () => {
    house.at('2022-03-21');
    const next = revised(SEED.replaceAll('2021年', '2022年').replaceAll('2020年', '2021年'));
    const imports = house.app.get(PlanImportService);
    const plan = await imports.import({ ...next, breakdown: null, actorId: 'system' });
    const drafts = await house.reads.find(Task, { where: { planId: plan.planId } });
    const old = await house.taskNamed(EXPERTS);
    const again = drafts.find(({ carriedFromId }) => carriedFromId === old.id);
    expect(again).toMatchObject({ leadDepartmentId: old.leadDepartmentId, responsiblePostId: old.responsiblePostId });
    const carried = drafts.flatMap(({ carriedFromId }) => carriedFromId ?? []);
    expect(new Set(carried).size).toBe(carried.length);
    expect(carried.length).toBeGreaterThan(15);
    const desk = house.app.get(DeskService);
    const officer = await house.actor('o-dcs-officer');
    const twice = drafts.filter(({ nature, carriedFromId }) => nature === 'continuing' && carriedFromId).slice(0, 2);
    expect(await desk.merge(officer, twice)).toMatchObject({ ok: false, error: { code: 'DESK.TWO_CARRIED' } });
    const tasks = house.app.get(TaskService);
    const waiting = await house.taskNamed(ADVISERS);
    await tasks.acknowledge(await house.actor('o-sfj-head'));
    const closing = { text: '全年审查合同40件。', outcome: 'fulfilled' as const };
    expect((await tasks.submit(await house.actor('o-sfj-head'), waiting.id, closing)).ok).toBe(true);
    const lead = old.leadDepartmentId;
    for (const draft of drafts) {
      const due = draft.nature === 'oneOff' ? { dueDate: '2022-09-30' } : {};
      const set = {
        standard: '每期写明件数和日期。',
        ...due,
        ...(draft.leadDepartmentId ? {} : { leadDepartmentId: lead }),
      };
      expect((await desk.revise(officer, { lines: [draft], set, confirm: true })).ok).toBe(true);
    }
    const approval = { day: '2022-03-21', by: 'qzf-qz', document: '分解表（示意）', basis: '常务会议（示意）' };
    expect(
      (await house.app.get(DeskApprovalService).approve(await house.actor('o-dcs-chief'), plan.planId, approval)).ok,
    ).toBe(true);
    expect(await house.reads.one(Task, { id: old.id })).toMatchObject({
      state: 'closed',
      outcome: 'carriedOver',
      endedBecause: expect.stringContaining('承接') as unknown,
    });
    // What lay with the office is decided there; sent back, it is asked again in the new plan alone.
    expect(await house.reads.one(Task, { id: waiting.id })).toMatchObject({ state: 'submitted' });
    expect((await tasks.sendBack(officer, waiting.id, '缺审查意见采纳情况。')).ok).toBe(true);
    expect(await house.reads.one(Task, { id: waiting.id })).toMatchObject({ state: 'closed', outcome: 'carriedOver' });
    expect(await house.reads.findBy(Notice, { kind: 'returned', subjectId: waiting.id })).toEqual([]);
    house.at('2022-03-28');
    const asked = (await house.app.get(ReminderService).preview()).flatMap((letter) =>
      letter.asked.map(({ task }) => task),
    );
    expect(asked).toContain(again?.id);
    expect(asked).not.toContain(old.id);
    expect(asked).not.toContain(waiting.id);
  });
});
