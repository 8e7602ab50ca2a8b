import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedLink } from '../access/access.entity.js';
import type { ServerWord } from './domain/circuit.js';

export interface Envelope {
  readonly letterId: string;
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  /** The whole message, headers and body, as it is stored: its link has no token. */
  readonly mime: string;
  /** The row of the letter's link, where it has one: the token is derived from it at the moment of sending. */
  readonly link: SignedLink | null;
}

/** What the other side answered, kept in the ledger. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly answer: string }
  | {
      readonly kind: 'deferred' | 'refused';
      readonly answer: string;
      readonly reachedData: boolean;
      /** Whether every other letter will meet the same, or only this one. */
      readonly server: ServerWord;
      /** There was no talking to the server at all. */
      readonly unreachable?: boolean;
    };

/** The one way a letter leaves. Never throws for what a server does; throws only for our own mistakes. */
export abstract class MailSender {
  /** Where letters go: what is known of one server is not known of another. */
  abstract readonly server: string;

  abstract send(envelope: Envelope): Promise<SendResult>;

  /** Why no letter can leave now, in words; null where one could. */
  awayBecause(): Promise<string | null> {
    return Promise.resolve(null);
  }

  /** Lets go of what it holds open, once nothing is being sent. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * Without a mail server every letter is a file, one a letter: written aside and renamed, so that none is half there, even
 * when the power goes.
 */
export class EmlSender extends MailSender {
  readonly server = 'files';

  constructor(private readonly folder: string) {
    super();
  }

  async send({ letterId, mime }: Envelope): Promise<SendResult> {
    const path = join(this.folder, `${letterId}.eml`);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(`${path}.part`, mime, { encoding: 'utf8', flush: true });
      await rename(`${path}.part`, path);
      return { kind: 'accepted', answer: '已存为文件' };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '未知';
      return { kind: 'deferred', answer: `信件文件写不进去（${code}）`, reachedData: false, server: 'down' };
    }
  }
}

/** The double for tests: remembers, and answers as it was told. */
export class MemoryMailSender extends MailSender {
  readonly server = 'memory';
  readonly sent: Envelope[] = [];
  answer: SendResult = { kind: 'accepted', answer: '250 ok' };

  send(envelope: Envelope): Promise<SendResult> {
    if (this.answer.kind === 'accepted') this.sent.push(envelope);
    return Promise.resolve(this.answer);
  }
}
