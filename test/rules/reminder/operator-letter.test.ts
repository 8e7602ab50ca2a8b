import { expect, test } from '@jest/globals';
import { instantOf } from '../../../src/calendar/domain/beijing.js';
import { textOf } from '../../../src/reminder/domain/letter-text.js';
import { operatorLetter, type OperatorLetterInput } from '../../../src/reminder/domain/operator-letter.js';

const QUIET: OperatorLetterInput = {
  ...{ postTitles: ['系统管理岗'], reader: 'holder', forwarded: [], madeGoodFor: null, diskFree: 64, demo: false },
  backup: null,
  ...{ today: '2021-09-06', week: { from: '2021-08-30', to: '2021-09-05' }, checkCode: '7F3A-91C2' },
  letters: { sent: 0, skipped: 0, failed: 0, waiting: 0, held: 0 },
  runs: [{ kind: 'weekly', claimed: { on: '2021-08-30', letters: 0 } }],
  ...{ notices: 0, oldest: null, missed: [], next: [{ kind: 'weekly', at: instantOf('2021-09-13', '09:00') }] },
  contact: { name: '示例甲', phone: '××××××××', office: '区政府督查室' },
};
const letters = (some: Partial<OperatorLetterInput['letters']>): Partial<OperatorLetterInput> => ({
  letters: { ...QUIET.letters, ...some },
});
const of = (some: Partial<OperatorLetterInput>) => operatorLetter({ ...QUIET, ...some });

test.each<[string, Partial<OperatorLetterInput>, string]>([
  ['nothing happened', {}, '〔运行周报〕上周没有要发的信（9月6日）'],
  ['all is well', letters({ sent: 26, skipped: 1 }), '〔运行周报〕上周应发27封，都有着落（9月6日）'],
  ['one failed', letters({ sent: 26, failed: 1 }), '〔运行周报〕上周应发27封，1封没有送达（9月6日）'],
  [
    'some wait, some are held',
    letters({ sent: 20, waiting: 3, held: 4 }),
    '〔运行周报〕上周应发27封，3封还在等，4封暂扣（9月6日）',
  ],
  [
    'a run did not come',
    { runs: [{ kind: 'weekly', claimed: null }] },
    '〔运行周报〕上周没有要发的信，每周提醒没有运行（9月6日）',
  ],
  [
    'made good, a demonstration',
    { madeGoodFor: '2021-09-06', today: '2021-09-08', demo: true },
    '〔运行周报·补发·演示数据〕上周没有要发的信（9月8日）',
  ],
])('the subject: %s', (_, some, subject) => expect(of(some).subject).toBe(subject));

test('what it says, in the order in which it matters', () => {
  const text = textOf(
    of({
      ...letters({ sent: 24, skipped: 1, failed: 1, waiting: 1 }),
      ...{ notices: 2, oldest: { since: '2021-09-03', waiting: 1 } },
      runs: [
        { kind: 'weekly', claimed: { on: '2021-08-30', letters: 24 } },
        { kind: 'leaders', claimed: null },
      ],
    }),
    'https://duban.example/mail',
  );
  for (const line of [
    '上周应发27封，督办周报没有运行，1封没有送达，1封还在等。\n\n一、',
    '每周这一天都有这样一封，没有事也发。到时没有收到，说明定时程序或邮件停了，请马上检查。',
    '一、上周的信（8月30日至9月5日）：应发27封：已发24，不必发1，没有送达1，待发1，暂扣0。',
    '二、上周的运行：每周提醒8月30日（周一）运行，24封；督办周报没有运行；近日到期2次。',
    '三、还在等着的信：1封，最早的自9月3日（周五）起。',
    '四、下一次运行：每周提醒9月13日（周一）9时。',
    '五、磁盘：数据所在的盘，余量在两成以上。',
    '【看投递情况】\nhttps://duban.example/mail\n登录后可看每一封信的去向。',
    '您是系统管理岗，所以收到这封信；可在配置中关闭。',
  ])
    expect(text).toContain(line);
  expect(text).not.toMatch(/undefined|null|NaN/);
});

test.each([
  [20, '余量在两成以上'],
  [100, '余量在两成以上'],
  [19, '只剩19%，请清理或扩容'],
  [0, '只剩0%，请清理或扩容'],
])('%d%% of the disk free: %s', (diskFree, words) => expect(textOf(of({ diskFree }), null)).toContain(words));

test('a disk that does not tell is not told of', () =>
  expect(textOf(of({ diskFree: null }), null)).not.toContain('磁盘'));

test('whoever takes it in for a vacant post is told so', () => {
  const text = textOf(of({ reader: 'forwarded', forwarded: [{ post: '系统管理岗', why: 'vacant' }] }), null);
  expect(text).toContain('您代收应送系统管理岗的信');
  expect(text).toContain('本信应送系统管理岗，该岗位目前空缺，请转交。');
});

test.each<[string, OperatorLetterInput['backup'], string | null]>([
  ['last night', { on: '2021-09-05' }, '最近一份9月5日（周日）做成。'],
  ['a week ago', { on: '2021-08-30' }, '最近一份8月30日（周一）做成，此后没有做成，请看“系统”页。'],
  ['never', 'none', '还没有备份，请看“系统”页，或用 duban backup 做一份。'],
  ['not wanted', null, null],
])('the backup: %s', (_, backup, told) => {
  const text = textOf(of({ backup }), null);
  if (told === null) expect(text).not.toContain('备份');
  else expect(text.replace(/\s/g, '')).toContain(told.replace(/\s/g, ''));
});
