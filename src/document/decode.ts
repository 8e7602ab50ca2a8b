import { fault, ok, type Outcome } from '../platform/outcome.js';
import { damaged, notText, tooLarge, type DecodeFault } from './readers/decode-fault.js';
import { readDocx } from './readers/docx.js';
import { decodeText, type DecodedText, type Encoding } from './readers/encoding.js';
import { foreignFile, foreignMarkup } from './readers/foreign-file.js';
import { readHtml } from './readers/html.js';
import { declaredEncoding, looksLikeHtml } from './readers/html-signs.js';

export type { DecodeFault } from './readers/decode-fault.js';

export interface DecodedDocument {
  /** BOM removed, CRLF and CR made LF: offsets count in this. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly format: 'text' | 'docx' | 'html';
  /** The text was taken out of a format: it is not what the file itself holds, so whoever quotes places gives it too. */
  readonly extracted: boolean;
}

const MOST_BYTES = 20 * 1024 * 1024;
const ZIP = [0x50, 0x4b];

/** Reads bytes by what they are, not by the file's name. */
export function decodeDocument(bytes: Uint8Array): Outcome<DecodedDocument, DecodeFault> {
  if (bytes.length === 0) return fault('EMPTY', '文件是空的。请核对是否选错文件。');
  if (bytes.length > MOST_BYTES)
    return tooLarge('文件超过20 MB。请另存为文字版（.docx 请先删去图片，或者另存为 .txt）后再导入。');
  if (isZip(bytes)) return extracted(readDocx(bytes), { encoding: 'utf-8', format: 'docx' });
  const foreign = foreignFile(bytes);
  if (foreign) return foreign;
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  if (!decoded) return damaged('不是文字，或者文字编码已损坏。请用 UTF-8 或 GB18030 重新保存后再导入。');
  return written(decoded);
}

/** Begins as a zip file does, an empty or a divided one too. */
const isZip = (bytes: Uint8Array): boolean =>
  ZIP.every((byte, i) => bytes[i] === byte) && [3, 5, 7].includes(bytes[2] ?? 0) && bytes[3] === (bytes[2] ?? 0) + 1;

/** Control characters other than tab and line ends do not occur in a text that somebody wrote. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Other ends of a line or a page; one character for one, so that places stay. */
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g;

function written({ text: raw, encoding }: DecodedText): Outcome<DecodedDocument, DecodeFault> {
  const text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (CONTROL.test(text)) return notText('这不是文本文件', '请提供报告的文字版（.docx、.txt 或 Markdown）');
  if (looksLikeHtml(text)) return extracted(readPage(text), { encoding, format: 'html' });
  const foreign = foreignMarkup(text);
  if (foreign) return foreign;
  return whole({ text: text.replace(LINE_ENDS, '\n'), encoding, format: 'text', extracted: false });
}

function readPage(text: string): Outcome<string, DecodeFault> {
  const read = readHtml(text);
  return read === null ? damaged('网页的标记有误，读不出文字。请另存为纯文本（.txt，UTF-8）再导入。') : ok(read);
}

function extracted(
  read: Outcome<string, DecodeFault>,
  from: Pick<DecodedDocument, 'encoding' | 'format'>,
): Outcome<DecodedDocument, DecodeFault> {
  return read.ok ? whole({ text: read.value, ...from, extracted: true }) : read;
}

const NOTHING = {
  text: '文件里没有文字。请核对是否选错文件。',
  html: '网页里没有文字。请核对是否选错文件。',
  docx: '这个 Word 文件里没有文字。请核对是否选错文件；里面是扫描件的，请先做文字识别，核对后再导入。',
} as const;

const whole = (document: DecodedDocument): Outcome<DecodedDocument, DecodeFault> =>
  document.text.trim() === '' ? fault('EMPTY', NOTHING[document.format]) : ok(document);
