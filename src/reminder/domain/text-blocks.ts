import type { Block } from '../../writing/domain/document.js';

const CHAPTER = /^[一二三四五六七八九十]{1,3}、[^。；，：]{1,40}$/;
const ITEM = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
/** A run-in heading is a short sentence; a longer one is a paragraph that happens to be counted. */
const HEADING = 34;

/** What a person words as lines, read as blocks: 一、 on a line of its own is a heading, （一）….… runs in. */
export const blocksOfText = (body: string): Block[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOf);

function blockOf(line: string): Block {
  if (CHAPTER.test(line)) return { kind: 'heading', level: 1, text: line };
  if (!ITEM.test(line)) return { kind: 'paragraph', text: line };
  const end = line.indexOf('。');
  if (end === -1) return line.length <= HEADING ? { kind: 'heading', level: 2, text: line } : paragraph(line);
  if (end > HEADING || end === line.length - 1) return paragraph(line);
  return { kind: 'runIn', level: 2, heading: line.slice(0, end + 1), text: line.slice(end + 1) };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
