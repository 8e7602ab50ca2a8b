import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import fc from 'fast-check';
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
  const read = (bytes: Uint8Array, name = '台账.xlsx') =>
    house.app.get(WorkbookCheck).read({ name, bytes: Buffer.from(bytes) });
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

  test('columns moved, hidden, added or taken out do no harm', async () => {
    const bytes = await exported();
    const shuffle = fc.shuffledSubarray(
      Array.from({ length: 31 }, (_, i) => i + 1),
      { minLength: 25, maxLength: 31 },
    );
    await fc.assert(
      fc.asyncProperty(shuffle, fc.integer({ min: 0, max: 5 }), async (order, hidden) => {
        const { book, sheet } = await opened(bytes);
        const other = book.addWorksheet('另一张');
        sheet.eachRow((row, number) => {
          const cells = [32, ...order, 33].map((column) => row.getCell(column).value);
          other.getRow(number).values = [number === 1 ? '我加的一列' : `备注${number}`, ...cells];
        });
        for (let i = 1; i <= hidden; i += 1) other.getColumn(i * 3).hidden = true;
        book.removeWorksheet(sheet.id);
        expect(await imported(Buffer.from(await book.xlsx.writeBuffer()))).toMatchObject({ changes: [], errors: [] });
      }),
      { numRuns: 4 },
    );
  });

  describe('what is not such a workbook is refused with place and remedy', () => {
    const refused = async (bytes: Uint8Array, name?: string): Promise<string> => {
      const before = await entries();
      const given = await read(bytes, name);
      const done = given.ok ? await house.app.get(LedgerImport).run(BY, given.value, { dryRun: false }) : given;
      expect(await entries()).toBe(before);
      return done.ok ? '' : done.error.message;
    };

    test('another year, a missing key column, too many rows', async () => {
      const year = await edited(({ book }) => (book.getWorksheet('系统')!.getCell('B3').value = '2020'));
      expect(await refused(year)).toMatch(/没有2020年的计划，没有导入。请核对/);
      const keyless = await edited(({ sheet }) => sheet.spliceColumns(33, 1));
      expect(await refused(keyless)).toMatch(/“系统标识”“系统校验”两列，没有导入。请从系统重新导出/);
      const long = Buffer.concat([
        Buffer.from('<worksheet><sheetData>'),
        Buffer.from('<row><c t="str"><v>x</v></c></row>'.repeat(200_000)),
        Buffer.from('</sheetData></worksheet>'),
      ]);
      expect(await refused(aBook({ 'xl/worksheets/sheet1.xml': long }))).toMatch(/超过20000行，没有导入。请删去/);
    });

    test('.xls, macros, a bomb, a paper with 密级, no workbook at all', async () => {
      const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
      expect(await refused(old, '台账.xls')).toMatch(/旧版 \.xls.*另存为 \.xlsx/);
      expect(await refused(aBook({ 'xl/vbaProject.bin': Buffer.from('x') }))).toMatch(/带有宏，没有导入。请另存为/);
      const bomb = aBook({ 'xl/worksheets/sheet1.xml': Buffer.alloc(136 * 1024 * 1024, 32) });
      expect(bomb.length).toBeLessThan(1024 * 1024);
      expect(await refused(bomb)).toMatch(/展开后太大，没有导入/);
      const secret = await edited(({ sheet }) => {
        sheet.insertRow(1, ['机密★10年']);
      });
      expect(await refused(secret)).toMatch(/密级标志.*按保密规定办理/);
      expect(await refused(Buffer.from('不是工作簿'), '台账.xlsx')).toMatch(/没有导入。请/);
      expect(await refused((await exported()).subarray(0, 3000))).toMatch(/没有导入。请/);
    });
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

const TYPES = Buffer.from(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
);
const BOOK = Buffer.from(
  '<workbook xmlns:r="r"><sheets><sheet name="督办台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
);
const RELS = Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>');
const aBook = (parts: Record<string, Uint8Array>): Buffer =>
  Buffer.from(
    zipSync({
      ...{ '[Content_Types].xml': TYPES, 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELS },
      'xl/worksheets/sheet1.xml': Buffer.from('<worksheet><sheetData/></worksheet>'),
      ...parts,
    }),
  );
