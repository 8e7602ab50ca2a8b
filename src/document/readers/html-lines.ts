import type { Block } from './blocks.js';
import { BLOCKS, isDropped, isWordNumber, type Attributes } from './html-elements.js';
import { HtmlList } from './html-lists.js';
import { HtmlTables } from './html-tables.js';
import { LineText } from './html-text.js';
import { withMark } from './list-mark.js';

interface Open {
  readonly dropped: boolean;
  readonly number: boolean;
}

const OPEN: Open = { dropped: false, number: false };
const LONGEST_NUMBER = 40;

/** Makes lines and tables of a page as its tags come by. */
export class HtmlLines {
  private readonly opened: Open[] = [];
  private readonly lists: HtmlList[] = [];
  private readonly tables: HtmlTables;
  private readonly line = new LineText();
  /** A number that waits for the words of its item. */
  private mark = '';
  private heading: number | null = null;
  private preformatted = 0;

  constructor(blocks: Block[]) {
    this.tables = new HtmlTables(blocks);
  }

  get depth(): number {
    return this.opened.length;
  }

  open(name: string, attributes: Attributes): void {
    const outer = this.opened.at(-1) ?? OPEN;
    const dropped = outer.dropped || isDropped(name, attributes);
    this.opened.push({ dropped, number: outer.number || isWordNumber(attributes) });
    if (!dropped) this.begin(name, attributes);
  }

  close(name: string): void {
    const closed = this.opened.pop();
    if (closed && !closed.dropped) this.finish(name);
  }

  text(text: string): void {
    const { dropped, number } = this.opened.at(-1) ?? OPEN;
    if (dropped) return;
    if (number) this.mark = (this.mark + text).slice(0, LONGEST_NUMBER);
    else if (this.preformatted === 0) this.line.add(text);
    else this.lines(text.split('\n'));
  }

  end(): void {
    this.endLine();
    while (this.tables.depth > 0) this.tables.end();
  }

  private begin(name: string, attributes: Attributes): void {
    if (BLOCKS.has(name)) this.endLine();
    if (name === 'br') this.breakLine();
    else if (name === 'ol' || name === 'ul') this.lists.push(new HtmlList(name === 'ol', attributes));
    else if (name === 'li') this.mark = this.lists.at(-1)?.mark(attributes) ?? '';
    else if (name === 'pre') this.preformatted += 1;
    else if (/^h[1-6]$/.test(name)) this.heading = Number(name.charAt(1));
    else this.beginTable(name, attributes);
  }

  private beginTable(name: string, attributes: Attributes): void {
    if (name === 'table') this.tables.begin();
    else if (name === 'tr') this.tables.beginRow();
    else if (name === 'td' || name === 'th') this.tables.beginCell(attributes);
  }

  private finish(name: string): void {
    if (BLOCKS.has(name)) this.endLine();
    if (name === 'ol' || name === 'ul') this.lists.pop();
    else if (name === 'li') this.mark = '';
    else if (name === 'pre') this.preformatted -= 1;
    else if (/^h[1-6]$/.test(name)) this.heading = null;
    else if (name === 'td' || name === 'th') this.tables.endCell();
    else if (name === 'table') this.tables.end();
  }

  /** A heading broken for looks is one heading. */
  private breakLine(): void {
    if (this.heading === null) this.endLine();
    else this.line.add('\n');
  }

  private lines(parts: readonly string[]): void {
    for (const [i, part] of parts.entries()) {
      if (i > 0) this.endLine();
      this.line.add(part);
    }
  }

  private endLine(): void {
    const text = this.line.take();
    if (text.trim() === '') return;
    this.tables.blocks.push({ kind: 'line', text: withMark(this.takeMark(), text), heading: this.heading });
  }

  /** Of a drawn dot only a letter of its font is left. */
  private takeMark(): string {
    const mark = this.mark.replace(/[\s\u00a0]/g, '');
    this.mark = '';
    return /^[a-zA-Z§·Øü¨]$/.test(mark) ? '•' : mark;
  }
}
