import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AnnualReportService } from '../../src/annual-report/annual-report.service.js';
import { AuditService } from '../../src/audit/audit.service.js';
import type { Entry } from '../../src/plan/domain/year-end-rules.js';
import { YearEndEntry } from '../../src/plan/year-end.entity.js';
import { YearEndReading, type UnitYearEnd } from '../../src/plan/year-end-reading.service.js';
import { YearEndService, type YearEndSheet } from '../../src/plan/year-end.service.js';
import type { YearEndClosing } from '../../src/task/closings.service.js';
import type { Closing } from '../../src/task/domain/outcomes.js';
import { TaskPeriod } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const WORK: Entry = { kind: 'work', ordinal: 1, text: '10月承办全市执法案卷评查现场会。', cause: null };
const PROBLEM: Entry = { kind: 'problem', ordinal: 1, text: '部分镇街由兼职人员审核。', cause: '编制没有同步到位。' };
const NEXT: Entry = { kind: 'next', ordinal: 1, text: '6月底前建成专家库，入库不少于60人。', cause: null };

const closingOf = ({ record }: UnitYearEnd['lines'][number]['row'], nodesOpen: number): Closing => {
  const text = '12月6日形成年度总结报告。';
  if (nodesOpen > 0) return { text, outcome: 'carriedOver', nextYear: '明年6月底前办成。' };
  return { text, outcome: record.task.nature === 'oneOff' ? 'completed' : 'fulfilled' };
};

onBothDatabases((dialect) => {
  let house: House;
  let yearEnd: YearEndService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    yearEnd = house.app.get(YearEndService);
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
    house.at('2021-12-06');
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const pageOf = async (officer: string, day = '2021-12-06') => {
    const reading = house.app.get(YearEndReading);
    const [actor, at] = [await house.actor(officer), await reading.at(day)];
    const [page] = at ? await reading.units(at, day, [actor.departmentId]) : [];
    if (!at || !page) throw new Error('no page');
    return { page, planId: at.plan.id };
  };
  const lineFor = (taskId: string, closing: Closing | null): YearEndClosing => ({
    ...{ taskId, closing, filledBy: null },
    input: { key: 'closing', text: closing?.text ?? '先写一半', outcome: closing?.outcome ?? '' },
  });
  const sheetOf = async (over: Partial<YearEndSheet> = {}): Promise<YearEndSheet> => {
    const { page, planId } = await pageOf('o-sfj-head');
    const closings = page.lines.map(({ row, nodesOpen }) => lineFor(row.record.task.id, closingOf(row, nodesOpen)));
    return { planId, closings, entries: [WORK, PROBLEM, NEXT], ...over };
  };

  test('a clerk writes, the head reports all at once; accepted and struck off, every promise of the unit has its outcome', async () => {
    const [head, clerk] = [await house.actor('o-sfj-head'), await house.actor('o-sfj-clerk')];
    const sheet = await sheetOf();
    expect(await yearEnd.draft(clerk, sheet, true)).toEqual({ ok: true, value: sheet.closings.length });
    expect((await house.reads.find(UnitDraft)).map(({ act, state }) => `${act} ${state}`)).toEqual(
      sheet.closings.map(() => 'submit sent'),
    );
    expect(await yearEnd.report(clerk, sheet)).toMatchObject({ ok: false });
    expect(await house.reads.find(ProgressReport)).toEqual([]);
    house.at('2021-12-07');
    expect(await yearEnd.report(head, sheet)).toEqual({ ok: true, value: sheet.closings.length });
    const reports = await house.reads.find(ProgressReport);
    expect(reports).toHaveLength(sheet.closings.length);
    expect(new Set(reports.map(({ draftedBy }) => draftedBy))).toEqual(new Set([clerk.officerId]));
    expect(await house.reads.find(YearEndEntry, { order: { kind: 'ASC' } })).toMatchObject(
      [NEXT, PROBLEM, WORK].map((entry) => ({
        ...{ ...entry, state: 'sent', sentOn: '2021-12-07', sentBy: head.officerId, writtenBy: clerk.officerId },
      })),
    );
    const { page } = await pageOf('o-sfj-head');
    expect([page.lines.length, page.underReview]).toEqual([0, sheet.closings.length]);

    const tasks = house.app.get(TaskService);
    const [first, second] = [await house.actor('o-dcs-officer'), await house.actor('o-dcs-officer-2')];
    for (const { taskId } of sheet.closings) {
      expect((await tasks.accept(first, taskId)).ok).toBe(true);
      if ((await house.reads.one(Task, { id: taskId }))?.state === 'completed')
        expect((await tasks.close(second, taskId)).ok).toBe(true);
    }
    const mine = await house.reads.findBy(Task, { leadDepartmentId: head.departmentId });
    expect(mine.map(({ state, outcome }) => [state, outcome !== null])).toEqual(mine.map(() => ['closed', true]));
    const coverage = await house.app.get(AnnualReportService).coverage(2021);
    const promises = await house.reads.query<{ id: string }>(
      `SELECT c.commitment_id AS id FROM task_commitment c JOIN task t ON t.id = c.task_id WHERE t.lead_department_id = $1`,
      [head.departmentId],
    );
    expect(promises.length).toBeGreaterThan(5);
    const open = new Set(coverage.unaccounted.map(({ id }) => id));
    expect(promises.filter(({ id }) => open.has(id))).toEqual([]);
  });

  test('one line wrong: nothing is reported, and it is told by line', async () => {
    const head = await house.actor('o-sfj-head');
    const sheet = await sheetOf({ entries: [WORK, { ...PROBLEM, cause: '' }] });
    const { page } = await pageOf('o-sfj-head');
    const withNodes = page.lines.find(({ nodesOpen }) => nodesOpen > 0)?.row.record.task.id ?? '';
    const continuing = page.lines.find(({ row }) => row.record.task.nature === 'continuing')?.row.record.task.id ?? '';
    const said = { text: '12月6日完成。', outcome: 'completed' as const };
    const closings = sheet.closings.map((line) =>
      line.taskId === withNodes || line.taskId === continuing ? lineFor(line.taskId, said) : line,
    );
    const refused = await yearEnd.report(head, { ...sheet, closings });
    expect(refused.ok ? [] : [...refused.error].sort()).toEqual(
      [
        [withNodes, 'TASK.NODES_OPEN'],
        [continuing, 'TASK.OUTCOME_ELSEWHERE'],
        ['problem-1', 'ENTRY.NO_CAUSE'],
      ].sort(),
    );
    for (const entity of [ProgressReport, UnitDraft, YearEndEntry]) expect(await house.reads.find(entity)).toEqual([]);
    expect(await yearEnd.draft(head, { ...sheet, closings }, true)).toMatchObject({ ok: false });
    expect((await yearEnd.draft(head, { ...sheet, closings }, false)).ok).toBe(true);
    expect(await house.reads.find(YearEndEntry)).toHaveLength(2);
  });

  test('a task without an outcome is left for another day, with what was written', async () => {
    const head = await house.actor('o-sfj-head');
    const { planId, closings } = await sheetOf();
    const [one, ...others] = closings;
    const left = others.map(({ taskId }) => lineFor(taskId, null));
    expect(await yearEnd.report(head, { planId, closings: [one!, ...left], entries: [] })).toEqual({
      ...{ ok: true, value: 1 },
    });
    expect(await house.reads.find(UnitDraft)).toMatchObject(left.map(() => ({ state: 'saved' })));
    const { page } = await pageOf('o-sfj-head');
    expect([page.lines.length, page.underReview]).toEqual([left.length, 1]);
    expect(page.lines.every(({ draft }) => draft?.input['text'] === '先写一半')).toBe(true);
  });

  test('what was said before is there to begin from; the closing answers the period that is open', async () => {
    const head = await house.actor('o-sfj-head');
    house.at('2021-10-11');
    const task = await house.taskNamed('发挥政府法律顾问作用');
    const [duty] = await house.reads.query<{ id: string }>(
      `SELECT p.id AS id FROM period p WHERE p.code = 'Q3' AND p.plan_id = $1`,
      [task.planId],
    );
    const text = '9月底审查合同31件。';
    const report = { kind: 'period' as const, periodId: duty?.id ?? '', text, assessment: 'implemented' as const };
    expect((await house.app.get(ReportService).report(head, task.id, report)).ok).toBe(true);
    house.at('2021-12-06');
    const { page, planId } = await pageOf('o-sfj-head');
    expect(page.lines.find(({ row }) => row.record.task.id === task.id)).toMatchObject({ said: text, nodesOpen: 0 });
    const why = '并入“行政决策合法性审查”一项。';
    const closing = { text, outcome: 'merged' as const, why };
    expect((await yearEnd.report(head, { planId, closings: [lineFor(task.id, closing)], entries: [] })).ok).toBe(true);
    expect(await house.reads.one(ProgressReport, { taskId: task.id, kind: 'closing' })).toMatchObject({
      ...{ outcome: 'merged', text: `${text}并入：${why}` },
    });
    const stated = await house.reads.findBy(TaskPeriod, { taskId: task.id });
    expect(stated.map(({ statedOn }) => statedOn)).not.toContain(null);
  });

  test('other work, problems and plans: changed, taken away, sent, taken back', async () => {
    const [head, clerk] = [await house.actor('o-sfj-head'), await house.actor('o-sfj-clerk')];
    const { planId } = await pageOf('o-sfj-head');
    const sheet = (...entries: Entry[]): YearEndSheet => ({ planId, closings: [], entries });
    expect((await yearEnd.draft(clerk, sheet(WORK, { ...PROBLEM, cause: null }), false)).ok).toBe(true);
    const again = sheet({ ...WORK, text: '' }, PROBLEM, NEXT);
    expect((await yearEnd.draft(clerk, again, false)).ok).toBe(true);
    expect((await yearEnd.draft(clerk, again, false)).ok).toBe(true);
    expect((await house.reads.find(YearEndEntry)).map(({ kind }) => kind).sort()).toEqual(['next', 'problem']);
    expect((await yearEnd.report(head, sheet())).ok).toBe(true);
    const late = await yearEnd.draft(clerk, sheet({ ...NEXT, text: '改一改' }), false);
    expect(late.ok ? null : [...late.error]).toEqual([['next-1', 'ENTRY.SENT']]);
    expect(await yearEnd.takeBack(clerk, planId)).toMatchObject({ ok: false });
    expect(await yearEnd.takeBack(head, planId)).toEqual({ ok: true, value: 2 });
    expect((await yearEnd.draft(clerk, sheet({ ...NEXT, text: '9月底前印发清单。' }), false)).ok).toBe(true);
    const acts = await house.reads.query<{ act: string }>(
      `SELECT act FROM journal WHERE act LIKE 'yearEnd.%' ORDER BY seq`,
    );
    expect(acts.map(({ act }) => act)).toEqual(
      ['save', 'save', 'send', 'takeBack', 'save'].map((act) => `yearEnd.${act}`),
    );
  });

  test('written before it opens, reported from the day on; never by or for another unit', async () => {
    const [head, other] = [await house.actor('o-sfj-head'), await house.actor('o-xfb-head')];
    const sheet = await sheetOf();
    house.at('2021-11-12');
    expect((await yearEnd.draft(head, sheet, false)).ok).toBe(true);
    const early = await yearEnd.report(head, sheet);
    expect(early.ok ? null : [...early.error]).toEqual([['page', 'YEAR_END.NOT_OPEN']]);
    house.at('2021-11-15');
    const forged = await yearEnd.report(other, { ...sheet, entries: [] });
    expect(forged.ok ? [] : [...new Set(forged.error.values())]).toEqual(['TASK.NOT_YOURS']);
    expect((await yearEnd.draft(await house.actor('o-dcs-officer'), sheet, false)).ok).toBe(false);
    expect((await yearEnd.report(head, sheet)).ok).toBe(true);
  });

  test('the office sees who has sent what', async () => {
    const head = await house.actor('o-sfj-head');
    await yearEnd.draft(
      await house.actor('o-xfb-head'),
      { ...(await sheetOf()), closings: [], entries: [NEXT] },
      false,
    );
    expect((await yearEnd.report(head, await sheetOf())).ok).toBe(true);
    const reading = house.app.get(YearEndReading);
    const at = await reading.at('2021-12-06');
    const units = at ? await reading.overview(at, '2021-12-06') : [];
    expect(units.find(({ unit }) => unit === '区司法局')).toMatchObject({ tasks: 8, closed: 8, sentOn: '2021-12-06' });
    expect(units.find(({ unit }) => unit === '区司法局')?.sent.map(({ text }) => text)).toEqual(
      [WORK, PROBLEM, NEXT].map(({ text }) => text),
    );
    expect(units.find(({ unit }) => unit === '区信访办')).toMatchObject({ closed: 0, sent: [], sentOn: null });
  });
});
