import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { may, type Permission } from '../../src/access/permissions.js';
import { AuditService } from '../../src/audit/audit.service.js';
import type { CellFault } from '../../src/ledger/domain/comparing.js';
import { OFFICE } from '../../src/ledger/ledger-audience.js';
import { LedgerExport } from '../../src/ledger/ledger-export.service.js';
import { LedgerImport, type LedgerImported } from '../../src/ledger/ledger-import.service.js';
import { WorkbookCheck } from '../../src/ledger/workbook-check.js';
import type { Actor } from '../../src/organization/actor.js';
import { Department } from '../../src/organization/department.entity.js';
import { Figure } from '../../src/plan/figure.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { expectValid, opened, type LedgerBook } from '../support/workbooks.js';

const CHIEF: Actor = {
  officerId: 'system',
  roles: ['inspectionChief', 'composer', 'administrator'],
  ...{ postIds: [], departmentId: '', belongsTo: [], standsInFor: [] },
};
const BY = {
  officerId: 'system',
  audience: OFFICE,
  as: (_: string | null, permission: Permission) => (may(CHIEF, permission) ? CHIEF : null),
};
const [LATEST, TROUBLES, NEXT, DATA] = ['最近一期情况', '存在问题及原因', '下一步', '数据：上年/本年/同比'] as const;
const TASK = '完善“三项制度”配套机制，加强执法培训';

onBothDatabases((dialect) => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at('2021-07-05');
  });
  afterAll(() => house.down());

  const exported = async (): Promise<Uint8Array> =>
    (await house.app.get(LedgerExport).of({ planYear: 2021, audience: OFFICE })).bytes;
  const read = (bytes: Uint8Array) =>
    house.app.get(WorkbookCheck).read({ name: '台账.xlsx', bytes: Buffer.from(bytes) });
  const imported = async (bytes: Uint8Array, dryRun = false): Promise<LedgerImported> => {
    const given = await read(bytes);
    if (!given.ok) throw new Error(given.error.message);
    const done = await house.app.get(LedgerImport).run(BY, given.value, { dryRun });
    if (!done.ok) throw new Error(done.error.message);
    return done.value;
  };
  const edited = async (edit: (book: LedgerBook) => void, from?: Uint8Array): Promise<Buffer> => {
    const book = await opened(from ?? (await exported()));
    edit(book);
    return book.bytes();
  };
  const entries = async (): Promise<number> => (await house.app.get(AuditService).verify()).entries;

  test('goes out valid, with the head and the day in its properties, and comes back unchanged', async () => {
    const bytes = await exported();
    expectValid(bytes);
    const head = await house.app.get(AuditService).contentHead();
    const { book, sheet } = await opened(bytes);
    expect(book.keywords).toBe(`${head?.seq}:${head?.code}`);
    expect(book.modified.toISOString()).toBe('2021-07-05T00:00:00.000Z');
    expect(sheet.getCell('O2').value === null || sheet.getCell('O2').value instanceof Date).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '1:1' });
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ...['督办台账', '单位汇总', '数据', '口径说明'].map((name) => [name, 'visible']),
      ['系统', 'veryHidden'],
    ]);
    const before = await entries();
    expect(await imported(bytes)).toMatchObject({ rows: 27, changes: [], errors: [] });
    expect(await entries()).toBe(before);
    expect(Buffer.from(await exported()).equals(Buffer.from(bytes))).toBe(true);
  });

  test('what is edited comes back as one entry: words wait for the head, a number for its unit', async () => {
    const bytes = await edited(({ cell }) => {
      cell(TASK, LATEST).value = '6月28日印发《配套办法》3件。 ';
      cell(TASK, TROUBLES).value = '部分镇街审核人员不足。';
      cell(TASK, NEXT).value = '=9月底前完成轮训';
      cell(TASK, '联络员及电话').value = '示例新，022-11112222';
      cell(TASK, DATA).value = cell(TASK, DATA).text.replace('本年待报', '本年１８７６名');
    });
    const before = await entries();
    expect((await imported(bytes, true)).changes).toHaveLength(5);
    expect(await entries()).toBe(before);
    expect((await imported(bytes)).errors).toEqual([]);
    expect(await entries()).toBe(before + 1);
    const task = await house.taskNamed(TASK);
    const draft = await house.reads.one(UnitDraft, { taskId: task.id });
    expect(draft).toMatchObject({ state: 'saved', byOffice: true, filledBy: '督查室' });
    const unit = await house.reads.one(Department, { id: task.leadDepartmentId! });
    expect(unit).toMatchObject({ contactName: '示例新', contactPhone: '022-11112222' });
    expect(await house.reads.one(Figure, { name: '持证执法人员' })).toMatchObject({ value: null, proposedValue: 1876 });
    const again = await opened(await exported());
    expect([LATEST, TROUBLES, NEXT].map((title) => again.cell(TASK, title).value)).toEqual([
      '6月28日印发《配套办法》3件。',
      '部分镇街审核人员不足。',
      '=9月底前完成轮训',
    ]);
    expect(again.cell(TASK, NEXT).type).toBe(3); // a string, never a formula
    expect(again.cell(TASK, DATA).text).toContain('本年1876名');
    expect(await imported(bytes)).toMatchObject({ changes: [], errors: [] });
  });

  test('a cell that was changed on both sides is a conflict; nothing of the file is carried out', async () => {
    const early = await exported();
    await imported(await edited(({ cell }) => (cell(TASK, LATEST).value = '甲写的。')));
    const before = await entries();
    const bytes = await edited(({ cell }) => {
      cell(TASK, LATEST).value = '乙写的。';
      cell(TASK, NEXT).value = '另一格';
    }, early);
    const { errors } = await imported(bytes);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/别人先改了“最近一期情况”：现在是“甲写的。”，您写的是“乙写的。”/);
    expect(await entries()).toBe(before);
    expect((await opened(await exported())).cell(TASK, NEXT).text).toBe('=9月底前完成轮训');
  });

  test('locked cells, formulas and wrong words are told by cell, all of them', async () => {
    const bytes = await edited(({ cell, sheet }) => {
      cell(TASK, '任务名称').value = '别的名称';
      cell('发挥政府法律顾问作用', '本年度落实标准').value = '改了标准';
      cell('发挥政府法律顾问作用', '责任岗位（责任人）').value = '没有的岗位';
      cell('健全并落实重大行政决策规则和程序', '原定期限').value = { formula: 'TODAY()', result: 44445 };
      cell('健全并落实重大行政决策规则和程序', LATEST).value = { formula: '1+1', result: 2 };
      sheet.addRow([99, '2021-099', '新加的任务']);
    });
    const { errors, changes } = await imported(bytes);
    const said = (part: string): CellFault | undefined => errors.find(({ message }) => message.includes(part));
    for (const part of ['“任务名称”不能在表里改', '原定期限：这里是公式', '最近一期情况：这里是公式', '不能在表里加行'])
      expect(said(part)?.cell).toMatch(/^[A-Z]{1,2}\d+$/);
    expect(changes.length).toBeGreaterThan(0);
    const rest = await imported(
      await edited(({ cell }) => {
        cell('发挥政府法律顾问作用', '本年度落实标准').value = '改了标准';
        cell('发挥政府法律顾问作用', '责任岗位（责任人）').value = '没有的岗位';
      }),
    );
    expect(rest.errors.map(({ message }) => message).join()).toMatch(/没有“没有的岗位”这个岗位.*|立项前由督查/);
    expect(rest.errors).toHaveLength(2);
  });

  test('columns moved, added, taken out and hidden, shown or hidden keys among them, do no harm', async () => {
    const { book, sheet } = await opened(await exported());
    const other = book.addWorksheet('另一张');
    // The keys in the middle; one column is left out, and one of their own is empty.
    const order = [...Array.from({ length: 30 }, (_, i) => 31 - i), 33, 34, 32].sort((a, b) => (a % 5) - (b % 5));
    sheet.eachRow((row, number) => {
      const cells = order.map((column) => row.getCell(column).value);
      other.getRow(number).values = [number === 1 ? '我加的一列' : `备注${number}`, ...cells];
    });
    order.forEach((column, i) => (other.getColumn(i + 2).hidden = column === 32 || i % 3 === 0));
    book.removeWorksheet(sheet.id);
    expect(await imported(Buffer.from(await book.xlsx.writeBuffer()))).toMatchObject({ changes: [], errors: [] });
  });

  test('a ledger of another year, or without a key column, is refused, and nothing is done', async () => {
    const refused = async (bytes: Uint8Array): Promise<string> => {
      const before = await entries();
      const given = await read(bytes);
      const done = given.ok ? await house.app.get(LedgerImport).run(BY, given.value, { dryRun: false }) : given;
      expect(await entries()).toBe(before);
      return done.ok ? '' : done.error.message;
    };
    const year = await edited(({ book }) => (book.getWorksheet('系统')!.getCell('B3').value = '2020'));
    expect(await refused(year)).toMatch(/没有2020年的计划，没有导入。请核对/);
    const keyless = await edited(({ sheet }) => sheet.spliceColumns(33, 1));
    expect(await refused(keyless)).toMatch(/“系统标识”“系统校验”两列，没有导入。请从系统重新导出/);
    expect(await refused((await exported()).subarray(0, 3000))).toMatch(/没有导入。请/);
  });

  test('what a unit writes itself is not overwritten, and whoever filled it in does not review it', async () => {
    const task = await house.taskNamed('发挥政府法律顾问作用');
    const head = await house.actor('o-sfj-head');
    expect((await house.app.get(TaskService).acknowledge(head)).ok).toBe(true);
    await imported(
      await edited(({ cell }) => (cell(task.title, LATEST).value = '7月1日督查室电话了解：顾问已全部续聘。')),
    );
    const draft = await house.reads.one(UnitDraft, { taskId: task.id });
    const period = { kind: 'period', periodId: draft!.input['periodId']!, assessment: 'implemented' } as const;
    const reports = house.app.get(ReportService);
    const sent = await reports.report(head, task.id, { ...period, text: '7月1日顾问全部续聘，见续聘合同。' });
    expect(sent.ok).toBe(true);
    const outcome = await reports.acceptReport({ ...CHIEF, officerId: 'system' }, sent.ok ? sent.value : '');
    expect(outcome).toMatchObject({ error: 'TASK.OWN_REPORT' });
  });
});
