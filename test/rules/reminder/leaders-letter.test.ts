import { expect, test } from '@jest/globals';
import type { LeadersLetterInput } from '../../../src/reminder/domain/leaders-input.js';
import { leadersLetter } from '../../../src/reminder/domain/leaders-letter.js';
import { totalsWords } from '../../../src/reminder/domain/leaders-totals.js';
import { textOf } from '../../../src/reminder/domain/letter-text.js';
import { htmlOf } from '../../../src/reminder/letter-html.js';
import { RED } from '../../../src/reminder/letter-look.js';
import type { WholeUnit } from '../../support/told.js';
import { input, justice, party, petitions, task, unit, type Given } from './leaders-units.js';
import { closing, node, third } from './unit-tasks.js';

const letterOf = (units: readonly WholeUnit[], over: Partial<LeadersLetterInput> = {}) => {
  const letter = leadersLetter(input(units, over));
  if (!letter) throw new Error('no letter');
  return { ...letter, text: textOf(letter, null), html: htmlOf(letter, null) };
};

test('the letter to the leader of two units', () => {
  const { subject, text } = letterOf([justice(), petitions()]);
  expect(subject).toBe('〔督办周报〕逾期2件，退回补充2件，新销号1件（9月6日）');
  expect(text).toBe(`区政府督查室　2021年9月6日（周一）

一、逾期　2件
1．区司法局　组建“法律明白人”队伍　■ 逾期12天
　　节点“名册汇齐”，应于8月25日完成，未收到通过审核的材料，未申请延期。9月3日单位报告：9个镇街换届后人员未定，预计9月15日补齐。已发提醒信2次，最近一次8月30日。
2．区司法局　组建区法律专家团队　■ 逾期6天
　　应于8月31日完成，未报请办结，延期申请待审定，批准前仍计逾期。尚未收到单位说明。退回补充1次，最近一次9月2日。

二、上周变化：新增逾期1件（区司法局“组建区法律专家团队”），退回补充2件（区司法局“组建区法律专家团队”9月2日退回、区信访办“信访程序”9月1日退回，9月3日已补报），无新办结，新销号1件（区信访办“宣传周”）。

三、总体：您分管2个单位、7项任务：正常2，临期1，逾期2，已办结1，总体要求1。到期节点和期限5个，按期完成3个。

【看明细】　登录后可看。不便打开的，回电即可。
联系人：示例甲，电话××××××××　区政府督查室

您是分管政法工作的副区长，所列单位由您分管，所以收到这封信；有事才发，无事不发。
只发您本人，区政府督查室可见。
存证校验码　7F3A-91C2
`);
});

test('party organs are never listed, counted or coloured as late; what they finished is told', () => {
  const done = task('专题学习', { state: 'completed', completedOn: '2021-09-03' });
  const late = task('媒体合作', { deadlines: [closing('2021-08-25')], redFrom: '2021-08-31' });
  const contact = { name: '示例乙', phone: '××××××××', office: '区委依法治区办' };
  const { subject, text, html, shortText } = letterOf([party([done, late])], { contact, postTitles: ['区委书记'] });
  expect(subject).toBe('〔工作周报〕新办结1件（9月6日）');
  expect(text).toBe(`区委依法治区办　2021年9月6日（周一）

一、上周变化：新办结1件（区委宣传部“专题学习”）。

二、总体：您分管1个单位、2项任务，均由区委依法治区办商请办理，不作期限统计。

【看明细】　登录后可看。不便打开的，回电即可。
联系人：示例乙，电话××××××××　区委依法治区办

您是区委书记，所列单位由您分管，所以收到这封信；有事才发，无事不发。
只发您本人，区委依法治区办可见。
存证校验码　7F3A-91C2
`);
  expect(`${subject}${html}${shortText}`).not.toMatch(/逾期|督办|■|\d天/);
  expect(html).not.toContain(RED);
});

test('beside government units a party organ is one number, and what is past its day there is nobody’s lateness', () => {
  const { subject, text } = letterOf([petitions(), party()]);
  expect(subject).toBe('〔督办周报〕无逾期，退回补充1件，新销号1件（9月6日）');
  expect(text).toContain('另有1个单位、2项任务由区委依法治区办商请办理，不作期限统计。');
  expect(text).not.toMatch(/专题学习|媒体合作|区委宣传部/);
});

const quiet = () => unit('区审计局', [task('审计制度', { deadlines: [node('修订目录', '2021-09-15')] })]);

test.each([
  ['a government unit where all is well', [quiet()]],
  ['a party organ past its day', [party()]],
  ['both', [quiet(), party()]],
])('%s: nothing to say, no letter', (_, units) => {
  expect(leadersLetter(input(units))).toBeNull();
});

test('one line where a district chose to hear every week', () => {
  const { subject, text } = letterOf([quiet()], { whenNothing: true });
  expect(subject).toBe('〔督办周报〕无逾期（9月6日）');
  expect(text.split('\n\n')[1]).toBe(
    '您分管1个单位、1项任务本周无逾期、无变化。最近到期：9月15日（周三），区审计局“审计制度”。',
  );
  expect(text).toContain('所以收到这封信；每周发一次。');
  expect(letterOf([party()], { whenNothing: true }).text).not.toContain('逾期');
});

test.each([
  ['the day after the last letter', '2021-08-31', true],
  ['yesterday', '2021-09-05', true],
  ['today, which is the next letter’s', '2021-09-06', false],
  ['the day of the last letter, after it', '2021-08-30', true],
  ['the day before that', '2021-08-29', false],
])('finished %s', (_, completedOn, told) => {
  const done = unit('区审计局', [task('审计制度', { state: 'completed', completedOn })]);
  expect(leadersLetter(input([done])) !== null).toBe(told);
});

test('after a longer pause the change is counted from the last letter, and says so', () => {
  const done = unit('区审计局', [task('审计制度', { state: 'completed', completedOn: '2021-08-25' })]);
  expect(letterOf([done], { since: '2021-08-23' }).text).toContain('一、8月23日以来变化：新办结1件');
});

test('every task is in exactly one pile, whatever its state', () => {
  const states = ['assigned', 'inProgress', 'submitted', 'returned', 'completed', 'closed', 'suspended'] as const;
  const natures = ['oneOff', 'continuing', 'overall'] as const;
  const dues = ['2021-08-25', '2021-09-15', '2021-12-31'];
  const tasks = states.flatMap((state) =>
    natures.flatMap((nature) =>
      dues.map((due) =>
        task(`${state}${nature}${due}`, {
          ...{ state, nature, deadlines: nature === 'oneOff' ? [closing(due)] : [] },
          periods: nature === 'continuing' ? [{ ...third, opens: '2021-07-01', dueBy: due }] : [],
        }),
      ),
    ),
  );
  const whole = input([unit('区司法局', tasks)]);
  const words = totalsWords(whole);
  const counts = [...(/项任务：(.+?)。/.exec(words)?.[1] ?? '').matchAll(/\d+/g)].map(([n]) => Number(n));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(tasks.length);
  expect(words).toContain(`逾期${whole.late.all.length}`);
});

test.each([
  ['late', { deadlines: [closing('2021-08-25')] }, '逾期1'],
  ['unstated', { nature: 'continuing', periods: [{ ...third, opens: '2021-07-01', dueBy: '2021-07-09' }] }, '未报1'],
  ['near', { deadlines: [closing('2021-09-15')] }, '临期1'],
  ['fell short', { nature: 'continuing', lastAssessment: 'insufficient' }, '须关注1'],
  ['well', { deadlines: [closing('2021-12-31')] }, '正常1'],
  ['completed', { state: 'completed' }, '已办结1'],
  ['paused', { state: 'suspended', deadlines: [closing('2021-08-25')] }, '暂缓1'],
  ['overall', { nature: 'overall' }, '总体要求1'],
] as [string, Given, string][])('%s is told by its own word', (_, given, words) => {
  expect(totalsWords(input([unit('区司法局', [task('甲', given)])]))).toContain(`1项任务：${words}。`);
});

test('more than a page is counted, not listed; the short text stays short', () => {
  const many = Array.from({ length: 15 }, (_, n) =>
    task(`很长的任务名称用来占地方第${n}项`, { deadlines: [closing('2021-08-31')] }),
  );
  const { subject, text, html, shortText } = letterOf([unit('区司法局', many)]);
  expect(subject).toContain('逾期15件');
  expect(text).toContain('另有3件，逾期天数较短，未列入本信。');
  expect(text.match(/■ 逾期6天/g)).toHaveLength(12);
  expect(html.match(/■ 逾期/g)).toHaveLength(12);
  expect(shortText.length).toBeLessThanOrEqual(300);
});

test.each([
  ['late', {}],
  ['made good', { madeGoodFor: '2021-09-03' }],
  ['demonstration', { demo: true }],
])('%s: no threat, no praise, no English, full-width marks, facts only', (_, over) => {
  const { subject, text, shortText, preheader } = letterOf([justice(), petitions(), party()], over);
  const words = `${subject}\n${text}\n${shortText}\n${preheader}`.replace(/存证校验码　.+/, '');
  expect(words).not.toMatch(/问责|约谈|严肃|高度重视|推进不力|特此|为盼|红灯|账户|请您出面/);
  expect(words).not.toMatch(/[A-Za-z!！]|undefined|null/);
  expect(words).not.toMatch(/[,;:()?]/);
  expect(text).not.toMatch(/。。|，，|，。|\n{3}/);
  expect(words.includes('演示数据')).toBe('demo' in over);
  expect(subject.includes('补发')).toBe('madeGoodFor' in over);
});
