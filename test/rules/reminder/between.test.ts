import { describe, expect, test } from '@jest/globals';
import { allAsks } from '../../../src/reminder/domain/ask.js';
import { nearAsks, tellsNearDays } from '../../../src/reminder/domain/between.js';
import { fullIn } from '../../../src/reminder/domain/ceiling.js';
import type { WeeklyLetterInput } from '../../../src/reminder/domain/letter.js';
import { textOf } from '../../../src/reminder/domain/letter-text.js';
import { owedNotices, slotOf } from '../../../src/reminder/domain/runs.js';
import { noticeLetter } from '../../../src/reminder/domain/short-letter.js';
import { aTask, closing, node, requesting, third, urging, workingDays } from './unit-tasks.js';

// A Wednesday: three working days on is Monday the 13th.
const TODAY = '2021-09-08';
const on = { ...urging, today: TODAY };
const NOBODY = { consultations: [], contributions: [], checks: [] };
const near = (tasks: Parameters<typeof nearAsks>[0], invited: Parameters<typeof nearAsks>[2]['invited'] = NOBODY) =>
  nearAsks(tasks, on, { invited, within: 3 });
const due = (day: string, given: Parameters<typeof aTask>[1] = {}) =>
  aTask(`到期${day}`, { today: TODAY, deadlines: [closing(day)], ...given });

describe('what falls due within three working days', () => {
  test.each([
    ['today', '2021-09-08'],
    ['tomorrow', '2021-09-09'],
    ['after the weekend', '2021-09-13'],
    ['a Sunday, due on the Monday after it', '2021-09-12'],
  ])('%s', (_, day) => {
    expect(allAsks(near([due(day)])).map(({ kind, title }) => [kind, title])).toEqual([['dueSoon', `到期${day}`]]);
  });

  test.each<[string, ReturnType<typeof aTask>]>([
    ['four working days', due('2021-09-14')],
    ['past: late is the weekly letter’s', due('2021-09-07')],
    [
      'handed in',
      due('2021-09-09', { state: 'submitted', deadlines: [closing('2021-09-09', { submittedOn: TODAY })] }),
    ],
    ['paused', due('2021-09-09', { state: 'suspended' })],
    ['cancelled', due('2021-09-09', { state: 'cancelled' })],
    ['closed', due('2021-09-09', { state: 'closed' })],
    ['of a duty without days', due('2021-09-09', { nature: 'overall' })],
    ['only to be signed for', aTask('待签收', { today: TODAY, state: 'assigned' })],
    ['only sent back', aTask('退回', { today: TODAY, returned: { missing: '名单', replyBy: '2021-09-09' } })],
  ])('not: %s', (_, task) => {
    expect(near([task])).toMatchObject({ total: 0, soon: [], late: [], other: [], fine: [] });
  });

  test('a period, a piece and a consultation as well, the nearest first', () => {
    const today = '2021-10-12';
    const statement = aTask('普法', { today, nature: 'continuing', periods: [third] });
    const piece = { id: 'p', task: '甲', lead: '区信访办', asks: '报件数', dueBy: '2021-10-13' };
    const open = { id: 'c', answerBy: '2021-10-14', lines: 3 };
    const far = { ...open, id: 'far', answerBy: '2021-10-25' };
    const asks = nearAsks(
      [statement],
      { ...urging, today },
      { invited: { consultations: [open, far], contributions: [piece], checks: [] }, within: 3 },
    );
    expect(asks.soon.map(({ kind, day }) => [kind, day])).toEqual([
      ['contribution', '2021-10-13'],
      ['consultation', '2021-10-14'],
      ['statement', '2021-10-15'],
    ]);
  });
});

test.each([
  ['no weekly letter yet', null, true],
  ['the day of the weekly letter', '2021-09-08', false],
  ['the day after it', '2021-09-07', false],
  ['two working days after it', '2021-09-06', true],
  ['a weekend between', '2021-09-03', true],
])('units are told again: %s', (_, lastWeeklyOn, tells) => {
  const rules = { at: '09:00', workingDays: 3, afterWorkingDays: 2 };
  expect(tellsNearDays(TODAY, lastWeeklyOn, { workingDays, rules })).toBe(tells);
});

test.each([
  ['on the hour', '2021-09-08', '09:00', ['notice:2021-W36']],
  ['a minute early', '2021-09-08', '08:59', []],
  ['claimed', '2021-09-09', '09:00', []],
  ['a Saturday', '2021-09-11', '09:00', []],
  ['a Saturday that is worked', '2021-09-18', '09:00', ['notice:2021-W37']],
  ['a holiday', '2021-10-05', '09:00', []],
])('a bell of a day between: %s', (_, day, time, slots) => {
  const rules = { at: '09:00', claimed: new Set(['notice:2021-09-09']), workingDays };
  expect(owedNotices({ day, time }, rules).map(slotOf)).toEqual(slots);
});

test.each([
  ['nothing', [], false],
  ['the weekly letter', ['weekly:2021-W36'], false],
  ['a notice', ['notice:2021-W36'], true],
  ['both weekly letters', ['weekly:2021-W36', 'leaders:2021-W36'], true],
  ['those of another week', ['weekly:2021-W35', 'leaders:2021-W35', 'notice:2021-W35'], false],
  ['what was told at once', ['urgent:1', 'urgent:2', 'urgent:3'], false],
])('one letter and one notice a week: who has had %s', (_, slots, full) => {
  const letters = slots.map((slot) => ({ recipient: 'a@x', slot }));
  expect(fullIn('2021-W36', [...letters, { recipient: 'b@x', slot: 'weekly:2021-W36' }]).has('a@x')).toBe(full);
});

const input = (over: Partial<WeeklyLetterInput> = {}): WeeklyLetterInput => ({
  ...{ departmentName: '区司法局', recipient: '负责人', today: TODAY, madeGoodFor: null, nextCollection: null },
  asks: near([
    due('2021-09-10'),
    due('2021-09-09'),
    aTask('平台', { today: TODAY, deadlines: [node('抽查', '2021-09-10')] }),
  ]),
  contact: { name: '示例甲', phone: '××××××××', office: '区政府督查室' },
  ...{ checkCode: '7F3A-91C2', demo: false, linkUntil: '2021-09-15' },
  ...over,
});

test('the notice, folded by day', () => {
  const letter = noticeLetter(input(), 3);
  if (!letter) throw new Error('no letter');
  expect(letter.subject).toBe('〔督办提醒〕近日到期3件（区司法局，9月8日）');
  expect(textOf(letter, null)).toBe(`区政府督查室　2021年9月8日（周三）

区司法局负责人：

一、9月9日（周四）到期　1件
1．到期2021-09-09　▲ 临期
　　9月9日（周四）到期，还有1天（1个工作日）。
　　请办：报请办结；预计赶不上的，在9月9日前申请延期。

二、9月10日（周五）到期　2件
2．到期2021-09-10　▲ 临期
　　9月10日（周五）到期，还有2天（2个工作日）。
　　请办：报请办结；预计赶不上的，在9月10日前申请延期。
3．平台　▲ 临期
　　节点“抽查”，9月10日（周五）到期，还有2天（2个工作日）。
　　请办：完成后上报结果；预计赶不上的，在9月10日前申请延期。

【去办理】　登录后进“我的任务”。可请联络员代填，打开后选“代填”，由您同意上报。不便打开的，回电即可，由我们代记。
联系人：示例甲，电话××××××××　区政府督查室

您是区司法局负责人，有事项3个工作日内到期，所以收到这封信；两次周信之间，这样的信一周至多一封。
只发您单位负责人和联络员，区政府督查室可见。
存证校验码　7F3A-91C2
`);
});

test('nothing near, no letter; a unit outside the government is asked and never marked', () => {
  expect(noticeLetter(input({ asks: near([due('2021-12-31')]) }), 3)).toBeNull();
  const asks = nearAsks([due('2021-09-09')], { ...requesting, today: TODAY }, { invited: NOBODY, within: 3 });
  const letter = noticeLetter(input({ departmentName: '区委宣传部', asks }), 3);
  expect(letter?.subject).toBe('〔商请〕商请贵部告知1件事项的进展（区委宣传部，9月8日）');
  expect(textOf(letter!, null)).not.toMatch(/[■▲]|逾期|临期/);
});

test('what is handed on has at most 300 characters, and says how many are left out', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    aTask(`第${i}件很长的事项名称`, { today: TODAY, deadlines: [closing('2021-09-09')] }),
  );
  const short = noticeLetter(input({ asks: near(many) }), 3)?.shortText ?? '';
  expect(short.length).toBeLessThanOrEqual(300);
  expect(short).toMatch(/^区政府督查室：近日到期40件。.*另有\d+件，见督办提醒信。联系人示例甲，电话××××××××。$/);
});
