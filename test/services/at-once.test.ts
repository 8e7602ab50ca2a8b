import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

// Two people act on one task in the same moment: on PostgreSQL their transactions really run side by side.
onBothDatabases((dialect) => {
  let house: House;
  let reports: ReportService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    reports = house.app.get(ReportService);
  });
  afterEach(() => house.down());

  test('two reviewers at once, one accepting and one returning: one of them decides', async () => {
    const [head, one, two] = [
      await house.actor('o-sfj-head'),
      await house.actor('o-dcs-officer'),
      await house.actor('o-dcs-officer-2'),
    ];
    const task = await house.taskNamed('组建区法律专家团队');
    const [node] = await house.reads.findBy(Node, { taskId: task.id });
    const told = await reports.report(head, task.id, { kind: 'node', nodeId: node?.id ?? '', text: '已拟定。' });
    const id = told.ok ? told.value : '';
    const decided = await Promise.all([reports.acceptReport(one, id), reports.returnReport(two, id, '缺日期')]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    const [after] = await house.reads.findBy(Node, { taskId: task.id });
    expect([after?.acceptedOn === null, after?.submittedOn === null]).toEqual([decided[1].ok, decided[1].ok]);
  });

  test('several reports on one task at once leave the light days that the pure rule says', async () => {
    const head = await house.actor('o-zfw-head');
    const task = await house.taskNamed('健全两级矛盾纠纷调处化解中心');
    await house.app.get(TaskService).acknowledge(head);
    const nodes = await house.reads.findBy(Node, { taskId: task.id });
    await Promise.all(
      nodes.map(({ id }) => reports.report(head, task.id, { kind: 'node', nodeId: id, text: '4月2日完成。' })),
    );
    const [row] = (await house.app.get(LedgerService).rows('2021-03-26')).filter((r) => r.record.task.id === task.id);
    expect(row?.record.nodes.every((node) => node.submittedOn !== null)).toBe(true);
    const { yellowFrom, redFrom } = await house.taskNamed(task.title);
    expect({ yellowFrom, redFrom }).toEqual({ yellowFrom: row?.standing.yellowFrom, redFrom: row?.standing.redFrom });
  });
});
