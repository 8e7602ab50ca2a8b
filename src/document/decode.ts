import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';

export interface DecodedDocument {
  /** BOM removed, CRLF and CR made LF: offsets count in this. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

export type DecodeFault = Fault<'EMPTY' | 'TOO_LARGE' | 'NOT_TEXT' | 'DAMAGED'>;

const MOST_BYTES = 20 * 1024 * 1024;

const IMAGE = '这是图片。请提供报告的文字版（.txt 或 Markdown）';

/** The first bytes of what people take for a text file, with what to do instead. */
const NOT_TEXT: readonly (readonly [magic: readonly number[], what: string])[] = [
  [[0xff, 0xd8, 0xff], IMAGE],
  [[0x89, 0x50, 0x4e, 0x47], IMAGE],
  [[0x47, 0x49, 0x46, 0x38], IMAGE],
  [[0x52, 0x49, 0x46, 0x46], '这是图片或音像文件。请提供报告的文字版（.txt 或 Markdown）'],
  [[0x42, 0x4d], IMAGE],
  [[0x49, 0x49, 0x2a, 0x00], IMAGE],
  [[0x4d, 0x4d, 0x00, 0x2a], IMAGE],
  [[0x25, 0x50, 0x44, 0x46], '这是 PDF。请打开后另存为文本文件（.txt）再导入'],
  [[0xd0, 0xcf, 0x11, 0xe0], '这是旧版 Word 文件（.doc）。请在 Word、WPS 中另存为纯文本（.txt，UTF-8）再导入'],
];

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Word keeps its text in a folder of this name; its entries are named early in the file. */
const WORD_FOLDER = 'word/';
const NAMES_WITHIN = 64 * 1024;

/** Text to a machine, but not what anybody wrote. */
const MARKED_UP = /^\s*(<!doctype\s|<html|<\?xml|\{\\rtf)/i;

function foreignKind(bytes: Uint8Array): string | null {
  if (!begins(bytes, ZIP)) return NOT_TEXT.find(([magic]) => begins(bytes, magic))?.[1] ?? null;
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, NAMES_WITHIN));
  const what = names.includes(WORD_FOLDER)
    ? '这是 Word 文件（.docx），本版本读纯文本和 Markdown'
    : '这是压缩文件或表格';
  return `${what}。请在 Word、WPS 中另存为纯文本（.txt，UTF-8）再导入`;
}

/** Reads bytes by what they are, not by the file's name. */
export function decodeDocument(bytes: Uint8Array): Outcome<DecodedDocument, DecodeFault> {
  if (bytes.length === 0) return fault('EMPTY', '文件是空的。请核对是否选错文件。');
  if (bytes.length > MOST_BYTES) return fault('TOO_LARGE', '文件超过20 MB。请另存为文字版后再导入。');
  const foreign = foreignKind(bytes);
  if (foreign) return fault('NOT_TEXT', `${foreign}。`);
  const decoded = decode(bytes);
  if (!decoded) return fault('DAMAGED', '不是文字，或者文字编码已损坏。请用 UTF-8 或 GB18030 重新保存后再导入。');
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Control characters other than tab and line ends do not occur in a text that somebody wrote.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text))
    return fault('NOT_TEXT', '这不是文本文件。请提供报告的文字版（.txt 或 Markdown）。');
  if (MARKED_UP.test(text))
    return fault('NOT_TEXT', '这是网页或 RTF 文件，文字里夹着标记。请另存为纯文本（.txt，UTF-8）再导入。');
  if (text.trim() === '') return fault('EMPTY', '文件里没有文字。请核对是否选错文件。');
  return ok({ text, encoding: decoded.encoding });
}

function decode(bytes: Uint8Array): DecodedDocument | null {
  const order: DecodedDocument['encoding'][] = begins(bytes, [0xff, 0xfe])
    ? ['utf-16le']
    : begins(bytes, [0xfe, 0xff])
      ? ['utf-16be']
      : ['utf-8', 'gb18030'];
  for (const encoding of order) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue; // not in this encoding: the next one is tried
    }
  }
  return null;
}
