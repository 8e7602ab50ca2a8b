import type { Block } from './blocks.js';
import { TableGrid, type Cell } from './table-grid.js';

type Attributes = Readonly<Record<string, string | undefined>>;

interface OpenTable {
  readonly rows: Cell[][];
  /** Where the text around this table goes. */
  readonly around: Block[];
  cell: Cell | null;
  /** Other tables stand in it: it holds the page, not data. */
  layout: boolean;
}

const MOST_ROWS = 10_000;

/** The tables that are open at a place of a page, the innermost last. */
export class HtmlTables {
  private readonly open: OpenTable[] = [];
  private readonly grid = new TableGrid();
  /** Where text goes: into the cell, or beside all tables. */
  blocks: Block[];

  constructor(blocks: Block[]) {
    this.blocks = blocks;
  }

  get depth(): number {
    return this.open.length;
  }

  begin(): void {
    const outer = this.open.at(-1);
    if (outer) outer.layout = true;
    this.open.push({ rows: [], around: this.blocks, cell: null, layout: false });
  }

  beginRow(): void {
    this.endCell();
    this.open.at(-1)?.rows.push([]);
  }

  beginCell(attributes: Attributes): void {
    const table = this.open.at(-1);
    if (!table) return;
    this.endCell();
    if (table.rows.length === 0) table.rows.push([]);
    const blocks: Block[] = [];
    table.cell = {
      blocks,
      wide: Math.max(1, whole(attributes['colspan'])),
      high: Math.min(MOST_ROWS, Math.max(1, whole(attributes['rowspan']))),
      continues: false,
    };
    table.rows.at(-1)?.push(table.cell);
    this.blocks = blocks;
  }

  endCell(): void {
    const table = this.open.at(-1);
    if (!table?.cell) return;
    table.cell = null;
    this.blocks = table.around;
  }

  end(): void {
    this.endCell();
    const table = this.open.pop();
    if (!table) return;
    this.blocks = table.around;
    const made =
      table.layout || holdsPage(table.rows)
        ? table.rows.flatMap((row) => row.flatMap((cell) => cell.blocks))
        : this.grid.blocks(table.rows);
    for (const block of made) this.blocks.push(block);
  }
}

/** Cells of old pages hold whole articles: what has headings in it, or a page of lines, is no cell of a table. */
const holdsPage = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.some((row) =>
    row.some(
      ({ blocks }) =>
        blocks.length > MOST_LINES || blocks.some((block) => block.kind === 'line' && block.heading !== null),
    ),
  );

const MOST_LINES = 12;

const whole = (said: string | undefined): number => (said !== undefined && /^\d{1,5}$/.test(said) ? Number(said) : 1);
