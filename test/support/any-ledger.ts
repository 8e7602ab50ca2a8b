import fc, { type Arbitrary } from 'fast-check';
import { addDays, daysBetween, fullDay, monthDay, type Day } from '../../src/calendar/domain/day.js';
import type { RawCell } from '../../src/ledger/domain/coerce.js';
import type { ColumnKey, ColumnValue } from '../../src/ledger/domain/columns.js';
import type { LedgerFacts } from '../../src/ledger/domain/facts.js';

export const text = (words: string): RawCell => ({ kind: 'text', text: words });

const line = fc.constantFrom(
  ...['6月28日印发《配套办法》3件', '=9月底前完成', '部分镇街“审核”不足', 'A&B <1>', '12', '-3', '2021-9-6', '+86'],
);
const lines = fc.array(line, { maxLength: 3 });
const words = lines.map((all) => all.join('\n'));
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2021-01-01', n));
const maybeDay = fc.option(day);

const node = fc.record({
  title: fc.constantFrom('印发方案', '名册汇齐'),
  dueDate: day,
  stands: fc.constantFrom('', '待审核'),
});
const figure = fc.constantFrom('上年129件，本年42件，同比下降67.4%', '上年24件，本年待报', '本年1876名');

/** A task as a ledger tells it, whatever stands in its cells. */
const facts: Arbitrary<LedgerFacts> = fc.record({
  ...{
    taskId: fc.constant(''),
    version: fc.nat(99),
    planYear: fc.constant(2021),
    number: fc.integer({ min: 1, max: 999 }),
  },
  ...{ title: line, promises: lines, nature: fc.constantFrom('一次性', '常态化'), problemsAnswered: lines },
  ...{ lead: fc.constantFrom('区司法局', ''), cooperating: fc.constantFrom([], ['区示例办', '各镇街']) },
  post: fc.option(fc.record({ title: fc.constant('科长'), holder: fc.constantFrom(null, '示例甲') })),
  contact: fc.constantFrom({ name: '', phone: '' }, { name: '示例乙', phone: '022-00000000' }),
  ...{ leader: words, basis: words, standard: words, nodes: fc.array(node, { maxLength: 3 }) },
  ...{ originalDueDate: maybeDay, dueDate: maybeDay, completedOn: maybeDay, closedOn: maybeDay },
  latest: fc.record({ text: words, problems: words, nextSteps: words, assessment: fc.constantFrom('', '已落实') }),
  figures: fc.option(figure, { nil: '' }).map((said) => (said === '' ? [] : [{ id: 'f', name: '行政检查', said }])),
  ...{ evidence: words, light: words, late: fc.constantFrom(null, { days: 6, originalDays: 12 }) },
  ...{ urged: lines, instructions: lines, outcome: words, places: lines, remarks: lines },
});

export const anyTasks: Arbitrary<LedgerFacts[]> = fc
  .array(facts, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, i) => ({ ...one, taskId: `01TASK${i}` })));

const wide = (said: string): string => said.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** In whichever way a program keeps a day, or somebody writes it. */
const dayRoads = (one: Day, from1904: boolean): RawCell[] => {
  const serial = daysBetween(from1904 ? '1904-01-01' : '1899-12-30', one);
  const [y, m, d] = one.split('-').map(Number);
  return [
    ...[{ kind: 'date', serial } as const, { kind: 'number', number: serial } as const],
    ...[one, `${y}-${m}-${d}`, fullDay(one), one.replaceAll('-', '/'), `${y}.${m}.${d}`, `${one} 00:00:00`].map(text),
    ...[text(wide(fullDay(one))), ...(y === 2021 ? [text(` ${monthDay(one)} `)] : [])],
  ];
};

/** What programs leave of a text: other ends of lines, blanks at them, marks nobody sees. */
const textRoads = (said: string): RawCell[] => [
  text(said),
  text(said.replaceAll('\n', '\r\n')),
  text(`${said.replaceAll('\n', ' \u3000\n')}\u00a0 `),
  text(`\u200b${said.replaceAll('\n', '\r')}\n`),
  ...(/^-?[1-9]\d*$/.test(said) ? [{ kind: 'number', number: Number(said) } as const] : []),
];

/** Said in other marks: what stands here already. */
const SAME: Readonly<Partial<Record<ColumnKey, (said: string) => string[]>>> = {
  contact: (said) => [said.replace(' ', '，'), wide(said)],
  figures: (said) => [said.replace(/本年[^，]*/, wide)],
  nodes: (said) => [said.replaceAll('2021年', ''), said.replace(/年|月/g, '-').replaceAll('日', ''), wide(said)],
  post: (said) => [said.replace('（', '(').replace('）', ')')],
};

/** The ways in which one cell may come back unedited. */
export function roads(key: ColumnKey | null, value: ColumnValue, from1904: boolean): (RawCell | undefined)[] {
  if (value === null) return [undefined, text(''), text(' \u3000')];
  if (typeof value === 'number')
    return [{ kind: 'number', number: value }, text(String(value)), text(wide(`${value}`))];
  if (typeof value === 'object') return dayRoads(value.day, from1904);
  const same = key === null ? [] : (SAME[key]?.(value) ?? []);
  return [...textRoads(value), ...same.map(text)];
}

/** A title as it stands when somebody has widened, broken or retyped it. */
export const titleRoads = (title: string): string[] => [
  title,
  ` ${title}\u3000`,
  `${title.slice(0, 2)}\n${title.slice(2)}`,
  title.replace('（', '(').replace('）', ')').replaceAll('：', ':'),
  [...title].join(' '),
];
