import { quoted } from '../../writing/domain/punctuation.js';
import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import { sentence } from './ask-words.js';
import type { LetterItem, LetterSection } from './letter-blocks.js';
import { countsDays, type Manner } from './addressing.js';

interface Matter {
  readonly id: string;
  readonly taskId: string;
  readonly unit: string;
  readonly title: string;
  /** The task's page, where it is decided or taken back. */
  readonly address: string;
}

/** What a unit asks that a leader answers, or the office proposes to him. */
export interface AskedOfLeader extends Matter {
  readonly kind: 'extension' | 'objection' | 'proposal';
  readonly manner: Manner;
  /** The node whose day is to move; null for the task's own. */
  readonly node: string | null;
  readonly originalDay: Day | null;
  /** The approved day that is to move. */
  readonly fromDay: Day | null;
  /** Asked for; of a proposal, the day by which the unit may be asked to answer. */
  readonly proposedDay: Day | null;
  readonly proposedUnit: string | null;
  readonly number: number;
  /** 逾期后提出. */
  readonly late: boolean;
  readonly reason: string;
  readonly opinion: string | null;
  /** The post that supervises the unit, where it is not the reader's: he is asked as a principal. */
  readonly supervisor: string | null;
}

/** What was written down in the reader's name: he sees it once, and may take it back. */
export interface RecordedForLeader extends Matter {
  readonly kind: AskedOfLeader['kind'] | 'instruction';
  readonly decidedOn: Day;
  /** 书面批示, 电话, 会议. */
  readonly how: string;
  readonly words: string;
}

export interface Deciding {
  readonly asked: readonly AskedOfLeader[];
  readonly recorded: readonly RecordedForLeader[];
}

export const KIND_WORDS = { extension: '延期', objection: '归口', proposal: '提请协调', instruction: '批示' } as const;

/** More than a page is not read; what is left out stays to be decided, and is counted. */
const MOST_ITEMS = 12;

const dayWords = (day: Day | null, today: Day): string => (day === null ? '' : dayAsSeenOn(day, today));

/** 原定9月30日，申请延至12月15日，第1次 */
export function wish(one: AskedOfLeader, today: Day): string {
  const nth = `第${one.number}次`;
  if (one.kind === 'objection') return `提出应由${one.proposedUnit ?? '其他单位'}牵头，${nth}`;
  const node = one.node === null ? [] : [`节点${quoted(one.node)}`];
  const moved = one.originalDay === one.fromDay ? [] : [`已批准延至${dayWords(one.fromDay, today)}`];
  const late = one.late && countsDays(one.manner) ? '（逾期后提出）' : '';
  const days = [`原定${dayWords(one.originalDay, today)}`, ...moved, `申请延至${dayWords(one.proposedDay, today)}`];
  return [...node, ...days, `${nth}${late}`].join('，');
}

const ANSWERS: Readonly<Record<AskedOfLeader['kind'], string>> = {
  extension: '同意、不同意或另作批示。',
  objection: '同意、不同意或另作批示。',
  proposal: '同意、不同意、另作批示或请督查室再议。',
};

/** How it stands and what is asked: of a proposal, in the words that the office signed. */
function askedFacts(one: AskedOfLeader, today: Day): string {
  if (one.kind === 'proposal') return sentence(one.reason) + sentence(one.opinion ?? '');
  const opinion = one.opinion === null ? '督查室尚未提出意见。' : sentence(`督查室意见：${one.opinion}`);
  const supervisor = one.supervisor === null ? '' : `该单位由${one.supervisor}分管，已同时报告。`;
  return `${wish(one, today)}。${sentence(`理由：${one.reason}`)}${opinion}${supervisor}`;
}

function askedItem(one: AskedOfLeader, position: number, today: Day): LetterItem {
  return {
    ...{ position, title: `${one.unit}　${one.title}`, mark: null, badge: KIND_WORDS[one.kind], days: null },
    facts: askedFacts(one, today),
    request: { label: '请您决定', words: ANSWERS[one.kind] },
    link: { label: '到任务页办理', address: one.address },
  };
}

const RESTORED = '日期或牵头单位随之还原';
const TAKEN_BACK: Readonly<Record<RecordedForLeader['kind'], string>> = {
  extension: RESTORED,
  objection: RESTORED,
  proposal: '单位未答复的不用再答复，提请重新等您决定',
  instruction: '单位未答复的不用再答复',
};

function recordedItem(one: RecordedForLeader, position: number, today: Day): LetterItem {
  return {
    ...{ position, title: `${one.unit}　${one.title}`, mark: null, badge: KIND_WORDS[one.kind], days: null },
    facts: sentence(`${dayAsSeenOn(one.decidedOn, today)}（${one.how}）由督查室代录：${one.words}`),
    request: { label: '如有出入', words: `可以收回，在任务页选“请督查室再议”，${TAKEN_BACK[one.kind]}。` },
    link: { label: '到任务页查看', address: one.address },
  };
}

/** 请您决定, then 请您过目; neither where there is nothing of it. */
export function decidingSections({ asked, recorded }: Deciding, today: Day): LetterSection[] {
  const groups = [
    { name: '请您决定', items: asked.map((one, n) => askedItem(one, n + 1, today)) },
    { name: '请您过目', items: recorded.map((one, n) => recordedItem(one, n + 1, today)) },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }) => {
      const rest = items.length - MOST_ITEMS;
      const note = rest > 0 ? `另有${rest}件，登录后在台账中可见。` : null;
      return { kind: 'items', name, count: items.length, items: items.slice(0, MOST_ITEMS), note };
    });
}

/** 请您决定2件、请您过目1件: for the subject and the headline. */
export const decidingCounts = ({ asked, recorded }: Deciding): string[] => [
  ...(asked.length > 0 ? [`请您决定${asked.length}件`] : []),
  ...(recorded.length > 0 ? [`请您过目${recorded.length}件`] : []),
];

/** 区司法局“研究部署‘八五’普法任务”（延期）: each in a breath. */
export const decidingBriefs = ({ asked, recorded }: Deciding): string[] => [
  ...asked.map((one) => `${one.unit}${quoted(one.title)}（${KIND_WORDS[one.kind]}，请您决定）`),
  ...recorded.map((one) => `${one.unit}${quoted(one.title)}（代录的${KIND_WORDS[one.kind]}，请您过目）`),
];

export const ON_PAPER = '在纸上批示的，交督查室代录即可，记录会在下一封信中请您过目。';
