import { quoted } from '../../writing/domain/punctuation.js';
import { dayWithWeekday, monthDay } from '../../calendar/domain/day.js';
import type { NextDue, UnitAsks } from './ask.js';
import type { LetterBlocks } from './letter-blocks.js';
import { unitsOf, type UnitOfLetter, type WeeklyLetterInput } from './letter.js';
import {
  contactLine,
  dateline,
  forwardedWords,
  madeGoodWords,
  OFTEN,
  readerWords,
  subjectMarks,
} from './letter-words.js';
import { addressed, honorific } from './manner.js';
import { restTail } from './unit-part.js';
import { inOneBreath } from './short-text.js';

/** 8项均正常，无须填报. Paused and watched tasks ask for nothing either, but are not called normal. */
const evenly = (units: readonly UnitOfLetter[]): string => {
  const fine = units.flatMap(({ asks }) => asks.fine);
  return `${fine.length}项${restTail(fine, '均正常')}`;
};

const whoseOf = ({ departmentName, asks }: UnitOfLetter): string => addressed(asks.manner, departmentName);

const readersOf = ([first, ...more]: readonly UnitOfLetter[]): string =>
  first && more.length === 0 ? whoseOf(first) : '您所在单位';

/** 您单位牵头8项任务，均正常，无须填报。 What is paused or watched is named. */
function openingOf(unit: UnitOfLetter): string {
  const { fine } = unit.asks;
  const apart = fine.filter(({ normal }) => !normal).map(({ title, note }) => `${quoted(title)}（${note ?? '暂缓'}）`);
  const missing = fine.filter(({ unstated }) => unstated).length;
  const normal = apart.length === 0 ? '，均正常' : '';
  const rest = missing > 0 ? `，${missing}项情况未报` : `${normal}，无须填报`;
  return `${whoseOf(unit)}牵头${fine.length}项任务${rest}。${apart.length > 0 ? `其中${apart.join('、')}。` : ''}`;
}

const earliest = (all: readonly UnitAsks[]): NextDue | null =>
  all.flatMap(({ next }) => next ?? []).sort((a, b) => a.day.localeCompare(b.day))[0] ?? null;

const nextDueWords = (next: NextDue | null): string =>
  next === null ? '目前没有排定日期的事项。' : `最近到期：${dayWithWeekday(next.day)}，${quoted(next.title)}。`;

function shortTextOf(letter: WeeklyLetterInput, nextDue: string): string {
  const units = unitsOf(letter);
  const whose = units.length > 1 ? '您所在单位' : honorific(letter.departmentName);
  const opening = `${letter.contact.office}：本月清单，${whose}${evenly(units)}。`;
  return inOneBreath({ ...letter, opening, items: [nextDue.slice(0, -1)], elsewhere: '见本月清单' });
}

/** 月度清单: nothing is asked, and the reader hears once a month that nothing is, so that silence never means failure. */
export function monthlyLetter(letter: WeeklyLetterInput): LetterBlocks {
  const units = unitsOf(letter);
  const names = units.map((unit) => unit.departmentName);
  const headline = `${readersOf(units)}${evenly(units)}`;
  const nextDue = nextDueWords(earliest(units.map(({ asks }) => asks)));
  const collection = letter.nextCollection === null ? [] : [`下一次集中填报：${letter.nextCollection}。`];
  const until = monthDay(letter.linkUntil);
  return {
    subject: `${subjectMarks(null, letter)}本月清单：${headline}`,
    preheader: nextDue,
    shortText: shortTextOf(letter, nextDue),
    masthead: units.some(({ asks }) => asks.manner === 'urge') ? '督办' : letter.contact.office,
    office: letter.contact.office,
    date: dateline(letter.today),
    demo: letter.demo,
    headline: { plain: headline, late: null },
    opening: [...forwardedWords(letter.forwarded), ...madeGoodWords(letter.madeGoodFor)],
    parts: units.map((unit) => {
      const opening = openingOf(unit);
      return { name: units.length > 1 ? unit.departmentName : null, opening, briefOpening: opening, sections: [] };
    }),
    closing: [nextDue, ...collection],
    action: {
      ...{ label: '看明细', until: letter.linkUntil, withLink: `打开上面的链接可以查看，${until}前有效。` },
      ...{ withoutLink: '登录后进“我的任务”。', linkNote: `链接${until}前有效，只能查看。`, hint: '', roundabout: '' },
    },
    contact: contactLine(letter.contact),
    footer: [
      `${readerWords(`${names.join('、')}${letter.recipient}`, letter)}，所以收到这封信；${OFTEN}。`,
      `只发${readersOf(units)}负责人和联络员，${letter.contact.office}可见。`,
    ],
    checkCode: letter.checkCode,
  };
}
