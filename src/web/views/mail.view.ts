import { dayOf, timeOf } from '../../calendar/domain/beijing.js';
import { dayWithWeekday, fullDay } from '../../calendar/domain/day.js';
import type { LetterState } from '../../mail/letter.entity.js';
import type { LetterOnShow, LettersPage } from '../../mail/mail-reading.service.js';
import type { LetterView, MailListView } from '../pages/mail.page.js';

const STATES: Readonly<Record<LetterState, string>> = {
  pending: '待发',
  sending: '正在发',
  sent: '已发',
  skipped: '不必发',
  failed: '没有送达',
  held: '暂扣',
};

const at = (instant: string): string => {
  const date = new Date(instant);
  return `${fullDay(dayOf(date))} ${timeOf(date)}`;
};

const subjectOf = ({ letter }: LetterOnShow): string => letter.subject ?? letter.stateReason ?? '尚未写成';

export function mailListView({ letters, next, total }: LettersPage): MailListView {
  return {
    sentence: total === 0 ? '还没有信。每周一有事才发。' : `共${total}封信。`,
    lines: letters.map((one) => ({
      href: `/mail/${one.letter.id}`,
      day: dayWithWeekday(dayOf(new Date(one.letter.createdAt))),
      recipient: one.recipient,
      subject: subjectOf(one),
      state: STATES[one.letter.state],
    })),
    pages: next === null ? [] : [{ href: `/mail?before=${next}`, label: '更早的信' }],
  };
}

export function letterView(one: LetterOnShow): LetterView {
  const { letter, recipient } = one;
  const facts = [
    { term: '收信人', words: [recipient, letter.address ?? ''].filter((part) => part !== '').join('　') },
    { term: '去向', words: STATES[letter.state] + (letter.sentAt ? `　${at(letter.sentAt)}` : '') },
    ...(letter.stateReason ? [{ term: '原因', words: letter.stateReason }] : []),
    ...(letter.serverAnswer ? [{ term: '对方答复', words: letter.serverAnswer }] : []),
  ];
  return {
    subject: subjectOf(one),
    facts,
    body: letter.bodyHtml === null ? null : `/mail/${letter.id}/body`,
    text: letter.bodyText ?? '',
    shortText: letter.shortText ?? '',
  };
}
