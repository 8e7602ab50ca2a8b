/** What kept a letter from its reader, as far as the answer tells: each kind has another remedy. */
export type Trouble = 'noSuchAddress' | 'mailboxFull' | 'turnedAway' | 'tooLarge' | 'serverAway' | 'putOff' | 'unclear';

type Sign = readonly [Trouble, RegExp];

/** RFC 3463: what a server that knows these codes means is beyond doubt. */
const CODES: readonly Sign[] = [
  ['noSuchAddress', /(^|\s)[45]\.1\.(0|1|2|3|6|10)(\D|$)|(^|\s)[45]\.2\.1(\D|$)|(^|\s)5\.4\.4(\D|$)/],
  ['mailboxFull', /(^|\s)[45]\.2\.2(\D|$)/],
  ['tooLarge', /(^|\s)5\.(2\.3|3\.4)(\D|$)/],
  ['turnedAway', /(^|\s)5\.(7\.\d+|6\.\d+)(\D|$)/],
];

/** Those that only talk. A server that suspects a letter may well say 550 too: so its words come before the number. */
const WORDS: readonly Sign[] = [
  ['mailboxFull', /quota|mailbox (is )?full|over ?quota|insufficient (system )?storage|容量|已满/i],
  ['tooLarge', /too (large|big)|exceeds? .*size|size limit/i],
  ['turnedAway', /spam|virus|polic(y|ies)|content (denied|reject)|black ?list|block(ed|list)|reputation|垃圾/i],
  [
    'noSuchAddress',
    /no such|not exist|not found|unknown (user|recipient|address|mailbox)|(user|recipient|address|mailbox|domain) (is )?(unknown|invalid|unavailable)|invalid (recipient|address|mailbox)|不存在/i,
  ],
];

/** By the number alone. */
const NUMBERS: readonly Sign[] = [
  ['noSuchAddress', /^(550|551|553)\D/],
  ['mailboxFull', /^552\D/],
  ['turnedAway', /^(554|571)\D/],
  ['putOff', /^4\d\d\D/],
];

/** What we say ourselves where no server answered. */
const OURS: readonly Sign[] = [['serverAway', /^(与)?邮件服务器|^发送|^信件文件/]];

/** @param answer the server's own, or our words for its silence */
export function troubleOf(answer: string): Trouble {
  const text = `${answer.trim()} `;
  const sign = [...OURS, ...CODES, ...WORDS, ...NUMBERS].find(([, looks]) => looks.test(text));
  return sign?.[0] ?? 'unclear';
}
