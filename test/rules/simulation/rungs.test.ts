import { expect, test } from '@jest/globals';
import { addDays } from '../../../src/calendar/domain/day.js';
import { rungFaults, type LateSeen, type PaperSeen } from '../../../src/simulation/domain/rungs.js';

const LAST_DAY = '2021-08-31';
const RULES = { call: 3, urging: 7, listing: 30 };

const paper = (over: Partial<PaperSeen>): PaperSeen => ({
  ...{ kind: 'urging', state: 'draft', round: 1, draftedOn: '2021-09-07', signedOn: null, endedOn: null },
  ...{ replyBy: '2021-09-15', copyTo: null, numbered: false },
  ...over,
});
const called = { calls: ['2021-09-03'] };
const draft = paper({});
const signed = paper({ state: 'signed', signedOn: '2021-09-08', numbered: true });
const listing = paper({ kind: 'listing', draftedOn: '2021-09-30' });
const proposal = paper({ kind: 'proposal', draftedOn: '2021-10-15' });

test.each<[number, string, Partial<LateSeen>, string | null]>([
  [2, 'nothing', {}, null],
  [3, 'nothing, and nobody is told to telephone', {}, '没有提示打电话'],
  [3, 'told to telephone', { toCall: true }, null],
  [2, 'told to telephone', { toCall: true }, '电话提示早了'],
  [5, 'a call before the day', { calls: ['2021-08-30'] }, '没有提示打电话'],
  [7, 'a call', called, '没有拟催办函'],
  [7, 'a call and a draft', { ...called, papers: [draft] }, null],
  [6, 'a call and a draft', { ...called, papers: [draft] }, '催办函拟早了'],
  [8, 'a draft without a call', { toCall: true, papers: [draft] }, '没有打过电话就拟了函'],
  [9, 'a draft that was dropped', { ...called, papers: [paper({ state: 'dropped', endedOn: '2021-09-08' })] }, null],
  [30, 'a letter nobody answered', { ...called, papers: [signed] }, '没有列入通报草稿'],
  [30, 'a letter that was answered', { ...called, papers: [signed], lastWordOn: '2021-09-10' }, null],
  [30, 'listed', { ...called, papers: [signed, listing] }, null],
  [29, 'listed', { ...called, papers: [signed, listing] }, '列入通报早了'],
  [30, 'listed without a letter', { ...called, papers: [draft, listing] }, '列入通报早了'],
  [45, 'proposed without a listing', { ...called, papers: [signed, proposal] }, '未列入通报就提请区领导'],
  [20, 'numbered before it was signed', { ...called, papers: [paper({ numbered: true })] }, '没有签发就取了号'],
  [
    20,
    'the leader reads along from the first',
    { ...called, papers: [{ ...signed, copyTo: '副区长' }] },
    '抄送区领导不对',
  ],
  [9, 'outside, telephoned', { government: false, ...called, papers: [paper({ kind: 'request' })] }, '被催办'],
  [9, 'outside, asked', { government: false, papers: [paper({ kind: 'request' })] }, null],
  [9, 'outside, not asked', { government: false }, '没有拟商请函'],
])('day %i, %s', (days, _, over, fault) => {
  const late = { title: 't', government: true, lastDay: LAST_DAY, days, calls: [], toCall: false, papers: [] };
  const faults = rungFaults(addDays(LAST_DAY, days), { ...late, lastWordOn: null, ...over }, RULES);
  if (fault === null) expect(faults).toEqual([]);
  else expect(faults.some((words) => words.includes(fault))).toBe(true);
});
