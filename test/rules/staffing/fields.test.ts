import { expect, test } from '@jest/globals';
import { addressFault, codeFault, nameFault, phoneFault, spanFault } from '../../../src/staffing/domain/fields.js';
import { codeFromAddress } from '../../../src/staffing/domain/person-acts.js';
import { DISTRICT, TODAY } from './district.js';

test.each([null, 'a@b.example', 'zhang.san+x@sub.district.gov.cn', "o'neil@x.example"])('%s is an address', (text) =>
  expect(addressFault(text)).toBeNull(),
);
test.each([
  '',
  'zhang',
  'a@b',
  'a b@c.example',
  'a@b.example,c@d.example',
  '甲@b.example',
  'a@b.example\nBcc: x@y.example',
  '<a@b.example>',
  `a@${'b'.repeat(250)}.example`,
])('%j is none', (text) => expect(addressFault(text)).not.toBeNull());

test.each([null, '022-12345678', '022-12345678转801', '13800000000', '+86 22 1234'])('%s is a telephone', (text) =>
  expect(phoneFault(text)).toBeNull(),
);
test.each(['', '打给老王', '12', '<b>022</b>', '1'.repeat(41)])('%j is none', (text) =>
  expect(phoneFault(text)).not.toBeNull(),
);

test.each(['sfj', 'o-sfj-head', '1a'])('%s is a code', (text) => expect(codeFault(text)).toBeNull());
test.each(['', 'Sfj', '-a', '司法局', 'a b', 'a'.repeat(42)])('%j is none', (text) =>
  expect(codeFault(text)).not.toBeNull(),
);

test.each([
  ['区司法局', null],
  ['', '请写单位名称。'],
  ['甲\n乙', '单位名称只能写一行。'],
  ['长'.repeat(61), '单位名称太长：至多60字。'],
])('the name %j', (name, fault) => expect(nameFault(name, '单位名称')).toBe(fault));

test.each([
  ['2021-01-01', null, null],
  ['2021-09-06', '2021-09-06', null],
  ['2022-09-06', null, null],
  ['', null, '请写哪天起任职'],
  ['2021-02-30', null, '实有的日子'],
  ['2021-09-06', '明天', '实有的日子'],
  ['2021-09-06', '2021-09-05', '最后一天早于第一天'],
  ['1921-09-06', null, '太早'],
  ['2031-09-06', null, '一年以后'],
])('from %j to %j', (from, to, words) => {
  const fault = spanFault({ from, to }, TODAY);
  if (words === null) expect(fault).toBeNull();
  else expect(fault).toContain(words);
});

test.each([
  ['zhang.san@district.example', 'zhang-san'],
  ['Zhang_San@district.example', 'zhang-san'],
  ['ann@elsewhere.example', null],
  ['___@district.example', null],
  [null, null],
])('%s signs in as %s', (email, code) => expect(codeFromAddress(email, DISTRICT)).toBe(code));
