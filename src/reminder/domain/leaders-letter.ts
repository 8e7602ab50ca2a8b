import { quoted } from '../../writing/domain/punctuation.js';
import { monthDay } from '../../calendar/domain/day.js';
import { changesSection } from './leaders-changes.js';
import { decidingBriefs, decidingCounts, decidingSections, ON_PAPER } from './leaders-decisions.js';
import { held, urges, type LeadersLetterInput } from './leaders-input.js';
import { lateSection } from './leaders-late.js';
import { nearestDays } from './leaders-nearest.js';
import { extent, totalsWords } from './leaders-totals.js';
import type { LetterAction, LetterBlocks, LetterPart, LetterSection } from './letter-blocks.js';
import { askWords, inOneBreath } from './short-text.js';
import { contactLine, dateline, forwardedWords, madeGoodWords, readerWords, subjectMarks } from './letter-words.js';

/** 请您决定2件，逾期2件 and what else the week brought, for the subject. */
function inBrief(input: LeadersLetterInput): string {
  const {
    late: {
      all: { length: late },
    },
    changes,
  } = input;
  const counts: [string, number][] = [
    ['退回补充', changes.returned.n],
    ['新办结', changes.completed.n],
    ['新销号', changes.closed.n],
  ];
  const news = counts.filter(([, n]) => n > 0).map(([label, n]) => `${label}${n}件`);
  const lateness = late > 0 ? [`逾期${late}件`] : held(input.units).length > 0 ? ['无逾期'] : [];
  return [...decidingCounts(input), ...lateness, ...news].join('，');
}

function headlineOf(input: LeadersLetterInput): LetterBlocks['headline'] {
  const late = input.late.all.length;
  const none = late > 0 || held(input.units).length === 0 ? [] : ['本周无逾期'];
  const deciding = decidingCounts(input);
  const first = deciding.length > 0 ? deciding : [extent(input)];
  return { plain: [...first, ...none].join('，'), late: late > 0 ? `逾期${late}件` : null };
}

function nearest({ near }: LeadersLetterInput): string {
  const [first] = nearestDays(near);
  return first === undefined ? '' : `最近到期：${first}。`;
}

/** The link in the letter shows; what decides asks for a sign-in. */
function actionOf({ linkUntil, asked }: LeadersLetterInput): LetterAction {
  const until = monthDay(linkUntil);
  const deciding = asked.length > 0;
  const sign = deciding ? '作决定请登录。' : '';
  const linkNote = `链接${until}前有效，只能查看${deciding ? `；${sign}` : '。'}`;
  const withLink = `打开上面的链接可以查看，${until}前有效${deciding ? `；${sign}` : '。'}`;
  return {
    ...{ label: deciding ? `看这${asked.length}件` : '看明细', until: linkUntil, withLink, linkNote },
    ...{
      withoutLink: deciding ? '登录后可看、可作决定。' : '登录后可看。',
      hint: '',
      roundabout: '不便打开的，回电即可。',
    },
  };
}

function partOf(sections: readonly LetterSection[], input: LeadersLetterInput): LetterPart {
  if (input.units.length === 0) return { name: null, opening: '', briefOpening: '', sections };
  if (sections.length > 0) {
    const total: LetterSection = { kind: 'words', name: '总体', words: totalsWords(input) };
    return { name: null, opening: '', briefOpening: '', sections: [...sections, total] };
  }
  const nothing = held(input.units).length > 0 ? '本周无逾期、无变化' : '本周无变化';
  const opening = `${extent(input)}${nothing}。${nearest(input)}`;
  return { name: null, opening, briefOpening: nearest(input), sections: [] };
}

function footerOf({ postTitles, units, asked, contact, whenNothing, ...to }: LeadersLetterInput): string[] {
  const often = whenNothing ? '每周发一次' : '有事才发，无事不发';
  const others = units.length === 0 || asked.some(({ supervisor }) => supervisor !== null);
  const why = [...(units.length > 0 ? ['所列单位由您分管'] : []), ...(others ? ['所列事项可由您决定'] : [])].join('，');
  return [
    `${readerWords(postTitles.join('、'), to)}，${why}，所以收到这封信；${often}。`,
    `只发您本人，${contact.office}可见。`,
  ];
}

function shortTextOf(input: LeadersLetterInput, brief: string): string {
  const items = input.late.all.map(({ unit, title, days }) =>
    askWords({ title: `${unit}${quoted(title)}`, badge: `逾期${days}天` }),
  );
  const whose = input.units.length > 0 ? [extent(input)] : [];
  const opening = `${input.contact.office}：${[...whose, brief].join('，')}。`;
  const all = [...decidingBriefs(input), ...items];
  return inOneBreath({ ...input, opening, items: all, elsewhere: '见督办周报' });
}

/** What a list of mails shows: what is to be decided, else how it all stands. */
function preheaderOf(input: LeadersLetterInput, { opening }: LetterPart): string {
  const [first, second] = decidingBriefs(input);
  if (first !== undefined) return `${[first, ...(second === undefined ? [] : [second])].join('；')}。`;
  return opening === '' ? totalsWords(input) : opening;
}

/** What waits for a leader and what his units brought this week; null when there is nothing to say and silence was chosen. */
export function leadersLetter(input: LeadersLetterInput): LetterBlocks | null {
  const deciding = decidingSections(input, input.today);
  const sections = [...deciding, ...lateSection(input.late, input.today), ...changesSection(input.changes, input)];
  if (sections.length === 0 && (!input.whenNothing || input.units.length === 0)) return null;
  const brief = inBrief(input) || '本周无变化';
  const part = partOf(sections, input);
  return {
    subject: `${subjectMarks(urges(input) ? '督办周报' : '工作周报', input)}${brief}（${monthDay(input.today)}）`,
    preheader: preheaderOf(input, part),
    shortText: shortTextOf(input, brief),
    masthead: urges(input) ? '督办' : input.contact.office,
    office: input.contact.office,
    date: dateline(input.today),
    demo: input.demo,
    headline: headlineOf(input),
    opening: [...forwardedWords(input.forwarded), ...madeGoodWords(input.madeGoodFor)],
    parts: [part],
    closing: input.asked.length > 0 ? [ON_PAPER] : [],
    action: actionOf(input),
    contact: contactLine(input.contact),
    footer: footerOf(input),
    checkCode: input.checkCode,
  };
}
