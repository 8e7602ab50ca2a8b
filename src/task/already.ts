import type { FindOptionsWhere } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { ActName } from './act-table.js';
import { ANSWERED_AS, isAnswer } from './domain/proposal-answers.js';
import { Evidence } from './evidence.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { Decision, Request } from './request.entity.js';
import { Task } from './task.entity.js';
import { OF_THE_FORM } from './task-inputs.js';
import { aboutOf, UnitDraft, type DraftAct } from './unit-draft.entity.js';

export type Did =
  'wrote' | 'reported' | 'accepted' | 'returned' | Exclude<Request['state'], 'asked'> | 'asked' | 'referred' | 'said';

/** What stands of the very thing that somebody is about to do. */
export interface Already {
  readonly did: Did;
  /** Whose it is; null where that is not kept with it. */
  readonly by: string | null;
  /** A day, or an instant. */
  readonly at: string | null;
  readonly words: string;
  /** All that was filled in, of a draft. */
  readonly input?: Readonly<Record<string, string>>;
}

/** What somebody is about to do, as his form says it. */
export interface Attempt {
  readonly name: ActName;
  readonly taskId: string;
  /** What it is done to. */
  readonly on: string;
  readonly officerId: string;
  readonly postIds: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly today: string;
}

interface Found extends Already {
  /** It is his own, in the same words: he pressed twice, or went back. */
  readonly repeated: boolean;
}
type Look = (reads: Reads, attempt: Attempt) => Promise<Found | null>;

const trimmed = ({ values }: Attempt, name: string): string => (values[name] ?? '').trim();
const last = <T>(rows: readonly T[]): T | null => rows.at(-1) ?? null;

async function filesAreThere(reads: Reads, reportId: string, { files }: Attempt): Promise<boolean> {
  if (files.length === 0) return true;
  const kept = await reads.findBy(Evidence, { reportId });
  return files.every((name) => kept.some((one) => one.name === name));
}

const dutyOf = ({ name, values }: Attempt): FindOptionsWhere<ProgressReport> | null => {
  if (name === 'submit' || values['act'] === 'submit') return { kind: 'closing' };
  const kind = values['kind'];
  if (kind === 'node') return { kind, nodeId: values['nodeId'] ?? '' };
  if (kind === 'period') return { kind, periodId: values['periodId'] ?? '' };
  return kind === 'answer' ? { kind, instructionId: values['instructionId'] ?? '' } : null;
};

async function reported(reads: Reads, attempt: Attempt): Promise<Found | null> {
  const { taskId, values, officerId, today } = attempt;
  const duty = dutyOf(attempt);
  const told = { kind: 'note' as const, submittedBy: officerId, submittedOn: today, text: trimmed(attempt, 'text') };
  if (duty === null && values['kind'] !== 'note') return null;
  const report = last(await reads.find(ProgressReport, { where: { taskId, ...(duty ?? told) }, order: { id: 'ASC' } }));
  if (!report || report.state === 'returned') return null;
  const same = report.submittedBy === officerId && report.text === trimmed(attempt, 'text');
  const open = duty === null || report.state === 'submitted';
  return {
    ...{ did: 'reported', by: report.submittedBy, at: report.submittedOn, words: report.text },
    repeated: same && open && attempt.name !== 'draft' && (await filesAreThere(reads, report.id, attempt)),
  };
}

const reviewed =
  (did: 'accepted' | 'returned'): Look =>
  async (reads, attempt) => {
    const { on, taskId, name, officerId } = attempt;
    const closing = { taskId, kind: 'closing' as const };
    const where = name === 'accept-report' || name === 'return-report' ? { id: on, taskId } : closing;
    const report = last(await reads.find(ProgressReport, { where, order: { id: 'ASC' } }));
    if (!report || report.state === 'submitted') return null;
    const words = report.missing ?? '';
    const same = report.reviewedBy === officerId && report.state === did;
    return {
      ...{ did: report.state, by: report.reviewedBy, at: report.reviewedOn, words },
      repeated: same && (did === 'accepted' || words === trimmed(attempt, 'missing')),
    };
  };

const answered: Look = async (reads, attempt) => {
  const request = await reads.one(Request, { id: attempt.on, taskId: attempt.taskId });
  if (!request || request.state === 'asked') return null;
  const did = trimmed(attempt, 'grant') === 'yes' ? 'granted' : 'refused';
  const same = request.decidedBy === attempt.officerId && request.answer === trimmed(attempt, 'words');
  return {
    ...{ did: request.state, by: request.decidedBy, at: request.decidedOn, words: request.answer ?? '' },
    repeated: same && request.state === did,
  };
};

/** What was overtaken nobody has answered: why is told by the refusal. */
const proposalAnswered: Look = async (reads, attempt) => {
  const request = await reads.one(Request, { id: attempt.on, taskId: attempt.taskId, kind: 'proposal' });
  if (!request || request.state === 'asked' || request.state === 'withdrawn') return null;
  const answer = trimmed(attempt, 'answer');
  const same = request.decidedBy === attempt.officerId && request.answer === trimmed(attempt, 'words');
  const day = request.grantedDay === null || request.grantedDay === trimmed(attempt, 'day');
  return {
    ...{ did: request.state, by: request.decidedBy, at: request.decidedOn, words: request.answer ?? '' },
    repeated: same && day && isAnswer(answer) && request.state === ANSWERED_AS[answer],
  };
};

const referred: Look = async (reads, attempt) => {
  const request = await reads.one(Request, { id: attempt.on, taskId: attempt.taskId });
  if (!request || request.opinion === null) return null;
  const repeated = request.decider === 'leader' && request.opinion === trimmed(attempt, 'opinion');
  return { did: 'referred', by: null, at: null, words: request.opinion, repeated };
};

const asked =
  (kind: Request['kind']): Look =>
  async (reads, attempt) => {
    const nodeId = kind === 'extension' ? trimmed(attempt, 'nodeId') || null : null;
    const waiting = await reads.findBy(Request, { taskId: attempt.taskId, kind, state: 'asked' });
    const request = waiting.find((one) => one.nodeId === nodeId);
    if (!request) return null;
    const same = request.askedBy === attempt.officerId && request.reason === trimmed(attempt, 'reason');
    return {
      ...{ did: 'asked', by: request.askedBy, at: request.askedOn, words: request.reason },
      repeated: same && (kind === 'objection' || request.proposedDay === trimmed(attempt, 'day')),
    };
  };

const instructed: Look = async (reads, attempt) => {
  const where = { taskId: attempt.taskId, kind: 'instruction' as const, words: trimmed(attempt, 'words') };
  const own = (await reads.findBy(Decision, { ...where, recordedOn: attempt.today })).find(
    (one) =>
      one.revokedOn === null &&
      (one.recordedBy === null ? attempt.postIds.includes(one.leaderPostId) : one.recordedBy === attempt.officerId),
  );
  return own ? { did: 'said', by: attempt.officerId, at: own.decidedOn, words: own.words, repeated: true } : null;
};

const LOOKS: Readonly<Partial<Record<ActName, Look>>> = {
  ...{ report: reported, submit: reported, draft: reported },
  ...{ 'accept-report': reviewed('accepted'), accept: reviewed('accepted') },
  ...{ 'return-report': reviewed('returned'), 'send-back': reviewed('returned') },
  ...{ 'answer-proposal': proposalAnswered, 'record-proposal': proposalAnswered },
  ...{ answer: answered, decide: answered, 'record-decision': answered, refer: referred },
  ...{ 'ask-extension': asked('extension'), object: asked('objection') },
  ...{ instruct: instructed, 'record-instruction': instructed },
};

/** What somebody, himself or another, has done of it before; null where nothing stands in its way. */
export const alreadyDone: Look = (reads, attempt) => LOOKS[attempt.name]?.(reads, attempt) ?? Promise.resolve(null);

/** What is written of the same duty inside the unit and waits. */
export async function openDraft(
  reads: Reads,
  { taskId, values }: Pick<Attempt, 'taskId' | 'values'>,
): Promise<UnitDraft | null> {
  const act = values['act'] as UnitDraft['act'];
  const drafts = await reads.findBy(UnitDraft, { taskId, act, about: aboutOf(values) });
  return drafts.find(({ state }) => state !== 'done') ?? null;
}

/** By what a form tells which writing it began with; nothing where there was none. */
export const draftMark = (draft: Pick<UnitDraft, 'id' | 'version'> | null | undefined): string =>
  draft ? `${draft.id}.${draft.version}` : '';

const ASIDE = [...OF_THE_FORM, 'act', 'send', 'by', 'filledBy'];

/** Whether the form says what the draft says. */
export const saysTheSame = ({ input }: Pick<UnitDraft, 'input'>, { values }: Pick<Attempt, 'values'>): boolean =>
  Object.entries(values).every(([name, value]) => ASIDE.includes(name) || value.trim() === (input[name] ?? '').trim());

/** What a page of many lines showed of one of them. */
export interface Seen {
  /** Which writing, as `draftMark` tells; left out where nobody asks. */
  readonly seen?: string | undefined;
  /** He left the line as it was shown to him. */
  readonly untouched?: boolean;
}

interface LineSeen extends Seen {
  readonly taskId: string;
  readonly input: Readonly<Record<string, string>>;
}

/** Whether another writing than the one he saw waits, and says something else than his. Takes the task. */
async function writtenMeanwhile(tx: Tx, act: DraftAct, { taskId, input, seen }: LineSeen): Promise<boolean> {
  if (seen === undefined) return false;
  await tx.oneToChange(Task, { id: taskId });
  const values = { ...input, act };
  const draft = await openDraft(tx, { taskId, values });
  return draft !== null && draftMark(draft) !== seen && !saysTheSame(draft, { values });
}

/**
 * What another wrote since a line was shown is neither overwritten nor sent on unseen; a page that is only kept leaves him the
 * lines it did not touch. Null where nothing stands in the way.
 * @param leaves it goes on to the head or the office
 */
export async function overtakenLine(
  tx: Tx,
  { act, leaves }: { readonly act: DraftAct; readonly leaves: boolean },
  line: LineSeen,
): Promise<Outcome<undefined, 'TASK.CHANGED'> | null> {
  if (!(await writtenMeanwhile(tx, act, line))) return null;
  return line.untouched === true && !leaves ? ok(undefined) : refuse('TASK.CHANGED');
}
