import { expect, test } from '@jest/globals';
import { decodeDocument } from '../../../src/document/decode.js';
import { docxOf, docxParts, paragraph, wordPart, zipOf } from '../../support/docx.js';
import { gb18030 } from '../../support/gb18030.js';

const TEXT = '一、工作成效\n（一）推进改革';
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) bytes.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
};
// 工作 in GB18030.
const GB = Uint8Array.from([0xb9, 0xa4, 0xd7, 0xf7]);
const ENGLISH = 'The plan of the year: see annex (A). '.repeat(40);

test.each<[name: string, bytes: Uint8Array, text: string, encoding: string]>([
  ['UTF-8', Buffer.from(TEXT), TEXT, 'utf-8'],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), TEXT, 'utf-8'],
  ['CRLF', Buffer.from(TEXT.replace('\n', '\r\n')), TEXT, 'utf-8'],
  ['CR', Buffer.from(TEXT.replace('\n', '\r')), TEXT, 'utf-8'],
  ['UTF-16LE', utf16(`\ufeff${TEXT}`, true), TEXT, 'utf-16le'],
  ['UTF-16BE', utf16(`\ufeff${TEXT}`, false), TEXT, 'utf-16be'],
  ['UTF-16LE without BOM', utf16(TEXT, true), TEXT, 'utf-16le'],
  ['UTF-16BE without BOM', utf16(TEXT, false), TEXT, 'utf-16be'],
  ['UTF-16LE without BOM, with CRLF', utf16(TEXT.replace('\n', '\r\n'), true), TEXT, 'utf-16le'],
  ['UTF-16LE without BOM, without a line end', utf16('推进改革，完善机制。', true), '推进改革，完善机制。', 'utf-16le'],
  ['GB18030', GB, '工作', 'gb18030'],
  ['a whole text in GB18030', gb18030(TEXT), TEXT, 'gb18030'],
  ['GB18030 among much that is not', gb18030(`${ENGLISH}工作`), `${ENGLISH}工作`, 'gb18030'],
  ['plain letters of even number', Buffer.from('ABab'), 'ABab', 'utf-8'],
  ['20 MB to the byte', new Uint8Array(20 * 1024 * 1024).fill(0x61), 'a'.repeat(20 * 1024 * 1024), 'utf-8'],
  [
    'ends of lines and pages of other kinds',
    Buffer.from('甲\u000b乙\u000c丙\u0085丁\u2028戊\u2029己'),
    '甲\n乙\n丙\n丁\n戊\n己',
    'utf-8',
  ],
  [
    'a text that begins as a picture does',
    Buffer.from('BM25 算法用于检索相近的条文'),
    'BM25 算法用于检索相近的条文',
    'utf-8',
  ],
  ['a text that begins as a zip file does', Buffer.from('PK 工作'), 'PK 工作', 'utf-8'],
  ['names in pointed brackets', Buffer.from('<法治政府建设实施纲要>\n<p>'), '<法治政府建设实施纲要>\n<p>', 'utf-8'],
])('%s', (_, bytes, text, encoding) =>
  expect(decodeDocument(bytes)).toEqual({ ok: true, value: { text, encoding, format: 'text', extracted: false } }),
);

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const padded = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, 0, 1, 2, 3]);
/** The beginning of a zip file, cut off before its directory. */
const cutZip = (name: string): Uint8Array => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), Buffer.from(name)]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(500), Buffer.from(stream, 'utf16le')]);
const bitmap = Buffer.concat([Buffer.from([0x42, 0x4d, 70, 0, 0, 0, 0, 0, 0, 0]), Buffer.alloc(60)]);
const docx = docxOf({ body: paragraph('一、工作成效') });
const without = (bytes: Uint8Array, at: number, length: number): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length), bytes.subarray(at + length)]);
/** Where the packed text of the document stands. */
const middleOf = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf('word/document.xml') + 40;
const bomb = zipOf({ ...docxParts({ body: '' }), 'word/document.xml': new Uint8Array(61 * 1024 * 1024) });
/** Says in its directory that it is small. */
const liar = Buffer.from(bomb);
const entry = liar.lastIndexOf('word/document.xml') - 46;
liar.writeUInt32LE(1000, entry + 24);
const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]>${wordPart('document', '<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>')}`;

test.each<[name: string, bytes: Uint8Array, code: string, words: string]>([
  ['nothing', new Uint8Array(), 'EMPTY', '空'],
  ['blanks', Buffer.from(' \n\u3000'), 'EMPTY', '没有文字'],
  ['a photo', padded(0xff, 0xd8, 0xff, 0xe0), 'NOT_TEXT', '图片'],
  ['a screenshot', padded(0x89, 0x50, 0x4e, 0x47), 'NOT_TEXT', '图片'],
  ['a bitmap', bitmap, 'NOT_TEXT', '图片'],
  ['a TIFF', padded(0x49, 0x49, 0x2a, 0x00), 'NOT_TEXT', '图片'],
  ['a WebP', ascii('RIFF1234WEBP'), 'NOT_TEXT', '图片'],
  ['a photo of a telephone', padded(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63), 'NOT_TEXT', '图片'],
  ['an MP3', ascii('ID3\u0003\u0000'), 'NOT_TEXT', '音像'],
  ['an MP3 without tags', padded(0xff, 0xfb, 0x90, 0x44), 'NOT_TEXT', '音像'],
  ['PDF', Buffer.from('%PDF-1.7'), 'NOT_TEXT', '原来的 Word 文件'],
  ['a scanned PDF', ascii('%PDF-1.4\n%\u00e2\u00e3\u0000'), 'NOT_TEXT', '文字识别'],
  ['.doc', ole('WordDocument'), 'NOT_TEXT', '.doc'],
  ['.wps', ole('WordDocument'), 'NOT_TEXT', '.wps'],
  ['a .docx with a password', ole('EncryptedPackage'), 'NOT_TEXT', '取消密码'],
  ['.xls', ole('Workbook'), 'NOT_TEXT', '.xls'],
  ['.ppt', ole('PowerPoint Document'), 'NOT_TEXT', '.ppt'],
  ['an office file of old, damaged: .doc', padded(...OLE), 'NOT_TEXT', '.doc'],
  ['an office file of old, damaged: password', padded(...OLE), 'NOT_TEXT', '密码'],
  ['RTF', Buffer.from('{\\rtf1 工作}'), 'NOT_TEXT', 'RTF'],
  [
    'XML',
    Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    'NOT_TEXT',
    'XML',
  ],
  [
    'a page with its pictures',
    Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n<html>'),
    'NOT_TEXT',
    '.mht',
  ],
  ['.xlsx', zipOf({ 'xl/workbook.xml': '' }), 'NOT_TEXT', '.xlsx'],
  ['.pptx', zipOf({ 'ppt/presentation.xml': '' }), 'NOT_TEXT', '.pptx'],
  ['.odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'NOT_TEXT', '.odt'],
  ['.ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'NOT_TEXT', '.ods'],
  ['.ofd', zipOf({ 'OFD.xml': '' }), 'NOT_TEXT', '.ofd'],
  ['.pages', zipOf({ 'Index/Document.iwa': '' }), 'NOT_TEXT', '.pages'],
  ['.zip', zipOf({ '年报.docx': docx }), 'NOT_TEXT', '解压'],
  ['.zip of photos', zipOf({ 'a.jpg': 'x' }), 'NOT_TEXT', '压缩文件'],
  ['an empty .zip', zipOf({}), 'NOT_TEXT', '压缩文件'],
  ['.rar', ascii('Rar!\u001a\u0007\u0000'), 'NOT_TEXT', '解压'],
  ['.7z', padded(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'NOT_TEXT', '解压'],
  ['a .docx cut off at once', cutZip('word/document.xml'), 'DAMAGED', '.docx'],
  ['an .xlsx cut off at once', cutZip('xl/workbook.xml'), 'NOT_TEXT', '表格'],
  ['a .zip cut off at once', cutZip('a.jpg'), 'NOT_TEXT', '压缩文件'],
  ['a .docx cut off', docx.subarray(0, docx.length - 100), 'DAMAGED', '.docx'],
  ['a .docx spoilt in its text', without(docx, middleOf(docx), 20), 'DAMAGED', '.docx'],
  ['a .docx spoilt in its directory', without(docx, docx.length - 200, 50), 'DAMAGED', '.docx'],
  [
    'a .docx without a body',
    docxOf({ body: '', parts: { 'word/document.xml': wordPart('document', '') } }),
    'DAMAGED',
    '.docx',
  ],
  [
    'a .docx whose text was cut off when written',
    docxOf({
      body: '',
      parts: { 'word/document.xml': wordPart('document', `<w:body>${paragraph('甲')}`).replace('</w:document>', '') },
    }),
    'DAMAGED',
    '.docx',
  ],
  [
    'a .docx whose lists cannot be read',
    docxOf({ body: paragraph('甲'), parts: { 'word/numbering.xml': '<w:numbering' } }),
    'DAMAGED',
    '.docx',
  ],
  ['a .docx of pictures', docxOf({ body: paragraph('<w:r><w:drawing/></w:r>') }), 'EMPTY', '文字识别'],
  ['a .docx made of other documents', docxOf({ body: `${paragraph('甲')}<w:altChunk/>` }), 'NOT_TEXT', '嵌有'],
  [
    'a .docx made of other documents within a paragraph',
    docxOf({ body: paragraph('<w:r><w:t>甲</w:t></w:r><w:subDoc/>') }),
    'NOT_TEXT',
    '嵌有',
  ],
  ['a .docx that unpacks without end', bomb, 'TOO_LARGE', '.docx'],
  ['one that says it does not', liar, 'TOO_LARGE', '.docx'],
  ['one whose entities unfold', docxOf({ body: '', parts: { 'word/document.xml': laughs } }), 'DAMAGED', '.docx'],
  [
    'a .docx nested without end',
    docxOf({ body: '', parts: { 'word/document.xml': '<a>'.repeat(100_000) } }),
    'DAMAGED',
    '.docx',
  ],
  ['a .docx of eight million empty elements', docxOf({ body: '<w:p/>'.repeat(8_000_000) }), 'TOO_LARGE', '.docx'],
  ['an empty page', Buffer.from('<html><head><title>年报</title></head><body><p></p></body></html>'), 'EMPTY', '网页'],
  ['a page nested without end', Buffer.from(`<html>${'<b>'.repeat(500_000)}`), 'DAMAGED', '网页'],
  ['NUL bytes', Buffer.from('工作\u0000成效'), 'NOT_TEXT', '不是文本'],
  ['broken bytes', Uint8Array.from([0xff, 0x41, 0xff]), 'DAMAGED', '损坏'],
  ['half a UTF-16 character', Uint8Array.from([0xff, 0xfe, 0x41]), 'DAMAGED', '损坏'],
  ['UTF-8 cut within a character', Buffer.from(TEXT.repeat(10)).subarray(0, -1), 'DAMAGED', '损坏'],
  [
    'UTF-8 cut so that it would read as something else',
    Buffer.from('工作'.repeat(20)).subarray(0, -2),
    'DAMAGED',
    '损坏',
  ],
  ['UTF-8 with one byte lost', without(Buffer.from(TEXT.repeat(10)), 100, 1), 'DAMAGED', '损坏'],
  ['over 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'TOO_LARGE', '20 MB'],
])('%s is refused in words', (_, bytes, code, words) => {
  const outcome = decodeDocument(bytes);
  expect(outcome).toMatchObject({ ok: false, error: { code } });
  if (!outcome.ok) expect(outcome.error.message).toContain(words);
});
