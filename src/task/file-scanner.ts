import { connect, type Socket } from 'node:net';
import type { Config } from '../platform/config.js';

/** What a scanner says of a content; away: it could not be asked, or did not answer in time. */
export type ScanVerdict = 'clean' | 'infected' | 'away';

/** Looks for viruses in what is handed in, before any of it is kept. */
export abstract class FileScanner {
  abstract scan(bytes: Buffer): Promise<ScanVerdict>;
}

export function scannerFor({ scan, scanSeconds, whenScannerAway }: Config['evidence']): FileScanner {
  if (scan === undefined) return new NoScanner();
  const url = new URL(scan);
  const address = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || CLAMD_PORT) };
  return new ClamdScanner(address, { ms: scanSeconds * 1000, passesWhenAway: whenScannerAway === 'accept' });
}

class NoScanner extends FileScanner {
  scan(): Promise<ScanVerdict> {
    return Promise.resolve('clean');
  }
}

const CLAMD_PORT = 3310;
const PIECE = 64 * 1024;
const MOST_ANSWER = 4096;

/** clamd's INSTREAM: pieces with their lengths before them, a length of nought, and one line for an answer. */
class ClamdScanner extends FileScanner {
  constructor(
    private readonly address: { readonly host: string; readonly port: number },
    private readonly patience: { readonly ms: number; readonly passesWhenAway: boolean },
  ) {
    super();
  }

  async scan(bytes: Buffer): Promise<ScanVerdict> {
    const answer = await this.ask(bytes).catch(() => '');
    if (/^stream: OK$/.test(answer)) return 'clean';
    if (/ FOUND$/.test(answer)) return 'infected';
    return this.patience.passesWhenAway ? 'clean' : 'away';
  }

  private ask(bytes: Buffer): Promise<string> {
    const socket = connect(this.address);
    return new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the scanner is too slow')), this.patience.ms);
      let answer = '';
      socket.setEncoding('utf8');
      socket.on('data', (text: string) => {
        answer = (answer + text).slice(0, MOST_ANSWER);
        if (answer.includes('\0')) resolve(answer);
      });
      socket.on('error', reject);
      socket.once('close', () => resolve(answer));
      socket.once('connect', () => send(socket, bytes));
      socket.once('close', () => clearTimeout(late));
    })
      .then((answer) => answer.split('\0')[0]?.trim() ?? '')
      .finally(() => socket.destroy());
  }
}

function send(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    socket.write(lengthOf(piece.length));
    socket.write(piece);
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}
