import { expect, test } from '@jest/globals';
import type { AskedOfLeader } from '../../../src/reminder/domain/leaders-decisions.js';
import type { LeadersLetterInput } from '../../../src/reminder/domain/leaders-input.js';
import { leadersPage } from '../../../src/reminder/domain/leaders-page.js';
import type { Table } from '../../../src/writing/domain/document.js';
import type { WholeTask, WholeUnit } from '../../support/told.js';
import { input } from './leaders-units.js';
import { aTask, closing, node } from './unit-tasks.js';

const OWN = { redFrom: null, completedOn: null, closedOn: null, deadlines: [], returns: [], reminded: null };
const late = (title: string, said: string | null = null): WholeTask => ({
  ...aTask(title, { deadlines: [node('名册汇齐', '2021-08-25'), closing('2021-12-31')], lastWord: said }),
  ...OWN,
});
const soon = (title: string): WholeTask => ({ ...aTask(title, { deadlines: [closing('2021-09-15')] }), ...OWN });

const asked: AskedOfLeader = {
  ...{ kind: 'extension', id: 'r', taskId: 't', unit: '区司法局', title: '“八五”普法', address: 'a', manner: 'urge' },
  ...{ node: null, originalDay: '2021-09-30', fromDay: '2021-09-30', proposedDay: '2021-12-15', proposedUnit: null },
  ...{ number: 1, late: false, reason: '市级规划尚未印发', opinion: '建议同意', supervisor: null },
};

type Given = Partial<Omit<LeadersLetterInput, 'units'>> & { readonly units?: readonly WholeUnit[] };
const unit = (tasks: readonly WholeTask[]) => [{ name: '区司法局', manner: 'urge' as const, tasks }];
const page = ({ units = [], ...over }: Given) =>
  leadersPage(input(units, { postTitles: ['分管副区长'], ...over }), { issuer: '区政府督查室', head: null });
const said = (over: Given): string =>
  page(over)
    .blocks.map((block) => ('text' in block ? block.text : block.rows.map((row) => row.join('|')).join('\n')))
    .join('\n');
const tables = (over: Given): Table[] => page(over).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

test.each<[string, Given, string]>([
  ['whose and of which day', {}, '分管副区长　2021年9月6日（周一）　区政府督查室'],
  ['that nothing waits', { units: unit([soon('甲')]) }, '目前没有请您决定的事项，也没有逾期事项。'],
  ['the whole in one line', { units: unit([late('甲'), soon('乙')]) }, '您分管1个单位、2项任务：'],
  [
    'what is to be decided',
    { asked: [asked] },
    '请您决定（1）\n区司法局　“八五”普法（延期）|原定9月30日，申请延至12月15日，第1次。',
  ],
  ['the reason and the opinion', { asked: [asked] }, '理由：市级规划尚未印发。督查室意见：建议同意。|'],
  [
    'what is late, since when',
    { units: unit([late('甲')]) },
    '区司法局|甲|“名册汇齐”，8月25日|12天|尚未收到单位说明。|尚无电话、函件记录。',
  ],
  ['the unit’s word', { units: unit([late('甲', '9月3日单位报告：缺9个')]) }, '|9月3日单位报告：缺9个。|'],
  ['the nearest day', { units: unit([soon('乙')]) }, '最近到期：9月15日（周三），区司法局“乙”。'],
])('the page says %s', (_, over, words) => expect(said(over)).toContain(words));

test('the days nearest are three at the most', () =>
  expect(said({ units: unit(['甲', '乙', '丙', '丁'].map(soon)) })).toContain('“丙”。'));

test('at most twelve are shown; the others are counted', () => {
  const units = unit(Array.from({ length: 15 }, (_, i) => late(`任务${i}`)));
  expect(tables({ units })[0]?.rows).toHaveLength(12);
  expect(said({ units })).toContain('逾期（15）');
  expect(said({ units })).toContain('另有3项，登录后在台账中可见。');
});

test('long words push rows off the sheet, never cut them, and leave room for what is late', () => {
  const reason = '市级规划尚未印发，区级须与之衔接，'.repeat(12);
  const units = unit(Array.from({ length: 12 }, (_, i) => late(`任务${i}`, `单位报告：${'原因很多，'.repeat(10)}`)));
  const [deciding, overdue] = tables({ units, asked: Array.from({ length: 12 }, () => ({ ...asked, reason })) });
  expect(deciding?.rows.length).toBeGreaterThan(0);
  expect(deciding?.rows.length).toBeLessThan(12);
  expect(overdue?.rows.length).toBeGreaterThan(0);
  expect(deciding?.rows[0]?.[1]).toContain(reason);
});

test('units outside the government are not called late', () => {
  const units = [{ name: '区委宣传部', manner: 'request' as const, tasks: [late('甲')] }];
  expect(said({ units })).not.toMatch(/逾期（|\d天/);
});
