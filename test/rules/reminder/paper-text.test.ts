import { expect, test } from '@jest/globals';
import { termsFor, writerOf } from '../../../src/reminder/domain/addressing.js';
import {
  numberWords,
  paperText,
  proposalParts,
  quarterOf,
  type PaperFacts,
} from '../../../src/reminder/domain/paper-text.js';

const FACTS: PaperFacts = {
  ...{ kind: 'urging', round: 1, unit: '区司法局', planYear: 2021, number: 24, title: '组建区法律专家团队' },
  duty: {
    ...{ id: 'd', of: 'closing', kind: 'work', title: '', dueDate: '2021-08-31', originalDueDate: '2021-08-31' },
    ...{ lastDay: '2021-08-31', days: 8, originalDays: 8, extension: 'none', returnedOn: null },
  },
  lastWord: { day: '2021-08-06', text: '人选条件已经拟出，正在听取高校意见。名单另报。' },
  lastCall: { day: '2021-09-02', said: '月内可以完成。' },
  ...{ on: '2021-09-08', replyBy: '2021-09-15', leader: '分管政法的副区长' },
};

test('a letter says what is on record, what is asked and by when, and nothing of anybody’s diligence', () => {
  const { title, paragraphs } = paperText(FACTS);
  expect(title).toBe('关于请尽快办理“组建区法律专家团队”事项的函（第1次）');
  expect(paragraphs[0]).toBe(
    '《2021年法治政府建设任务分解表》第24项“组建区法律专家团队”由你局牵头，原定2021年8月31日前完成。' +
      '至9月8日，已超过期限8天，尚未收到办结材料和延期申请。' +
      '你局8月6日报告，人选条件已经拟出，正在听取高校意见；9月2日电话联系，你局表示月内可以完成。',
  );
  expect(paragraphs[1]).toBe('请于9月15日前书面回复，并由主要负责同志审签：');
  expect(paragraphs.at(-1)).toBe('到期未复的，该事项列入第三季度督查通报。');
  expect(paragraphs.join('')).not.toMatch(/不力|重视不够|问责|约谈|[,:;]/);
});

test.each<[string, Partial<PaperFacts['duty']>, string]>([
  [
    'a node',
    { of: 'node', title: '名册汇齐' },
    '节点“名册汇齐”原定2021年8月31日前完成。至9月8日，已超过期限8天，尚未收到该节点的材料和延期申请',
  ],
  ['a day that was moved', { dueDate: '2021-09-02' }, '原定2021年8月31日前完成，经批准延至2021年9月2日'],
  ['an answer to a leader', { of: 'instruction' }, '尚未收到批示的答复'],
  ['sent back', { returnedOn: '2021-09-03' }, '9月3日退回补充后尚未补报'],
  ['asked for time', { extension: 'pending' }, '延期申请尚待审定'],
])('%s is told as it is', (_, duty, words) => {
  expect(paperText({ ...FACTS, duty: { ...FACTS.duty, ...duty } }).paragraphs[0]).toContain(words);
});

test.each([
  ['区委宣传部', '贵部'],
  ['区法院', '贵院'],
  ['区总工会', '贵单位'],
])('%s is asked as %s, without a day counted', (unit, dear) => {
  const { title, paragraphs } = paperText({ ...FACTS, kind: 'request', unit });
  const whole = title + paragraphs.join('');
  expect(whole).toContain(`商请${dear}于9月15日前告知进展及需要协调的事项`);
  expect(whole).not.toMatch(/逾期|超过|催|通报|你|\d天/);
});

test('nothing said, nothing told', () => {
  const [first] = paperText({ ...FACTS, lastWord: null, lastCall: null }).paragraphs;
  expect(first).toMatch(/尚未收到办结材料和延期申请。$/);
});

test('a proposal is told to the leader in two: how it stands, and what is suggested', () => {
  const { title, paragraphs } = paperText({ ...FACTS, kind: 'proposal' });
  const parts = proposalParts({ title, body: paragraphs.join('\n') });
  expect(parts.standing).toBe(paragraphs[0]);
  expect(parts.suggestion).toMatch(/^建议请分管政法的副区长听取/);
  expect(proposalParts({ title: '关于提请协调的建议', body: '请开一次协调会。\n' })).toEqual({
    standing: '关于提请协调的建议。',
    suggestion: '请开一次协调会。',
  });
});

test('units by their own kind, numbers by the office’s own code', () => {
  expect(paperText({ ...FACTS, unit: '区城市管理委' }).paragraphs[0]).toContain('由你委牵头');
  expect(paperText({ ...FACTS, unit: '区市场监管所' }).paragraphs[0]).toContain('由你单位牵头');
  expect(numberWords('×政督函', 2021, 7)).toBe('×政督函〔2021〕7号');
  expect([quarterOf('2021-03-31'), quarterOf('2021-10-01')]).toEqual(['2021-Q1', '2021-Q4']);
});

test('no kind outside the government can be sent a letter of urging, a line of a bulletin or a proposal', () => {
  for (const kind of ['party', 'judicial', 'mass', 'vertical']) {
    expect([writerOf('urging', kind), writerOf('bulletin', kind), writerOf('supervision', kind)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(termsFor(kind).ladder).toBe('coordination');
  }
});
