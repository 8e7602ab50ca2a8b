import { describe, expect, test } from '@jest/globals';
import { paperDocument, paperFileName, type PaperSheet } from '../../../src/reminder/domain/paper-document.js';
import { blocksOfText } from '../../../src/reminder/domain/text-blocks.js';

const SHEET: PaperSheet = {
  ...{
    kind: 'urging',
    title: '关于请尽快办理“示例”事项的函（第1次）',
    body: '第一段。\n一、已具备办结条件的，报送情况；',
  },
  ...{ unit: '区司法局', leader: '分管副区长', copyTo: null, demo: true, day: '2021-09-08', head: '9:00aa' },
  issuer: { name: '区政府督查室', contact: '示例甲', phone: '××××××××' },
  ...{ number: '×政督函〔2021〕7号', signedOn: '2021-09-08' },
};

test('a letter: number, unit, contact before the seal, notice', () => {
  expect(paperDocument(SHEET)).toMatchObject({
    ...{ form: 'letter', documentNumber: '×政督函〔2021〕7号', mainRecipients: ['区司法局'] },
    signature: { issuer: '区政府督查室', day: '2021-09-08', sealed: true },
    notice: '演示数据，单位人员均为示意',
    properties: { day: '2021-09-08', head: '9:00aa' },
  });
  expect(paperDocument(SHEET).blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
    '第一段。',
    '一、已具备办结条件的，报送情况；',
    '联系人：示例甲，电话：××××××××',
  ]);
});

test('a draft has no number, no signature, and says so on every page', () => {
  const draft = paperDocument({ ...SHEET, number: null, signedOn: null, demo: false });
  expect(draft).toMatchObject({ documentNumber: null, signature: null, notice: '草稿' });
});

test('a proposal is one page to the leader, without number and seal', () => {
  const page = paperDocument({ ...SHEET, kind: 'proposal', number: null });
  expect(page).toMatchObject({ form: 'report', mainRecipients: ['分管副区长'], signature: { sealed: false } });
});

test.each([
  [SHEET, '催办函 ×政督函〔2021〕7号 区司法局.docx'],
  [{ ...SHEET, number: null, signedOn: null, unit: 'a/b' }, '催办函（草稿） ab.docx'],
])('its file is called by what it is', (sheet, name) => expect(paperFileName(sheet)).toBe(name));

describe('lines a person worded', () => {
  test.each([
    ['一、总体情况', { kind: 'heading', level: 1, text: '一、总体情况' }],
    ['一、已具备办结条件的，报送情况；', { kind: 'paragraph', text: '一、已具备办结条件的，报送情况；' }],
    ['（一）逾期事项', { kind: 'heading', level: 2, text: '（一）逾期事项' }],
    [
      '（一）推进执法监督。按月核对。',
      { kind: 'runIn', level: 2, heading: '（一）推进执法监督。', text: '按月核对。' },
    ],
    ['（一）一句话而已。', { kind: 'paragraph', text: '（一）一句话而已。' }],
    ['普通一段。', { kind: 'paragraph', text: '普通一段。' }],
  ])('%s', (line, block) => expect(blocksOfText(line)).toEqual([block]));
});
