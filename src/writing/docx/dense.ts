import { AlignmentType } from 'docx';
import type { Block, OfficialDocument } from '../domain/document.js';
import { linesOf, onOneLine } from '../domain/plain.js';
import { childrenOf, type Child } from './blocks.js';
import { DENSE_AREA, SIZE } from './geometry.js';
import { line, run } from './paragraphs.js';
import { table } from './tables.js';

function blockOf(block: Block): Child[] {
  if (block.kind === 'paragraph')
    return linesOf(block.text).map((words) => line([run(words, { size: SIZE.note })], { line: 330 }));
  if (block.kind === 'heading')
    return [line([run(block.text, { font: 'heading', size: SIZE.table })], { line: 400, before: 40, keepNext: true })];
  if (block.kind === 'table') return [table(block, DENSE_AREA, SIZE.dense), line([run('')], { line: 80 })];
  return childrenOf(block, DENSE_AREA);
}

/** A document that is one sheet: a title of one line, small type, tables from edge to edge. */
export const denseChildren = ({ title, blocks }: OfficialDocument): Child[] => [
  line([run(onOneLine(title), { font: 'title', size: SIZE.title - 8 })], {
    alignment: AlignmentType.CENTER,
    line: 560,
  }),
  ...blocks.flatMap(blockOf),
];
