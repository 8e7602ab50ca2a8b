import { fullDay } from '../calendar/domain/day.js';
import { assertNever } from '../platform/outcome.js';
import type { Annex, Block, OfficialDocument, Table } from './domain/document.js';
import { linesOf, onOneLine } from './domain/plain.js';

/** What Markdown would take for a mark of its own at the head of a line; 1. and 一、 read as they should. */
const safe = (words: string): string => words.replace(/^([#>*+|`-])/, '\\$1');

const paragraphs = (text: string): string[] => linesOf(text).map(safe);

const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => linesOf(cell).join('<br>').replaceAll('|', '\\|')).join(' | ')} |`;

function tableLines({ caption, columns, rows }: Table): string[] {
  const marks = columns.map(({ align }) => (align === 'center' ? ':---:' : '---'));
  const lines = [
    tableRow(columns.map(({ title }) => title)),
    `| ${marks.join(' | ')} |`,
    ...rows.map((row) => tableRow(columns.map((_, i) => row[i] ?? ''))),
  ];
  return [...(caption === null ? [] : [`**${onOneLine(caption)}**`]), lines.join('\n')];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${onOneLine(block.text)}`];
    case 'paragraph':
    case 'blank':
      return paragraphs(block.text);
    case 'runIn':
      return paragraphs(`${block.heading}${block.text}`);
    case 'table':
      return tableLines(block);
    default:
      return assertNever(block);
  }
}

const annexLines = ({ title, blocks }: Annex, mark: string): string[] => [
  '---',
  mark,
  `# ${onOneLine(title)}`,
  ...blocks.flatMap(blockLines),
];

/** For reading on a screen and for comparing: headings read back as they were typed, the same document gives the same bytes. */
export function writeMarkdown(document: OfficialDocument): string {
  const { annexes, signature, notice, documentNumber, mainRecipients, copyRecipients } = document;
  const note = annexes.map(({ title }, i) => `${annexes.length === 1 ? '' : `${i + 1}.`}${onOneLine(title)}`);
  const parts = [
    `# ${onOneLine(document.title)}`,
    ...(notice === null ? [] : [`> ${onOneLine(notice)}`]),
    ...(documentNumber === null ? [] : [onOneLine(documentNumber)]),
    ...(mainRecipients.length === 0 ? [] : [`${onOneLine(mainRecipients.join('、'))}：`]),
    ...document.blocks.flatMap(blockLines),
    ...(note.length === 0 ? [] : [`附件：${note.join('  \n')}`]),
    ...(signature === null ? [] : [onOneLine(signature.issuer), fullDay(signature.day)]),
    ...(copyRecipients.length === 0 ? [] : [`抄送：${onOneLine(copyRecipients.join('，'))}。`]),
    ...annexes.flatMap((annex, i) => annexLines(annex, annexes.length === 1 ? '附件' : `附件${i + 1}`)),
  ];
  return `${parts.join('\n\n')}\n`;
}
