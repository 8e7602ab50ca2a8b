import { dayWithWeekday, fullDay, monthDay } from '../../calendar/domain/day.js';
import type { UnitAsks } from './ask.js';
import { unitsOf, type UnitOfLetter, type WeeklyLetter, type WeeklyLetterInput } from './letter.js';
import { footer, howToDo, requestWords, unitPart } from './letter-parts.js';
import { honorific } from './manner.js';
import { shortTextOf } from './short-text.js';

const sum = (units: readonly UnitOfLetter[], count: (asks: UnitAsks) => number): number =>
  units.reduce((all, unit) => all + count(unit.asks), 0);

function subjectOf(letter: WeeklyLetterInput): string {
  const units = unitsOf(letter);
  const total = sum(units, (asks) => asks.total);
  const late = sum(units, (asks) => (asks.manner === 'urge' ? asks.late.length : 0));
  const onlyRequests = units.every((unit) => unit.asks.manner === 'request');
  const marks = [
    onlyRequests ? '商请' : '督办提醒',
    ...(letter.madeGoodFor === null ? [] : ['补发']),
    ...(letter.demo ? ['演示数据'] : []),
  ];
  const what = onlyRequests
    ? `商请${honorific(letter.departmentName)}${requestWords(units.map(({ asks }) => asks))}`
    : `本周请办${total}件${late > 0 ? `，其中逾期${late}件` : ''}`;
  const whose = units.length > 1 ? `${letter.departmentName}等${units.length}个单位` : letter.departmentName;
  return `〔${marks.join('·')}〕${what}（${whose}，${monthDay(letter.today)}）`;
}

function heading(letter: WeeklyLetterInput): string {
  const parts = [
    letter.contact.office,
    `${fullDay(letter.today)}${dayWithWeekday(letter.today).replace(/^[^（]+/, '')}`,
  ];
  return [...parts, ...(letter.demo ? ['演示数据'] : [])].join('　');
}

function opening(letter: WeeklyLetterInput): string[] {
  const made =
    letter.madeGoodFor === null
      ? []
      : [`补发：这封信应于${dayWithWeekday(letter.madeGoodFor)}发出，当天没有发成。以下情况截至今天。`];
  const names = unitsOf(letter).map((unit) => unit.departmentName);
  const several = names.length > 1 ? [`您在${names.join('、')}都有事项，合在这一封里。`] : [];
  return [...made, ...several];
}

/** The one letter a week to the head or the contact of a unit; null when nothing is asked, for then none is due. */
export function weeklyLetter(letter: WeeklyLetterInput): WeeklyLetter | null {
  const units = unitsOf(letter);
  if (sum(units, (asks) => asks.total) === 0) return null;
  const next = letter.nextCollection === null ? [] : [`下一次集中填报：${letter.nextCollection.replace(/。$/, '')}。`];
  const blocks = [
    heading(letter),
    ...opening(letter),
    ...units.flatMap((unit) => unitPart(unit, units.length > 1)),
    ...next,
    howToDo(letter),
    footer(letter),
  ];
  return { subject: subjectOf(letter), text: `${blocks.join('\n\n')}\n`, shortText: shortTextOf(letter) };
}
