import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: string;
  readonly bytes: string;
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** The most connections that were open at once. */
  readonly mostOpen: () => number;
  readonly stop: () => Promise<void>;
}

/** What a server says when it does not simply accept. */
export const saying = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

/** A real SMTP server; `answer` decides about a whole letter, given what arrived. */
export async function aMailServer(
  options: SMTPServerOptions & { readonly answer?: (letter: Received) => Error | null; readonly port?: number } = {},
): Promise<MailServer> {
  const { answer = () => null, port: wanted = 0, ...own } = options;
  const received: Received[] = [];
  let [open, mostOpen] = [0, 0];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, done) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      done();
    },
    onClose: () => (open -= 1),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const letter = { from, to: envelope.rcptTo[0]?.address ?? '', bytes: Buffer.concat(chunks).toString('latin1') };
        const refusal = answer(letter);
        if (!refusal) received.push(letter);
        done(refusal);
      });
    },
    ...own,
  });
  server.on('error', () => undefined);
  server.listen(wanted, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, port, received, mostOpen: () => mostOpen, stop };
}
