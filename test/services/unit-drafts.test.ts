import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { UnitDraftsService } from '../../src/task/unit-drafts.service.js';
import { Period } from '../../src/task/node.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const ADVISERS = '发挥政府法律顾问作用';
const TEXT = '6月28日召开专题会，形成会议纪要。';

onBothDatabases((dialect) => {
  let house: House;
  let drafts: UnitDraftsService;
  let reports: ReportService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    drafts = house.app.get(UnitDraftsService);
    reports = house.app.get(ReportService);
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-clerk'));
    house.at('2021-06-29', '09:12');
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const nodeOf = async (title: string) => {
    const task = await house.taskNamed(title);
    const [node] = await house.reads.findBy(Node, { taskId: task.id });
    return { taskId: task.id, nodeId: node?.id ?? '' };
  };
  const writing = (nodeId: string, over: { send?: boolean; filledBy?: string } = {}) => ({
    act: 'report' as const,
    input: { key: 'node-1', kind: 'node', nodeId, text: TEXT },
    ...{ send: over.send ?? true, filledBy: over.filledBy ?? null },
  });

  test('a clerk drafts, the head signs off: the report is the head’s, and says who wrote it', async () => {
    const [head, clerk] = [await house.actor('o-sfj-head'), await house.actor('o-sfj-clerk')];
    const { taskId, nodeId } = await nodeOf(EXPERTS);
    const report = { kind: 'node' as const, nodeId, text: TEXT };
    expect(await reports.report(clerk, taskId, report)).toEqual({ ok: false, error: 'TASK.HEAD_SIGNS_OFF' });
    expect((await drafts.write(clerk, taskId, writing(nodeId, { send: false }))).ok).toBe(true);
    expect((await drafts.write(clerk, taskId, writing(nodeId, { filledBy: '示例丙' }))).ok).toBe(true);
    expect(await house.reads.find(UnitDraft)).toMatchObject([{ state: 'sent', writtenBy: clerk.officerId }]);
    expect((await reports.report(head, taskId, report)).ok).toBe(true);
    expect(await house.reads.findBy(ProgressReport, { taskId })).toMatchObject([
      { submittedBy: head.officerId, draftedBy: clerk.officerId, filledBy: '示例丙' },
    ]);
    expect(await house.reads.find(UnitDraft)).toMatchObject([{ state: 'done', decidedBy: head.officerId }]);
    const [entry] = await house.reads.query<{ json: string }>(
      `SELECT p.json AS json FROM journal j JOIN journal_payload p ON p.seq = j.seq WHERE j.act = 'report.node'`,
    );
    expect(JSON.parse(entry?.json ?? '{}')).toMatchObject({ draftedBy: clerk.officerId, filledBy: '示例丙' });
  });

  test('given back with what to change, written again, kept apart from other duties', async () => {
    const [head, clerk] = [await house.actor('o-sfj-head'), await house.actor('o-sfj-clerk')];
    const { taskId, nodeId } = await nodeOf(EXPERTS);
    const sent = await drafts.write(clerk, taskId, writing(nodeId));
    const id = sent.ok ? sent.value : '';
    expect((await drafts.giveBack(clerk, id, '补日期')).ok).toBe(false);
    expect((await drafts.giveBack(await house.actor('o-xfb-head'), id, '补日期')).ok).toBe(false);
    expect((await drafts.giveBack(head, id, '补日期')).ok).toBe(true);
    expect(await drafts.giveBack(head, id, '补日期')).toEqual({ ok: false, error: 'DRAFT.NOT_FOUND' });
    expect(await house.reads.one(UnitDraft, { id })).toMatchObject({ state: 'returned', returnedWords: '补日期' });
    const again = await drafts.write(clerk, taskId, writing(nodeId));
    expect(again).toEqual({ ok: true, value: id });
    const closing = { ...writing(''), act: 'submit' as const, input: { key: 'closing', text: TEXT } };
    expect((await drafts.write(clerk, taskId, closing)).ok).toBe(true);
    expect(await house.reads.find(UnitDraft)).toHaveLength(2);
  });

  test('nobody outside the unit drafts for it; what is over takes no draft', async () => {
    const { taskId, nodeId } = await nodeOf(EXPERTS);
    for (const other of ['o-xfb-clerk', 'o-dcs-officer', 'o-qzf-fqz-zf', 'o-sjj-auditor'])
      expect((await drafts.write(await house.actor(other), taskId, writing(nodeId))).ok).toBe(false);
    expect(await house.reads.find(UnitDraft)).toEqual([]);
  });

  test('a note the clerk sends by himself; a closing statement never', async () => {
    const clerk = await house.actor('o-sfj-clerk');
    const { id } = await house.taskNamed(ADVISERS);
    expect((await reports.report(clerk, id, { kind: 'note', text: TEXT })).ok).toBe(true);
    const closing = await house.app.get(TaskService).submit(clerk, id, { text: TEXT, outcome: 'fulfilled' });
    expect(closing).toEqual({ ok: false, error: 'TASK.NOT_YOURS' });
  });

  test('nothing new, in one press; the second time running with a line', async () => {
    const head = await house.actor('o-sfj-head');
    const { id, planId } = await house.taskNamed(ADVISERS);
    const periods = await house.reads.find(Period, { where: { planId }, order: { asOf: 'ASC' } });
    const none = (i: number, text = '') => ({
      ...{ kind: 'period' as const, periodId: periods[i]?.id ?? '', text },
      ...{ assessment: 'notScheduled' as const, noNews: true },
    });
    house.at('2021-07-05');
    expect((await reports.report(head, id, { ...none(0), noNews: false })).ok).toBe(false);
    expect((await reports.report(head, id, none(0))).ok).toBe(true);
    house.at('2021-10-11');
    expect(await reports.report(head, id, none(1))).toEqual({ ok: false, error: 'TASK.NO_NEWS_TWICE' });
    expect((await reports.report(head, id, none(1, '本季度无送审事项，12月集中审查。'))).ok).toBe(true);
    expect(await house.reads.findBy(ProgressReport, { taskId: id })).toMatchObject([
      { text: '本期无新情况。', noNews: true },
      { text: '本季度无送审事项，12月集中审查。', noNews: true },
    ]);
  });
});
