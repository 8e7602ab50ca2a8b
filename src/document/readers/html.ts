import { Parser } from 'htmlparser2';
import { textOf, type Block } from './blocks.js';
import { HtmlLines } from './html-lines.js';
import { markupOf } from './html-signs.js';

/** Pages nest some dozens deep; a parser's time grows with each. */
const DEEPEST = 1000;
const STEP = 64 * 1024;

/** Reads the text of a page or of a piece of one; null where it is none to be read. */
export function readHtml(source: string): string | null {
  const blocks: Block[] = [];
  const lines = new HtmlLines(blocks);
  const parser = new Parser({
    onopentag: (name, attributes) => lines.open(name, attributes),
    onclosetag: (name) => lines.close(name),
    ontext: (text) => lines.text(text),
  });
  const markup = markupOf(source);
  for (let at = 0; at < markup.length; at += STEP) {
    parser.write(markup.slice(at, at + STEP));
    if (lines.depth > DEEPEST) return null;
  }
  parser.end();
  lines.end();
  return textOf(blocks);
}
