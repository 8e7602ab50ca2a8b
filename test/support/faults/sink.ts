import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One letter as it came in, whole: a copy more of it is another entry. */
export interface Arrived {
  readonly messageId: string;
  readonly to: string;
  readonly bytes: string;
}

/** What the server does with a letter that it has read to the end. */
export type Word = 'take' | 'drop' | 'hang' | Error;

export interface Sink {
  readonly url: string;
  /** Answered with 250, or on the way to be: the server has them, whatever the sender heard. */
  readonly accepted: readonly Arrived[];
  /** Read to the end and never answered: by the protocol the server has not taken them. */
  readonly unanswered: readonly Arrived[];
  /** Decides about each letter; the failpoint between DATA and mark is here. */
  decide: (letter: Arrived) => Word | Promise<Word>;
  /** Decides about each recipient, before DATA. */
  admit: (to: string) => Error | null;
  /** Resolves when no sender is connected any more: what is on its way after a kill has come in. */
  quiet(): Promise<void>;
  /** Nobody listens any more; `open` listens again, at the same port. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

const idIn = (bytes: string): string => /^message-id:\s*(\S+)/im.exec(bytes)?.[1] ?? '';

class RealSink implements Sink {
  accepted: Arrived[] = [];
  unanswered: Arrived[] = [];
  decide: Sink['decide'] = () => 'take';
  admit: Sink['admit'] = () => null;
  private server: SMTPServer | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => done(this.admit(address)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const bytes = Buffer.concat(chunks).toString('latin1');
          const to = session.envelope.rcptTo[0]?.address ?? '';
          void this.answer({ messageId: idIn(bytes), to, bytes }, { sessionId: session.id, done });
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  private async answer(
    letter: Arrived,
    { sessionId, done }: { sessionId: string; done: (error?: Error | null) => void },
  ): Promise<void> {
    const word = await this.decide(letter);
    if (word === 'take') this.accepted.push(letter);
    else if (word === 'drop' || word === 'hang') this.unanswered.push(letter);
    if (word === 'take') done();
    else if (word === 'drop') this.socketOf(sessionId)?.destroy();
    else if (word !== 'hang') done(word);
  }

  private socketOf(sessionId: string): Socket | undefined {
    return [...this.connections()].find(({ session }) => session.id === sessionId)?._socket;
  }

  private connections(): Set<{ session: { id: string }; _socket: Socket }> {
    return (
      (this.server as unknown as { connections: ReturnType<RealSink['connections']> } | null)?.connections ?? new Set()
    );
  }

  async quiet(): Promise<void> {
    for (let tries = 0; tries < 500 && this.connections().size > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async shut(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

export async function aSink(): Promise<Sink> {
  const sink = new RealSink();
  await sink.open();
  return sink;
}
