import { expect, test } from '@jest/globals';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import { follow } from '../../../src/annual-report/domain/follow.js';
import { textOf, withPassages } from '../../../src/annual-report/domain/report.js';
import { staleWordingIn } from '../../../src/annual-report/domain/stale-wording.js';
import { staleWordsIn } from '../../../src/annual-report/domain/stale.js';
import { loadConfig } from '../../../src/platform/config.js';
import { aChapter, anInput } from '../../support/annual-report.js';

const list = loadConfig({}).staleWording;
const found = (text: string, year = 2021) => staleWordingIn(text, { year, list });

test.each<[string, string[]]>([
  ['全面贯彻十九届五中全会精神', ['十九届五中全会']],
  ['贯彻党的十九大和十九届二中、三中、四中、五中全会精神', ['十九届二中、三中、四中、五中全会']],
  ['贯彻党的十九届六中全会精神', []],
  ['区委五届十三次全会部署', ['区委五届十三次全会']],
  ['市十七届人大五次会议通过', ['市十七届人大五次会议']],
  ['“十三五”收官', ['“十三五”']],
  ['"十三五"收官', ['"十三五"']],
  ['“十四五”开局', []],
  ['深入推进“七五”普法', ['“七五”普法']],
  ['部署“八五”普法', []],
  ['巩固拓展脱贫攻坚成果', []],
  ['打赢脱贫攻坚战', ['脱贫攻坚']],
  ['《法治政府建设实施纲要(2015—2020年)》', ['法治政府建设实施纲要(2015—2020年)']],
  ['《法治政府建设实施纲要（2021—2025年）》', []],
  ['《政务服务事项目录（2020年版）》', ['（2020年版）']],
  ['《中长期人才规划（2010—2020年）》', ['（2010—2020年）']],
  ['2019年以来处理干部16名', ['2019年']],
  ['2021年印发〔2020〕12号文件', []],
  ['落实《2020年工作要点》', ['《2020年工作要点》']],
  ['落实《2021年工作要点》', []],
  ['贯彻《行政处罚法（2017年修正）》', []],
  ['热线12345年内办结', []],
])('in a report of 2021, %s: %j', (text, words) => expect(found(text).map((one) => one.words)).toEqual(words));

test('each hit says where, why and what instead', () =>
  expect(found('2021年，贯彻十九届五中全会精神。')).toEqual([
    { offset: 8, words: '十九届五中全会', why: '适用到2020年', suggestion: '十九届六中全会' },
  ]));

test('a wording before its time is as wrong as one that has run out', () =>
  expect(found('落实《法治政府建设实施纲要（2021—2025年）》', 2020)).toMatchObject([{ why: '2021年起才有这一说法' }]));

test('the whole draft is looked through, what people wrote included, and the chapter on next year a year ahead', () => {
  const chapters = [
    aChapter('achievements'),
    aChapter('next_steps', {
      number: '三',
      leadIn: '2021年:',
      sections: [{ marker: '(一)', heading: '办', text: '' }],
    }),
  ];
  const composed = composeAnnualReport(anInput(chapters));
  const text = '第一段。\n2021年，以十九届五中全会精神为指导。';
  const report = withPassages(composed, (one) => ({ ...one, sentences: follow(one.sentences, text) }));
  const hits = staleWordsIn(report, { planYear: 2021, list });
  expect(hits.map(({ key, words }) => `${key}:${words}`)).toEqual([
    '前言:十九届五中全会',
    '一（一）:十九届五中全会',
    '三、导语:2021年',
    '三、导语:十九届五中全会',
    '三（一）:2021年',
    '三（一）:十九届五中全会',
  ]);
  for (const { offset, words, sentenceId } of hits) {
    expect(textOf(report.preamble).slice(offset, offset + words.length)).toBe(words);
    expect(sentenceId).toBe(report.preamble.sentences[1]?.id);
  }
});

test('every entry of the list is current in some year', () => {
  for (const { from = 0, until = 9999, words } of list) expect([words, from <= until]).toEqual([words, true]);
  expect(new Set(list.map(({ words }) => words)).size).toBe(list.length);
});

test('a chapter’s own heading is looked at as well', () => {
  const heading = '2021年工作安排';
  const report = composeAnnualReport(anInput([aChapter('next_steps', { number: '三', heading, leadIn: '要求' })]));
  expect(report.stale.map(({ field, words, sentenceId }) => [field, words, sentenceId])).toEqual([
    ['heading', '2021年', null],
  ]);
});
