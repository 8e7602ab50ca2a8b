import { monthDay } from '../../calendar/domain/day.js';
import { allAsks, type UnitAsks } from './ask.js';
import type { LetterAction, LetterBlocks } from './letter-blocks.js';
import { unitsOf, type UnitOfLetter, type WeeklyLetterInput } from './letter.js';
import {
  contactLine,
  dateline,
  forwardedWords,
  HINTS,
  madeGoodWords,
  OFTEN,
  readerWords,
  subjectMarks,
} from './letter-words.js';
import { honorific } from './manner.js';
import { monthlyLetter } from './monthly-letter.js';
import { askWords, shortTextOf } from './short-text.js';
import { requestWords, restWords, unitPart } from './unit-part.js';

const sum = (units: readonly UnitOfLetter[], count: (asks: UnitAsks) => number): number =>
  units.reduce((all, unit) => all + count(unit.asks), 0);

const onlyRequests = (units: readonly UnitOfLetter[]): boolean => units.every(({ asks }) => asks.manner === 'request');

/** The headline and the subject say the same. */
function headlineOf(letter: WeeklyLetterInput): LetterBlocks['headline'] {
  const units = unitsOf(letter);
  if (onlyRequests(units)) {
    const asked = requestWords(units.map(({ asks }) => asks));
    return { plain: `商请${honorific(letter.departmentName)}${asked}`, late: null };
  }
  const late = sum(units, (asks) => (asks.manner === 'urge' ? asks.late.length : 0));
  return {
    plain: `本周请办${sum(units, (asks) => asks.total)}件`,
    late: late > 0 ? `其中逾期${late}件` : null,
  };
}

function subjectOf(letter: WeeklyLetterInput): string {
  const units = unitsOf(letter);
  const { plain, late } = headlineOf(letter);
  const marks = subjectMarks(onlyRequests(units) ? '商请' : '督办提醒', letter);
  const whose = units.length > 1 ? `${letter.departmentName}等${units.length}个单位` : letter.departmentName;
  return `${marks}${plain}${late === null ? '' : `，${late}`}（${whose}，${monthDay(letter.today)}）`;
}

function preheaderOf(letter: WeeklyLetterInput): string {
  const units = unitsOf(letter);
  const asks = units.flatMap(({ asks }) => allAsks(asks));
  const fine = units.flatMap(({ asks }) => asks.fine);
  const shown = asks.slice(0, 2).map(askWords);
  return `${[...shown, ...(fine.length > 0 ? [restWords(fine, false)] : [])].join('；')}。`;
}

/** One way in, one way round: whoever cannot open the page may telephone. */
function actionOf(letter: WeeklyLetterInput): LetterAction {
  const until = monthDay(letter.linkUntil);
  return {
    label: `办这${sum(unitsOf(letter), (asks) => asks.total)}件`,
    until: letter.linkUntil,
    withLink: `打开上面的链接即可填报并送负责人，${until}前有效；签收和上报请登录后进“我的任务”。`,
    withoutLink: '登录后进“我的任务”。',
    linkNote: `链接${until}前有效，打开后可填报并送负责人；签收和上报请登录。`,
    hint: HINTS[letter.recipient],
    roundabout: '不便打开的，回电即可，由我们代记。',
  };
}

/** Why it came, and who else sees what. */
function footerOf(letter: WeeklyLetterInput): string[] {
  const units = unitsOf(letter);
  const requested = onlyRequests(units);
  const late = headlineOf(letter).late !== null;
  const whose = requested ? honorific(letter.departmentName) : '您单位';
  const { office } = letter.contact;
  const seen = late ? `所列逾期另有分管区领导和${office}可见` : `${office}可见`;
  const names = units.map((unit) => unit.departmentName).join('、');
  const why = `${readerWords(`${names}${letter.recipient}`, letter)}，本周有${requested ? '商请的事项' : '要办的事'}`;
  return [`${why}，所以收到这封信；${OFTEN}。`, `只发${whose}负责人和联络员，${seen}。`];
}

/** Whether there is one: something is asked of one of the units, or it is the month's. */
export const isWeeklyOwed = (units: readonly UnitOfLetter[], monthly = false): boolean =>
  monthly || sum(units, (asks) => asks.total) > 0;

/**
 * The one letter a week to the head or the contact of a unit. Where nothing is asked none is due, but once a month the
 * reader hears just that.
 */
export function weeklyLetter(letter: WeeklyLetterInput): LetterBlocks | null {
  const units = unitsOf(letter);
  if (!isWeeklyOwed(units, letter.monthly)) return null;
  if (!isWeeklyOwed(units)) return monthlyLetter(letter);
  const names = units.map((unit) => unit.departmentName);
  const several = names.length > 1 ? [`您在${names.join('、')}都有事项，合在这一封里。`] : [];
  const next = letter.nextCollection === null ? [] : [`下一次集中填报：${letter.nextCollection.replace(/。$/, '')}。`];
  return {
    subject: subjectOf(letter),
    preheader: preheaderOf(letter),
    shortText: shortTextOf(letter),
    masthead: onlyRequests(units) ? letter.contact.office : '督办',
    office: letter.contact.office,
    date: dateline(letter.today),
    demo: letter.demo,
    headline: headlineOf(letter),
    opening: [...forwardedWords(letter.forwarded), ...madeGoodWords(letter.madeGoodFor), ...several],
    parts: units.map((unit) => unitPart(unit, units.length > 1 ? null : `${unit.departmentName}${letter.recipient}`)),
    closing: next,
    action: actionOf(letter),
    contact: contactLine(letter.contact),
    footer: footerOf(letter),
    checkCode: letter.checkCode,
  };
}
