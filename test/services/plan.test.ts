import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readReport } from '../../src/document/read-report.js';
import { BreakdownService } from '../../src/plan/breakdown.service.js';
import { Figure } from '../../src/plan/figure.entity.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { Commitment, Plan, PlanRevision } from '../../src/plan/plan.entity.js';
import { PlanImportService } from '../../src/plan/plan-import.service.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { SeedService } from '../../src/seed.service.js';
import { Task, TaskCommitment } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const SEED = readFileSync('seeds/wuqing-2020-report.txt', 'utf8');
const BREAKDOWN = readFileSync('seeds/plan-2021.yaml', 'utf8');

const toImport = (text: string) => {
  const read = readReport(text);
  if (!read.ok) throw new Error(read.error.message);
  return { report: read.value, text, breakdown: null, actorId: 'tester' };
};

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: false });
  });
  afterEach(() => house.down());

  const plans = () => house.app.get(PlanImportService);

  test('a report becomes a plan whose every promise is in exactly one draft task', async () => {
    const imported = await plans().import(toImport(SEED));
    expect(imported).toMatchObject({ planYear: 2021, planItems: 7, commitments: 53, unassigned: 27, unchanged: false });
    const links = await house.reads.find(TaskCommitment);
    expect(new Set(links.map((link) => link.commitmentId)).size).toBe(53);
    const tasks = await house.reads.find(Task);
    expect(tasks).toHaveLength(27);
    expect(tasks.filter((task) => task.nature === 'overall')).toHaveLength(1);
    expect(tasks.every((task) => task.state === 'draft' && task.leadDepartmentId === null)).toBe(true);
  });

  test('the stored words are the source’s words, to the character', async () => {
    await plans().import(toImport(SEED));
    const [revision] = await house.reads.find(PlanRevision);
    for (const c of await house.reads.find(Commitment)) {
      expect(c.sourceText).toBe(revision?.sourceText.slice(c.startOffset, c.endOffset));
    }
  });

  test('the same report again changes nothing, not even the journal', async () => {
    const first = await plans().import(toImport(SEED));
    const before = await house.app.get(AuditService).verify();
    expect(await plans().import(toImport(SEED))).toEqual({ ...first, unchanged: true });
    expect(await house.app.get(AuditService).verify()).toEqual(before);
  });

  test('another report for the same year is refused and leaves the first as it was', async () => {
    await plans().import(toImport(SEED));
    const other = toImport(SEED.replace('做好舆情处理', '做好舆情处置'));
    await expect(plans().import(other)).rejects.toMatchObject({ code: 'PLAN.ANOTHER_REPORT', exitCode: 2 });
    expect(await house.reads.find(Plan)).toHaveLength(1);
    expect(await house.reads.find(Commitment)).toHaveLength(53);
  });

  test('a promise cannot be rewritten, even from inside', async () => {
    await plans().import(toImport(SEED));
    const forged = house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a forger');
      await tx.query(`UPDATE commitment SET source_text = 'nothing'`);
    });
    await expect(forged).rejects.toThrow('never rewritten');
  });

  test('the seed: approved on its day, every task assigned, nobody left out; twice changes nothing', async () => {
    const seeded = await house.app.get(SeedService).seed();
    expect(seeded).toMatchObject({ planItems: 7, commitments: 53, tasks: 27, unassigned: 0, unchanged: false });
    const rows = await house.app.get(LedgerService).rows('2021-03-26');
    expect(rows.every((row) => row.record.task.state === 'assigned')).toBe(true);
    expect(rows.every((row) => row.record.task.assignedOn === '2021-03-26')).toBe(true);
    expect(rows.flatMap((row) => row.commitments)).toHaveLength(53);
    expect(rows.filter((row) => row.record.task.nature !== 'overall').every((row) => row.record.task.standard)).toBe(
      true,
    );
    const reporting = (await house.reads.find(Figure)).filter((figure) => figure.departmentId !== null);
    expect(reporting).toHaveLength(72);
    expect(await house.app.get(SeedService).seed()).toEqual({ ...seeded, unchanged: true });
  });

  test('the overall task has no day to be late for; nobody is ever asked to type a percentage', async () => {
    await house.app.get(SeedService).seed();
    const [overall] = (await house.app.get(LedgerService).rows('2021-12-31')).filter(
      (row) => row.record.task.nature === 'overall',
    );
    expect(overall?.record.task).toMatchObject({ dueDate: null, yellowFrom: null, redFrom: null });
    expect(overall?.standing).toMatchObject({ light: null, lateness: null });
  });

  test.each([
    ['an unknown department', 'lead: cgw', 'lead: nobody', /第\d+行 没有代码为“nobody”的单位/],
    ['an impossible date', `due: '2022-08-31'`, `due: '2022-09-31'`, /第\d+行 .*没有这一天/],
    ['a commitment in two tasks', `['(七)5']`, `['(七)5', '(七)6']`, /承诺\(七\)6已归入/],
    ['a commitment in none', `['(七)1', '(七)2']`, `['(七)1']`, /承诺\(七\)2没有归入任何任务/],
    ['two leads', 'lead: cgw', 'lead: [cgw, ga]', /牵头单位只能有一个/],
    ['no standard', '    standard: 每期写明专项检查次数、立案和处罚件数及日期，与上年同期对比。\n', '', /没有落实标准/],
    ['a figure that is not there', '移送案件10件', '移送案件11件', /没有读出“移送案件11件”/],
    ['broken YAML', 'tasks:\n', 'tasks\n', /第\d+行/],
  ])('a breakdown with %s is refused whole, naming the line', async (_, from, to, message) => {
    await house.app.get(SeedService).seed(); // the organization; the plan year below is another one
    const nextYear = BREAKDOWN.replace('year: 2021', 'year: 2022').replaceAll(`'2021-`, `'2022-`);
    expect(nextYear).toContain(from);
    const text = nextYear.replace(from, to);
    const report = toImport(SEED.replaceAll('2021年', '2022年').replaceAll('2020年', '2021年'));
    const before = await house.app.get(AuditService).verify();
    const attempt = async () => {
      const breakdown = house.app.get(BreakdownService).read(text, 'plan.yaml');
      await plans().import({ ...report, breakdown });
    };
    await expect(attempt()).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(message) as unknown });
    expect(await house.reads.find(Plan)).toHaveLength(1);
    expect(await house.app.get(AuditService).verify()).toEqual(before);
  });
});
