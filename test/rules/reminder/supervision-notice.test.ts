import { describe, expect, test } from '@jest/globals';
import {
  noticeDocument,
  noticeKindOf,
  noticeText,
  writerOfNotice,
  type NoticeFacts,
  type NoticeSheet,
} from '../../../src/reminder/domain/supervision-notice.js';

const FACTS: NoticeFacts = {
  ...{ kind: 'notice', unit: '区司法局', planYear: 2021, ordinal: 1, led: 8, supported: 7 },
  ...{ approvedOn: '2021-03-26', approvalDocument: '×政办发〔2021〕3号', signBy: '2021-04-02' },
  objectionWorkingDays: 3,
};
const said = (over: Partial<NoticeFacts>): string => {
  const { title, paragraphs } = noticeText({ ...FACTS, ...over });
  return [title, ...paragraphs].join('\n');
};
const asked = { kind: 'request', unit: '区委宣传部' } as const;

test.each<[Partial<NoticeFacts>, string]>([
  [{}, '关于办理2021年法治政府建设任务的督办通知'],
  [{}, '《2021年法治政府建设任务分解表》已于2021年3月26日批准立项（依据：×政办发〔2021〕3号）。'],
  [{}, '其中由你局牵头的任务8项、配合的任务7项，见附件。'],
  [{ supported: 0 }, '由你局牵头的任务8项，见附件。'],
  [{ unit: '甲街道' }, '由你街道牵头'],
  [{}, '请于4月2日前签收。有任务不应由你局牵头的，请在签收后3个工作日内提出异议'],
  [{}, '预计不能按期完成的，请在到期前申请延期'],
  [{ ordinal: 2 }, '关于补充办理2021年法治政府建设任务的督办通知'],
  [{ ordinal: 2, led: 1, supported: 0 }, '中新增由你局牵头的任务1项，2021年3月26日批准立项'],
  [asked, '关于商请办理2021年法治政府建设任务的函'],
  [asked, '商请贵部于4月2日前签收'],
  [{ ...asked, ordinal: 2 }, '关于商请补充办理'],
])('%j: %s', (over, words) => expect(said(over)).toContain(words));

test.each([/督办|督查|逾期|异议|责成|务必|通报|你/])('those outside the government are asked: nothing of %s', (words) =>
  expect(said(asked)).not.toMatch(words),
);

test.each([
  ['urge', 'notice', 'office'],
  ['request', 'request', 'ruleOfLawOffice'],
] as const)('to those one has to %s a %s goes, by %s', (manner, kind, writer) =>
  expect([noticeKindOf(manner), writerOfNotice(kind)]).toEqual([kind, writer]),
);

describe('the paper', () => {
  const SHEET: NoticeSheet = {
    ...{ kind: 'notice', title: '题', body: '一段。\n二段。', unit: '区司法局', planYear: 2021, tables: [] },
    issuer: { name: '区政府督查室', contact: '示例甲', phone: '××××××××' },
    ...{ number: '×政督办〔2021〕1号', signedOn: '2021-03-29', demo: false, day: '2021-03-29', head: '9:00aa' },
  };

  test('a letter with a sheet across as its annex, sealed; whom to call is in its text', () => {
    const document = noticeDocument(SHEET);
    expect(document).toMatchObject({
      ...{ form: 'letter', documentNumber: '×政督办〔2021〕1号', mainRecipients: ['区司法局'], notice: null },
      annexes: [{ title: '区司法局2021年法治政府建设任务表', landscape: true }],
      signature: { issuer: '区政府督查室', day: '2021-03-29', sealed: true },
    });
    expect(document.blocks.at(-1)).toMatchObject({ text: '联系人：示例甲，电话：××××××××' });
  });

  test('a draft has neither number nor signature, and says what it is', () =>
    expect(noticeDocument({ ...SHEET, number: null, signedOn: null })).toMatchObject({
      ...{ documentNumber: null, signature: null, notice: '草稿' },
    }));
});
