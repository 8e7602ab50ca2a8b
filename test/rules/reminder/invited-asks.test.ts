import { expect, test } from '@jest/globals';
import { checkAsks } from '../../../src/reminder/domain/check-ask.js';
import { consultationAsks } from '../../../src/reminder/domain/consultation-ask.js';
import { contributionAsks } from '../../../src/reminder/domain/contribution-ask.js';
import { requesting, urging } from './unit-tasks.js';

const PIECE = { id: 'p', task: '甲“乙”', lead: '区信访办', asks: '报上半年件数。', dueBy: '2021-09-10' };

test.each([
  ['a unit of the government', urging, '2021-09-10', null, '还有4天', '9月10日（周五）截止'],
  ['on its day', urging, '2021-09-06', null, '今天截止', '9月6日（周一）截止'],
  ['past its day', urging, '2021-09-03', '▲', '未报', '原定9月3日，尚未收到'],
  ['a unit outside the government', requesting, '2021-09-10', null, null, '9月10日（周五）截止'],
  ['one outside it, past its day', requesting, '2021-09-03', null, null, '原定9月3日，尚未收到'],
] as const)('a piece: %s', (_, on, dueBy, mark, badge, fact) => {
  const [ask] = contributionAsks([{ ...PIECE, dueBy }], on);
  expect(ask).toMatchObject({
    mark,
    badge,
    title: '“甲‘乙’”配合材料',
    facts: [`区信访办征集：报上半年件数，${fact}。`],
  });
  expect(JSON.stringify(ask)).not.toMatch(/逾期\d/);
});

test('a consultation is asked until its day; silence is an answer then', () => {
  const open = { id: 'c', answerBy: '2021-09-08', lines: 3 };
  expect(consultationAsks([open], urging)[0]?.facts).toEqual([
    '与您单位有关的3项，9月8日（周三）截止（2个工作日），尚未立项。',
  ]);
  expect(consultationAsks([open], requesting)[0]?.what).toMatch(/^商请看/);
  expect(consultationAsks([{ ...open, answerBy: '2021-09-03' }], urging)).toEqual([]);
});

test('words about a unit are to be checked: of the report without a day, of a bulletin before its day', () => {
  const report = { id: 'r', of: 'report', sentences: 3, sentOn: '2021-09-03', answerBy: null } as const;
  const bulletin = { ...report, id: 'b', of: 'bulletin', sentences: 1, answerBy: '2021-09-08' } as const;
  const [one, two] = checkAsks([report, bulletin], urging);
  expect(one).toMatchObject({ kind: 'check', facts: ['年度报告有3句用了您单位的材料，9月3日送来。'], badge: '请核对' });
  expect(one?.day).toBeUndefined();
  expect(two).toMatchObject({
    facts: ['督查通报草稿有1处写到您单位，9月3日送来，9月8日（周三）前答复。'],
    day: '2021-09-08',
    what: '请在“通报核对”一页核对；有误的，写明应当怎么写。',
  });
  expect(checkAsks([report], requesting)[0]).toMatchObject({ badge: null, what: expect.stringMatching(/^商请/) });
});
