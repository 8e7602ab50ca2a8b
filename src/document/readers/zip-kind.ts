import type { Outcome } from '../../platform/outcome.js';
import { notText, SAVE_AS, type DecodeFault } from './decode-fault.js';
import type { ZipFile } from './zip-file.js';

type Refusal = Extract<Outcome<never, DecodeFault>, { ok: false }>;

const REPORT = '请提供报告的文字版（.docx、.txt 或 Markdown）';
const SHEET = '请把其中的报告复制到 Word、WPS 文档，另存为 .docx 或纯文本（.txt）再导入';

/** Office files are zip files that keep their parts under names of their own. */
const KINDS: readonly (readonly [name: RegExp, what: string, remedy: string])[] = [
  [/^xl\//, '这是表格（.xlsx）', SHEET],
  [/^ppt\//, '这是演示文稿（.pptx）', REPORT],
  [
    /^ofd\.xml$/,
    '这是 OFD 版式文件（.ofd）',
    '请用原来的 Word 文件（.docx）；没有原件的，请在 OFD 阅读器中复制文字，存为纯文本（.txt）并核对',
  ],
  [/^index\/document\.iwa$/, '这是 Pages 文稿（.pages）', '请在 Pages 中导出为 Word（.docx）再导入'],
  [/^meta-inf\/container\.xml$/, '这是电子书（.epub）', REPORT],
];

/** By the beginning of what the file calls itself: templates are called a little longer. */
const OPEN_DOCUMENT: readonly (readonly [type: string, what: string])[] = [
  ['application/vnd.oasis.opendocument.text', '这是 OpenDocument 文档（.odt）'],
  ['application/vnd.oasis.opendocument.spreadsheet', '这是 OpenDocument 表格（.ods）'],
  ['application/vnd.oasis.opendocument.presentation', '这是 OpenDocument 演示文稿（.odp）'],
];

const LONGEST_TYPE = 200;
/** Without a directory the names that stand before each part still tell the kind. */
const NAMES_WITHIN = 64 * 1024;

/** Says what a zip file is when it is no Word document; null where it is one, or was meant to be. */
export function refuseZip(bytes: Uint8Array, zip: ZipFile | null): Refusal | null {
  if (!zip) return refuseCut(bytes);
  const names = zip.names();
  const type = zip.read('mimetype', LONGEST_TYPE);
  const called = type instanceof Uint8Array ? Buffer.from(type).toString('latin1') : '';
  const open = OPEN_DOCUMENT.find(([beginning]) => called.startsWith(beginning));
  if (open) return notText(open[1], SAVE_AS);
  const kind = KINDS.find(([shape]) => names.some((name) => shape.test(name)));
  if (kind) return notText(kind[1], kind[2]);
  if (names.some((name) => name.startsWith('word/'))) return null;
  const packed = names.some((name) => /\.(docx|txt|md)$/.test(name));
  const what = packed ? '这是压缩文件，里面有文档' : '这是压缩文件';
  return notText(what, '请解压后导入其中的报告（.docx、.txt 或 Markdown）');
}

function refuseCut(bytes: Uint8Array): Refusal | null {
  const text = Buffer.from(bytes.subarray(0, NAMES_WITHIN)).toString('latin1').toLowerCase();
  if (text.includes('word/')) return null;
  if (text.includes('xl/')) return notText('这是表格（.xlsx），而且不完整', SHEET);
  return notText('这是压缩文件，而且不完整', '请核对是否选错文件，并提供报告的文字版（.docx、.txt 或 Markdown）');
}
