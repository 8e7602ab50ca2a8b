import { expect, test } from '@jest/globals';
import { asksFor } from '../../../src/reminder/domain/asks.js';
import type { WeeklyLetterInput } from '../../../src/reminder/domain/letter.js';
import { textOf } from '../../../src/reminder/domain/letter-text.js';
import { mannerFor } from '../../../src/reminder/domain/addressing.js';
import { honorific } from '../../../src/reminder/domain/manner.js';
import { weeklyLetter } from '../../../src/reminder/domain/weekly-letter.js';
import { aTask, closing, eightTasks, node, requesting, TODAY, urging } from './unit-tasks.js';

const input = (over: Partial<WeeklyLetterInput> = {}): WeeklyLetterInput => ({
  departmentName: '区司法局',
  recipient: '负责人',
  asks: asksFor(eightTasks(), urging),
  today: TODAY,
  madeGoodFor: null,
  nextCollection: '第三季度，10月8日开放，10月15日截止，一页填完',
  contact: { name: '示例甲', phone: '××××××××', office: '区政府督查室' },
  checkCode: '7F3A-91C2',
  demo: false,
  linkUntil: '2021-09-13',
  ...over,
});
const letterOf = (over: Partial<WeeklyLetterInput> = {}) => {
  const letter = weeklyLetter(input(over));
  if (!letter) throw new Error('no letter');
  return { ...letter, text: textOf(letter, null) };
};

test('the letter to the head of the unit of eight tasks', () => {
  const { subject, text } = letterOf();
  expect(subject).toBe('〔督办提醒〕本周请办3件，其中逾期2件（区司法局，9月6日）');
  expect(text).toBe(`区政府督查室　2021年9月6日（周一）

您单位牵头8项任务，本周请办3件，其余5项正常，无须填报。

一、已逾期　2件
1．组建“法律明白人”“法治带头人”队伍　■ 逾期12天
　　节点“各镇街名册汇齐”，应于8月25日完成，未收到通过审核的材料，未申请延期。已收21个镇街，缺9个。8月27日电话联系；9月1日发第1次催办函，回复期9月8日。
　　请办：上报最新情况；仍未完成的，写明还差什么、何时补齐。
2．组建区法律专家团队　■ 逾期6天
　　应于8月31日完成，未报请办结，未申请延期。8月6日您单位报告：人选条件已拟出，正在听取高校和律师协会意见；9月2日电话答复月内可以完成。
　　请办：报请办结；办不完的，写明原因和预计日期。

二、两周内到期　1件
3．执法监督平台应用和信息归集　▲ 临期
　　节点“上半年归集情况抽查”，9月15日（周三）到期，还有9天（7个工作日）。
　　请办：完成后上报结果；预计赶不上的，在9月15日前申请延期。

三、其余5项正常，无须填报：“三项制度”与执法培训、政府法律顾问、“八五”普法部署（已报，待审核）、普法责任制、法治乡村。

下一次集中填报：第三季度，10月8日开放，10月15日截止，一页填完。

【办这3件】　登录后进“我的任务”。可请联络员代填，打开后选“代填”，由您同意上报。不便打开的，回电即可，由我们代记。
联系人：示例甲，电话××××××××　区政府督查室

您是区司法局负责人，本周有要办的事，所以收到这封信；每周一有事才发，每月首个工作周一发一次清单。
只发您单位负责人和联络员，所列逾期另有分管区领导和区政府督查室可见。
存证校验码　7F3A-91C2
`);
});

const party = (): Partial<WeeklyLetterInput> => ({
  departmentName: '区委宣传部',
  asks: asksFor(
    [
      aTask('法治专题学习', { deadlines: [node('学习安排', '2021-08-25')] }),
      aTask('媒体合作宣传', { deadlines: [closing('2021-09-15')] }),
      aTask('“八五”普法', { state: 'assigned' }),
      aTask('乡风文明', { nature: 'continuing' }),
    ],
    requesting,
  ),
  contact: { name: '示例乙', phone: '××××××××', office: '区委依法治区办' },
});

test('a party organ is asked politely: no lateness, no count of days past, no bulletin', () => {
  const { subject, text, shortText } = letterOf(party());
  expect(subject).toBe('〔商请〕商请贵部告知2件事项的进展，并签收任务（区委宣传部，9月6日）');
  expect(text).toContain('贵部牵头4项任务，商请告知2件事项的进展，并签收任务，其余1项正常，无须填报。');
  expect(text).toContain('商请：告知进展及需要协调的事项。');
  expect(subject + text + shortText).not.toMatch(/逾期|通报|你局|您单位|请务必|责成|■|请办/);
});

test('a party organ that has only to sign is asked to sign', () => {
  const asks = asksFor([aTask('甲', { state: 'assigned' })], requesting);
  const { subject, text } = letterOf({ ...party(), asks });
  expect(subject).toBe('〔商请〕商请贵部签收任务（区委宣传部，9月6日）');
  expect(text).toContain('贵部牵头1项任务，商请签收任务。');
  expect(text).not.toContain('进展');
});

test('titles with commas of their own are parted by a stronger mark', () => {
  const asks = asksFor([aTask('办'), aTask('甲，乙、丙'), aTask('丁', { state: 'assigned' })], urging);
  expect(letterOf({ asks }).text).toContain('其余2项正常，无须填报：办；甲，乙、丙。');
});

const variants: [string, Partial<WeeklyLetterInput>][] = [
  ['head', {}],
  ['contact', { recipient: '联络员' }],
  ['made good', { madeGoodFor: '2021-09-03' }],
  ['demonstration', { demo: true }],
  ['party organ', party()],
  ['two units', { moreUnits: [{ departmentName: '区委依法治区办', asks: asksFor([], urging) }] }],
];

test.each(variants)('%s: no threat, no praise, no English, no exclamation, full-width marks', (_, over) => {
  const { subject, text, shortText } = letterOf(over);
  const words = `${subject}\n${text}\n${shortText}`.replace(/存证校验码　.+/, '');
  expect(words).not.toMatch(/问责|约谈|严肃|高度重视|推进不力|特此|为盼|红灯|账户/);
  expect(words).not.toMatch(/[A-Za-z!！]|undefined|null/);
  expect(words).not.toMatch(/[,;:()?]/);
  expect(text).not.toMatch(/。。|，，|，。|\n{3}/);
  expect(shortText.length).toBeLessThanOrEqual(300);
});

test('a made-good letter says so and for which day', () => {
  const { subject, text } = letterOf({ madeGoodFor: '2021-09-03' });
  expect(subject).toBe('〔督办提醒·补发〕本周请办3件，其中逾期2件（区司法局，9月6日）');
  expect(text).toContain('补发：这封信应于9月3日（周五）发出，当天没有发成。以下情况截至今天。');
  expect(letterOf().text).not.toContain('补发');
});

test('the demonstration is marked in the subject, at the head, at the end and in the short text', () => {
  const { subject, text, shortText } = letterOf({ demo: true });
  expect(subject).toContain('演示数据');
  expect(text.split('\n')[0]).toContain('演示数据');
  expect(text.trimEnd().split('\n').at(-1)).toBe('演示数据');
  expect(shortText).toContain('演示数据');
  expect(JSON.stringify(letterOf())).not.toContain('演示数据');
});

test('the contact is told how to fill in, the head how to have it filled in', () => {
  expect(letterOf({ recipient: '联络员' }).text).toContain('填好后送负责人，由负责人同意上报。');
  expect(letterOf({ recipient: '联络员' }).text).toContain('您是区司法局联络员');
});

test('who else sees it is said only of what there is', () => {
  const asks = asksFor([aTask('甲', { state: 'assigned' })], urging);
  const { subject, text } = letterOf({ asks });
  expect(subject).toBe('〔督办提醒〕本周请办1件（区司法局，9月6日）');
  expect(text).toContain('只发您单位负责人和联络员，区政府督查室可见。');
  expect(text).not.toContain('逾期');
});

test('nothing asked, no letter; asked in one of two units, one letter with a part for each', () => {
  const none = asksFor([aTask('甲')], urging);
  expect(weeklyLetter(input({ asks: none }))).toBeNull();
  expect(weeklyLetter(input({ asks: none, moreUnits: [{ departmentName: '区信访办', asks: none }] }))).toBeNull();
  const { subject, text } = letterOf({ moreUnits: [{ departmentName: '区信访办', asks: none }] });
  expect(subject).toBe('〔督办提醒〕本周请办3件，其中逾期2件（区司法局等2个单位，9月6日）');
  expect(text).toContain('您在区司法局、区信访办都有事项，合在这一封里。');
  expect(text).toContain('【区信访办】\n\n您单位本周没有要办的事，1项正常，无须填报。');
});

test('a paused task is not called normal', () => {
  const asks = asksFor([aTask('甲', { state: 'assigned' }), aTask('乙', { state: 'suspended' })], urging);
  expect(letterOf({ asks }).text).toContain('二、其余1项无须填报：乙（暂缓）。');
});

test('the short text hands on the whole in one breath', () => {
  expect(letterOf().shortText).toBe(
    '区政府督查室：本周请贵局办理3件。组建“法律明白人”“法治带头人”队伍（逾期12天）；组建区法律专家团队（逾期6天）；执法监督平台应用和信息归集（临期）。联系人示例甲，电话××××××××。',
  );
});

test('a short text that would be too long counts what it leaves out', () => {
  const tasks = Array.from({ length: 30 }, (_, n) =>
    aTask(`很长的任务名称用来占地方第${n}项`, { deadlines: [closing('2021-08-31')] }),
  );
  const { shortText } = letterOf({ asks: asksFor(tasks, urging) });
  expect(shortText.length).toBeLessThanOrEqual(300);
  expect(shortText).toMatch(/另有\d+件，见督办提醒信。联系人/);
});

test.each([
  ['区司法局', '贵局'],
  ['区委宣传部', '贵部'],
  ['区人民法院', '贵院'],
  ['区检察院', '贵院'],
  ['区委网信办', '贵办'],
  ['区政府办公室', '贵办'],
  ['区委政法委', '贵委'],
  ['区融媒体中心', '贵单位'],
])('%s is %s', (name, words) => {
  expect(honorific(name)).toBe(words);
});

test.each([
  ['government', 'urge'],
  ['party', 'request'],
  ['judicial', 'request'],
  ['mass', 'request'],
  ['vertical', 'request'],
])('%s is approached by %s', (kind, manner) => {
  expect(mannerFor(kind)).toBe(manner);
});
