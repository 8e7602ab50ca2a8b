import { expect, test } from '@jest/globals';
import { readReport } from '../../../src/document/read-report.js';
import { isUnitsNote, isUnitsNoteBehind, labelled } from '../../../src/document/domain/unit-notes.js';

test.each(['（平安办、各社区）', '（区司法局）', '〔区应急局、消防站；各街道〕'])('%s says who', (note) =>
  expect(isUnitsNote(note)).toBe(true),
);

test.each(['（以下简称清单）', '（2023年6月）', '（区司法局牵头推进）', '（一）', '（含网上办理）', '平安办、各社区'])(
  '%s does not',
  (note) => expect(isUnitsNote(note)).toBe(false),
);

test.each([
  ['（区司法局、区财政局）', '完善机制', true],
  ['（各镇政府）', '完善机制', true],
  ['（司法所）', '建好基层窗口', false],
  ['（公安局、司法局）', '会同有关部门', false],
])('%s behind “%s”', (note, words, says) => expect(isUnitsNoteBehind(note, words)).toBe(says));

test('what is no such note stays as it is', () => {
  expect(labelled('（平安办、各社区）')).toBe('责任单位：平安办、各社区');
  expect(labelled('（区司法局牵头）')).toBe('（区司法局牵头）');
});

test.each(['完善机制。（平安办、各社区）', '完善机制（平安办、各社区）。'])('the first of them leads: %s', (text) => {
  const outcome = readReport(`2023年工作要点\n一、主要任务\n（一）抓培训。${text}\n（二）抓普法。开展宣讲。`);
  expect(outcome.ok && outcome.value.planItems[0]?.commitments).toMatchObject([
    { text: '完善机制', owners: { lead: '平安办', cooperating: ['各社区'] } },
  ]);
});
