import { expect, test } from '@jest/globals';
import { decodeDocument } from '../../../src/document/decode.js';
import { gb18030 } from '../../support/gb18030.js';

const TEXT = '一、工作成效\n（一）推进改革';
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) bytes.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
};
// 工作 in GB18030.
const GB = Uint8Array.from([0xb9, 0xa4, 0xd7, 0xf7]);

test.each([
  ['UTF-8', Buffer.from(TEXT), TEXT, 'utf-8'],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), TEXT, 'utf-8'],
  ['CRLF', Buffer.from(TEXT.replace('\n', '\r\n')), TEXT, 'utf-8'],
  ['CR', Buffer.from(TEXT.replace('\n', '\r')), TEXT, 'utf-8'],
  ['UTF-16LE', utf16(`\ufeff${TEXT}`, true), TEXT, 'utf-16le'],
  ['UTF-16BE', utf16(`\ufeff${TEXT}`, false), TEXT, 'utf-16be'],
  ['GB18030', GB, '工作', 'gb18030'],
  ['a whole text in GB18030', gb18030(TEXT), TEXT, 'gb18030'],
  ['20 MB to the byte', new Uint8Array(20 * 1024 * 1024).fill(0x61), 'a'.repeat(20 * 1024 * 1024), 'utf-8'],
])('%s', (_, bytes, text, encoding) => expect(decodeDocument(bytes)).toEqual({ ok: true, value: { text, encoding } }));

const padded = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, 0, 1, 2, 3]);
const zip = (name: string): Uint8Array => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), Buffer.from(name)]);

test.each([
  ['nothing', new Uint8Array(), 'EMPTY', '空'],
  ['blanks', Buffer.from(' \n\u3000'), 'EMPTY', '没有文字'],
  ['a photo', padded(0xff, 0xd8, 0xff, 0xe0), 'NOT_TEXT', '图片'],
  ['a screenshot', padded(0x89, 0x50, 0x4e, 0x47), 'NOT_TEXT', '图片'],
  ['PDF', Buffer.from('%PDF-1.7'), 'NOT_TEXT', 'PDF'],
  ['.docx', zip('word/document.xml'), 'NOT_TEXT', '.docx'],
  ['.xlsx', zip('xl/workbook.xml'), 'NOT_TEXT', '表格'],
  ['.doc', padded(0xd0, 0xcf, 0x11, 0xe0), 'NOT_TEXT', '.doc'],
  ['NUL bytes', Buffer.from('工作\u0000成效'), 'NOT_TEXT', '不是文本'],
  ['broken bytes', Uint8Array.from([0xff, 0x41, 0xff]), 'DAMAGED', '损坏'],
  ['half a UTF-16 character', Uint8Array.from([0xff, 0xfe, 0x41]), 'DAMAGED', '损坏'],
  ['over 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'TOO_LARGE', '20 MB'],
])('%s is refused in words', (_, bytes, code, words) => {
  const outcome = decodeDocument(bytes);
  expect(outcome).toMatchObject({ ok: false, error: { code } });
  if (!outcome.ok) expect(outcome.error.message).toContain(words);
});
