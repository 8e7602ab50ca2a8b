import type { SendResult } from './mail-sender.js';
import { withoutTokens } from './seal.js';

/** As nodemailer tells it. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

export type SmtpOutcome = { readonly response: string } | { readonly error: unknown; readonly reachedData: boolean };

const LONGEST = 300;

/** What the server's answer, or its silence, means for the letter, with words for the ledger. */
export function resultOf(outcome: SmtpOutcome): SendResult {
  if ('response' in outcome) return { kind: 'accepted', answer: quoted(outcome.response) };
  const { reachedData } = outcome;
  const error = outcome.error as SmtpError;
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') {
    // Only what is said of this recipient or this letter is final; a refused sender is our setting, and is mended.
    const isFinal = (error.responseCode ?? 0) >= 500 && error.command !== 'MAIL FROM';
    return {
      kind: isFinal ? 'refused' : 'deferred',
      answer: quoted(error.response ?? '邮件服务器不收这封信'),
      reachedData,
      server: isServers(error) ? 'down' : 'up',
    };
  }
  // Nothing of what is said while signing in is kept: a server may repeat it.
  const down = { kind: 'deferred', reachedData, server: 'down' } as const;
  if (error.code === 'EAUTH') return { ...down, answer: `邮件服务器不让登录${codeOf(error)}` };
  const fault = FAULTS[error.code ?? ''];
  if (fault === undefined)
    return { ...down, answer: `发送时出错（${error.name}）`, reachedData: true, server: 'nothing' };
  return { ...down, answer: `${fault}${codeOf(error)}`, unreachable: true };
}

/**
 * What the next letter will meet as well, whoever it is for: the service closing down (421), our sender turned away, a
 * system out of order (x.3.x), a letter put off whose recipient was welcome. A recipient put off may be a full or a wary
 * mailbox (greylisting), and shows the server at work.
 */
function isServers({ responseCode = 0, command, response = '' }: SmtpError): boolean {
  if (responseCode === 421 || command === 'MAIL FROM') return true;
  const putOff = responseCode >= 400 && responseCode < 500;
  return putOff && (command === 'DATA' || /^\d{3}[ -]4\.3\./.test(response));
}

/** There was no talking to the server, or it broke off. */
const FAULTS: Readonly<Record<string, string>> = {
  ECONNECTION: '邮件服务器连接中断',
  ESOCKET: '邮件服务器连接不上',
  ETIMEDOUT: '邮件服务器没有应答',
  EABORT: '邮件服务器应答太慢',
  EDNS: '邮件服务器的地址查不到',
  ETLS: '与邮件服务器的加密连接建立不了',
  EPROTOCOL: '邮件服务器的应答不合规程',
};

const codeOf = ({ responseCode }: SmtpError): string => (responseCode === undefined ? '' : `（${responseCode}）`);

const quoted = (response: string): string => withoutTokens(response).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
