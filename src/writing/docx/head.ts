import { AlignmentType, BorderStyle, type Paragraph } from 'docx';
import type { OfficialDocument } from '../domain/document.js';
import { onOneLine } from '../domain/plain.js';
import { titleLines } from '../domain/title-lines.js';
import { LINE, mm, SIZE, TITLE_CHARACTERS } from './geometry.js';
import { markSize, RED } from './margins.js';
import { emptyLine, line, run } from './paragraphs.js';

/** 版头 of an ordinary document: mark 35 mm below the type area's edge, number, red rule. */
const sheet = ({ issuer, documentNumber }: OfficialDocument): Paragraph[] => [
  line([run(issuer, { font: 'title', size: markSize(issuer), color: RED })], {
    ...{ alignment: AlignmentType.CENTER, before: mm(35), line: markSize(issuer) * 12 },
  }),
  ...[emptyLine(), emptyLine()],
  line([run(documentNumber ?? '')], {
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 11 } },
  }),
  ...[emptyLine(), emptyLine()],
];

/** 信函: the number flush right under the first rule. */
const letter = ({ documentNumber }: OfficialDocument): Paragraph[] => [
  line([run(documentNumber ?? '')], { alignment: AlignmentType.RIGHT, before: mm(2) }),
  ...[emptyLine(), emptyLine()],
];

const HEADS: Readonly<Record<OfficialDocument['form'], (document: OfficialDocument) => Paragraph[]>> = {
  paper: sheet,
  letter,
  report: () => [],
};

/** A reader parts Latin letters and figures from what stands around them, a quarter of a character on either side. */
const gapsIn = (title: string): number => (title.match(/[0-9A-Za-z.%]+/g)?.length ?? 0) / 2;

/** Each line of a long title is a paragraph of its own: where it breaks does not depend on the reader's faces. */
export const titleOf = (title: string): Paragraph[] =>
  titleLines(onOneLine(title), TITLE_CHARACTERS - gapsIn(title)).map((words) =>
    line([run(words, { font: 'title', size: SIZE.title })], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      line: LINE,
    }),
  );

/** Everything before the text: 版头, title, 主送. */
export const headOf = (document: OfficialDocument): Paragraph[] => [
  ...HEADS[document.form](document),
  ...titleOf(document.title),
  emptyLine(),
  ...(document.mainRecipients.length === 0 ? [] : [line([run(`${document.mainRecipients.join('、')}：`)])]),
];
