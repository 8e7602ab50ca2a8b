import { allAsks, type Ask } from './ask.js';
import { unitsOf, type Contact, type WeeklyLetterInput } from './letter.js';
import { honorific } from './manner.js';
import { requestWords } from './unit-part.js';

const MOST_CHARACTERS = 300;

export const askWords = (ask: Pick<Ask, 'title' | 'badge'>): string =>
  ask.title + (ask.badge === null ? '' : `（${ask.badge}）`);

interface ShortText {
  readonly opening: string;
  readonly items: readonly string[];
  /** What each is about, where the items say more than that. */
  readonly titles?: readonly string[];
  /** Where the rest of the items stands. */
  readonly elsewhere: string;
  readonly contact: Contact;
  readonly demo: boolean;
}

/**
 * One message to hand on. What does not fit is counted, never cut in the middle; where not even the first fits, it says
 * what they are about.
 */
export function inOneBreath({ titles = [], ...text }: ShortText): string {
  const { opening, items, elsewhere, contact, demo } = text;
  const compose = (shown: number): string => {
    const rest = shown < items.length ? [`另有${items.length - shown}件，${elsewhere}`] : [];
    const body = [...items.slice(0, shown), ...rest].join('；');
    const ending = `联系人${contact.name}，电话${contact.phone}。`;
    return `${demo ? '〔演示数据〕' : ''}${opening}${body}${body === '' ? '' : '。'}${ending}`;
  };
  let shown = items.length;
  while (shown > 0 && compose(shown).length > MOST_CHARACTERS) shown -= 1;
  return shown === 0 && titles.length > 0
    ? inOneBreath({ ...text, items: titles.map((title) => `${title}（${elsewhere}）`) })
    : compose(shown);
}

/** The letter as one message for a colleague. */
export function shortTextOf(letter: WeeklyLetterInput): string {
  const units = unitsOf(letter);
  const all = units.flatMap(({ asks }) => allAsks(asks));
  const requested = units.every((unit) => unit.asks.manner === 'request');
  const { office } = letter.contact;
  const whose = units.length > 1 ? '您所在单位' : honorific(letter.departmentName);
  const opening = requested
    ? `${office}：商请${whose}${requestWords(units.map(({ asks }) => asks))}。`
    : `${office}：本周请${whose}办理${all.length}件。`;
  return inOneBreath({ ...letter, opening, items: all.map(askWords), elsewhere: '见督办提醒信' });
}
