import { dayWithWeekday, monthDay } from '../../calendar/domain/day.js';
import { allAsks, type Ask } from './ask.js';
import { groupedBy } from './folded-asks.js';
import type { LetterAction, LetterBlocks, LetterPart, LetterSection } from './letter-blocks.js';
import { unitsOf, type UnitOfLetter, type WeeklyLetterInput } from './letter.js';
import {
  contactLine,
  dateline,
  forwardedWords,
  HINTS,
  madeGoodWords,
  readerWords,
  subjectMarks,
} from './letter-words.js';
import { honorific } from './manner.js';
import { inOneBreath } from './short-text.js';
import { itemOf, requestWords } from './unit-part.js';

/** What makes one short letter another than the next: all else is the letter's common dress. */
interface Dress {
  /** 3个工作日内到期2件 · 退回补充：组建区法律专家团队 */
  readonly plain: string;
  readonly sections: (unit: UnitOfLetter) => readonly LetterSection[];
  /** 有事项三个工作日内到期: why it came. */
  readonly because: string;
  /** 您单位负责人和联络员: who else has it. */
  readonly readers: string;
  /** Beside the office. */
  readonly alsoSeenBy?: string | null;
  /** 上报请登录后进“我的任务”。 */
  readonly place: readonly [doing: '上报' | '登记', page: string];
  /** One ask in the form that is handed on. */
  readonly inBrief: (ask: Ask) => string;
  /** How often such letters come. */
  readonly often: string;
  /** What stands above the asks in the form that is handed on. */
  readonly brief: string;
}

const onlyRequests = (units: readonly UnitOfLetter[]): boolean => units.every(({ asks }) => asks.manner === 'request');

/** A letter of few asks, between two weekly ones. Null where nothing is asked. */
function shortLetter(letter: WeeklyLetterInput, dress: Dress): LetterBlocks | null {
  const units = unitsOf(letter);
  const asks = units.flatMap((unit) => allAsks(unit.asks));
  if (asks.length === 0) return null;
  const requested = onlyRequests(units);
  const names = units.map((unit) => unit.departmentName);
  const whose = names.length > 1 ? `${letter.departmentName}等${names.length}个单位` : letter.departmentName;
  const marks = subjectMarks(requested ? '商请' : '督办提醒', letter);
  const { office } = letter.contact;
  return {
    subject: `${marks}${dress.plain}（${whose}，${monthDay(letter.today)}）`,
    preheader: `${asks.slice(0, 2).map(dress.inBrief).join('；')}。`,
    shortText: inOneBreath({
      ...letter,
      opening: `${office}：${dress.brief}。`,
      items: asks.map(dress.inBrief),
      titles: asks.map(({ title }) => title),
      elsewhere: '见督办提醒信',
    }),
    masthead: requested ? office : '督办',
    office,
    date: dateline(letter.today),
    demo: letter.demo,
    headline: { plain: dress.plain, late: null },
    opening: [...forwardedWords(letter.forwarded), ...madeGoodWords(letter.madeGoodFor)],
    parts: partsOf(letter, dress.sections),
    closing: [],
    action: actionOf(letter, dress.place),
    contact: contactLine(letter.contact),
    footer: [
      `${readerWords(`${names.join('、')}${letter.recipient}`, letter)}，${dress.because}，所以收到这封信；${dress.often}。`,
      `只发${dress.readers}，${dress.alsoSeenBy ? `${dress.alsoSeenBy}和` : ''}${office}可见。`,
    ],
    checkCode: letter.checkCode,
  };
}

function partsOf(letter: WeeklyLetterInput, sectionsOf: Dress['sections']): LetterPart[] {
  const units = unitsOf(letter);
  return units
    .filter((unit) => unit.asks.total > 0)
    .map((unit) => {
      const name = units.length > 1 ? unit.departmentName : null;
      const opening = name === null ? `${unit.departmentName}${letter.recipient}：` : `${unit.departmentName}的事项：`;
      return { name, opening, briefOpening: opening, sections: sectionsOf(unit) };
    });
}

function actionOf({ linkUntil, recipient }: WeeklyLetterInput, [doing, page]: Dress['place']): LetterAction {
  const until = monthDay(linkUntil);
  return {
    ...{ label: '去办理', until: linkUntil, withoutLink: `登录后进“${page}”。`, hint: HINTS[recipient] },
    withLink: `打开上面的链接可以查看，${until}前有效；${doing}请登录后进“${page}”。`,
    linkNote: `链接${until}前有效，打开后可查看；${doing}请登录。`,
    roundabout: '不便打开的，回电即可，由我们代记。',
  };
}

const unitReaders = (letter: WeeklyLetterInput): string =>
  `${onlyRequests(unitsOf(letter)) ? honorific(letter.departmentName) : '您单位'}负责人和联络员`;

const isLegal = ({ kind }: Ask): boolean => kind === 'statutory';

/** 近日到期2件 · 法定日程1件 · 商请贵部告知1件事项的进展 */
function plainOf(letter: WeeklyLetterInput, asks: readonly Ask[]): string {
  const units = unitsOf(letter);
  if (onlyRequests(units)) {
    return `商请${honorific(letter.departmentName)}${requestWords(units.map((unit) => unit.asks))}`;
  }
  const legal = asks.filter(isLegal).length;
  const near = asks.length - legal;
  return [...(near > 0 ? [`近日到期${near}件`] : []), ...(legal > 0 ? [`法定日程${legal}件`] : [])].join('，');
}

/** What falls due in the next days, folded by day: the one notice of a week beside the weekly letter. */
export function noticeLetter(letter: WeeklyLetterInput, within: number): LetterBlocks | null {
  const asks = unitsOf(letter).flatMap((unit) => allAsks(unit.asks));
  const [legal, near] = [asks.some(isLegal), !asks.every(isLegal)];
  const reasons = [...(near ? [`有事项${within}个工作日内到期`] : []), ...(legal ? ['法定日程将到'] : [])];
  const plain = plainOf(letter, asks);
  return shortLetter(letter, {
    ...{ plain, brief: plain, sections: byDay, because: reasons.join('，') },
    often: '两次周信之间，这样的信一周至多一封',
    readers: [...(near ? [unitReaders(letter)] : []), ...(legal ? ['综合人员'] : [])].join('、'),
    place: near ? ['上报', '我的任务'] : ['登记', '放假安排'],
    inBrief: (ask) => `${ask.title}（${monthDay(ask.day ?? letter.today)}${isLegal(ask) ? '前' : '到期'}）`,
  });
}

const byDue = (asks: readonly Ask[]): Ask[] => [...asks].sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));

function byDay({ asks }: UnitOfLetter): LetterSection[] {
  let position = 0;
  return [...groupedBy(byDue(allAsks(asks)), ({ day }) => day ?? '')].map(([day, of]) => ({
    kind: 'items',
    name: of.every(isLegal) ? '法定日程' : `${dayWithWeekday(day)}到期`,
    count: of.length,
    items: of.map((ask) => itemOf(ask, (position += 1))),
    note: null,
  }));
}

/** 退回补充, 领导批示, 催办函: told at once, alone. */
export const urgentLetter = (
  letter: WeeklyLetterInput,
  { ask, what, alsoSeenBy }: { ask: Ask; what: string; alsoSeenBy: string | null },
): LetterBlocks | null =>
  shortLetter(letter, {
    plain: `${what}：${ask.title}`,
    sections: ({ asks }) => [
      {
        kind: 'items',
        name: what,
        count: asks.total,
        items: allAsks(asks).map((one, i) => itemOf(one, i + 1)),
        note: null,
      },
    ],
    because: `有一件事须尽快知道（${what}）`,
    readers: unitReaders(letter),
    alsoSeenBy,
    place: ['上报', '我的任务'],
    inBrief: ({ title, facts, what: asked }) =>
      `${title}：${[...facts, asked].map((one) => one.replace(/。$/, '')).join('；')}`,
    often: '退回、批示和签发的函随时告知，其余每周一合为一封',
    brief: `${what}，请尽快办理`,
  });
