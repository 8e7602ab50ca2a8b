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

/**
 * The message as bytes that any later attempt repeats exactly: date, Message-ID and boundary are given, both bodies are
 * base64, so the whole is ASCII. Auto-Submitted (RFC 3834) keeps out-of-office replies away.
 */
export async function mimeOf(fields: MimeFields): Promise<string> {
  const mail: WithBoundary = {
    from: { name: fields.fromName, address: fields.from },
    to: fields.to,
    ...(fields.replyTo === null ? {} : { replyTo: fields.replyTo }),
    subject: fields.subject,
    text: fields.text,
    html: fields.html,
    encoding: 'base64',
    messageId: fields.messageId,
    date: fields.date,
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': `<${fields.listId}>` },
    newline: '\r\n',
    baseBoundary: boundaryOf(fields.messageId),
  };
  return (await new MailComposer(mail).compile().build()).toString('latin1');
}
