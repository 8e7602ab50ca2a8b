import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AnnualReportService } from '../../src/annual-report/annual-report.service.js';
import { Figure } from '../../src/plan/figure.entity.js';
import { FigureService } from '../../src/plan/figure.service.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  let tasks: TaskService;
  let reports: ReportService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    tasks = house.app.get(TaskService);
    reports = house.app.get(ReportService);
  });
  afterEach(() => house.down());

  test('the report says what was accepted and beside last year’s figures; every promise is accounted for at the end', async () => {
    // 区政府督查室 sits in 区政府办公室: what that unit leads is reviewed by the other office.
    const [inspection, ruleOfLaw] = [await house.actor('o-dcs-officer'), await house.actor('o-yfzqb-composer')];
    house.at('2021-12-01');
    for (const { record } of await house.app.get(LedgerService).rows('2021-12-10')) {
      const { task } = record;
      const [{ code }] = (await house.reads.query('SELECT code FROM department WHERE id = $1', [
        task.leadDepartmentId,
      ])) as [{ code: string }];
      const head = await house.actor(`o-${code}-head`);
      await tasks.acknowledge(head);
      for (const node of record.nodes)
        await reports.report(head, task.id, { kind: 'node', nodeId: node.id, text: '完成。' });
      const goesOn = task.number % 2 === 0;
      const nextYear = goesOn ? `6月底前完成${task.title}第二批` : null;
      const done = task.nature === 'oneOff' ? ('completed' as const) : ('fulfilled' as const);
      const outcome = goesOn ? ('continued' as const) : done;
      expect(
        await tasks.submit(head, task.id, { text: `12月1日完成${task.title}(第一批)`, outcome, nextYear }),
      ).toMatchObject({ ok: true });
      expect(await tasks.accept(code === 'zfb' ? ruleOfLaw : inspection, task.id)).toMatchObject({ ok: true });
    }
    const figure = await house.reads.one(Figure, { name: '行政检查信息' });
    for (const other of ['o-xfb-head', 'o-yfzqb-composer']) {
      const refused = await house.app.get(FigureService).report(await house.actor(other), figure?.id ?? '', 1);
      expect(refused).toEqual({ ok: false, error: 'FIGURE.NOT_YOURS' });
    }
    expect(
      (await house.app.get(FigureService).report(await house.actor('o-sfj-head'), figure?.id ?? '', 31208)).ok,
    ).toBe(true);
    const annual = house.app.get(AnnualReportService);
    expect(await annual.coverage(2021)).toMatchObject({ commitments: 53, accounted: 53, unaccounted: [] });
    const report = await annual.compose(2021);
    const section = report.chapters[0]?.sections[3];
    expect(section?.heading).toBe('严格规范公正文明执法');
    const told = section?.sentences.find(({ text }) => text.includes('执法监督平台'));
    // The figure stands behind the statement whose standard names it.
    expect(told?.text).toBe(
      '12月1日完成执法监督平台应用和信息归集（第一批），全年归集行政检查信息31208条，同比增长32.5%。',
    );
    expect(told?.origins).toMatchObject([
      { kind: 'statement', unit: '区司法局', submittedOn: '2021-12-01', acceptedOn: '2021-12-01', evidence: [] },
      { kind: 'figure', unit: '区司法局', submittedOn: '2021-12-01', acceptedOn: null },
    ]);
    expect(
      report.chapters[2]?.sections[3]?.sentences.every((s) => s.tasks.length === 1 && s.commitments.length > 0),
    ).toBe(true);
    expect(
      report.blanks.some((blank) => blank.place.includes('行政处罚信息') && blank.lastYear.includes('1360条')),
    ).toBe(true);
  });
});
