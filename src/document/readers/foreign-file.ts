import { notText, SAVE_AS, type DecodeFault } from './decode-fault.js';
import type { Outcome } from '../../platform/outcome.js';

type Refusal = Extract<Outcome<never, DecodeFault>, { ok: false }>;

interface Kind {
  readonly what: string;
  readonly remedy: string;
}

const IMAGE: Kind = {
  what: '这是图片',
  remedy: '请提供报告的文字版（.docx、.txt 或 Markdown）；扫描件请先做文字识别，核对后再导入',
};
const RECORDING: Kind = { what: '这是图片或音像文件', remedy: '请提供报告的文字版（.docx、.txt 或 Markdown）' };
const PDF: Kind = {
  what: '这是 PDF',
  remedy: '请用原来的 Word 文件（.docx）；没有原件的，请另存为纯文本（.txt）；扫描件请先做文字识别，核对后再导入',
};
const PACKED: Kind = { what: '这是压缩文件', remedy: '请解压后导入其中的报告（.docx、.txt 或 Markdown）' };
const PROGRAM: Kind = { what: '这是程序文件', remedy: '请核对是否选错文件' };

/** A kind of file is known by bytes at a place near its beginning. */
const SIGNS: readonly (readonly [at: number, sign: readonly number[] | string, kind: Kind])[] = [
  [0, [0xff, 0xd8, 0xff], IMAGE],
  [0, [0x89, 0x50, 0x4e, 0x47], IMAGE],
  [0, 'GIF8', IMAGE],
  [0, 'RIFF', RECORDING],
  [0, [0x49, 0x49, 0x2a, 0x00], IMAGE],
  [0, [0x4d, 0x4d, 0x00, 0x2a], IMAGE],
  [4, 'ftyp', RECORDING],
  [0, 'ID3', RECORDING],
  [0, [0xff, 0xfb], RECORDING],
  [0, [0xff, 0xf3], RECORDING],
  [0, 'OggS', RECORDING],
  [0, 'fLaC', RECORDING],
  [0, '#!AMR', RECORDING],
  [0, [0x30, 0x26, 0xb2, 0x75], RECORDING],
  [0, '%PDF', PDF],
  [3, '%PDF', PDF], // behind a byte order mark
  [0, 'Rar!', PACKED],
  [0, [0x37, 0x7a, 0xbc, 0xaf], PACKED],
  [0, [0x1f, 0x8b], PACKED],
  [0, [0x7f, 0x45, 0x4c, 0x46], PROGRAM],
];

const standsAt = (bytes: Uint8Array, at: number, sign: readonly number[] | string): boolean =>
  typeof sign === 'string'
    ? sign === latin(bytes.subarray(at, at + sign.length))
    : sign.every((byte, i) => bytes[at + i] === byte);

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** “BM” begins many a text as well: in a picture the four bytes behind its size are nought. */
const isBitmap = (bytes: Uint8Array): boolean =>
  standsAt(bytes, 0, 'BM') && standsAt(bytes, 6, [0, 0, 0, 0]) && bytes.length > 26;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const wideName = (name: string): Buffer => Buffer.from(name, 'utf16le');

const PASSWORD: Kind = {
  what: '这是加了打开密码的 Word 文件或表格',
  remedy: '请在 Word、WPS 中打开并取消密码，另存为 .docx 或纯文本（.txt）再导入',
};
const OLD_WORD: Kind = { what: '这是旧版 Word 文件（.doc）或 WPS 文字文件（.wps）', remedy: SAVE_AS };
const OLD_SHEET: Kind = { what: '这是旧版表格（.xls、.et）', remedy: SAVE_AS };
const OLD_SLIDES: Kind = {
  what: '这是旧版演示文稿（.ppt、.dps）',
  remedy: '请提供报告的文字版（.docx、.txt 或 Markdown）',
};
const OLD_OFFICE: Kind = {
  what: '这是旧版 Word 文件（.doc）、WPS 文件，或加了打开密码的 Word 文件',
  remedy: `有密码的请先取消密码；${SAVE_AS}`,
};

/** The same container holds old office files and encrypted new ones: its directory names what is inside. */
const OLE_STREAMS: readonly (readonly [name: Buffer, kind: Kind])[] = [
  [wideName('EncryptedPackage'), PASSWORD],
  [wideName('WordDocument'), OLD_WORD],
  [wideName('Workbook'), OLD_SHEET],
  [wideName('PowerPoint Document'), OLD_SLIDES],
];

function oleKind(bytes: Uint8Array): Kind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return OLE_STREAMS.find(([name]) => file.includes(name))?.[1] ?? OLD_OFFICE;
}

function kindOf(bytes: Uint8Array): Kind | null {
  if (standsAt(bytes, 0, OLE)) return oleKind(bytes);
  if (isBitmap(bytes)) return IMAGE;
  return SIGNS.find(([at, sign]) => standsAt(bytes, at, sign))?.[2] ?? null;
}

/** Refuses what people take for a text file, by its first bytes; null where nothing is known against it. */
export function foreignFile(bytes: Uint8Array): Refusal | null {
  const kind = kindOf(bytes);
  return kind && notText(kind.what, kind.remedy);
}

/** Text to a machine, but not what anybody wrote. */
const MARKED_UP: readonly (readonly [sign: RegExp, kind: Kind])[] = [
  [/^\s{0,100}\{\\rtf/i, { what: '这是 RTF 文件，文字里夹着标记', remedy: SAVE_AS }],
  [
    /^(from|mime-version|content-type|subject|snapshot-content-location):[^\n]{0,300}\n[\s\S]{0,2000}multipart\/related/i,
    {
      what: '这是单个文件的网页（.mht）',
      remedy: '请在浏览器或 Word 中另存为网页（.html）、.docx 或纯文本（.txt）再导入',
    },
  ],
  [/^\s{0,100}<\?xml/i, { what: '这是 XML 文件，文字里夹着标记', remedy: SAVE_AS }],
];

export function foreignMarkup(text: string): Refusal | null {
  const kind = MARKED_UP.find(([sign]) => sign.test(text))?.[1];
  return kind ? notText(kind.what, kind.remedy) : null;
}
