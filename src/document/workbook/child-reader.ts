import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Outcome } from '../../platform/outcome.js';
import { workbookParts, type Part } from './workbook-parts.js';
import { WorkbookReader, type ReadCell, type ReadWorkbook, type WorkbookFault } from './workbook-reader.js';

const CHILD = fileURLToPath(new URL('./read-child.mjs', import.meta.url));
/** Ten thousand rows take two seconds. */
const MOST_MS = 60_000;
const MOST_MEMORY_MB = 300;
export const MOST_ROWS = 20_000;
/** A ledger ends in its thirty-odd columns, whatever stands far out. */
const MOST_COLUMNS = 500;

type Kind = 's' | 'n' | 'd' | 'f' | 'e';
type Printed =
  { readonly fault: WorkbookFault } | { readonly from1904: boolean; readonly sheets: readonly PrintedSheet[] };
interface PrintedSheet {
  readonly name: string;
  readonly rows: readonly (readonly [number, readonly (readonly [number, Kind, string | number])[]])[];
}

/** In a process of its own, with little memory and little time: whatever is in the file, the server lives on. */
@Injectable()
export class ChildWorkbookReader extends WorkbookReader {
  async read(bytes: Uint8Array): Promise<Outcome<ReadWorkbook, WorkbookFault>> {
    const parts = workbookParts(bytes);
    if (!parts.ok) return parts;
    const printed = await inChild(parts.value);
    return 'fault' in printed ? refuse(printed.fault) : ok(workbookOf(printed));
  }
}

function inChild(parts: readonly Part[]): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY_MB}`, CHILD], {
      ...{ env: {}, stdio: ['pipe', 'pipe', 'ignore'], timeout: MOST_MS, killSignal: 'SIGKILL' },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      // Killed by us: it took too long. Ended by itself: it ran out of what memory it had.
      if (code === 0) resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Printed);
      else resolve({ fault: signal === 'SIGKILL' ? 'tooSlow' : 'tooLarge' });
    });
    // A child that has seen enough reads no further.
    child.stdin.on('error', () => undefined);
    const head = { rows: MOST_ROWS, columns: MOST_COLUMNS, parts: parts.map((p) => [p.name, p.bytes.length]) };
    child.stdin.write(`${JSON.stringify(head)}\n`);
    for (const { bytes } of parts) child.stdin.write(bytes);
    child.stdin.end();
  });
}

function cellOf(kind: Kind, value: string | number): ReadCell {
  switch (kind) {
    case 's':
      return { kind: 'text', text: String(value) };
    case 'n':
      return { kind: 'number', number: Number(value) };
    case 'd':
      return { kind: 'date', serial: Number(value) };
    case 'f':
      return { kind: 'formula' };
    case 'e':
      return { kind: 'fault' };
  }
}

const workbookOf = ({ from1904, sheets }: Exclude<Printed, { fault: WorkbookFault }>): ReadWorkbook => ({
  from1904,
  sheets: sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(([number, cells]) => ({
      number,
      cells: new Map(cells.map(([column, kind, value]) => [column, cellOf(kind, value)])),
    })),
  })),
});
