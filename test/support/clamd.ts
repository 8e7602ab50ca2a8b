import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A scanner that speaks clamd's INSTREAM as its manual says it, and takes for a virus whatever contains the word. */
export interface FakeClamd {
  readonly address: string;
  /** What it was sent, each stream put together again. */
  readonly seen: Buffer[];
  /** How it behaves from now on. */
  manner: 'scans' | 'is silent' | 'hangs up' | 'finds it too large';
  down(): Promise<void>;
}

export async function aClamd(virus: string): Promise<FakeClamd> {
  const open = new Set<Socket>();
  const clamd = { seen: [] as Buffer[], manner: 'scans' as FakeClamd['manner'] };
  const server = createServer((socket) => {
    open.add(socket);
    let held = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      if (clamd.manner === 'hangs up') return void socket.destroy();
      held = Buffer.concat([held, data]);
      const stream = streamIn(held);
      if (stream === null || clamd.manner === 'is silent') return;
      clamd.seen.push(stream);
      const found = stream.includes(virus) ? 'stream: Test-Signature FOUND' : 'stream: OK';
      socket.end(clamd.manner === 'scans' ? `${found}\0` : 'INSTREAM size limit exceeded. ERROR\0');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const down = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return Object.assign(clamd, { address: `clamd://127.0.0.1:${port}`, down });
}

/** Null while it is not all there. */
function streamIn(bytes: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (bytes.length < command.length) return null;
  if (bytes.toString('latin1', 0, command.length) !== command) throw new Error('not the command');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
