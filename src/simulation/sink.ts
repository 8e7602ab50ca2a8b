import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One letter as it arrived. */
export interface Arrival {
  readonly messageId: string;
  readonly to: string;
  readonly at: Date;
}

export interface Sink {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  readonly stop: () => Promise<void>;
}

/**
 * A mail server of this process that passes nothing on: letters are counted where they arrive, not where they are sent.
 * @param busy whether it asks this letter to come again, as servers do
 */
export async function aSink(now: () => Date, busy: (arrival: Arrival, attempt: number) => boolean): Promise<Sink> {
  const arrivals: Arrival[] = [];
  const attempts = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '';
        const arrival = { messageId, to: envelope.rcptTo[0]?.address ?? '', at: now() };
        const attempt = (attempts.get(messageId) ?? 0) + 1;
        attempts.set(messageId, attempt);
        if (busy(arrival, attempt)) return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
        arrivals.push(arrival);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, arrivals, stop };
}
