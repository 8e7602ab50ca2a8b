import type { Block } from './blocks.js';
import { chosen, InlineReader, isPlaceholder } from './docx-inline.js';
import { levelOf, outlineLevel, type Styles } from './docx-styles.js';
import type { List } from './docx-numbering.js';
import { cellsOf, rowsOf } from './docx-table.js';
import { ListCounter } from './list-counter.js';
import { TableGrid } from './table-grid.js';
import type { XmlElement } from './xml.js';

const NO_TEXT = new Set(['sectPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sdtPr', 'del', 'moveFrom']);

/** Reads the body of a Word document, from its first paragraph to its last. */
export class BodyReader {
  /** Another file's text is called for that Word would fetch: reading without it would lose it. */
  embedded = false;
  private readonly inline: InlineReader;
  private counter: ListCounter;
  private readonly grid = new TableGrid();
  /** Printed already, on a line whose end is hidden: the next paragraph goes on behind it. */
  private before = '';
  /** Text of paragraphs whose end was deleted: it belongs to the next one. */
  private inside = '';

  constructor(
    private readonly styles: Styles,
    private readonly lists: ReadonlyMap<string, List>,
  ) {
    this.inline = new InlineReader(styles);
    this.counter = new ListCounter(lists);
  }

  read(body: XmlElement): readonly Block[] {
    const blocks: Block[] = [];
    this.into(blocks, body);
    this.endLine(blocks);
    return blocks;
  }

  private into(blocks: Block[], element: XmlElement): void {
    for (const child of element.elements()) this.take(blocks, child);
  }

  private take(blocks: Block[], element: XmlElement): void {
    const { name } = element;
    if (NO_TEXT.has(name)) return;
    if (name === 'p') this.paragraph(blocks, element);
    else if (name === 'tbl') this.table(blocks, element);
    else if (name === 'altChunk' || name === 'subDoc') this.embedded = true;
    else if (name === 'mc:AlternateContent') this.into(blocks, chosen(element));
    else if (name !== 'sdt' || !(isPlaceholder(element) || isContents(element))) this.into(blocks, element);
  }

  private paragraph(blocks: Block[], element: XmlElement): void {
    const properties = element.first('pPr');
    const styleId = properties?.valueOf('pStyle');
    const { text, boxes, contents, embedded } = this.inline.read(element, styleId);
    this.embedded ||= embedded;
    if (contents) return;
    const end = properties?.first('rPr');
    if (end?.first('del') || end?.first('moveFrom') || isDropCap(properties)) this.inside += text;
    else if (end?.switched('vanish') ?? this.styles.hidden(styleId)) this.hiddenEnd(text, properties);
    else {
      const line = this.before + this.numbered(this.inside + text, properties);
      [this.before, this.inside] = ['', ''];
      blocks.push({ kind: 'line', text: line, heading: this.heading(properties) });
    }
    for (const box of boxes) this.box(blocks, box);
  }

  /** A box counts its own lists, and the text around it goes on as if it were not there. */
  private box(blocks: Block[], element: XmlElement): void {
    const around = this.counter;
    this.counter = new ListCounter(this.lists);
    this.into(blocks, element);
    this.counter = around;
  }

  /** Nothing of a wholly hidden paragraph is printed, not even its number. */
  private hiddenEnd(text: string, properties: XmlElement | undefined): void {
    if (this.inside + text !== '') this.before += this.numbered(this.inside + text, properties);
    this.inside = '';
  }

  private endLine(blocks: Block[]): void {
    const text = this.before + this.inside;
    if (text !== '') blocks.push({ kind: 'line', text, heading: null });
    [this.before, this.inside] = ['', ''];
  }

  private heading(properties: XmlElement | undefined): number | null {
    const styled = this.styles.heading(properties?.valueOf('pStyle'));
    const own = outlineLevel(properties);
    return styled === 0 || own === undefined ? styled : own;
  }

  private numbered(text: string, properties: XmlElement | undefined): string {
    const own = properties?.first('numPr');
    const style = this.styles.numbering(properties?.valueOf('pStyle'));
    const ownId = own?.valueOf('numId');
    const numId = ownId ?? style?.numId;
    if (numId === undefined || numId === '0') return text;
    const styled = style ? (this.counter.levelOfStyle(numId, style.chain) ?? style.level) : undefined;
    const level = levelOf(own) ?? (ownId === undefined ? styled : undefined) ?? 0;
    return this.counter.numbered(text, numId, level);
  }

  private table(blocks: Block[], element: XmlElement): void {
    this.endLine(blocks);
    const rows = rowsOf(element).map((row) =>
      cellsOf(row).map(({ content, ...place }) => {
        const within: Block[] = [];
        if (content) this.into(within, content);
        this.endLine(within);
        return { ...place, blocks: within };
      }),
    );
    blocks.push(...this.grid.blocks(rows));
  }
}

/** A first letter drawn large stands in a paragraph of its own and begins the next. */
const isDropCap = (properties: XmlElement | undefined): boolean =>
  /^(drop|margin)$/.test(properties?.first('framePr')?.attribute('dropCap') ?? '');

const isContents = (control: XmlElement): boolean =>
  control.first('sdtPr')?.first('docPartObj')?.valueOf('docPartGallery') === 'Table of Contents';
