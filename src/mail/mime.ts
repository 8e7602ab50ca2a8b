import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

export interface MimeFields {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly listId: string;
  readonly date: Date;
}

/** Nodemailer takes it, its published types do not know it: left out, the boundary would be another one every time. */
type WithBoundary = ConstructorParameters<typeof MailComposer>[0] & { readonly baseBoundary: string };

const boundaryOf = (messageId: string): string => createHash('sha256').update(messageId).digest('hex').slice(0, 24);

const NEWLINE = '\r\n';

const wrapped = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('base64')
    .replace(/.{76}(?=.)/g, `$&${NEWLINE}`);

/**
 * The message as bytes that any later attempt repeats exactly: date, Message-ID and boundary are given, both bodies are
 * base64, so the whole is ASCII. Auto-Submitted (RFC 3834) keeps out-of-office replies away. Nodemailer writes the headers;
 * its own way to the bodies leads through six streams and takes four times as long for the same bytes.
 */
export function mimeOf(fields: MimeFields): string {
  const mail: WithBoundary = {
    from: { name: fields.fromName, address: fields.from },
    to: fields.to,
    ...(fields.replyTo === null ? {} : { replyTo: fields.replyTo }),
    subject: fields.subject,
    // It is given no body to look through: as base64 of UTF-8 all have the same headers.
    ...{ text: 'x', html: 'x', encoding: 'base64' },
    messageId: fields.messageId,
    date: fields.date,
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': `<${fields.listId}>` },
    newline: NEWLINE,
    baseBoundary: boundaryOf(fields.messageId),
  };
  const root = new MailComposer(mail).compile() as CompiledNode;
  // First: it is what makes the boundary.
  const head = root.buildHeaders();
  const bodies = [fields.text, fields.html];
  const line = `--${root.boundary}`;
  const parts = root.childNodes.flatMap((part, i) => [line, part.buildHeaders(), '', wrapped(bodies[i] ?? '')]);
  return [head, '', ...parts, `${line}--`, ''].join(NEWLINE);
}

/** What a compiled message has and its published types do not tell. */
interface CompiledNode {
  readonly boundary: string;
  readonly childNodes: readonly { buildHeaders(): string }[];
  buildHeaders(): string;
}
