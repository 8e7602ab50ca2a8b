import { dayWithWeekday, daysBetween, monthDay, type Day } from '../../calendar/domain/day.js';
import type { LetterBlocks, LetterSection } from './letter-blocks.js';
import type { Contact, ReaderOfLetter } from './letter.js';
import { contactLine, dateline, forwardedWords, madeGoodWords, readerWords, subjectMarks } from './letter-words.js';
import { kindName } from './run-kinds.js';
import { hourWords } from './run-watch-words.js';
import type { RunPolicy } from './runs.js';

/** What became of the letters of a week, as it is known on the day of the letter. */
export interface WeekOfLetters {
  readonly sent: number;
  readonly skipped: number;
  readonly failed: number;
  /** Neither sent nor given up yet. */
  readonly waiting: number;
  readonly held: number;
}

/** A weekly bell of that week; null where it was not owed yet. */
export interface RunOfWeek {
  readonly kind: RunPolicy['kind'];
  readonly claimed: { readonly on: Day; readonly letters: number } | null;
}

export interface OperatorLetterInput extends ReaderOfLetter {
  readonly postTitles: readonly string[];
  readonly today: Day;
  readonly week: { readonly from: Day; readonly to: Day };
  readonly letters: WeekOfLetters;
  readonly runs: readonly RunOfWeek[];
  /** Those missed for good since the letter before, each in a sentence. */
  readonly missed: readonly string[];
  /** Between the weekly bells. */
  readonly notices: number;
  /** Of all letters from before this day that have neither left nor failed. */
  readonly oldest: { readonly since: Day; readonly waiting: number } | null;
  readonly next: readonly { readonly kind: RunPolicy['kind']; readonly at: Date }[];
  /** What is free of the disk on which the data lie, in hundredths; null where it cannot be known. */
  readonly diskFree: number | null;
  /** The last backup before this day; `none` where there should be one, null where nobody wants any. */
  readonly backup: { readonly on: Day } | 'none' | null;
  readonly madeGoodFor: Day | null;
  readonly contact: Contact;
  readonly checkCode: string;
  readonly demo: boolean;
}

/** From here on there is nothing to say of a disk: a figure that moves every minute would make no letter the same twice. */
const ROOM_ENOUGH = 20;

const owedOf = ({ sent, skipped, failed, waiting, held }: WeekOfLetters): number =>
  sent + skipped + failed + waiting + held;

/** What somebody has to look at. */
function amiss({ letters: { failed, waiting, held }, runs }: OperatorLetterInput): string[] {
  const missing = runs.filter(({ claimed }) => claimed === null).map(({ kind }) => `${kindName(kind)}没有运行`);
  const counts: readonly [number, string][] = [
    [failed, '没有送达'],
    [waiting, '还在等'],
    [held, '暂扣'],
  ];
  return [...missing, ...counts.filter(([n]) => n > 0).map(([n, words]) => `${n}封${words}`)];
}

function inBrief(input: OperatorLetterInput): string {
  const owed = owedOf(input.letters);
  const wrong = amiss(input);
  const fine = owed === 0 ? [] : ['都有着落'];
  return [owed === 0 ? '上周没有要发的信' : `上周应发${owed}封`, ...(wrong.length === 0 ? fine : wrong)].join('，');
}

function lettersWords({ letters }: OperatorLetterInput): string {
  const { sent, skipped, failed, waiting, held } = letters;
  return `应发${owedOf(letters)}封：已发${sent}，不必发${skipped}，没有送达${failed}，待发${waiting}，暂扣${held}。`;
}

function runsWords({ runs, notices }: OperatorLetterInput): string {
  const told = runs.map(({ kind, claimed }) =>
    claimed === null
      ? `${kindName(kind)}没有运行`
      : `${kindName(kind)}${dayWithWeekday(claimed.on)}运行，${claimed.letters}封`,
  );
  return `${[...told, `${kindName('notice')}${notices}次`].join('；')}。`;
}

function diskWords(diskFree: number): string {
  return diskFree >= ROOM_ENOUGH
    ? '数据所在的盘，余量在两成以上。'
    : `数据所在的盘只剩${diskFree}%，请清理或扩容；盘满了，信和上报都存不下。`;
}

const BACKUP_MISSING = '还没有备份，请看“系统”页，或用 duban backup 做一份。';
/** One a day is owed; the letter comes on a working day, and the one before it may have been made on the day before that. */
const BACKUP_DAYS = 3;

function backupToldIn({ backup, today }: Pick<OperatorLetterInput, 'backup' | 'today'>): string | null {
  if (backup === null) return null;
  if (backup === 'none') return BACKUP_MISSING;
  const isOld = daysBetween(backup.on, today) > BACKUP_DAYS;
  return `最近一份${dayWithWeekday(backup.on)}做成${isOld ? '，此后没有做成，请看“系统”页' : ''}。`;
}

/** More than these are on the page: a system that was down for a season has one cause. */
const TOLD_ONE_BY_ONE = 6;

function missedList(missed: readonly string[]): string {
  const rest = missed.length - TOLD_ONE_BY_ONE;
  return [...missed.slice(0, TOLD_ONE_BY_ONE), ...(rest > 0 ? [`另有${rest}次，见“提醒”页。`] : [])].join('');
}

function sectionsOf(input: OperatorLetterInput): LetterSection[] {
  const { week, oldest, next, diskFree, missed } = input;
  const backup = backupToldIn(input);
  const waiting = oldest === null ? '没有。' : `${oldest.waiting}封，最早的自${dayWithWeekday(oldest.since)}起。`;
  const named = (name: string, words: string): LetterSection => ({ kind: 'words', name, words });
  return [
    named(`上周的信（${monthDay(week.from)}至${monthDay(week.to)}）`, lettersWords(input)),
    named('上周的运行', runsWords(input)),
    ...(missed.length === 0 ? [] : [named(`没有运行、不再补发的${missed.length}次`, missedList(missed))]),
    named('还在等着的信', waiting),
    named('下一次运行', `${next.map(({ kind, at }) => `${kindName(kind)}${hourWords(at)}`).join('；')}。`),
    ...(backup === null ? [] : [named('备份', backup)]),
    ...(diskFree === null ? [] : [named('磁盘', diskWords(diskFree))]),
  ];
}

const ALIVE = '每周这一天都有这样一封，没有事也发。到时没有收到，说明定时程序或邮件停了，请马上检查。';

/** 运行周报: that the system is alive, even when nothing happened; the silence that would follow is what tells of a failure. */
export function operatorLetter(input: OperatorLetterInput): LetterBlocks {
  const brief = inBrief(input);
  const { office } = input.contact;
  return {
    subject: `${subjectMarks('运行周报', input)}${brief}（${monthDay(input.today)}）`,
    ...{ preheader: lettersWords(input), shortText: `${office}：${brief}。`, masthead: office, office },
    date: dateline(input.today),
    demo: input.demo,
    headline: { plain: brief, late: null },
    opening: madeGoodWords(input.madeGoodFor),
    parts: [{ name: null, opening: `${brief}。`, briefOpening: '', sections: sectionsOf(input) }],
    closing: [ALIVE],
    action: {
      ...{ label: '看投递情况', until: input.today, withLink: '登录后可看每一封信的去向。' },
      ...{ withoutLink: '登录后在“投递”页可看每一封信的去向。', linkNote: '登录后可看每一封信的去向。' },
      ...{ hint: '', roundabout: '', page: '/mail' },
    },
    contact: contactLine(input.contact),
    footer: [
      `${readerWords(input.postTitles.join('、'), input)}，所以收到这封信；可在配置中关闭。`,
      ...forwardedWords(input.forwarded),
    ],
    checkCode: input.checkCode,
  };
}
