import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  Header,
  HeightRule,
  PageNumber,
  type Paragraph,
  TextRun,
} from 'docx';
import type { OfficialDocument } from '../domain/document.js';
import { widthOf } from '../domain/plain.js';
import { FONTS } from './fonts.js';
import { CHARACTER, LETTER, MARGIN, mm, SIZE, TYPE_AREA } from './geometry.js';
import { emptyLine, fromRight, line, run } from './paragraphs.js';

export const RED = 'FF0000';

/** — 1 —, 4号 半角宋体, one character in from the outer edge. */
const pageNumber = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      line(
        [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: FONTS.page,
            size: SIZE.small,
            sizeComplexScript: SIZE.small,
          }),
        ],
        {
          alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: side === 'odd' ? fromRight(1) : { left: Math.round(CHARACTER) },
          line: 320,
        },
      ),
    ],
  });

const noticeLine = (notice: string | null): Paragraph[] =>
  notice === null
    ? []
    : [line([run(notice, { font: 'page', size: SIZE.note })], { alignment: AlignmentType.CENTER, line: 320 })];

const plainHeader = (notice: string | null): Header =>
  new Header({ children: notice === null ? [emptyLine({ line: 320 })] : noticeLine(notice) });

/** Half-points of the mark: as large as the type area allows, at most 小初 and a bit. */
export const markSize = (issuer: string): number =>
  Math.min(88, 2 * Math.floor(TYPE_AREA / 20 / Math.max(1, widthOf(issuer))));

const OUTSIDE = { left: -(mm(7) + 1), right: -(LETTER.ruleWidth - TYPE_AREA - mm(7) - 1) };
const rule = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({ style, size: 24, color: RED, space: 1 });

/** 信函: the mark, the upper double rule under it; the lower rule stands near the page's end. */
const letterHeader = ({ issuer, notice }: OfficialDocument): Header =>
  new Header({
    children: [
      line([run(issuer, { font: 'title', size: markSize(issuer), color: RED })], {
        ...{ alignment: AlignmentType.CENTER, line: markSize(issuer) * 12 },
      }),
      line([run(notice ?? '', { font: 'page', size: SIZE.note })], {
        ...{ alignment: AlignmentType.CENTER, indent: OUTSIDE, line: 320 },
        border: { bottom: rule(BorderStyle.THICK_THIN_SMALL_GAP) },
      }),
    ],
  });

const letterFooter = (): Footer =>
  new Footer({
    children: [
      line([run('', { size: 2 })], {
        border: { top: rule(BorderStyle.THIN_THICK_SMALL_GAP) },
        line: 20,
        frame: {
          type: 'absolute',
          position: { x: MARGIN.left + OUTSIDE.left, y: LETTER.lowerRule },
          width: LETTER.ruleWidth,
          height: 40,
          rule: HeightRule.EXACT,
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
        },
      }),
      emptyLine({ line: 20 }),
    ],
  });

/** What stands above and below the type area of each page. A 信函 shows no number on its first. */
export const marginsOf = (document: OfficialDocument, first: boolean) => ({
  headers: {
    default: plainHeader(document.notice),
    even: plainHeader(document.notice),
    ...(first && document.form === 'letter' ? { first: letterHeader(document) } : {}),
  },
  footers: {
    ...(document.dense === true ? {} : { default: pageNumber('odd'), even: pageNumber('even') }),
    ...(first && document.form === 'letter' ? { first: letterFooter() } : {}),
  },
});
