import type { LetterAttempt } from '../../mail/letter-attempt.entity.js';
import type { LetterDecision, WholeLetter } from '../../mail/mail-reading.service.js';
import type { ActView } from '../components/acts.js';
import type { Fields } from '../form-fields.js';
import type { LetterView } from '../pages/letter.page.js';
import { act } from './act-drafts.js';
import {
  isAddressWrong,
  isWrittenOff,
  KIND_WORDS,
  momentWords,
  STATE_WORDS,
  troubleWords,
  whereItIs,
} from './delivery-words.js';

export interface LetterLook {
  /** Whether how it was delivered is shown too. */
  readonly all: boolean;
  readonly mayAct: boolean;
  /** A form that was refused: which, what was typed and what is wrong. */
  readonly retry: { readonly key: string; readonly values: Fields; readonly errors: Fields } | null;
}

const RESULTS: Readonly<Record<LetterAttempt['result'], string>> = {
  accepted: '对方已接收',
  deferred: '对方要求稍后再试，或没有接通',
  refused: '对方拒收',
  lost: '发送中断',
};

const DECIDED: Readonly<Record<LetterDecision['act'], string>> = {
  'mail.retry': '再次投递',
  'mail.writeOff': '不再投递',
};

type Pair = LetterView['facts'][number];
const fact = (term: string, words: string | null): Pair[] => (words ? [{ term, words, mono: false }] : []);
const code = (term: string, words: string | null): Pair[] => (words ? [{ term, words, mono: true }] : []);

const HELD = '核实这一套是正式使用的，再由系统管理员运行 duban mail resume：以后由这一套发信，暂扣的信全部放行。';

function whatToDo({ letter }: WholeLetter): string | null {
  if (letter.state === 'failed') return troubleWords(letter).remedy;
  if (letter.state === 'held') return HELD;
  if (letter.state === 'pending') return `不用您办。下一次投递${momentWords(letter.nextAttemptAt)}之后。`;
  return null;
}

function deliveryFacts(one: WholeLetter): Pair[] {
  const { letter } = one;
  return [
    ...fact('种类', KIND_WORDS[letter.kind] ?? letter.kind),
    ...fact('请办', whatToDo(one)),
    ...fact('原因', letter.stateReason === letter.serverAnswer ? null : letter.stateReason),
    ...fact('对方答复', letter.serverAnswer),
    ...fact('写成', letter.composedAt && momentWords(letter.composedAt)),
    ...code('信件标识', letter.messageId),
    ...code('原文校验', letter.mimeHash && `SHA-256 ${letter.mimeHash}`),
  ];
}

/** Newest first: every attempt with its answer, and what people decided in between. */
const storyOf = ({ attempts, decisions }: WholeLetter): LetterView['story'] =>
  [
    ...attempts.map(({ at, result, answer }) => ({ at, what: RESULTS[result], who: '', said: answer })),
    ...decisions.map((one) => ({ at: one.at, what: DECIDED[one.act], who: one.by, said: one.reason })),
  ]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ at, ...rest }) => ({ when: momentWords(at), ...rest }));

type Form = (key: string, name: string) => { readonly value: string; readonly error: string | undefined };

/** What was typed into a form that was refused, and what is wrong with it. */
const formOf =
  (retry: LetterLook['retry']): Form =>
  (key, name) =>
    retry?.key === key
      ? { value: retry.values[name] ?? '', error: retry.errors[name] }
      : { value: '', error: undefined };

const isCorrected = ({ letter, mailbox }: WholeLetter): boolean =>
  mailbox?.email != null && mailbox.email.toLowerCase() !== letter.address?.toLowerCase();

/** Sending it once more would meet the same answer: the address comes first. */
const isAddressFirst = (one: WholeLetter): boolean =>
  one.mailbox !== null && !isCorrected(one) && isAddressWrong(one.letter);

function retryAct(one: WholeLetter): ActView {
  const { letter, mailbox } = one;
  return act({
    ...{ key: 'retry', action: `/mail/${letter.id}/retry`, title: '再次投递', button: '再次投递' },
    main: !isAddressFirst(one),
    explanation: isCorrected(one)
      ? `邮箱已更正，信按现在的情况重写，寄往${mailbox?.email ?? ''}。`
      : `仍寄往${letter.address ?? ''}；一天内送不到的，再列为没有送达。`,
  });
}

function addressAct(one: WholeLetter, form: Form): ActView[] {
  const { letter, mailbox } = one;
  const first = isAddressFirst(one);
  if (mailbox === null) return [];
  const { value, error } = form('address', 'email');
  const whose = mailbox.of === 'officer' ? '收信人本人' : '单位';
  return [
    act({
      ...{ key: 'address', action: `/mail/${letter.id}/address`, title: '更正邮箱', button: '更正邮箱' },
      ...{ main: first, folded: !first },
      explanation: `${whose}的邮箱，以后的信都寄到这里。更正后请再按“再次投递”。`,
      fields: [
        {
          id: 'address-email',
          name: 'email',
          label: '邮箱',
          kind: 'line',
          value: value || (mailbox.email ?? ''),
          error,
        },
      ],
    }),
  ];
}

function writeOffAct({ letter }: WholeLetter, form: Form): ActView {
  const placeholder = '例：9月6日已电话告知办公室主任。';
  return act({
    ...{
      key: 'write-off',
      action: `/mail/${letter.id}/write-off`,
      title: '不再投递',
      button: '不再投递',
      folded: true,
    },
    explanation: '这封信不再寄出，不能恢复；信中所提的事项记下这个理由。仍要办的，下一封信照样提。',
    fields: [
      {
        ...{ id: 'write-off-reason', name: 'reason', label: '理由', rows: 2, placeholder },
        ...form('write-off', 'reason'),
      },
    ],
  });
}

function actsFor(one: WholeLetter, { retry }: LetterLook): ActView[] {
  const form = formOf(retry);
  const address = addressAct(one, form);
  const sending = isAddressFirst(one) ? [...address, retryAct(one)] : [retryAct(one), ...address];
  return [...sending, writeOffAct(one, form)];
}

export function letterView(one: WholeLetter, look: LetterLook): LetterView {
  const { letter, recipient } = one;
  const state = look.all ? whereItIs(letter) : STATE_WORDS[letter.state];
  const sent = letter.sentAt ? `　${momentWords(letter.sentAt)}` : '';
  return {
    title: look.all ? '投递' : '信件',
    subject: letter.subject ?? letter.stateReason ?? '尚未写成',
    facts: [
      ...fact('收信人', [recipient, letter.address ?? ''].filter((part) => part !== '').join('　')),
      ...fact('去向', isWrittenOff(letter) && !look.all ? '不再投递' : `${state}${sent}`),
      ...(look.all ? deliveryFacts(one) : fact('原因', letter.stateReason)),
    ],
    acts: look.mayAct && letter.state === 'failed' ? actsFor(one, look) : [],
    story: look.all ? storyOf(one) : [],
    body: letter.bodyHtml === null ? null : `/mail/${letter.id}/body`,
    text: letter.bodyText ?? '',
    shortText: letter.shortText ?? '',
  };
}
