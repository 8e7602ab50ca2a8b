import { expect, test } from '@jest/globals';
import { troubleOf, type Trouble } from '../../../src/mail/domain/trouble.js';

test.each<[string, Trouble]>([
  ['550 5.1.1 <a@x.example>: Recipient address rejected: User unknown', 'noSuchAddress'],
  ['550-5.1.1 The email account that you tried to reach does not exist', 'noSuchAddress'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'noSuchAddress'],
  ['550 5.2.1 mailbox disabled', 'noSuchAddress'],
  ['550 no such mailbox', 'noSuchAddress'],
  ['550 Mailbox not found', 'noSuchAddress'],
  ['553 sorry', 'noSuchAddress'],
  ['550 User is unknown', 'noSuchAddress'],
  ['550 收件人不存在', 'noSuchAddress'],
  ['452 4.2.2 mailbox full', 'mailboxFull'],
  ['552 5.2.2 Over quota', 'mailboxFull'],
  ['552 storage', 'mailboxFull'],
  ['552 5.3.4 Message size exceeds fixed limit', 'tooLarge'],
  ['550 5.7.1 message refused', 'turnedAway'],
  ['550 Mail content denied. http://service.mail.example/?1', 'turnedAway'],
  ['554 DT:SPM rejected', 'turnedAway'],
  ['451 4.7.1 Greylisted, try again', 'putOff'],
  ['450 busy', 'putOff'],
  ['邮件服务器连接不上', 'serverAway'],
  ['与邮件服务器的加密连接建立不了', 'serverAway'],
  ['发送的进程中断，结果不明', 'serverAway'],
  ['信件文件写不进去（ENOSPC）', 'serverAway'],
  ['521 go away', 'unclear'],
  ['', 'unclear'],
])('%j: %s', (answer, trouble) => expect(troubleOf(answer)).toBe(trouble));

/** A number in the middle of something else is no code. */
test.each(['521 host 15.1.1.2 refused', '521 ref 5.1.11'])('%j is no address', (answer) =>
  expect(troubleOf(answer)).toBe('unclear'),
);
