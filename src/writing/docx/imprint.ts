import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  RelativeHorizontalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { fullDay } from '../../calendar/domain/day.js';
import type { OfficialDocument } from '../domain/document.js';
import { onOneLine, widthOf } from '../domain/plain.js';
import { CHARACTER, MARGIN, PAGE, SIZE, TYPE_AREA } from './geometry.js';
import { emptyLine, line, run } from './paragraphs.js';

const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** 4号 with a little air. */
const LINE = 440;
/** Its characters between the one at each side, as many as a line holds. */
const ON_A_LINE = Math.floor((TYPE_AREA - 2 * CHARACTER) / 280);

/** By counting: “at the bottom” is put at the top by some readers. */
const heightOf = (copies: readonly string[], rows: number): number =>
  LINE * (rows + Math.ceil(Math.max(0, widthOf(`抄送：${copies.join('，')}。`) - ON_A_LINE) / ON_A_LINE));

const ONE_CHARACTER = Math.round(CHARACTER);

function cell(words: string, side: 'left' | 'right', span: number): TableCell {
  const indent = side === 'left' ? { left: ONE_CHARACTER } : { right: ONE_CHARACTER };
  return new TableCell({
    columnSpan: span,
    width: { size: span === 2 ? TYPE_AREA : TYPE_AREA / 2, type: WidthType.DXA },
    children: [
      line([run(words, { size: SIZE.small })], {
        ...{ indent, line: LINE },
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
      }),
    ],
  });
}

/** 版记 at the foot of the last page's type area: 抄送, and 印发 except on a 信函, which has no rules either. */
export function imprintOf({ form, issuer, copyRecipients, signature }: OfficialDocument): (Table | Paragraph)[] {
  const copies =
    copyRecipients.length === 0 ? [] : [[cell(`抄送：${copyRecipients.map(onOneLine).join('，')}。`, 'left', 2)]];
  const issued =
    form === 'paper' && signature !== null
      ? [[cell(issuer, 'left', 1), cell(`${fullDay(signature.day)}印发`, 'right', 1)]]
      : [];
  const rows = [...copies, ...issued];
  if (rows.length === 0) return [];
  const [outer, inner] = form === 'letter' ? [NONE, NONE] : [THICK, THIN];
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TYPE_AREA, type: WidthType.DXA },
      columnWidths: [TYPE_AREA / 2, TYPE_AREA / 2],
      borders: { top: outer, bottom: outer, left: NONE, right: NONE, insideHorizontal: inner, insideVertical: NONE },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.PAGE,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        absoluteVerticalPosition: PAGE.height - MARGIN.bottom - heightOf(copyRecipients, rows.length),
      },
      rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
    }),
    // What floats needs a paragraph to hang on.
    emptyLine({ line: 20 }),
  ];
}
