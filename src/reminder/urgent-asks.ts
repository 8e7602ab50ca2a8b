import { quoted } from '../writing/domain/punctuation.js';
import { dayWithWeekday, fullDay, monthDay, type Day } from '../calendar/domain/day.js';
import type { Notice } from '../mail/notice.entity.js';
import type { Directory } from '../organization/directory.js';
import type { Reads } from '../platform/database/reads.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { Decision, Instruction } from '../task/request.entity.js';
import type { StandingTask } from '../task/task-reading.service.js';
import { returnedRequest, sentence, type AskingOn } from './domain/ask-words.js';
import type { Ask } from './domain/ask.js';
import { PAPER_NAMES } from './domain/paper-text.js';
import { stillOwed } from './domain/still-owed.js';
import { Paper } from './paper.entity.js';
import { unitTask } from './standing.service.js';

/** What a letter that leaves at once says, or why there is nothing left to say. */
export type UrgentAsk = UrgentWords | { readonly over: string };

export interface UrgentWords {
  readonly ask: Ask;
  /** 退回补充 · 区领导批示 · 第1次催办函 */
  readonly what: string;
  /** Who reads it beside the unit and the office. */
  readonly alsoSeenBy: string | null;
}

export interface UrgentAbout {
  readonly notice: Notice;
  /** Null once it has ended. */
  readonly task: StandingTask | null;
  readonly on: AskingOn & { readonly replyBy: (returnedOn: Day) => Day };
  readonly directory: Directory;
  readonly numberOf: (paper: Paper) => string | null;
}

type AboutTask = UrgentAbout & { readonly task: StandingTask };

const ANSWERED = '单位已补充上报';

/** The id that an occasion names: instruction-01H…, paper-01H…, report-01H…. */
const named = ({ occasion }: Notice): string => occasion.slice(occasion.indexOf('-') + 1);

export async function urgentAsk(from: Reads, { task, ...about }: UrgentAbout): Promise<UrgentAsk> {
  if (!task) return { over: '任务已结束' };
  const { notice } = about;
  const id = named(notice);
  if (notice.kind === 'instruction') return instructed(from, await from.one(Instruction, { id }), { ...about, task });
  if (notice.kind === 'urged') return urged(await from.one(Paper, { id }), { ...about, task });
  return sentBack({ ...about, task });
}

const subjectOf = ({ record: { task } }: StandingTask): Pick<Ask, 'taskIds' | 'title' | 'mark'> => ({
  ...{ taskIds: [task.id], title: task.title, mark: null },
});

const dutyOf = ({ kind, nodeId, periodId, instructionId }: ProgressReport): string =>
  nodeId ?? periodId ?? instructionId ?? kind;

/** What was sent back, in the unit's words: each has a letter of its own, though two of one task came back at once. */
function dutyWords({ kind, nodeId, periodId }: ProgressReport, { nodes, periods }: StandingTask['record']): string {
  const node = nodes.find(({ id }) => id === nodeId);
  if (node) return `节点“${node.title}”的情况`;
  const statement = periods.find((one) => one.periodId === periodId);
  if (statement) return `${statement.period.name}的情况`;
  return { answer: '对批示的答复', closing: '报请办结的材料', fact: '履职纪实' }[kind as string] ?? '所报情况';
}

/** round-2 names the closing statement of that round; report-01H… any other report. */
function reportOf(notice: Notice, { reports }: StandingTask): ProgressReport | undefined {
  const key = named(notice);
  return notice.occasion.startsWith('round-')
    ? reports.find(({ kind, round }) => kind === 'closing' && String(round) === key)
    : reports.find(({ id }) => id === key);
}

function sentBack({ notice, task, on, directory }: AboutTask): UrgentAsk {
  const report = reportOf(notice, task);
  const still = stillOwed('returned', unitTask(task));
  if (!still.owed) return { over: still.reason };
  const { state, submittedOn } = task.record.task;
  const again = task.reports.some((one) => report && one.id > report.id && dutyOf(one) === dutyOf(report));
  if (!report?.reviewedOn || again || (state === 'submitted' && submittedOn !== null)) return { over: ANSWERED };
  const reviewer = directory.actorsOf(report.reviewedBy ?? '')[0]?.departmentId ?? null;
  const by = directory.department(reviewer)?.name ?? '';
  const asked = on.manner === 'urge' ? '退回' : '商请补充';
  const duty = dutyWords(report, task.record);
  const known = task.returned !== null && (task.returned.dutyId ?? 'closing') === dutyOf(report);
  const replyBy = known ? (task.returned?.replyBy ?? '') : on.replyBy(report.reviewedOn);
  const ask: Ask = {
    ...{ kind: 'returned', ...subjectOf(task), badge: on.manner === 'urge' ? '退回补充' : null },
    facts: [sentence(`${monthDay(report.reviewedOn)}${by}${asked}${duty}：${trimmed(report.missing ?? '')}`)],
    what: returnedRequest({ replyBy }, on),
  };
  return { ask, what: on.manner === 'urge' ? '退回补充' : '商请补充', alsoSeenBy: null };
}

const trimmed = (words: string): string => words.trim().replace(/[。；]$/, '');

async function instructed(from: Reads, instruction: Instruction | null, about: AboutTask): Promise<UrgentAsk> {
  const { on, directory, task } = about;
  if (!instruction || instruction.withdrawnOn !== null) return { over: '区领导已收回批示' };
  if (instruction.submittedOn !== null || instruction.closedOn !== null) return { over: '单位已答复批示' };
  const decision = await from.one(Decision, { id: instruction.decisionId });
  const leader = directory.posts.find(({ id }) => id === decision?.leaderPostId)?.title ?? '区领导';
  const ask: Ask = {
    ...{ kind: 'instruction', ...subjectOf(task), badge: on.manner === 'urge' ? '区领导批示' : null },
    facts: [sentence(`${leader}${monthDay(instruction.givenOn)}批示：${trimmed(instruction.words)}`)],
    what: `${on.manner === 'urge' ? '请' : '商请'}于${dayWithWeekday(instruction.answerBy)}前答复办理情况。`,
  };
  return { ask, what: '区领导批示', alsoSeenBy: '作批示的区领导' };
}

function urged(paper: Paper | null, { on, numberOf, task }: AboutTask): UrgentAsk {
  if (!paper || paper.signedOn === null) return { over: '没有签发' };
  const what = paper.kind === 'urging' ? `第${paper.round}次催办函` : PAPER_NAMES[paper.kind];
  const number = numberOf(paper);
  const issued = `${fullDay(paper.signedOn)}签发${quoted(paper.title)}${number === null ? '' : `（${number}）`}`;
  const ask: Ask = {
    ...{ kind: 'urged', ...subjectOf(task), badge: what },
    facts: [sentence(`${issued}，纸质件另送`)],
    what: `${on.manner === 'urge' ? '请' : '商请'}于${dayWithWeekday(paper.replyBy)}前书面回复。`,
  };
  return { ask, what, alsoSeenBy: paper.copyTo === null ? null : '分管区领导' };
}
