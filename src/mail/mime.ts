import MailComposer from 'nodemailer/lib/mail-composer';

export interface MimeFields {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly listId: string;
  readonly replyTo: string | undefined;
  readonly date: Date;
}

/**
 * The message as bytes that any later attempt repeats exactly: date and Message-ID are given, the body is base64, so the
 * whole is ASCII. Auto-Submitted (RFC 3834) keeps out-of-office replies away.
 */
export async function mimeOf(fields: MimeFields): Promise<string> {
  const composer = new MailComposer({
    from: { name: fields.fromName, address: fields.from },
    to: fields.to,
    ...(fields.replyTo !== undefined && { replyTo: fields.replyTo }),
    subject: fields.subject,
    text: fields.text,
    textEncoding: 'base64',
    messageId: fields.messageId,
    date: fields.date,
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': `<${fields.listId}>` },
    newline: '\r\n',
  });
  return (await composer.compile().build()).toString('latin1');
}
