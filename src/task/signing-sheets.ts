import { createHash } from 'node:crypto';
import { In, type FindOptionsWhere } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Reads } from '../platform/database/reads.js';
import { WITH_UNIT } from './domain/states.js';
import { signedText, type SignedPiece } from './domain/signing.js';
import { Node, Period } from './node.entity.js';
import { Instruction } from './request.entity.js';
import { Task } from './task.entity.js';
import { UnitDraft } from './unit-draft.entity.js';

/** Everything a unit has to say for its periods, or one draft. */
export type SheetOf =
  { readonly kind: 'statements'; readonly departmentId: string } | { readonly kind: 'draft'; readonly draftId: string };

export interface SheetPiece extends SignedPiece {
  readonly task: Task;
  readonly draft: UnitDraft;
}

/** 签批单: what waits for the consent of a unit's head, as it stands now. */
export interface SigningSheet {
  readonly departmentId: string;
  readonly pieces: readonly SheetPiece[];
  /** Of all that is signed for. */
  readonly sha256: string;
  /** The day on which the last of it was written. */
  readonly writtenOn: Day;
}

/** Null where nothing waits. */
export async function signingSheet(from: Reads, of: SheetOf): Promise<SigningSheet | null> {
  const pieces = await piecesOf(from, of);
  const [first] = pieces;
  if (!first) return null;
  const departmentId = first.task.leadDepartmentId ?? '';
  return {
    ...{ departmentId, pieces },
    sha256: createHash('sha256').update(signedText(departmentId, pieces)).digest('hex'),
    writtenOn: pieces.map(({ draft }) => dayOf(new Date(draft.writtenAt))).reduce((a, b) => (a > b ? a : b)),
  };
}

async function piecesOf(from: Reads, of: SheetOf): Promise<SheetPiece[]> {
  const drafts = await from.findBy(UnitDraft, { ...(await draftsMeant(from, of)), state: 'sent' });
  const about = In(drafts.map((draft) => draft.about));
  const tasks = await from.find(Task, {
    where: { id: In(drafts.map(({ taskId }) => taskId)) },
    order: { planId: 'ASC', number: 'ASC' },
  });
  const periods = await from.find(Period, { where: { id: about }, order: { asOf: 'ASC' } });
  const duties = new Map([
    ...periods.map(({ id, name }) => [id, `${name}情况`] as const),
    ...(await from.findBy(Node, { id: about })).map(({ id, title }) => [id, `节点“${title}”`] as const),
    ...(await from.findBy(Instruction, { id: about })).map(({ id, words }) => [id, `批示：${words}`] as const),
  ]);
  const order = periods.map(({ id }) => id);
  return tasks.flatMap((task) =>
    drafts
      .filter((draft) => draft.taskId === task.id && (of.kind === 'draft' || order.includes(draft.about)))
      .sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about))
      .map((draft) => ({ task, draft, duty: duties.get(draft.about) ?? '' })),
  );
}

async function draftsMeant(from: Reads, of: SheetOf): Promise<FindOptionsWhere<UnitDraft>> {
  if (of.kind === 'draft') return { id: of.draftId };
  const led = await from.findBy(Task, { leadDepartmentId: of.departmentId, state: In([...WITH_UNIT]) });
  return { act: 'report', taskId: In(led.map(({ id }) => id)) };
}
