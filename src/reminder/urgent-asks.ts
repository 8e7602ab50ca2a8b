import { dayWithWeekday, fullDay, monthDay } from '../calendar/domain/day.js';
import type { Notice } from '../mail/notice.entity.js';
import type { Directory } from '../organization/directory.js';
import type { Reads } from '../platform/database/reads.js';
import { Decision, Instruction } from '../task/request.entity.js';
import type { StandingTask } from '../task/task-reading.service.js';
import { quoted, sentence, type AskingOn } from './domain/ask-words.js';
import type { Ask } from './domain/ask.js';
import { PAPER_NAMES } from './domain/paper-text.js';
import { returnedAsk, lateAsk } from './domain/task-asks.js';
import { Paper } from './paper.entity.js';
import { unitTask } from './standing.service.js';

/** What a letter that leaves at once says, or why there is nothing left to say. */
export type UrgentAsk = { readonly ask: Ask; readonly what: string } | { readonly over: string };

export interface UrgentAbout {
  readonly notice: Notice;
  /** Null once it has ended. */
  readonly task: StandingTask | null;
  readonly on: AskingOn;
  readonly directory: Directory;
  readonly numberOf: (paper: Paper) => string | null;
}

/** The id that an occasion names: instruction-01H…, paper-01H…. */
const named = ({ occasion }: Notice): string => occasion.slice(occasion.indexOf('-') + 1);

export async function urgentAsk(from: Reads, about: UrgentAbout): Promise<UrgentAsk> {
  if (!about.task) return { over: '任务已结束' };
  const { notice, task } = about;
  if (notice.kind === 'instruction')
    return instructed(await from.one(Instruction, { id: named(notice) }), from, { ...about, task });
  if (notice.kind === 'urged') return urged(await from.one(Paper, { id: named(notice) }), about, task);
  return sentBack(about, task);
}

function sentBack({ on }: UrgentAbout, task: StandingTask): UrgentAsk {
  const told = unitTask(task);
  const [ask] = returnedAsk(told, on);
  if (!ask) return { over: '单位已补充上报' };
  // What is late as well says so in its own words.
  return { ask: lateAsk(told, on)[0] ?? ask, what: '退回补充' };
}

async function instructed(
  instruction: Instruction | null,
  from: Reads,
  { on, directory, task }: UrgentAbout & { task: StandingTask },
): Promise<UrgentAsk> {
  if (!instruction || instruction.withdrawnOn !== null) return { over: '区领导已收回批示' };
  if (instruction.submittedOn !== null || instruction.closedOn !== null) return { over: '单位已答复批示' };
  const decision = await from.one(Decision, { id: instruction.decisionId });
  const leader = directory.posts.find(({ id }) => id === decision?.leaderPostId)?.title ?? '区领导';
  const ask = {
    ...{ kind: 'instruction' as const, taskIds: [task.record.task.id], title: task.record.task.title, mark: null },
    badge: on.manner === 'urge' ? '区领导批示' : null,
    facts: [sentence(`${leader}${monthDay(instruction.givenOn)}批示：${instruction.words.replace(/[。；]$/, '')}`)],
    what: `${on.manner === 'urge' ? '请' : '商请'}于${dayWithWeekday(instruction.answerBy)}前答复办理情况。`,
  };
  return { ask, what: '区领导批示' };
}

function urged(paper: Paper | null, { on, numberOf }: UrgentAbout, { record }: StandingTask): UrgentAsk {
  if (!paper || paper.signedOn === null) return { over: '没有签发' };
  const what = paper.kind === 'urging' ? `第${paper.round}次催办函` : PAPER_NAMES[paper.kind];
  const number = numberOf(paper);
  const ask = {
    ...{ kind: 'urged' as const, taskIds: [record.task.id], title: record.task.title, mark: null, badge: what },
    facts: [
      sentence(
        `${fullDay(paper.signedOn)}签发${quoted(paper.title)}${number === null ? '' : `（${number}）`}，纸质件另送`,
      ),
    ],
    what: `${on.manner === 'urge' ? '请' : '商请'}于${dayWithWeekday(paper.replyBy)}前书面回复。`,
  };
  return { ask, what };
}
