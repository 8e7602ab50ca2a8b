import { describe, expect, test } from '@jest/globals';
import type { AskedOfLeader } from '../../../src/reminder/domain/leaders-decisions.js';
import type { LeadersLetterInput } from '../../../src/reminder/domain/leaders-input.js';
import { totalsWords } from '../../../src/reminder/domain/leaders-totals.js';
import { dutiesOf, yearOf, type WholeUnit } from '../../support/told.js';
import { OverviewListPage } from '../../../src/web/pages/overview-list.page.js';
import { OverviewPage } from '../../../src/web/pages/overview.page.js';
import { LISTS, type ListName, type OverviewAbout } from '../../../src/web/views/overview-about.js';
import { yearView } from '../../../src/web/views/overview-curve.view.js';
import { overviewList, type Listed } from '../../../src/web/views/overview-list.view.js';
import { overviewView, type Around, type OverviewView } from '../../../src/web/views/overview.view.js';
import { input, justice, party, petitions, task, unit } from '../reminder/leaders-units.js';
import { closing, node } from '../reminder/unit-tasks.js';
import { frame, poisoned, staysWords } from './poison.js';

const asked: AskedOfLeader = {
  ...{ kind: 'extension', id: 'r', taskId: 't', unit: '区司法局', title: '“八五”普法', address: 'a', manner: 'urge' },
  ...{ node: null, originalDay: '2021-09-30', fromDay: '2021-09-30', proposedDay: '2021-12-15', proposedUnit: null },
  ...{ number: 1, late: false, reason: '市级规划尚未印发', opinion: '建议同意', supervisor: null },
};
const POST = { id: 'p', code: 'fqz', title: '分管副区长', principal: false, units: 4 };
const AROUND: Around = {
  ...{ posts: [POST], own: true, records: false, planned: true, time: '9时', more: null, banner: null },
};
const about = (units: readonly WholeUnit[], over: Partial<LeadersLetterInput> = {}): OverviewAbout => ({
  ...{ input: input(units, over), post: POST, query: {}, decides: 'yes', retry: null },
});
const view = (
  units: readonly WholeUnit[],
  over: Partial<LeadersLetterInput> = {},
  around: Partial<Around> = {},
): OverviewView => overviewView(about(units, over), { ...AROUND, ...around });

const ledeOf = ({ lede: { text, late, after } }: OverviewView): string => text + late + after;
const late = (n: number) =>
  unit(
    '区司法局',
    Array.from({ length: n }, (_, i) => task(`第${i + 1}件`, { deadlines: [closing('2021-08-25')] })),
  );
const quiet = unit('区审计局', [task('审计制度', { deadlines: [node('修订目录', '2021-09-15')] })]);

test.each<[string, OverviewView, string]>([
  ['what waits and what is late', view([justice()], { asked: [asked] }), '有1件事请您决定；2项逾期，最长12天。'],
  ['that nothing waits', view([quiet]), '目前没有等候决定的事，所列单位没有逾期事项。'],
  ['of the whole district', view([quiet], { whole: true }), '目前没有等候决定的事，全区没有逾期事项。'],
  ['that no unit is his', view([], {}, {}), '您分管的单位目前没有任务。有了任务和请您决定的事，就在这里。'],
  ['that there is no plan', view([], {}, { planned: false }), '本年度的分解表还没有立项。'],
  ['to those who prepare it', view([late(1)], { asked: [asked] }, { own: false }), '有1件事请领导决定；1项逾期'],
])('the page opens with %s', (_, page, words) => expect(ledeOf(page)).toContain(words));

test('nothing late: said in words, with the day that is next; and nothing on the page is red', () => {
  const page = view([quiet]);
  expect(page.nothingLate).toBe('您分管的单位目前没有逾期事项。最近到期：9月15日（周三），区审计局，审计制度。');
  expect(page.figures.map(({ lamp }) => lamp)).toEqual([null, 'green', 'amber', null]);
});

test('twelve late rows at the most; the rest is counted and opens all of them', () => {
  expect(view([late(12)]).late.rest).toBeNull();
  const { rows, count, rest } = view([late(15)]).late;
  expect([rows.length, count, rest?.label]).toEqual([12, 15, '另有3项，在台账中看全部15项']);
  expect(rest?.href).toBe('/ledger?leader=fqz&pile=late');
});

test('own units stand before the others', () => {
  const worse = { ...unit('区信访办', [task('信访', { deadlines: [closing('2021-05-14')] })]), other: true };
  expect(view([late(1), worse], { whole: true }).late.rows.map((row) => row.unit)).toEqual(['区司法局', '区信访办']);
  expect(view([late(1), worse], { whole: true }).figures[3]?.href).toBe('/ledger?pile=late');
});

test('party organs are counted, and never late', () => {
  const page = view([justice(), party()]);
  expect(page.late.rows.map((row) => row.unit)).toEqual(['区司法局', '区司法局']);
  expect(page.whole.map(({ text }) => text).join('')).toContain('另有1个单位、2项任务由区委依法治区办商请办理');
  expect(view([party()]).figures).toHaveLength(1);
});

test('the line on the whole says what letter and sheet say, and each figure of it opens something', () => {
  const units = [justice(), petitions(), party()];
  const { whole } = view(units);
  expect(whole.map(({ text }) => text).join('')).toBe(totalsWords(input(units)));
  for (const { text, href } of whole) expect([text, /\d/.test(text)]).toEqual([text, href !== null]);
});

const UNITS = [justice(), petitions(), party()];
const listed = (which: ListName): Listed => {
  const { changes, today } = input(UNITS);
  switch (which) {
    case 'due':
    case 'inTime':
    case 'pending':
    case 'accepted': {
      const duties = dutiesOf(UNITS, which, today);
      return { of: which, duties: { n: duties.length, first: duties } };
    }
    case 'completed':
    case 'closed':
      return { of: which, tasks: changes[which] };
    case 'units':
    case 'otherUnits':
    case 'newlyLate':
    case 'returned':
      return { of: which };
  }
};
test.each<[string, ListName, number]>([
  ['the units', 'units', 2],
  ['those that are asked', 'otherUnits', 1],
  ['what was due', 'due', 5],
  ['what came in time', 'inTime', 3],
  ['what was accepted', 'accepted', 3],
  ['what turned late', 'newlyLate', 1],
  ['what was sent back', 'returned', 2],
  ['what was struck off', 'closed', 1],
])('the list of %s', (_, which, n) => {
  const { lines, title } = overviewList(about(UNITS), listed(which));
  expect([title, lines.length]).toEqual([LISTS[which], n]);
});

describe('the year', () => {
  test('steps up on each day that something fell due or was accepted, to today', () => {
    const units = [justice(), petitions()];
    const year = yearView(about(units), yearOf(units, '2021-09-06'));
    expect([year?.due.n, year?.accepted.n]).toEqual([5, 3]);
    expect(year?.wide.due.match(/V/g)).toHaveLength(5);
    expect(year?.wide.accepted.match(/V/g)).toHaveLength(3);
    expect(year?.wide.ahead.match(/V/g)).toHaveLength(2);
    expect(year?.label).toBe('截至9月6日，到期的节点和期限5个，审核通过3个；年内还有3个节点和期限未到。');
  });
  test('is not drawn while nothing has a day', () =>
    expect(yearView(about([party([])]), yearOf([party([])], '2021-09-06'))).toBeNull());
});

test('on the sheet there is room for three decisions and twelve late rows; more is counted, not printed', () => {
  const many = Array.from({ length: 9 }, (_, i) => ({
    ...asked,
    id: `r${i}`,
    reason: '市级规划尚未印发，'.repeat(20),
  }));
  const roomy = view([late(12)], { asked: many.slice(0, 3).map((one) => ({ ...one, reason: '尚未印发' })) });
  expect([...roomy.asked, ...roomy.late.rows].filter(({ printed }) => !printed)).toEqual([]);
  const full = view([late(15)], { asked: many });
  const left = full.asked.filter(({ printed }) => !printed).length;
  expect(left).toBeGreaterThan(0);
  expect(full.unprinted.asked).toBe(left);
  expect(full.unprinted.late).toBe(15 - full.late.rows.filter(({ printed }) => printed).length);
  expect(full.late.rows.filter(({ printed }) => printed).length).toBeGreaterThan(3);
});

const PROPOSAL: AskedOfLeader = {
  ...{ ...asked, id: 'p', kind: 'proposal', node: null, originalDay: null, fromDay: null, proposedDay: '2021-09-13' },
  ...{ late: true, reason: '至9月6日逾期47天，已电话联系', opinion: '建议请分管副区长听取区司法局的汇报' },
};

test.each([
  ['yes', ['day', 'words'], '同意'],
  ['no', ['words'], '不同意'],
  ['other', ['day', 'words'], '另作批示'],
  ['again', ['words'], '请督查室再议'],
])('a proposal is answered %s in place, by fields %j', (answer, fields, label) => {
  const [one] = overviewView(
    { ...about([justice()], { asked: [PROPOSAL] }), query: { do: `${answer}-p` } },
    AROUND,
  ).asked;
  expect(one?.lines.map(({ words }) => words)).toEqual([
    '请分管副区长听取区司法局的汇报。',
    '至9月6日逾期47天，已电话联系。',
  ]);
  expect(one?.links.map((link) => link.label)).toEqual(['同意', '不同意', '另作批示', '请督查室再议']);
  expect(one?.form?.fields.map(({ name }) => name)).toEqual(fields);
  expect(one?.form?.button).toEqual({ label, name: 'answer', value: answer });
  if (fields.includes('day')) expect(one?.form?.fields[0]?.value).toBe('2021-09-13');
});

test('whoever does not decide has nothing to press on a proposal', () => {
  const [one] = overviewView({ ...about([justice()], { asked: [PROPOSAL] }), decides: 'no' }, AROUND).asked;
  expect([one?.links, one?.form]).toEqual([[], null]);
});

test('whatever people wrote stays words', () => {
  const open = { ...about([justice()], { asked: [asked] }), query: { do: 'yes-r' } };
  const page = overviewView(open, { ...AROUND, posts: [POST, { ...POST, code: 'b' }] });
  const words = poisoned({ ...page, more: null });
  const forms = words.asked.map((one, i) => ({
    ...one,
    form: one.form && { ...one.form, fields: page.asked[i]?.form?.fields ?? [] },
  }));
  const figures = words.figures.map((one, i) => ({ ...one, lamp: page.figures[i]?.lamp ?? null }));
  staysWords(<OverviewPage frame={frame} view={{ ...words, asked: forms, figures }} />);
  const list = poisoned(overviewList(about([justice()]), listed('due')));
  staysWords(<OverviewListPage frame={frame} view={list} back="/overview" whose="u" />);
});
