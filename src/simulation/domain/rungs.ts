import { addDays, type Day } from '../../calendar/domain/day.js';

/** A paper about something late, as its row has it. */
export interface PaperSeen {
  readonly kind: string;
  readonly state: string;
  readonly round: number;
  readonly draftedOn: Day;
  readonly signedOn: Day | null;
  readonly endedOn: Day | null;
  readonly replyBy: Day;
  readonly copyTo: string | null;
  readonly numbered: boolean;
}

/** Something late on one morning, after the clock has drafted. */
export interface LateSeen {
  readonly title: string;
  /** Of a government unit, which may be chased; others are asked. */
  readonly government: boolean;
  readonly lastDay: Day;
  readonly days: number;
  readonly calls: readonly Day[];
  /** Whether the office's queue tells it to telephone. */
  readonly toCall: boolean;
  readonly papers: readonly PaperSeen[];
  readonly lastWordOn: Day | null;
}

/** Calendar days late. */
export interface RungDays {
  readonly call: number;
  readonly urging: number;
  readonly listing: number;
}

const OPEN: readonly string[] = ['draft', 'signed'];
/** A draft that was dropped is not drafted again for so long. */
const LET_BE = 7;

/** What is wrong about one late thing on one morning, told from what is on record and not by the ladder's own rule. */
export function rungFaults(day: Day, late: LateSeen, { call, urging, listing }: RungDays): string[] {
  const { title, government, days, toCall } = late;
  const papers = late.papers.filter((paper) => paper.draftedOn > late.lastDay);
  const called = late.calls.some((on) => on > late.lastDay);
  const has = (kind: string): boolean => papers.some((one) => one.kind === kind && OPEN.includes(one.state));
  const letBe = papers.some(({ state, endedOn }) => state === 'dropped' && (endedOn ?? '') > addDays(day, -LET_BE));
  const signed = papers.filter((one) => one.kind === 'urging' && one.state === 'signed');
  const last = signed.at(-1);
  const silent = last !== undefined && (late.lastWordOn === null || late.lastWordOn < (last.signedOn ?? ''));
  const chased = papers.filter(({ kind, state }) => kind !== 'request' && OPEN.includes(state));
  const say = (wrong: boolean, words: string): string[] => (wrong ? [`${day}“${title}”逾期${days}天：${words}`] : []);
  if (!government)
    return [
      ...say(called || toCall || chased.length > 0, '区政府以外的单位被催办'),
      ...say(days >= urging && !has('request') && !letBe, '没有拟商请函'),
      ...say(days < urging && has('request'), '商请函拟早了'),
    ];
  return [
    ...say(days >= call && !called && !toCall, '没有提示打电话'),
    ...say(days < call && toCall, '电话提示早了'),
    ...say(chased.length > 0 && !called, '没有打过电话就拟了函'),
    ...say(days >= urging && called && !has('urging') && !letBe, '没有拟催办函'),
    ...say(days < urging && has('urging'), '催办函拟早了'),
    ...say(days >= listing && silent && (last?.replyBy ?? day) < day && !has('listing'), '没有列入通报草稿'),
    ...say(has('listing') && (days < listing || signed.length === 0), '列入通报早了'),
    ...say(
      papers.some(({ kind, state }) => kind === 'proposal' && state === 'draft') && !has('listing'),
      '未列入通报就提请区领导',
    ),
    ...say(
      signed.some(({ round, copyTo }) => round > 1 !== (copyTo !== null)),
      '抄送区领导不对',
    ),
    ...say(
      papers.some(({ numbered, state }) => numbered && state !== 'signed'),
      '没有签发就取了号',
    ),
  ];
}
