import { docxOf, paragraph, zipOf } from './docx.js';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const contentTypes = (part: string, type: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${TYPES}"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

/** An office file with one part, that says of itself what it is. */
const office = (part: string, type: string, more: Record<string, string> = {}): Buffer =>
  Buffer.from(zipOf({ '[Content_Types].xml': contentTypes(part, type), [part]: '<x/>', ...more }));

export const bytesOf = (...parts: (string | number | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from([one].flat()))));

export const textFile = (text: string): Buffer => Buffer.from(text);
export const wordFile = (...lines: string[]): Buffer =>
  Buffer.from(docxOf({ body: lines.map((line) => paragraph(line)).join('') }));
export const zipFile = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer => Buffer.from(zipOf(parts));

/** With the bit set in both places where a zip file says that an entry is encrypted. */
export function lockedZip(): Buffer {
  const bytes = zipFile({ 'a.txt': 'secret' });
  bytes[6] = (bytes[6] ?? 0) | 1;
  const at = bytes.indexOf('PK\u0001\u0002') + 8;
  bytes[at] = (bytes[at] ?? 0) | 1;
  return bytes;
}

export const PDF = bytesOf('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
export const PNG = bytesOf([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR');
export const EXE = bytesOf('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0], 'This program cannot be run in DOS mode');
export const SHEET = office('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`);
export const SLIDES = office('ppt/presentation.xml', `${OFFICE}.presentationml.presentation.main+xml`);
export const MACRO_SHEET = office('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
export const HIDDEN_MACROS = office('word/document.xml', `${OFFICE}.wordprocessingml.document.main+xml`, {
  'word/vbaProject.bin': 'x',
});
