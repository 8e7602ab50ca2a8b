import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { DeskApprovalService } from '../../src/plan/desk-approval.service.js';
import { DeskService } from '../../src/plan/desk.service.js';
import { TaskFigure } from '../../src/plan/figure.entity.js';
import { Plan, PlanApproval } from '../../src/plan/plan.entity.js';
import { Period, TaskPeriod } from '../../src/task/node.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { Task, TaskCommitment, TaskCooperation } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { APPROVAL, aDraftTable, type DraftTable } from '../support/draft-table.js';
import type { House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  let desk: DeskService;
  let planId: string;
  let work: DraftTable;
  const up = async (table: 'filled' | 'asRead') => {
    work = await aDraftTable(dialect, table);
    ({ house, planId } = work);
    desk = house.app.get(DeskService);
  };
  beforeEach(() => up('filled'));
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const officer = () => work.officer();
  const drafts = () => work.drafts();
  const unit = (code: string) => work.unit(code);
  const approve: DraftTable['approve'] = (over) => work.approve(over);
  const coverage = async () => (await house.reads.find(TaskCommitment)).map(({ commitmentId }) => commitmentId).sort();

  test('the table is approved as a whole: by whom, on which day, under which paper', async () => {
    house.at('2021-03-26');
    expect(await approve()).toEqual({ ok: true, value: 27 });
    expect(await house.reads.one(Plan, { id: planId })).toMatchObject({ state: 'approved', approvedOn: '2021-03-26' });
    expect(await house.reads.find(PlanApproval)).toMatchObject([{ batch: 1, tasks: 27, document: APPROVAL.document }]);
    const tasks = await drafts();
    expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(['assigned']));
    // The rhythm of the file came through, and no statement is asked in the quarter of issue.
    const rhythm = await house.reads.findBy(TaskPeriod, { taskId: tasks[1]?.id ?? '' });
    expect(rhythm).toHaveLength(3);
    expect(await approve()).toMatchObject({ ok: false, error: { code: 'DESK.NOTHING_TO_APPROVE' } });
  });

  test('refused while a tracked task has no standard, lead or date, naming every one; nothing is half done', async () => {
    const [, second, third] = await drafts();
    const actor = await officer();
    await desk.revise(actor, { lines: [second!], set: { standard: null, leadDepartmentId: null }, confirm: false });
    await desk.revise(actor, { lines: [third!], set: { dueDate: null }, confirm: false });
    house.at('2021-03-26');
    const refused = await approve();
    expect(refused).toMatchObject({ ok: false, error: { code: 'DESK.INCOMPLETE' } });
    const faults = refused.ok ? [] : refused.error.faults.map(({ title, field }) => `${title} ${field}`);
    expect(faults.sort()).toEqual([`${second!.title} lead`, `${second!.title} standard`, `${third!.title} due`].sort());
    expect([await house.reads.find(PlanApproval), await house.reads.find(Period)]).toEqual([[], []]);
    const nobody = {
      lines: [(await drafts())[1]!],
      set: { standard: '每期写明件数。', leadDepartmentId: await unit('zj') },
      confirm: true,
    };
    await desk.revise(actor, nobody);
    await desk.revise(actor, { lines: [(await drafts())[2]!], set: { dueDate: '2021-08-31' }, confirm: false });
    expect(await approve()).toMatchObject({ error: { faults: [{ title: second!.title, field: 'lead' }] } });
    expect(await approve({ by: 'nobody' })).toMatchObject({ ok: false, error: { code: 'DESK.NO_SUCH_POST' } });
    expect(await approve({ day: '2021-03-27' })).toMatchObject({ ok: false, error: { code: 'DESK.TOO_EARLY' } });
    const clerk = await house.app.get(DeskApprovalService).approve(await officer(), planId, APPROVAL);
    expect(clerk).toMatchObject({ ok: false, error: { code: 'DESK.NOT_YOURS' } });
  });

  test('two officers at once: the second does not overwrite the first', async () => {
    const [task] = await drafts();
    const actor = await officer();
    const both = [task!, task!].map((seen, i) =>
      desk.revise(actor, { lines: [seen], set: { title: `第${i}个人写的` }, confirm: false }),
    );
    const outcomes = await Promise.all(both);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const refused = outcomes.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { code: 'DESK.CHANGED' } });
    const [first, second] = await drafts();
    const many = {
      lines: [second!, { ...first!, version: first!.version - 1 }],
      set: { title: '一起改' },
      confirm: false,
    };
    expect(await desk.revise(actor, many)).toMatchObject({ ok: false, error: { code: 'DESK.CHANGED' } });
    expect((await drafts())[1]).toMatchObject({ title: second!.title, version: second!.version });
  });

  test('a line is confirmed only when nothing is missing, and any later change takes it back', async () => {
    const [, second] = await drafts();
    const actor = await officer();
    const vague = { lines: [second!], set: { standard: '机制进一步完善' }, confirm: true };
    expect(await desk.revise(actor, vague)).toMatchObject({ ok: false, error: { faults: [{ field: 'standard' }] } });
    const good = { ...vague, set: { standard: '8月底前印发配套办法3件。' } };
    expect((await desk.revise(actor, good)).ok).toBe(true);
    const confirmed = (await drafts())[1]!;
    expect(confirmed).toMatchObject({ confirmedOn: '2021-03-19', standard: '8月底前印发配套办法3件。' });
    const cooperating = [await unit('zfb'), await unit('xcb')];
    await desk.revise(actor, { lines: [confirmed], set: { cooperatingDepartmentIds: cooperating }, confirm: false });
    expect((await drafts())[1]).toMatchObject({ confirmedOn: null, version: confirmed.version + 1 });
    const rows = await house.reads.find(TaskCooperation, { where: { taskId: second!.id }, order: { ordinal: 'ASC' } });
    expect(rows.map(({ departmentId }) => departmentId)).toEqual(cooperating);
  });

  test('merged and parted, every promise stays in exactly one task; numbers follow the report', async () => {
    await house.down();
    await up('asRead');
    const actor = await officer();
    const before = await coverage();
    expect(before).toHaveLength(53);
    const wide = (await drafts()).filter(({ nature }) => nature === 'continuing');
    const promises = await house.reads.find(TaskCommitment);
    const count = (id: string) => promises.filter(({ taskId }) => taskId === id).length;
    const [a, b] = wide.filter(({ id }) => count(id) === 1);
    const large = wide.find(({ id }) => count(id) > 2)!;
    expect(await desk.merge(actor, [b!, a!])).toMatchObject({ ok: true, value: a!.id });
    expect(await desk.merge(actor, [b!, a!])).toMatchObject({ ok: false, error: { code: 'DESK.CHANGED' } });
    expect((await desk.part(actor, large, [])).ok).toBe(true);
    const oneOff = (await drafts()).find(({ nature }) => nature === 'oneOff')!;
    expect(await desk.merge(actor, [oneOff, wide[3]!])).toMatchObject({
      ok: false,
      error: { code: 'DESK.ONE_OFF_ALONE' },
    });
    expect(await desk.drop(actor, oneOff)).toMatchObject({ ok: false, error: { code: 'DESK.HAS_PROMISES' } });
    expect(await coverage()).toEqual(before);
    expect(await house.reads.one(Task, { id: b!.id })).toBe(null);
    const clerk = await house.actor('o-sfj-clerk');
    expect(await desk.merge(clerk, [a!])).toMatchObject({ ok: false, error: { code: 'DESK.NOT_YOURS' } });
    const set = { leadDepartmentId: await unit('sfj'), standard: '每期写明件数和日期。', cooperatingDepartmentIds: [] };
    const lines = await drafts();
    expect((await desk.revise(actor, { lines, set, confirm: false })).ok).toBe(true);
    const single = (await drafts()).filter(({ nature }) => nature === 'oneOff');
    expect((await desk.revise(actor, { lines: single, set: { dueDate: '2021-08-31' }, confirm: true })).ok).toBe(true);
    house.at('2021-03-26');
    expect((await approve()).ok).toBe(true);
    const ordered = await house.reads.query<{ number: number; at: number }>(
      `SELECT t.number AS number, min(c.start_offset) AS at FROM task t JOIN task_commitment l ON l.task_id = t.id
       JOIN commitment c ON c.id = l.commitment_id GROUP BY t.id, t.number ORDER BY t.number`,
    );
    expect(ordered.map(({ number }) => number)).toEqual(ordered.map((_, i) => i + 1));
    expect(ordered.map(({ at }) => at)).toEqual(ordered.map(({ at }) => at).sort((x, y) => x - y));
  });

  test('what is added after the approval is a supplementary batch, asked about by the same periods', async () => {
    house.at('2021-03-26');
    await approve();
    house.at('2021-05-10');
    const actor = await officer();
    const added = await desk.add(actor, planId, '开展行政执法专项监督');
    const id = added.ok ? added.value : '';
    const draft = (await house.reads.one(Task, { id }))!;
    const set = { leadDepartmentId: await unit('sfj'), standard: '11月底前通报监督结果。', dueDate: '2021-11-30' };
    expect((await desk.revise(actor, { lines: [draft], set, confirm: true })).ok).toBe(true);
    expect(await approve({ day: '2021-05-10' })).toEqual({ ok: true, value: 1 });
    expect(await house.reads.one(Task, { id })).toMatchObject({ number: 28, batch: 2, state: 'assigned' });
    expect(await house.reads.one(Plan, { id: planId })).toMatchObject({ approvedOn: '2021-03-26' });
    expect((await house.reads.find(PlanApproval)).map(({ batch, tasks }) => [batch, tasks])).toEqual([
      [1, 27],
      [2, 1],
    ]);
    const periods = new Map((await house.reads.find(Period)).map(({ id: of, code }) => [of, code]));
    const asked = await house.reads.findBy(TaskPeriod, { taskId: id });
    expect(asked.map(({ periodId }) => periods.get(periodId)).sort()).toEqual(['Q3', 'Y']);
    expect((await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'))).ok).toBe(true);
  });

  test('figures stay with the promises: a merged line has those of all', async () => {
    const actor = await officer();
    const named = async (title: string) => (await drafts()).find((task) => task.title.startsWith(title))!;
    const figuresOf = async (taskId: string) => (await house.reads.findBy(TaskFigure, { taskId })).length;
    const [into, adviser] = [await named('深化“一制三化”改革'), await named('发挥政府法律顾问作用')];
    expect([await figuresOf(into.id), await figuresOf(adviser.id)]).toEqual([3, 2]);
    // As an overall duty it may answer any number of promises.
    await desk.revise(actor, { lines: [into], set: { nature: 'overall', dueDate: null }, confirm: false });
    expect(await desk.merge(actor, [await named('深化'), adviser])).toMatchObject({ ok: true, value: into.id });
    expect([await figuresOf(into.id), await figuresOf(adviser.id)]).toEqual([5, 0]);
  });
});
