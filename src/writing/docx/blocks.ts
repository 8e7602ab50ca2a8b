import { AlignmentType, HighlightColor, type Paragraph, type Table } from 'docx';
import { assertNever } from '../../platform/outcome.js';
import type { Block } from '../domain/document.js';
import { linesOf } from '../domain/plain.js';
import type { FontName } from './fonts.js';
import { emptyLine, FIRST_LINE, line, run } from './paragraphs.js';
import { table } from './tables.js';

/** 一、黑体, （一）楷体, 1.仿宋. */
const HEADING_FONTS: Readonly<Record<1 | 2 | 3, FontName>> = { 1: 'heading', 2: 'subheading', 3: 'body' };

export type Child = Paragraph | Table;

const paragraph = (text: string, keepNext = false): Paragraph =>
  line([run(text)], { indent: FIRST_LINE, ...(keepNext ? { keepNext } : {}) });

function runIn({ level, heading, text }: Extract<Block, { kind: 'runIn' }>): Paragraph[] {
  const [first = '', ...rest] = linesOf(text);
  return [
    line([run(heading, { font: HEADING_FONTS[level] }), run(first)], { indent: FIRST_LINE }),
    ...rest.map((words) => paragraph(words)),
  ];
}

/**
 * @param width of the page's type area, in twips
 * @param signed it is the last before a signature, which never stands on a page without any of the text
 */
export function childrenOf(block: Block, width: number, signed = false): Child[] {
  switch (block.kind) {
    case 'heading':
      // Its level shows in the list of headings, and tells a reader of the file of a heading nobody numbered.
      return [
        line([run(block.text, { font: HEADING_FONTS[block.level] })], {
          ...{ indent: FIRST_LINE, keepNext: true, outlineLevel: block.level - 1 },
        }),
      ];
    case 'paragraph':
      return linesOf(block.text).map((words, i, all) => paragraph(words, signed && i === all.length - 1));
    case 'runIn':
      return runIn(block);
    case 'blank':
      return [line([run(block.text, { highlight: HighlightColor.YELLOW })], { indent: FIRST_LINE })];
    case 'table':
      // A table that ends a page or meets another needs a line after it.
      return [...captionOf(block.caption), table(block, width), emptyLine()];
    default:
      return assertNever(block);
  }
}

const captionOf = (caption: string | null): Paragraph[] =>
  caption === null
    ? []
    : [line([run(caption, { font: 'heading' })], { alignment: AlignmentType.CENTER, keepNext: true })];
