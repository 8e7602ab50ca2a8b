import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bulletinDocument,
  bulletinText,
  quarterStart,
  until,
  type BulletinFacts,
} from '../../../src/reminder/domain/bulletin.js';
import { countsSentence, percents } from '../../../src/reminder/domain/bulletin-counts.js';
import { calledLate, namedIn, signingFault, type Shown } from '../../../src/reminder/domain/bulletin-naming.js';

const FACTS: BulletinFacts = {
  ...{ planYear: 2021, quarter: '2021-Q3', day: '2021-09-30', missing: 2, replyBy: '2021-10-15' },
  issuer: { name: '区政府督查室', contact: '示例甲', phone: '××' },
  counts: { done: 6, underWay: 13, late: 3, suspended: 0 },
  practices: [{ unit: '区信访办', task: '完善信访程序', text: '建立周调度制度。另有说明。' }],
  listed: [
    {
      ...{ unit: '区司法局', task: '组建区法律专家团队', node: '聘任', originalDueDate: '2021-08-31', days: 30 },
      sentence: '区司法局牵头的“组建区法律专家团队”，节点“聘任”原定8月31日，至9月30日逾期30天。',
      said: { day: '2021-09-02', text: '人选条件已经拟出；\n月内可以完成。' },
    },
  ],
};

describe('counts that add up', () => {
  test.each([
    [
      [6, 16],
      [27, 73],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ])('%j is %j', (parts, shares) => expect(percents(parts)).toEqual(shares));

  test('whatever the parts, the percents are whole and add up to a hundred', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }).filter((all) => all.some((n) => n > 0)),
        (parts) => {
          expect(percents(parts).reduce((sum, n) => sum + n, 0)).toBe(100);
        },
      ),
    );
  });

  test.each([
    [
      { done: 6, underWay: 13, late: 3, suspended: 0 },
      '纳入督办的任务共22项，截至9月30日，已办结6项，占27%；正在办理13项，占59%；逾期3项，占14%。',
    ],
    [{ done: 2, underWay: 7, late: 0, suspended: 0 }, '纳入督办的任务共9项，截至9月30日，已办结2项；正在办理7项。'],
    [
      { done: 2, underWay: 7, late: 0, suspended: 1 },
      '纳入督办的任务共10项，截至9月30日，已办结2项，占20%；正在办理7项，占70%；暂缓1项，占10%。',
    ],
  ])('%j', (counts, words) => expect(countsSentence(counts, '9月30日')).toBe(words));
});

test('what it says: good practice before what is late, the unit’s own word, material as a number, a date for what is asked', () => {
  const { title, lines } = bulletinText(FACTS);
  expect(title).toBe('关于2021年第三季度法治政府建设任务落实情况的通报');
  expect(lines.filter((line) => /^[一二三四]、/.test(line))).toEqual([
    '一、总体情况',
    '二、好的做法',
    '三、逾期事项',
    '四、下一步要求',
  ]);
  const text = lines.join('\n');
  expect(text).toContain('区信访办牵头的“完善信访程序”：建立周调度制度。');
  expect(text).toContain('逾期30天。单位9月2日报告，人选条件已经拟出。');
  expect(text).toContain('另有2项任务的材料未按时报送。');
  expect(text).toContain('请于2021年10月15日前报送办结情况');
  expect(text).not.toMatch(/不力|重视|严肃|问责|！/);
});

test('nothing late, nothing to praise: two chapters and no annex', () => {
  const facts = { ...FACTS, practices: [], listed: [], missing: 0 };
  const { title, lines } = bulletinText(facts);
  expect(lines.filter((line) => /^[一二三四]、/.test(line))).toEqual(['一、总体情况', '二、下一步要求']);
  const sheet = { facts, title, body: lines.join('\n'), number: null, signedOn: null, demo: false, head: null };
  expect(bulletinDocument(sheet)).toMatchObject({ annexes: [], signature: null, notice: '草稿', form: 'paper' });
});

test('signed it has number, seal and a table of what is late', () => {
  const { title, lines } = bulletinText(FACTS);
  const sheet = {
    facts: FACTS,
    title,
    body: lines.join('\n'),
    number: '×政督通〔2021〕1号',
    signedOn: '2021-09-30',
    demo: true,
    head: '1:a',
  };
  const document = bulletinDocument(sheet);
  expect(document).toMatchObject({
    documentNumber: '×政督通〔2021〕1号',
    signature: { sealed: true },
    notice: '演示数据，单位人员均为示意',
  });
  expect(document.annexes[0]?.blocks[0]).toMatchObject({
    rows: [['1', '区司法局', '组建区法律专家团队', '聘任', '2021年8月31日', '30', '9月2日：人选条件已经拟出']],
  });
});

test.each([
  ['2021-Q1', '2021-02-10', '2021-01-01', '2021-02-10'],
  ['2021-Q3', '2021-10-08', '2021-07-01', '2021-09-30'],
])('%s as of %s is from %s to %s', (quarter, day, from, to) => {
  expect([quarterStart(quarter), until(quarter, day)]).toEqual([from, to]);
});

const UNITS = [
  { id: 'sfj', name: '区司法局', criticised: true },
  { id: 'xfb', name: '区信访办', criticised: true },
  { id: 'fyw', name: '区委依法治区办（区司法局）', criticised: false },
  { id: 'xcb', name: '区委宣传部', criticised: false },
];

describe('who is named', () => {
  test('by paragraph, the longer name first', () => {
    const named = namedIn('区委依法治区办（区司法局）牵头。\n区司法局逾期3天。\n区司法局又。', UNITS);
    expect([...named]).toEqual([
      ['fyw', '区委依法治区办（区司法局）牵头。'],
      ['sfj', '区司法局逾期3天。\n区司法局又。'],
    ]);
  });

  test('the office that writes names nobody by its own name', () => {
    const office = { id: '', name: '区政府督查室', criticised: true, writes: true };
    const units = [{ id: 'qzf', name: '区政府', criticised: true }, office];
    expect([...namedIn('区政府督查室进行了督查。\n区政府办事。', units)]).toEqual([['qzf', '区政府办事。']]);
  });

  test.each([
    ['区委宣传部牵头的任务逾期3天。', ['区委宣传部']],
    ['区委宣传部的做法值得借鉴。\n区司法局逾期3天。', []],
  ])('%s calls %j late', (body, names) => expect(calledLate(body, UNITS)).toEqual(names));
});

describe('when it may be signed', () => {
  const named = new Map([['sfj', '区司法局逾期3天。']]);
  const shown: Shown = { asked: { sfj: '区司法局逾期3天。' }, answerBy: '2021-10-10', answers: [] };
  const answer = { departmentId: 'sfj', sentence: '区司法局逾期3天。', agrees: true, settledOn: null };
  test.each([
    ['not shown', { ...shown, asked: {} }, '2021-10-11', 'BULLETIN.NOT_SHOWN'],
    [
      'changed since it was shown',
      { ...shown, asked: { sfj: '区司法局逾期2天。' } },
      '2021-10-11',
      'BULLETIN.NOT_SHOWN',
    ],
    ['not answered yet', shown, '2021-10-10', 'BULLETIN.WAITING'],
    ['not answered in time', shown, '2021-10-11', null],
    ['agreed', { ...shown, answers: [answer] }, '2021-10-09', null],
    [
      'corrected, undecided',
      { ...shown, answers: [{ ...answer, agrees: false }] },
      '2021-12-31',
      'BULLETIN.ANSWER_OPEN',
    ],
    [
      'corrected and decided',
      { ...shown, asked: {}, answers: [{ ...answer, agrees: false, settledOn: '2021-10-09' }] },
      '2021-10-09',
      null,
    ],
  ])('%s', (_, what, today, fault) => expect(signingFault(named, what, today)).toBe(fault));
});
