import { strToU8, zipSync, type Zippable } from 'fflate';
import { decodeDocument } from '../../src/document/decode.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocxContent {
  /** What stands in w:body. */
  readonly body: string;
  /** What stands in w:numbering. */
  readonly numbering?: string;
  /** What stands in w:styles. */
  readonly styles?: string;
  /** Parts of other names, or other contents for the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

const relations = (...all: readonly (readonly [kind: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  .join('')}</Types>`;

export const wordPart = (root: string, content: string, namespaces = NAMESPACES): string =>
  `${DECLARATION}<w:${root} ${namespaces}>${content}</w:${root}>`;

/** The parts of a Word document, small but whole. */
export const docxParts = ({ body, numbering, styles, parts }: DocxContent): Record<string, string> => ({
  '[Content_Types].xml': CONTENT_TYPES,
  '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
  'word/document.xml': wordPart('document', `<w:body>${body}<w:sectPr/></w:body>`),
  'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ['numbering', 'numbering.xml']),
  'word/styles.xml': wordPart('styles', styles ?? ''),
  'word/numbering.xml': wordPart('numbering', numbering ?? ''),
  ...parts,
});

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: '2021-03-01T00:00:00' }];
  return zipSync(files);
};

export const docxOf = (content: DocxContent): Uint8Array => zipOf(docxParts(content));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

const isMarkup = (content: string): boolean => /^<(w|mc|m):/.test(content);

/** A paragraph of one run, or of whatever markup is given. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${isMarkup(content) ? content : run(content)}</w:p>`;

export const styled = (style: string, content: string): string => paragraph(content, `<w:pStyle w:val="${style}"/>`);

/** A paragraph in a list, at a level counted from nought. */
export const listed = (numId: number, level: number, content: string): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export const fieldMark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
export const instruction = (code: string): string => `<w:r><w:instrText>${code}</w:instrText></w:r>`;
/** A field with its instruction and its result. */
export const field = (code: string, result: string): string =>
  fieldMark('begin') + instruction(code) + fieldMark('separate') + result + fieldMark('end');
export const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
/** A text box as Word writes one: for newer and for older readers. */
export const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(content)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(content)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

export interface Level {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  /** Anything else that stands in w:lvl. */
  readonly more?: string;
}

export const level = (at: number, { format, text, start = 1, more = '' }: Level): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractList = (id: number, levels: readonly Level[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map((one, at) => level(at, one)).join('')}</w:abstractNum>`;

export const list = (numId: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

export const restart = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

export const style = (id: string, content: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${content}</w:style>`;

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cellOf).join('')}</w:tr>`).join('')}</w:tbl>`;

const cellOf = (content: string): string => (content.startsWith('<w:tc>') ? content : cell(content));

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : paragraph(content)}</w:tc>`;

/** The text that is read of a document. */
export function docxText(content: DocxContent): string {
  const decoded = decodeDocument(docxOf(content));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.text;
}

/** 一、（一） 1. （1）: how reports are numbered. */
export const REPORT_LEVELS: readonly Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
];

/** List 1 numbers chapters. */
export const CHAPTERS = abstractList(0, REPORT_LEVELS) + list(1, 0);
export const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
