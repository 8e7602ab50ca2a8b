import { expect, test } from '@jest/globals';
import { asksFor } from '../../../src/reminder/domain/asks.js';
import type { WeeklyLetterInput } from '../../../src/reminder/domain/letter.js';
import { textOf } from '../../../src/reminder/domain/letter-text.js';
import { weeklyLetter } from '../../../src/reminder/domain/weekly-letter.js';
import { aTask, closing, eightTasks, requesting, urging } from './unit-tasks.js';

const fine = (): ReturnType<typeof aTask>[] => [
  ...eightTasks().filter(({ standing }) => standing.late.length === 0 && standing.soon.length === 0),
  aTask('组建区法律专家团队', { deadlines: [closing('2021-10-29')] }),
  aTask('执法监督平台应用', { deadlines: [closing('2021-11-30')] }),
  aTask('法律明白人队伍', { deadlines: [closing('2021-12-31')] }),
];

const letterOf = (over: Partial<WeeklyLetterInput> = {}) =>
  weeklyLetter({
    ...{ departmentName: '区司法局', recipient: '负责人', asks: asksFor(fine(), urging), today: '2021-09-06' },
    ...{ madeGoodFor: null, nextCollection: '第三季度，10月8日开放，10月15日截止', monthly: true },
    ...{ contact: { name: '示例甲', phone: '××××××××', office: '区政府督查室' }, checkCode: '7F3A-91C2' },
    ...{ demo: false, linkUntil: '2021-09-13', ...over },
  });

test('月度清单: nothing to do is said once a month, with the count and what is next', () => {
  const letter = letterOf();
  expect(letter?.subject).toBe('本月清单：您单位8项均正常，无须填报');
  expect(letter && textOf(letter, null)).toBe(`区政府督查室　2021年9月6日（周一）

您单位牵头8项任务，均正常，无须填报。

最近到期：10月29日（周五），“组建区法律专家团队”。

下一次集中填报：第三季度，10月8日开放，10月15日截止。

【看明细】　登录后进“我的任务”。
联系人：示例甲，电话××××××××　区政府督查室

您是区司法局负责人，所以收到这封信；每周一有事才发，每月首个工作周一发一次清单。
只发您单位负责人和联络员，区政府督查室可见。
存证校验码　7F3A-91C2
`);
  expect(letter?.shortText).toBe(
    '区政府督查室：本月清单，贵局8项均正常，无须填报。最近到期：10月29日（周五），“组建区法律专家团队”。联系人示例甲，电话××××××××。',
  );
});

test('in the other weeks nothing asked is no letter; something asked is the same letter in any week', () => {
  expect(letterOf({ monthly: false })).toBeNull();
  const asks = asksFor(eightTasks(), urging);
  expect(letterOf({ asks })).toEqual(letterOf({ asks, monthly: false }));
});

test.each([
  ['made good in a demonstration', { madeGoodFor: '2021-09-03', demo: true }, '〔补发·演示数据〕本月清单：您单位8项'],
  ['a party organ', { departmentName: '区委宣传部', asks: asksFor(fine(), requesting) }, '本月清单：贵部8项均正常'],
  [
    'one that is paused',
    { asks: asksFor([aTask('甲'), aTask('乙', { state: 'suspended' })], urging) },
    '本月清单：您单位2项无须填报',
  ],
  [
    'two units',
    { moreUnits: [{ departmentName: '区信访办', asks: asksFor([aTask('甲')], urging) }] },
    '本月清单：您所在单位9项均正常',
  ],
] as const)('%s', (_, over, subject) => {
  const letter = letterOf(over);
  expect(letter?.subject.slice(0, subject.length)).toBe(subject);
  expect(letter && textOf(letter, null)).not.toMatch(/。。|，，|undefined|null|\n{3}/);
});

test('what is paused is named, and no day is made up where none is set', () => {
  const letter = letterOf({ asks: asksFor([aTask('乙', { state: 'suspended' })], urging), nextCollection: null });
  const text = letter ? textOf(letter, null) : '';
  expect(text).toContain('您单位牵头1项任务，无须填报。其中“乙”（暂缓）。\n\n目前没有排定日期的事项。\n\n【看明细】');
});
