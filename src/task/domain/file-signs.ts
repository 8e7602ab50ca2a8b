import type { FileFault, FileKind } from './file-kinds.js';

/** Bytes at a place near the beginning. */
interface Part {
  readonly from: number;
  readonly bytes: readonly number[];
}

export type Answer = { readonly kind: FileKind } | { readonly fault: FileFault };

interface Sign {
  readonly at: readonly Part[];
  readonly says: Answer;
  /** The letters begin many a text as well: then it is one. */
  readonly unlessText?: true;
}

const part = (from: number, ...shape: (string | number)[]): Part => ({
  from,
  bytes: shape.flatMap((one) => (typeof one === 'number' ? [one] : [...one].map((letter) => letter.charCodeAt(0)))),
});

export const standsAt = (bytes: Uint8Array, { from, bytes: sign }: Part): boolean =>
  sign.every((byte, i) => bytes[from + i] === byte);

const kind = (one: FileKind, ...at: Part[]): Sign => ({ at, says: { kind: one } });
const fault = (one: FileFault, ...at: Part[]): Sign => ({ at, says: { fault: one } });

/** Its directory tells what it holds. */
export const ZIP: Answer = { kind: 'zip' };

/** The first that fits decides. */
export const SIGNS: readonly Sign[] = [
  kind('pdf', part(0, '%PDF-')),
  kind('png', part(0, 0x89, 'PNG\r\n', 0x1a, '\n')),
  kind('jpeg', part(0, 0xff, 0xd8, 0xff)),
  kind('gif', part(0, 'GIF87a')),
  kind('gif', part(0, 'GIF89a')),
  kind('webp', part(0, 'RIFF'), part(8, 'WEBP')),
  kind('tiff', part(0, 'II*', 0)),
  kind('tiff', part(0, 'MM', 0, '*')),
  // “BM” begins many a text as well: in a picture the four bytes behind its size are nought.
  kind('bmp', part(0, 'BM'), part(6, 0, 0, 0, 0)),
  { at: [part(0, 'PK', 3, 4)], says: ZIP },
  fault('empty', part(0, 'PK', 5, 6)),
  fault('damaged', part(0, 'PK', 7, 8)),
  fault('oldOffice', part(0, 0xd0, 0xcf, 0x11, 0xe0)),
  { ...fault('program', part(0, 'MZ')), unlessText: true },
  fault('program', part(0, 0x7f, 'ELF')),
  fault('program', part(0, 0xca, 0xfe, 0xba, 0xbe)),
  fault('program', part(0, 0xcf, 0xfa, 0xed, 0xfe)),
  fault('program', part(0, 0xce, 0xfa, 0xed, 0xfe)),
  fault('program', part(0, 0, 'asm')),
  fault('program', part(0, 'L', 0, 0, 0, 1, 0x14, 2, 0)),
  fault('otherArchive', part(0, 'Rar!')),
  fault('otherArchive', part(0, '7z', 0xbc, 0xaf)),
  fault('otherArchive', part(0, 0x1f, 0x8b)),
  fault('otherArchive', part(0, 'MSCF', 0)),
];

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.';

/** An office file without macros says so, and keeps its main part where it says. */
export const OFFICE: readonly { readonly kind: FileKind; readonly type: string; readonly part: RegExp }[] = [
  { kind: 'docx', type: `${DOCUMENT}wordprocessingml.document.main+xml`, part: /^word\/document\d*\.xml$/ },
  { kind: 'xlsx', type: `${DOCUMENT}spreadsheetml.sheet.main+xml`, part: /^xl\/workbook\d*\.xml$/ },
  { kind: 'pptx', type: `${DOCUMENT}presentationml.presentation.main+xml`, part: /^ppt\/presentation\d*\.xml$/ },
];

/** What runs, or opens in a browser or an office program and may run something, by the names in an archive. */
export const PROGRAM_NAMES = new RegExp(
  `\\.(${[
    'exe|com|scr|pif|cpl|msi|msp|dll|sys|drv|ocx|jar|class|apk|app|dmg|deb|rpm|elf|so|wasm',
    'bat|cmd|ps1|psm1|vbs|vbe|vb|js|jse|mjs|wsf|wsh|hta|sh|bash|py|pl|rb|php|asp|aspx|jsp|reg|lnk|inf|scf|url|desktop',
    'html?|xhtml|shtml|mht|mhtml|svgz?|xsl|xslt|chm|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm|ppam|iso|img|vhdx?',
  ].join('|')})[. ]*$`,
);

/** Text to a machine, which a browser or an office program would carry out. */
export const MARKUP: readonly RegExp[] = [
  /^[\s\ufeff]*<(!doctype|!--|\?xml|\?php|%|[a-z][a-z0-9:]*[\s/>])/i,
  /^[\s\ufeff]*\{\\rtf/i,
  /^(from|mime-version|content-type|subject):[^\n]{0,300}\n[\s\S]{0,2000}(multipart\/related|text\/html)/i,
  /<(script|svg|iframe|object|embed)[\s/>]/i,
];

const SCRIPTS: readonly RegExp[] = [
  /^[\s\ufeff]*#!/,
  /^[\s\ufeff]*@echo\s+(off|on)/i,
  /^[\s\ufeff]*windows registry editor/i,
  /^[\s\ufeff]*\[(internetshortcut|autorun|desktop entry|\.shellclassinfo)\]/i,
  /^[\s\ufeff]*(option explicit|on error resume next|set-executionpolicy)/i,
  /(createobject|wscript\.shell|activexobject)\s{0,4}\(/i,
];

export const isScript = (text: string): boolean => SCRIPTS.some((shape) => shape.test(text));
