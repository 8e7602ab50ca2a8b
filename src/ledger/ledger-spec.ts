import type { Day } from '../calendar/domain/day.js';
import { fullDay } from '../calendar/domain/day.js';
import { printedAmount, scaleOf, yearOnYear } from '../plan/domain/figure-rules.js';
import { writtenAmount } from '../plan/domain/figure-amount.js';
import type { Figure } from '../plan/figure.entity.js';
import type { LedgerRow } from '../plan/ledger.service.js';
import { isCounted } from '../reminder/shown-standing.js';
import { groupBy } from '../platform/group.js';
import type { CellValue, SheetColumn, SheetRow, SheetSpec, WorkbookSpec } from '../writing/domain/workbook.js';
import { COLUMNS } from './domain/columns.js';
import { cellsOf, keyedValues } from './domain/ledger-row.js';
import { CHECK_TITLE, ID_TITLE } from './domain/row-key.js';
import { SYSTEM_SHEET, systemWords } from './domain/system-sheet.js';
import { UNIT_MEASURES, type UnitTask } from './domain/unit-summary.js';
import { isOpen } from './open-cells.js';
import { isTold, seesUnit, type Audience } from './ledger-audience.js';
import { factsOf } from './ledger-facts.js';
import type { LedgerSources } from './ledger-sources.service.js';

export interface LedgerContent {
  readonly rows: readonly LedgerRow[];
  readonly sources: LedgerSources;
  readonly audience: Audience;
  readonly day: Day;
  readonly head: string | null;
  readonly notice: string | null;
  /** Of a unit's copy: whose. */
  readonly unit: string | null;
}

/** The ledger and what explains it, as sheets; rows are made while they are written. */
export function ledgerSpec(content: LedgerContent): WorkbookSpec {
  const { sources, day, head, notice, unit } = content;
  const { planYear } = sources.plan.plan;
  const title = `${unit ?? ''}${planYear}年督办台账`;
  const heading = `${title}　数据截至${fullDay(day)}`;
  const sheets = [ledgerSheet, unitSheet, figureSheet, wordsSheet].map((sheet) => sheet(content, heading));
  return { title, notice, sheets: [...sheets, systemSheet(content)], properties: { day, head } };
}

const HIDDEN: readonly SheetColumn[] = [ID_TITLE, CHECK_TITLE].map((title) => ({
  ...{ title, width: 12, kind: 'text', hidden: true },
}));

const ledgerColumns: readonly SheetColumn[] = [
  ...COLUMNS.map(({ title, width, kind, choices, back }) => ({
    ...{ title, width, kind },
    ...(choices ? { choices } : {}),
    ...(back === undefined ? {} : { hint: back }),
  })),
  ...HIDDEN,
];

function ledgerSheet(content: LedgerContent, heading: string): SheetSpec {
  const { rows } = content;
  return {
    ...{ name: '督办台账', heading, form: 'table', columns: ledgerColumns, count: rows.length },
    rows: ledgerRows(content),
  };
}

function* ledgerRows({ rows, sources, audience }: LedgerContent): Generator<SheetRow> {
  for (const [i, row] of rows.entries()) {
    const facts = factsOf(row, sources, audience);
    const open = COLUMNS.map(({ key }) => isOpen(key, { row, facts, audience }));
    yield { cells: keyedValues(facts, cellsOf(facts, i + 1)), open };
  }
}

/** In the order of the directory. */
function unitSheet({ rows, sources, audience, day }: LedgerContent, heading: string): SheetSpec {
  const told = rows.filter((row) => isTold(audience, row) && row.record.task.state !== 'draft');
  const byUnit = groupBy(
    told.map((row) => unitTask(row, sources)),
    ({ unit }) => unit,
  );
  const names = sources.directory.departments.map(({ name }) => name).filter((name) => byUnit.has(name));
  const columns: SheetColumn[] = [
    { title: '牵头单位', width: 22, kind: 'text' },
    ...UNIT_MEASURES.map(({ title, width, kind }): SheetColumn => ({ title, width, kind: kind ?? 'text' })),
  ];
  const line = (name: string, tasks: readonly UnitTask[]): SheetRow => ({
    cells: [name, ...UNIT_MEASURES.map(({ of }) => of(tasks, day))],
  });
  const lines = names.map((name) => line(name, byUnit.get(name) ?? []));
  const all = names.length > 1 ? [line('合计', [...byUnit.values()].flat())] : [];
  const rowsOf = [...lines, ...all];
  return { name: '单位汇总', heading, form: 'table', columns, rows: rowsOf, count: rowsOf.length };
}

const ENDED: readonly string[] = ['completed', 'closed'];

const unitTask = (row: LedgerRow, sources: LedgerSources): UnitTask => ({
  unit: row.leadDepartment ?? '',
  asked: !isCounted(row),
  ended: ENDED.includes(row.record.task.state),
  late: isCounted(row) ? row.standing.lateness : null,
  nodes: row.record.nodes.map((node) => ({
    original: node.originalDueDate,
    due: node.dueDate,
    submittedOn: node.submittedOn,
  })),
  periods: row.record.periods.map(({ period, statedOn }) => ({ dueBy: period.dueBy, statedOn })),
  figures: (sources.figures.get(row.record.task.id) ?? []).map((figure) => ({ done: isDone(figure) })),
  evidence: sources.evidence.get(row.record.task.id)?.length ?? 0,
});

const isDone = ({ value, comparability }: Figure): boolean => value !== null || comparability === 'discontinued';

const KINDS = { flow: '年内量', stock: '存量', cumulative: '累计', ratio: '比率' } as const;
const COMPARABLE = { comparable: '可比', changed: '口径变化', discontinued: '本年不再统计' } as const;

const FIGURE_COLUMNS: readonly SheetColumn[] = [
  { title: '条目', width: 8, kind: 'text' },
  { title: '数据', width: 30, kind: 'text' },
  { title: '计量单位', width: 9, kind: 'text' },
  { title: '报送单位', width: 18, kind: 'text' },
  { title: '上年', width: 13, kind: 'number' },
  { title: '上年报告原文', width: 24, kind: 'text' },
  { title: '本年', width: 13, kind: 'number' },
  { title: '同比', width: 22, kind: 'text' },
  { title: '类别', width: 9, kind: 'text', choices: Object.values(KINDS) },
  { title: '可比性', width: 12, kind: 'text', choices: Object.values(COMPARABLE) },
  { title: '报送日期', width: 12, kind: 'day' },
  { title: '说明', width: 30, kind: 'text' },
];

function figureSheet({ sources, audience }: LedgerContent, heading: string): SheetSpec {
  const figures = sources.plan.figures.filter(({ departmentId }) => seesUnit(audience, departmentId));
  const rows = figures.map((figure): SheetRow => {
    const number = (value: number | null): CellValue => (value === null ? null : Number(writtenAmount(figure, value)));
    return {
      cells: [
        ...[figure.sectionMarker.replace('(', '（').replace(')', '）'), figure.name, scaleOf(figure).unit],
        sources.directory.department(figure.departmentId)?.name ?? '',
        ...[number(figure.lastValue), figure.lastText ?? '', number(figure.value), yearOnYear(figure) ?? ''],
        ...[KINDS[figure.kind], COMPARABLE[figure.comparability]],
        figure.reportedOn === null ? null : { day: figure.reportedOn },
        figure.discontinuedReason ?? figure.explanation ?? proposedWords(figure),
      ],
    };
  });
  return { name: '数据', heading, form: 'table', columns: FIGURE_COLUMNS, rows, count: rows.length };
}

const proposedWords = (figure: Figure): string =>
  figure.value !== null || (figure.proposedValue ?? null) === null
    ? ''
    : `督查室代填${printedAmount(figure, figure.proposedValue ?? 0)}，待单位核对上报。`;

function wordsSheet({ day, head, notice, unit }: LedgerContent, heading: string): SheetSpec {
  const about: (readonly [string, string])[] = [
    ['数据日', `${fullDay(day)}。亮灯、逾期按这一天计算。`],
    [
      '范围',
      unit === null ? '导出人能查看、当时筛选出的全部任务。' : `${unit}牵头和配合的任务；其他单位的原因和批示不在内。`,
    ],
    ['改后导入', '白底的格可以改，改后在台账页“导入台账”；先看逐格的改动，再决定办理。有一处不对，全部不改。'],
    [
      '存证',
      head === null ? '尚无记录。' : `${head}，同时写在文件属性中；可用 duban audit verify --expect ${head} 核对。`,
    ],
    ...(notice === null ? [] : [['演示', notice] as const]),
    ...COLUMNS.map(
      ({ title, about: words, back }) => [title, `${words}${back === undefined ? '' : `可改：${back}`}`] as const,
    ),
    ...UNIT_MEASURES.map(({ title, about: words }) => [`单位汇总：${title}`, words] as const),
  ];
  const columns: SheetColumn[] = [
    { title: '项目', width: 26, kind: 'text' },
    { title: '口径', width: 100, kind: 'text' },
  ];
  const rows = about.map((cells): SheetRow => ({ cells }));
  return { name: '口径说明', heading, form: 'text', columns, rows, count: rows.length };
}

function systemSheet({ sources, day, head }: LedgerContent): SheetSpec {
  const { planYear, id } = sources.plan.plan;
  const rows = systemWords({ planYear, planId: id, day, head }).map((cells): SheetRow => ({ cells }));
  const columns: SheetColumn[] = ['项目', '内容'].map((title) => ({ title, width: 30, kind: 'text' }));
  return { name: SYSTEM_SHEET, hidden: true, heading: '', form: 'text', columns, rows, count: rows.length };
}
