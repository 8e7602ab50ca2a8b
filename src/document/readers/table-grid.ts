import { cellText, type Block, type Table } from './blocks.js';

/** A cell as the format has it, before merged ones are spread out. */
export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns it is wide. */
  readonly wide: number;
  /** Rows it is high, where its format counts them. */
  readonly high: number;
  /** Goes on with the cell above it, where its format says that instead. */
  readonly continues: boolean;
}

/** As many columns as Word allows; wider ones are somebody's mistake. */
const MOST_COLUMNS = 63;
/** Blanks and repetitions are ours to make, so there is an end to them. */
const MOST_ADDED = 500_000;

interface Above {
  readonly text: string;
  rows: number;
}

/** Spreads merged cells out, so that each row says by itself what it says: 牵头单位 merged over three rows holds for each. */
export class TableGrid {
  private added = 0;

  /** One after another: lines where the table is only a frame around text. */
  blocks(rows: readonly (readonly Cell[])[]): readonly Block[] {
    if (rows.every((row) => row.length <= 1)) return rows.flatMap((row) => row.flatMap(framed));
    const spread = this.spread(rows);
    return spread.some((row) => row.some((cell) => cell !== '')) ? [{ kind: 'table', rows: spread }] : [];
  }

  private spread(rows: readonly (readonly Cell[])[]): Table['rows'] {
    const above: (Above | undefined)[] = [];
    const spread = rows.filter((row) => row.length > 0).map((row) => this.row(row, above));
    const width = spread.reduce((most, row) => Math.max(most, row.length), 0);
    for (const row of spread) this.blanks(row, Math.min(width, MOST_COLUMNS));
    return spread;
  }

  private row(cells: readonly Cell[], above: (Above | undefined)[]): string[] {
    const row: string[] = [];
    for (const cell of cells) {
      this.carry(row, above);
      const at = row.length;
      const text = cell.continues ? this.repeated(above[at]?.text, cell) : cellText(cell.blocks);
      row.push(text);
      this.blanks(row, at + Math.min(cell.wide, MOST_COLUMNS));
      for (let i = at; i < row.length; i += 1) above[i] = { text: i === at ? text : '', rows: cell.high - 1 };
    }
    this.carry(row, above);
    return row;
  }

  /** Cells from above that reach into this row. */
  private carry(row: string[], above: readonly (Above | undefined)[]): void {
    for (let cell = above[row.length]; cell && cell.rows > 0 && this.mayAdd(); cell = above[row.length]) {
      row.push(cell.text);
      cell.rows -= 1;
    }
  }

  private repeated(text: string | undefined, cell: Cell): string {
    return text !== undefined && this.mayAdd() ? text : cellText(cell.blocks);
  }

  private blanks(row: string[], width: number): void {
    while (row.length < width && this.mayAdd()) row.push('');
  }

  private mayAdd(): boolean {
    this.added += 1;
    return this.added <= MOST_ADDED;
  }
}

const framed = (cell: Cell): readonly Block[] => (cell.continues ? [] : cell.blocks);
