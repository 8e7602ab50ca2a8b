import { expect, test } from '@jest/globals';
import type { AskedOfLeader, RecordedForLeader } from '../../../src/reminder/domain/leaders-decisions.js';
import type { LeadersLetterInput } from '../../../src/reminder/domain/leaders-input.js';
import { leadersLetter } from '../../../src/reminder/domain/leaders-letter.js';
import { textOf } from '../../../src/reminder/domain/letter-text.js';
import { htmlOf } from '../../../src/reminder/letter-html.js';
import { input as toldInput, task, unit } from './leaders-units.js';

const PAGE = 'https://duban.district.example/tasks/01J0000000000000000000000A';

const asked = (over: Partial<AskedOfLeader> = {}): AskedOfLeader => ({
  ...{ id: 'r1', taskId: 't1', unit: '区司法局', title: '研究部署“八五”普法任务', address: PAGE },
  ...{ kind: 'extension', manner: 'urge', node: null, originalDay: '2021-09-30', fromDay: '2021-09-30' },
  ...{ proposedDay: '2021-12-15', proposedUnit: null, number: 1, late: false, supervisor: null },
  ...{ reason: '须待上级部署或文件：市级规划尚未印发', opinion: '建议同意，10月底前先报初稿。', ...over },
});
const objection = (over: Partial<AskedOfLeader> = {}): AskedOfLeader =>
  asked({
    ...{
      id: 'r2',
      unit: '区城市管理委',
      title: '文明行为促进条例',
      kind: 'objection',
      originalDay: null,
      fromDay: null,
    },
    ...{ proposedDay: null, proposedUnit: '区委宣传部', number: 2, reason: '职责在宣传部门', opinion: null, ...over },
  });
const recorded = (over: Partial<RecordedForLeader> = {}): RecordedForLeader => ({
  ...{ id: 'd1', taskId: 't1', unit: '区司法局', title: '法治乡村', address: PAGE, kind: 'extension' },
  ...{ decidedOn: '2021-09-03', how: '电话', words: '同意，按期办结', ...over },
});

const quiet = unit('区审计局', [task('审计制度')]);
const input = ({ units, ...over }: Partial<LeadersLetterInput>): LeadersLetterInput =>
  toldInput(units?.length === 0 ? [] : [quiet], { postTitles: ['区长'], ...over });
const letterOf = (over: Partial<LeadersLetterInput>) => {
  const letter = leadersLetter(input(over));
  if (!letter) throw new Error('no letter');
  return { ...letter, text: textOf(letter, null), html: htmlOf(letter, null) };
};

test('a proposal is told in the words that the office signed; an answer recorded to it may be taken back', () => {
  const proposal = asked({
    ...{ kind: 'proposal', originalDay: null, fromDay: null, proposedDay: '2021-09-13', late: true },
    ...{ reason: '至9月6日逾期47天，已电话联系。', opinion: '建议请常务副区长听取区司法局的汇报。' },
  });
  const { subject, text, shortText } = letterOf({ asked: [proposal], recorded: [recorded({ kind: 'proposal' })] });
  expect(subject).toContain('请您决定1件，请您过目1件');
  expect(text).toContain('1．区司法局　研究部署“八五”普法任务　提请协调');
  expect(text).toContain('　　至9月6日逾期47天，已电话联系。建议请常务副区长听取区司法局的汇报。\n');
  expect(text).toContain('请您决定：同意、不同意、另作批示或请督查室再议。');
  expect(text).not.toMatch(/第1次|原定/);
  expect(text).toContain('单位未答复的不用再答复，提请重新等您决定。');
  expect(shortText).toContain('（提请协调，请您决定）');
});

test('what is to be decided stands first, then what was written down in his name', () => {
  const { subject, text, preheader } = letterOf({ asked: [asked(), objection()], recorded: [recorded()] });
  expect(subject).toBe('〔督办周报〕请您决定2件，请您过目1件，无逾期（9月6日）');
  expect(text).toBe(
    `区政府督查室　2021年9月6日（周一）

一、请您决定　2件
1．区司法局　研究部署“八五”普法任务　延期
　　原定9月30日，申请延至12月15日，第1次。理由：须待上级部署或文件：市级规划尚未印发。督查室意见：建议同意，10月底前先报初稿。
　　请您决定：同意、不同意或另作批示。
　　到任务页办理　${PAGE}
2．区城市管理委　文明行为促进条例　归口
　　提出应由区委宣传部牵头，第2次。理由：职责在宣传部门。督查室尚未提出意见。
　　请您决定：同意、不同意或另作批示。
　　到任务页办理　${PAGE}

二、请您过目　1件
1．区司法局　法治乡村　延期
　　9月3日（电话）由督查室代录：同意，按期办结。
　　如有出入：可以收回，在任务页选“请督查室再议”，日期或牵头单位随之还原。
　　到任务页查看　${PAGE}

三、总体：您分管1个单位、1项任务：正常1。

在纸上批示的，交督查室代录即可，记录会在下一封信中请您过目。

【看这2件】　登录后可看、可作决定。不便打开的，回电即可。
联系人：示例甲，电话××××××××　区政府督查室

您是区长，所列单位由您分管，所以收到这封信；有事才发，无事不发。
只发您本人，区政府督查室可见。
存证校验码　7F3A-91C2
`,
  );
  expect(preheader).toContain('区司法局“研究部署‘八五’普法任务”（延期，请您决定）');
});

test('whatever the text says, the page says, with a link to each task', () => {
  const { html, headline } = letterOf({ asked: [asked(), objection()], recorded: [recorded()] });
  const words = html.replace(/<title>.*?<\/title>|<[^>]+>/g, '');
  for (const said of [
    '请您决定　2件',
    '请您过目　1件',
    '督查室尚未提出意见。',
    '申请延至12月15日，第1次',
    '由督查室代录：同意',
  ])
    expect(words).toContain(said);
  expect(html.split(`href="${PAGE}"`)).toHaveLength(4);
  expect(headline).toEqual({ plain: '请您决定2件，请您过目1件，本周无逾期', late: null });
});

test.each([
  [
    'a second one, for a node',
    { node: '名册', number: 2, originalDay: '2021-06-30' },
    '节点“名册”，原定6月30日，已批准延至9月30日，申请延至12月15日，第2次',
  ],
  ['asked after the day', { late: true }, '第1次（逾期后提出）'],
  ['of another leader’s unit', { supervisor: '常务副区长' }, '该单位由常务副区长分管，已同时报告。'],
] as [string, Partial<AskedOfLeader>, string][])('an extension, %s', (_, over, said) => {
  expect(letterOf({ asked: [asked(over)] }).text).toContain(said);
});

test('of a unit outside the government lateness is not told, and the office of asking writes', () => {
  const contact = { name: '示例乙', phone: '××××××××', office: '区委依法治区办' };
  const party = asked({ manner: 'request', unit: '区委宣传部', late: true });
  const { subject, text } = letterOf({ asked: [party], units: [], contact });
  expect(subject).toBe('〔工作周报〕请您决定1件（9月6日）');
  expect(text).not.toMatch(/逾期|督办|总体|分管0/);
  expect(text).toContain('您是区长，所列事项可由您决定，所以收到这封信');
});

test.each([
  ['nothing to decide and nothing recorded', {}, false],
  ['something to decide', { asked: [asked()] }, true],
  ['something recorded', { recorded: [recorded()] }, true],
] as [string, Partial<LeadersLetterInput>, boolean][])('%s', (_, over, told) => {
  const letter = leadersLetter(input({ units: [], ...over }));
  expect(letter !== null).toBe(told);
  expect(leadersLetter(input({ units: [], whenNothing: true, ...over })) !== null).toBe(told);
});

test('an instruction recorded may be taken back as long as nobody has answered it', () => {
  const { text } = letterOf({ recorded: [recorded({ kind: 'instruction', words: '请加快。' })] });
  expect(text).toContain('如有出入：可以收回，在任务页选“请督查室再议”，单位未答复的不用再答复。');
  expect(text).not.toMatch(/请您决定|在纸上/);
});

test('more than a page is counted', () => {
  const many = Array.from({ length: 14 }, (_, n) => asked({ id: `r${n}` }));
  const { text, shortText } = letterOf({ asked: many });
  expect(text).toContain('一、请您决定　14件');
  expect(text).toContain('另有2件，登录后在台账中可见。');
  expect(shortText.length).toBeLessThanOrEqual(300);
});
