import { dayWithWeekday, monthDay } from '../../calendar/domain/day.js';
import { quoted } from './ask-words.js';
import { changesOf, changesSection, nothingChanged, type Changes } from './leaders-changes.js';
import { held, heldTasks, type LeadersLetterInput } from './leaders-input.js';
import { lateSection, lateTasks } from './leaders-late.js';
import { extent, totalsWords } from './leaders-totals.js';
import type { LetterAction, LetterBlocks, LetterPart, LetterSection } from './letter-blocks.js';
import { askWords, inOneBreath } from './short-text.js';
import { contactLine, dateline, madeGoodWords, subjectMarks } from './weekly-letter.js';

/** 逾期2件 and what else the week brought, for the subject. */
function inBrief(input: LeadersLetterInput, changes: Changes): string {
  const late = lateTasks(input.units).length;
  const counts: [string, number][] = [
    ['退回补充', changes.returned.length],
    ['新办结', changes.completed.length],
    ['新销号', changes.closed.length],
  ];
  const news = counts.filter(([, n]) => n > 0).map(([label, n]) => `${label}${n}件`);
  const lateness = late > 0 ? [`逾期${late}件`] : held(input.units).length > 0 ? ['无逾期'] : [];
  return [...lateness, ...news].join('，');
}

function headlineOf(input: LeadersLetterInput): LetterBlocks['headline'] {
  const late = lateTasks(input.units).length;
  const what = late > 0 || held(input.units).length === 0 ? '' : '，本周无逾期';
  return { plain: `${extent(input.units)}${what}`, late: late > 0 ? `逾期${late}件` : null };
}

/** 最近到期：9月15日（周三），区司法局“执法监督平台”。 */
function nearest(input: LeadersLetterInput): string {
  const soon = heldTasks(input.units).flatMap(({ unit, task }) =>
    task.standing.soon.map(({ dueDate }) => ({ dueDate, of: `${unit}${quoted(task.title)}` })),
  );
  const [first] = soon.sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  return first ? `最近到期：${dayWithWeekday(first.dueDate)}，${first.of}。` : '';
}

const actionOf = ({ linkUntil }: LeadersLetterInput): LetterAction => {
  const linkNote = `链接${monthDay(linkUntil)}前有效，只能查看。`;
  const withLink = `打开上面的链接可以查看，${monthDay(linkUntil)}前有效。`;
  return {
    ...{ label: '看明细', until: linkUntil, withLink, linkNote },
    ...{ withoutLink: '登录后可看。', hint: '', roundabout: '不便打开的，回电即可。' },
  };
};

function partOf(sections: readonly LetterSection[], input: LeadersLetterInput): LetterPart {
  if (sections.length > 0) {
    const total: LetterSection = { kind: 'words', name: '总体', words: totalsWords(input.units, input.today) };
    return { name: null, opening: '', briefOpening: '', sections: [...sections, total] };
  }
  const nothing = held(input.units).length > 0 ? '本周无逾期、无变化' : '本周无变化';
  const opening = `${extent(input.units)}${nothing}。${nearest(input)}`;
  return { name: null, opening, briefOpening: nearest(input), sections: [] };
}

function footerOf({ postTitles, contact, whenNothing }: LeadersLetterInput): string[] {
  const often = whenNothing ? '每周发一次' : '有事才发，无事不发';
  return [
    `您是${postTitles.join('、')}，所列单位由您分管，所以收到这封信；${often}。`,
    `只发您本人，${contact.office}可见。`,
  ];
}

function shortTextOf(input: LeadersLetterInput, brief: string): string {
  const items = lateTasks(input.units).map(({ unit, task }) => {
    const days = Math.max(...task.standing.late.filter(({ kind }) => kind === 'work').map((duty) => duty.days));
    return askWords({ title: `${unit}${quoted(task.title)}`, badge: `逾期${days}天` });
  });
  const opening = `${input.contact.office}：${extent(input.units)}，${brief}。`;
  return inOneBreath({ ...input, opening, items, elsewhere: '见督办周报' });
}

/** What a leader's own units brought this week; null when there is nothing to say and silence was chosen. */
export function leadersLetter(input: LeadersLetterInput): LetterBlocks | null {
  const changes = changesOf(input);
  const late = lateSection(input.units, input.today);
  const sections = [...late, ...changesSection(changes, input)];
  if (sections.length === 0 && !input.whenNothing) return null;
  const brief = inBrief(input, changes) || '本周无变化';
  const marks = subjectMarks(held(input.units).length > 0 ? '督办周报' : '工作周报', input);
  const part = partOf(sections, input);
  return {
    subject: `${marks}${brief}（${monthDay(input.today)}）`,
    preheader: nothingChanged(changes) && late.length === 0 ? part.opening : totalsWords(input.units, input.today),
    shortText: shortTextOf(input, brief),
    masthead: held(input.units).length > 0 ? '督办' : input.contact.office,
    office: input.contact.office,
    date: dateline(input.today),
    demo: input.demo,
    headline: headlineOf(input),
    opening: madeGoodWords(input.madeGoodFor),
    parts: [part],
    closing: [],
    action: actionOf(input),
    contact: contactLine(input.contact),
    footer: footerOf(input),
    checkCode: input.checkCode,
  };
}
