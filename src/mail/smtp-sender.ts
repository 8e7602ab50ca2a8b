import { createTransport, type Transporter } from 'nodemailer';
import { SignedLinks } from '../access/signed-links.js';
import { MailSender, type Envelope, type SendResult } from './mail-sender.js';
import { seal } from './seal.js';
import { resultOf } from './smtp-answers.js';

export interface SmtpSettings {
  readonly url: string;
  readonly connections: number;
  readonly dkim: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string } | null;
  readonly publicUrl: string;
}

const CONNECT_MS = 10_000;
/** A server that says nothing for so long in the middle of a letter is given up. */
const SILENCE_MS = 30_000;
/** Well under the ten minutes a claimed letter is ours, however slowly a server dribbles its answers. */
const WHOLE_MS = 8 * 60_000;

/** What a letter's stream is asked once it is made: whether a byte of it went to the server. */
type Read = () => boolean;

/** Sends over a pool of connections. The token of the letter's link is put in here, on the way out, and nowhere else. */
export class SmtpSender extends MailSender {
  readonly server: string;
  private readonly transport: Transporter;

  constructor(
    private readonly settings: SmtpSettings,
    private readonly links: SignedLinks,
  ) {
    super();
    const { url, connections, dkim } = settings;
    this.server = new URL(url).host;
    this.transport = createTransport({
      pool: true,
      url,
      maxConnections: connections,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      ...(dkim && { dkim }),
    });
    // What goes wrong is each letter's answer; an 'error' without a listener would end the process.
    this.transport.on('error', () => undefined);
    this.transport.use('stream', watchReading);
  }

  async send(envelope: Envelope): Promise<SendResult> {
    const reads: Read[] = [];
    const mail = {
      raw: this.sealed(envelope),
      envelope: { from: envelope.from, to: envelope.to },
      signal: AbortSignal.timeout(WHOLE_MS),
      reads,
    };
    try {
      const { response } = await this.transport.sendMail(mail);
      return resultOf({ response: response ?? '' });
    } catch (error) {
      return resultOf({ error, reachedData: reads.some((read) => read()) });
    }
  }

  override async awayBecause(): Promise<string | null> {
    try {
      await this.transport.verify();
      return null;
    } catch (error) {
      return `邮件服务器连接不上（${(error as { code?: string }).code ?? '未知'}）`;
    }
  }

  override close(): Promise<void> {
    this.transport.close();
    return Promise.resolve();
  }

  private sealed({ mime, link }: Envelope): string {
    if (link === null) return mime;
    const { publicUrl } = this.settings;
    const address = publicUrl + SignedLinks.path(link.id);
    return seal(mime, { address, signed: publicUrl + this.links.signedPath(link) });
  }
}

interface Message {
  readonly data: { reads?: Read[] };
  readonly message: { createReadStream(options?: object): { readonly readableDidRead: boolean } };
}

/** The connection reads a letter's stream only after the server has said yes to DATA: so that is how it is known. */
function watchReading(mail: unknown, done: () => void): void {
  const { data, message } = mail as Message;
  const make = message.createReadStream.bind(message);
  message.createReadStream = (options) => {
    const stream = make(options);
    data.reads?.push(() => stream.readableDidRead);
    return stream;
  };
  done();
}
