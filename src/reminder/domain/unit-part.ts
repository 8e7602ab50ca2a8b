import { allAsks, type Ask, type AskKind, type FineTask, type UnitAsks } from './ask.js';
import type { LetterItem, LetterPart, LetterSection } from './letter-blocks.js';
import type { UnitOfLetter } from './letter.js';
import { addressed } from './manner.js';

const OTHER_WORDS: readonly (readonly [AskKind, string])[] = [
  ['instruction', '区领导批示'],
  ['returned', '退回补充'],
  ['contribution', '配合材料'],
  ['check', '文字核对'],
  ['consultation', '征求意见'],
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

export const itemOf = (ask: Ask, position: number): LetterItem => ({
  ...{ position, title: ask.title, mark: ask.mark, badge: ask.badge, days: ask.days ?? null },
  facts: ask.facts.join(''),
  request: {
    label: ask.what.startsWith('商请') ? '商请' : '请办',
    words: ask.what.replace(/^(商请|请)/, ''),
  },
});

/** 法律顾问、“八五”普法部署（已报，待审核）、法治乡村. Titles that have such marks themselves are parted by a stronger one. */
const fineTitles = (fine: readonly FineTask[]): string =>
  fine
    .map((task) => task.title + (task.note === null ? '' : `（${task.note}）`))
    .join(fine.some(({ title }) => /[，、]/.test(title)) ? '；' : '、');

/** 正常，无须填报, or how many of them have a statement missing that was urged for before. */
export function restTail(fine: readonly FineTask[], normal: '正常' | '均正常'): string {
  const missing = fine.filter(({ unstated }) => unstated).length;
  if (missing > 0) return missing === fine.length ? '情况未报' : `，其中${missing}项情况未报`;
  const said = fine.every((task) => task.normal) ? `${normal}，` : '';
  return `${said}无须填报`;
}

/** Paused and watched tasks ask for nothing either, but are not called normal. */
export function restWords(fine: readonly FineTask[], whole: boolean): string {
  return `${whole ? '' : '其余'}${fine.length}项${restTail(fine, '正常')}`;
}

/** 告知2件事项的进展，并签收任务: what units outside the government are asked for, in one breath. */
export function requestWords(all: readonly UnitAsks[]): string {
  const asks = all.flatMap(allAsks);
  const of = (kind: AskKind): number => asks.filter((ask) => ask.kind === kind).length;
  const told = asks.length - of('acknowledge') - of('consultation') - of('contribution') - of('check');
  const words = told === 0 ? [] : [`告知${told}件事项的进展`];
  const asked = of('consultation') > 0 ? ['对任务分解表提出意见'] : [];
  const pieces = of('contribution') > 0 ? ['提供配合材料'] : [];
  const checks = of('check') > 0 ? ['核对有关文字'] : [];
  return [...words, ...pieces, ...checks, ...asked, ...(of('acknowledge') > 0 ? ['签收任务'] : [])].join('，并');
}

function openings({ departmentName, asks }: UnitOfLetter): Pick<LetterPart, 'opening' | 'briefOpening'> {
  const whose = addressed(asks.manner, departmentName);
  const rest = asks.fine.length === 0 ? [] : [restWords(asks.fine, asks.total === 0)];
  const said = (...words: string[]): string => `${[...words, ...rest].join('，')}。`;
  if (asks.total === 0) {
    const nothing = said(`${whose}本周没有要办的事`);
    return { opening: nothing, briefOpening: nothing };
  }
  const asked = asks.manner === 'urge' ? `本周请办${asks.total}件` : `商请${requestWords([asks])}`;
  const led = asks.led === 0 ? [] : [`${whose}牵头${asks.led}项任务`];
  return { opening: said(...led, asked), briefOpening: said(...led) };
}

/**
 * The asks of one unit under their headings, numbered through.
 *
 * @param reader 区司法局负责人, who is greeted by it; null where the unit is one of several
 */
export function unitPart(unit: UnitOfLetter, reader: string | null): LetterPart {
  const { asks } = unit;
  const groups: [string, readonly Ask[]][] = [
    [asks.manner === 'urge' ? '已逾期' : '原定日期已到', asks.late],
    ['两周内到期', asks.soon],
    [otherHeading(asks), asks.other],
  ];
  let position = 0;
  const sections = groups
    .filter(([, group]) => group.length > 0)
    .map(([name, group]): LetterSection => {
      const items = group.map((ask) => itemOf(ask, (position += 1)));
      return { kind: 'items', name, count: group.length, items, note: null };
    });
  const rest: LetterSection = {
    kind: 'words',
    name: restWords(asks.fine, false),
    words: `${fineTitles(asks.fine)}。`,
  };
  const { opening, briefOpening } = openings(unit);
  return {
    name: reader === null ? unit.departmentName : null,
    opening,
    briefOpening: reader === null ? opening : `${reader}：${briefOpening}`,
    sections: [...sections, ...(asks.fine.length > 0 && asks.total > 0 ? [rest] : [])],
  };
}
