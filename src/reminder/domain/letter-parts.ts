import { allAsks, type Ask, type AskKind, type FineTask, type UnitAsks } from './ask.js';
import { unitsOf, type UnitOfLetter, type WeeklyLetterInput } from './letter.js';
import { addressed, honorific } from './manner.js';

const ORDINALS = ['一', '二', '三', '四'];
const INDENT = '　　';

const OTHER_WORDS: readonly (readonly [AskKind, string])[] = [
  ['returned', '退回补充'],
  ['acknowledge', '待签收'],
  ['statementLate', '材料未报'],
  ['statement', '集中填报'],
];

/** 二、退回补充、待签收　3件: names the kinds that occur, in the order they stand. */
function otherHeading(asks: UnitAsks): string {
  if (asks.manner === 'request') return '其他商请事项';
  const kinds = OTHER_WORDS.filter(([kind]) => asks.other.some((ask) => ask.kind === kind));
  return kinds.map(([, word]) => word).join('、');
}

function askLines(ask: Ask, position: number): string {
  const mark = [ask.mark, ask.badge].filter((part) => part !== null).join(' ');
  const title = `${position}．${ask.title}${mark === '' ? '' : `　${mark}`}`;
  const label = ask.what.startsWith('商请') ? '商请' : '请办';
  const request = `${label}：${ask.what.replace(/^(商请|请)/, '')}`;
  return [title, `${INDENT}${ask.facts.join('')}`, `${INDENT}${request}`].join('\n');
}

/** 法律顾问、“八五”普法部署（已报，待审核）、法治乡村. Titles that have such marks themselves are parted by a stronger one. */
const fineTitles = (fine: readonly FineTask[]): string =>
  fine
    .map((task) => task.title + (task.note === null ? '' : `（${task.note}）`))
    .join(fine.some(({ title }) => /[，、]/.test(title)) ? '；' : '、');

/** Paused and watched tasks ask for nothing either, but are not called normal. */
function restWords(fine: readonly FineTask[], whole: boolean): string {
  const normal = fine.every((task) => task.normal) ? '正常，' : '';
  return `${whole ? '' : '其余'}${fine.length}项${normal}无须填报`;
}

/** 告知2件事项的进展，并签收任务: what units outside the government are asked for, in one breath. */
export function requestWords(all: readonly UnitAsks[]): string {
  const asks = all.flatMap(allAsks);
  const told = asks.filter(({ kind }) => kind !== 'acknowledge').length;
  const words = told === 0 ? [] : [`告知${told}件事项的进展`];
  return [...words, ...(told < asks.length ? ['签收任务'] : [])].join('，并');
}

function unitOpening({ departmentName, asks }: UnitOfLetter): string {
  const whose = addressed(asks.manner, departmentName);
  if (asks.total === 0) {
    const whole = asks.fine.length === 0 ? '' : `，${restWords(asks.fine, true)}`;
    return `${whose}本周没有要办的事${whole}。`;
  }
  const rest = asks.fine.length === 0 ? '' : `，${restWords(asks.fine, false)}`;
  const asked = asks.manner === 'urge' ? `本周请办${asks.total}件` : `商请${requestWords([asks])}`;
  return `${whose}牵头${asks.led}项任务，${asked}${rest}。`;
}

/** The asks of one unit under their headings, numbered through. */
export function unitPart(unit: UnitOfLetter, oneOfSeveral: boolean): string[] {
  const { asks } = unit;
  const urged = asks.manner === 'urge';
  const groups: [string, readonly Ask[]][] = [
    [urged ? '已逾期' : '原定日期已到', asks.late],
    ['两周内到期', asks.soon],
    [otherHeading(asks), asks.other],
  ];
  let position = 0;
  const sections = groups
    .filter(([, group]) => group.length > 0)
    .map(([name, group], n) => {
      const items = group.map((ask) => askLines(ask, (position += 1)));
      return [`${ORDINALS[n] ?? ''}、${name}　${group.length}件`, ...items].join('\n');
    });
  const rest = `${ORDINALS[sections.length] ?? ''}、${restWords(asks.fine, false)}：${fineTitles(asks.fine)}。`;
  return [
    ...(oneOfSeveral ? [`【${unit.departmentName}】`] : []),
    unitOpening(unit),
    ...sections,
    ...(asks.fine.length > 0 && asks.total > 0 ? [rest] : []),
  ];
}

/** One way in, one way round: whoever cannot open the page may telephone. */
export function howToDo(letter: WeeklyLetterInput): string {
  const units = unitsOf(letter);
  const total = units.reduce((all, unit) => all + unit.asks.total, 0);
  const who =
    letter.recipient === '负责人'
      ? '可请联络员代填，打开后选“代填”，由您同意上报。'
      : '可由您代填，打开后选“代填”，负责人同意后上报。';
  const { name, phone, office } = letter.contact;
  return [
    `【办这${total}件】　登录后进“我的任务”。${who}不便打开的，回电即可，由我们代记。`,
    `联系人：${name}，电话${phone}　${office}`,
  ].join('\n');
}

/** Why it came, who else sees what, the code, and the mark of the demonstration once more at the end. */
export function footer(letter: WeeklyLetterInput): string {
  const units = unitsOf(letter);
  const requested = units.every((unit) => unit.asks.manner === 'request');
  const late = units.some((unit) => unit.asks.manner === 'urge' && unit.asks.late.length > 0);
  const whose = requested ? honorific(letter.departmentName) : '您单位';
  const seen = late
    ? `只发${whose}负责人和联络员，所列逾期另有分管区领导和${letter.contact.office}可见。`
    : `只发${whose}负责人和联络员，${letter.contact.office}可见。`;
  const names = units.map((unit) => unit.departmentName).join('、');
  return [
    `您是${names}${letter.recipient}，本周有${requested ? '商请的事项' : '要办的事'}，所以收到这封信；有事才发，无事不发。`,
    seen,
    `存证校验码　${letter.checkCode}`,
    ...(letter.demo ? ['演示数据'] : []),
  ].join('\n');
}
