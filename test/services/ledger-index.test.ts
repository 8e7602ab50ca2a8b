import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { LedgerIndex } from '../../src/plan/ledger-index.service.js';
import type { LedgerOrder } from '../../src/plan/ledger-selection.js';
import { LedgerService, type LedgerRow } from '../../src/plan/ledger.service.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { expectIndexed } from '../support/random/indexed.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const DAYS = ['2021-03-26', '2021-06-25', '2021-09-06', '2021-12-31'];

onBothDatabases((dialect) => {
  let house: House;
  let index: LedgerIndex;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    index = house.app.get(LedgerIndex);
  });
  afterEach(() => house.down());

  const set = (title: string, change: Partial<Task>): Promise<void> =>
    house.app.get(UnitOfWork).run(async (tx) => {
      await tx.update(Task, { title }, change);
      tx.withoutEntry('a state that the test wants');
    });
  const rowsBy = async (order: LedgerOrder, today: string, leadRank: string[] = []): Promise<LedgerRow[]> =>
    house.app.get(LedgerService).rowsOf(today, await index.ids({}, { today, order, leadRank }));

  test('SQL finds what the pure rules say, on every day', async () => {
    await set('组建区法律专家团队', { state: 'completed', completedOn: '2021-06-24', yellowFrom: null, redFrom: null });
    await set('发挥政府法律顾问作用', { assessment: 'insufficient', yellowFrom: '0001-01-01' });
    await set('确定并公开公众参与决策的事项范围和方式', { state: 'suspended', yellowFrom: null, redFrom: null });
    await set('研究部署“八五”普法任务', { state: 'closed', closedOn: '2021-06-30', yellowFrom: null, redFrom: null });
    await set('组建“法律明白人”“法治带头人”队伍', { state: 'cancelled', yellowFrom: null, redFrom: null });
    await set('加强法治乡村建设', { state: 'draft', yellowFrom: null, redFrom: null });
    // The days on which lights turn are where a bound may be one off.
    const turning = (await house.reads.find(Task)).flatMap(({ redFrom, yellowFrom }) => [redFrom, yellowFrom]);
    const days = [...new Set(turning.flatMap((day) => (day === null || day < '2021' ? [] : [day])))].sort();
    expect(days.length).toBeGreaterThan(5);
    for (const day of [...DAYS, ...days]) await expectIndexed(house, day);
  });

  test('what is looked for cannot end the statement that looks for it', async () => {
    const words = { patterns: ["%'; DROP TABLE task; --%"], numbers: [{ digits: "1' OR '1'='1", itemIds: null }] };
    const nowhere = { leadIds: [], cooperatingIds: [], postIds: [], natures: [], itemIds: [] };
    expect(await index.ids({ words: [{ ...words, ...nowhere }] }, { today: DAYS[0]!, order: null })).toEqual([]);
    expect(await index.ids({}, { today: DAYS[0]!, order: null })).toHaveLength(27);
  });

  test('by urgency: red, then what is near, then the rest; by a column, what has nothing there stands at the end', async () => {
    const urgent = (await rowsBy(null, '2021-09-06')).map(({ standing }) => standing.light);
    expect(urgent).toEqual([...urgent].sort((a, b) => rank(a) - rank(b)));
    expect(new Set(urgent).size).toBeGreaterThan(2);
    const due = (await rowsBy('due', '2021-09-06')).map(({ record: { task } }) => task.dueDate ?? '9999-12-31');
    expect(due).toEqual([...due].sort());
    const units = [...new Set((await rowsBy('plan', '2021-09-06')).map(({ record }) => record.task.leadDepartmentId!))];
    const leads = (await rowsBy('lead', '2021-09-06', units)).map(({ record }) => record.task.leadDepartmentId!);
    expect([...new Set(leads)]).toEqual(units);
    expect((await rowsBy('number', '2021-09-06')).map(({ record }) => record.task.number)).toEqual(
      Array.from({ length: 27 }, (_, i) => i + 1),
    );
  });

  test.each<LedgerOrder>([null, 'number', 'due', 'lead', 'reported'])(
    '%s: pages do not overlap and leave nothing out',
    async (order) => {
      const asked = { today: '2021-09-06', order, leadRank: ['x', 'y'] };
      const all = await index.ids({}, asked);
      const pages = [];
      for (let from = 0; from < 30; from += 10) pages.push(...(await index.ids({}, { ...asked, from, most: 10 })));
      expect(pages).toEqual(all);
      expect(new Set(all).size).toBe(27);
    },
  );
});

const rank = (light: string | null): number => ['red', 'yellow', 'green'].indexOf(light ?? '') >>> 0;
