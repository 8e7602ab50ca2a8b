import { allAsks, type Ask } from './ask.js';
import { unitsOf, type WeeklyLetterInput } from './letter.js';
import { requestWords } from './letter-parts.js';
import { honorific } from './manner.js';

const MOST_CHARACTERS = 300;

const askWords = (ask: Ask): string => ask.title + (ask.badge === null ? '' : `（${ask.badge}）`);

/** The letter as one message for a colleague. What does not fit is counted, never cut in the middle. */
export function shortTextOf(letter: WeeklyLetterInput): string {
  const units = unitsOf(letter);
  const all = units.flatMap(({ asks }) => allAsks(asks));
  const requested = units.every((unit) => unit.asks.manner === 'request');
  const { name, phone, office } = letter.contact;
  const whose = units.length > 1 ? '您所在单位' : honorific(letter.departmentName);
  const opening = requested
    ? `${office}：商请${whose}${requestWords(units.map(({ asks }) => asks))}。`
    : `${office}：本周请${whose}办理${all.length}件。`;
  const compose = (shown: number): string => {
    const rest = shown < all.length ? [`另有${all.length - shown}件，见督办提醒信`] : [];
    const body = [...all.slice(0, shown).map(askWords), ...rest].join('；');
    return `${letter.demo ? '〔演示数据〕' : ''}${opening}${body}。联系人${name}，电话${phone}。`;
  };
  let shown = all.length;
  while (shown > 0 && compose(shown).length > MOST_CHARACTERS) shown -= 1;
  return compose(shown);
}
