import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedLinks } from '../access/signed-links.js';
import type { Config } from '../platform/config.js';
import { Refusal } from '../platform/refusal.js';
import { EmlSender, type MailSender } from './mail-sender.js';
import type { SmtpSettings } from './smtp-sender.js';

/** A mail server only where there is one and the settings say that letters may leave; the client is loaded only then. */
export async function senderFor(config: Config, links: SignedLinks): Promise<MailSender> {
  const { dataDir, smtpUrl, mail, publicUrl } = config;
  if (smtpUrl === null || !mail.enabled) return new EmlSender(join(dataDir, 'mail'));
  const { SmtpSender } = await import('./smtp-sender.js');
  return new SmtpSender({ url: smtpUrl, connections: mail.connections, dkim: dkimKey(mail.dkim), publicUrl }, links);
}

function dkimKey(dkim: Config['mail']['dkim']): SmtpSettings['dkim'] {
  if (dkim === undefined) return null;
  try {
    const privateKey = readFileSync(dkim.keyFile, 'utf8');
    return { domainName: dkim.domain, keySelector: dkim.selector, privateKey };
  } catch {
    throw new Refusal('CONFIG.DKIM', '配置项 mail.dkim.keyFile 所指的密钥文件读不出来：请检查路径和读取权限。');
  }
}
