/** One line of a list of people as it is pasted from a sheet. */
export interface PastedRow {
  readonly line: number;
  readonly unit: string;
  readonly post: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Columns that need not be there. */
  readonly role: string;
  readonly kind: string;
}

type Column = Exclude<keyof PastedRow, 'line'>;

const HEADS: Readonly<Record<string, Column>> = {
  ...{ 单位: 'unit', 单位名称: 'unit', 部门: 'unit', 岗位: 'post', 岗位名称: 'post', 职务: 'post' },
  ...{ 姓名: 'name', 邮箱: 'email', 电子邮箱: 'email', 邮件: 'email', 电话: 'phone', 联系电话: 'phone', 手机: 'phone' },
  ...{ 职责: 'role', 类别: 'kind', 单位类别: 'kind' },
};
const WITHOUT_HEAD: readonly Column[] = ['unit', 'post', 'name', 'email', 'phone'];

export interface PastedList {
  readonly rows: readonly PastedRow[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells parted by tabs, or else by commas; a cell in quotation marks may hold either, and line ends. */
function cellsOf(text: string): Cells[] {
  const parting = text.includes('\t') ? '\t' : ',';
  const records: { line: number; cells: string[] }[] = [];
  let [cells, cell, quoted, line, start]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endRecord = (): void => {
    records.push({ line: start, cells: [...cells, cell].map((one) => one.trim()) });
    [cells, cell, start] = [[], '', line + 1];
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if (quoted && c === '"' && text.charAt(i + 1) === '"') [cell, i] = [`${cell}"`, i + 1];
    else if (c === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && (c === parting || (parting === ',' && c === '，'))) [cells, cell] = [[...cells, cell], ''];
    else if (!quoted && c === '\n') endRecord();
    else cell += c;
    if (c === '\n') line += 1;
  }
  endRecord();
  return records.filter((record) => record.cells.some((one) => one !== ''));
}

/** Reads what was pasted; a first line that names 单位 says which column is which. */
export function readPastedList(text: string): PastedList {
  const records = cellsOf(text.replace(/\r\n?/g, '\n').replace(/\u3000/g, ' '));
  const [first] = records;
  const named = first?.cells.map((cell) => HEADS[cell.replace(/\s/g, '')]) ?? [];
  const headed = named.includes('unit');
  const columns = headed ? named : WITHOUT_HEAD;
  const faults = headed && first ? headFaults(first, named) : [];
  const rows = (headed ? records.slice(1) : records).map((record) => ({ record, row: rowOf(record, columns) }));
  return {
    rows: rows.map(({ row }) => row),
    faults: [
      ...faults,
      ...rows
        .filter(({ record }) => record.cells.slice(columns.length).some((cell) => cell !== ''))
        .map(({ row: { line } }) => ({ line, message: `这一行多于${columns.length}列：请核对是否错位。` })),
    ],
  };
}

function headFaults({ line, cells }: Cells, named: readonly (Column | undefined)[]): PastedList['faults'] {
  const unknown = cells.filter((cell, i) => cell !== '' && named[i] === undefined);
  const twice = named.some((column, i) => column !== undefined && named.indexOf(column) !== i);
  return [
    ...(unknown.length > 0
      ? [{ line, message: `不认识“${unknown.join('、')}”列：只用单位、岗位、姓名、邮箱、电话、职责、类别。` }]
      : []),
    ...(twice ? [{ line, message: '同一列写了两次：请只留一列。' }] : []),
  ];
}

function rowOf({ line, cells }: Cells, columns: readonly (Column | undefined)[]): PastedRow {
  const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
  const or = (text: string): string | null => (text === '' ? null : text);
  return {
    ...{ line, unit: cell('unit'), post: cell('post'), name: cell('name') },
    ...{ email: or(cell('email')), phone: or(cell('phone')), role: cell('role'), kind: cell('kind') },
  };
}
