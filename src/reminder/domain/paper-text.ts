import { quoted } from '../../writing/domain/punctuation.js';
import { fullDay, monthDay, type Day } from '../../calendar/domain/day.js';
import { honorific } from './manner.js';
import type { LateDuty } from './unit-task.js';

/** 催办函 · 商请函 · 通报草稿的一条 · 提请区领导. */
export const PAPER_NAMES = { urging: '催办函', request: '商请函', listing: '通报草稿', proposal: '提请协调' } as const;
export type DraftKind = keyof typeof PAPER_NAMES;

/** What a paper says is on record; nothing of it is judged. */
export interface PaperFacts {
  readonly kind: DraftKind;
  readonly round: number;
  readonly unit: string;
  readonly planYear: number;
  /** 第×项 of the breakdown table. */
  readonly number: number;
  readonly title: string;
  readonly duty: LateDuty;
  readonly lastWord: { readonly day: Day; readonly text: string } | null;
  readonly lastCall: { readonly day: Day; readonly said: string } | null;
  readonly on: Day;
  readonly replyBy: Day;
  /** The supervising leader's post: who is asked to help. */
  readonly leader: string | null;
}

export interface PaperText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const YOURS: readonly (readonly [RegExp, string])[] = [
  [/局$/, '你局'],
  [/委$|委员会$/, '你委'],
  [/办$|办公室$/, '你办'],
  [/中心$/, '你中心'],
  [/街道$|街道办事处$/, '你街道'],
  [/镇$|镇政府$|镇人民政府$/, '你镇'],
];
/** 你局, 你委 … as a letter to a government unit says. */
export const yours = (unit: string): string => YOURS.find(([ending]) => ending.test(unit))?.[1] ?? '你单位';

const ended = (words: string): string => words.trim().replace(/[。；，]+$/, '');
/** The first sentence: a letter does not repeat a report. */
const first = (words: string): string => ended(words.split(/(?<=。)/u)[0] ?? words);

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
export const quarterWords = (quarter: string): string => QUARTERS[Number(quarter.slice(-1)) - 1] ?? '';

const dutyWords = ({ of, title }: LateDuty): string => (of === 'node' ? `节点${quoted(title)}` : '');

function standing({ planYear, number, title, unit, duty }: PaperFacts): string {
  const node = dutyWords(duty);
  const due = fullDay(duty.originalDueDate);
  const moved = duty.dueDate === duty.originalDueDate ? '' : `，经批准延至${fullDay(duty.dueDate)}`;
  return (
    `《${planYear}年法治政府建设任务分解表》第${number}项${quoted(title)}由${yours(unit)}牵头，` +
    `${node === '' ? '' : `${node}`}原定${due}前完成${moved}`
  );
}

const EXTENSION = { none: '和延期申请', pending: '，延期申请尚待审定', refused: '，延期申请未获同意' } as const;

function missing({ duty }: PaperFacts): string {
  const material = duty.of === 'instruction' ? '批示的答复' : duty.of === 'node' ? '该节点的材料' : '办结材料';
  if (duty.returnedOn !== null) return `${monthDay(duty.returnedOn)}退回补充后尚未补报`;
  return `尚未收到${material}${EXTENSION[duty.extension ?? 'none']}`;
}

/** What the unit said last, in writing and on the telephone. */
function said({ unit, lastWord, lastCall }: PaperFacts): string {
  const words = [
    ...(lastWord ? [`${yours(unit)}${monthDay(lastWord.day)}报告，${first(lastWord.text)}`] : []),
    ...(lastCall ? [`${monthDay(lastCall.day)}电话联系，${yours(unit)}表示${first(lastCall.said)}`] : []),
  ];
  return words.length === 0 ? '' : `${words.join('；')}。`;
}

function urging(facts: PaperFacts): PaperText {
  const { title, round, duty, on, replyBy } = facts;

  const first = `${standing(facts)}。至${monthDay(on)}，已超过期限${duty.days}天，${missing(facts)}。${said(facts)}`;
  return {
    title: `关于请尽快办理${quoted(title)}事项的函（第${round}次）`,
    paragraphs: [
      first,
      `请于${monthDay(replyBy)}前书面回复，并由主要负责同志审签：`,
      '一、已具备办结条件的，报送办结情况和相应的文件、清单；',
      '二、仍需继续办理的，说明未按期完成的原因、目前进展、拟完成日期和每一步的安排。因期限已过，按逾期后提出登记。',
      '办理中遇有需要其他单位配合或者须待上级明确的事项，请一并列明，我室负责协调。',
      `到期未复的，该事项列入${quarterWords(quarterOf(replyBy))}督查通报。`,
    ],
  };
}

/** To those outside the government: no day is counted, no bulletin is named. */
function request({ unit, title, planYear, number, duty, replyBy }: PaperFacts): PaperText {
  const dear = honorific(unit);
  const node = dutyWords(duty);
  return {
    title: `关于商请告知${quoted(title)}事项进展的函`,
    paragraphs: [
      `《${planYear}年法治政府建设任务分解表》第${number}项${quoted(title)}由${dear}牵头，${node}原定${fullDay(duty.originalDueDate)}。`,
      `为做好年度工作的衔接，商请${dear}于${monthDay(replyBy)}前告知进展及需要协调的事项。需要其他单位配合的，我办负责联系。`,
    ],
  };
}

/** One line of the quarter's bulletin, as a draft: dates and what was done, nothing else. */
function listing(facts: PaperFacts): PaperText {
  const { unit, title, duty, on } = facts;
  const node = dutyWords(duty);
  return {
    title: `${unit}　${title}`,
    paragraphs: [
      `${unit}牵头的${quoted(title)}，${node}原定${monthDay(duty.originalDueDate)}，至${monthDay(on)}逾期${duty.days}天。`,
    ],
  };
}

function proposal(facts: PaperFacts): PaperText {
  const { unit, title, duty, on, leader } = facts;
  const who = leader ?? '分管区领导';
  return {
    title: `关于提请协调${quoted(title)}事项的建议`,
    paragraphs: [
      `${unit}牵头的${quoted(title)}，${dutyWords(duty)}原定${fullDay(duty.originalDueDate)}，至${monthDay(on)}逾期${duty.days}天，已电话联系、发函催办，并列入${quarterWords(quarterOf(on))}督查通报草稿。`,
      `建议请${who}听取${unit}关于未完成原因和完成时间的汇报，协调解决办理中的困难。`,
    ],
  };
}

/** How it stands, and what is suggested: a proposal suggests in its last paragraph. */
export function proposalParts({ title, body }: { readonly title: string; readonly body: string }) {
  const paragraphs = body.split('\n').filter((one) => one.trim() !== '');
  const suggestion = paragraphs.at(-1) ?? title;
  return { standing: paragraphs.slice(0, -1).join('') || `${title}。`, suggestion };
}

const TEXTS: Readonly<Record<DraftKind, (facts: PaperFacts) => PaperText>> = { urging, request, listing, proposal };

export const paperText = (facts: PaperFacts): PaperText => TEXTS[facts.kind](facts);

/** 〔2021〕7号 with the office's own code before it; taken when it is signed. */
export const numberWords = (code: string, year: number, number: number): string => `${code}〔${year}〕${number}号`;
