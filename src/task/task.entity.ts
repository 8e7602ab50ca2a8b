import { Entity } from 'typeorm';
import { Id, Int, Json, MaybeText, Text, Version } from '../platform/database/entity.js';
import type { Outcome7 } from './domain/outcomes.js';
import type { Assessment } from './domain/standing.js';
import type { TaskState } from './domain/states.js';

export type Nature = 'oneOff' | 'continuing' | 'overall';

/** What one unit would write one paragraph about at year's end. */
@Entity('task')
export class Task {
  @Id() id: string;
  @Text() planId: string;
  @Int() number: number;
  @Text() title: string;
  @Text() nature: Nature;
  @Text() state: TaskState;
  @MaybeText() standard: string | null;
  /** Which approval it stands in: 1 is the breakdown table, later ones supplement it. Null while it is a draft. */
  @Int({ nullable: true }) batch: number | null;
  /** As a draft: the day somebody at the desk found the line right. Any later change takes it back. */
  @MaybeText() confirmedOn: string | null;
  /** Codes of the periods for which a continuing task states something; null: in every one. */
  @Json({ nullable: true }) rhythm: readonly string[] | null;
  /** 承接: the task of last year's plan that this one goes on with; from the approval on only this one is asked about. */
  @MaybeText() carriedFromId: string | null;
  /** The part of last year's problems that it answers and no promise did, in the report's words. */
  @MaybeText() answersProblem: string | null;
  @MaybeText() leadDepartmentId: string | null;
  @MaybeText() responsiblePostId: string | null;
  /** Set once, when assigned; an extension changes dueDate alone. */
  @MaybeText() originalDueDate: string | null;
  @MaybeText() dueDate: string | null;
  @MaybeText() assignedOn: string | null;
  @MaybeText() acknowledgedOn: string | null;
  /** Day of the closing submission under review or accepted; null again once it is returned. */
  @MaybeText() submittedOn: string | null;
  @MaybeText() completedOn: string | null;
  /** The officer who accepted it: closing needs another one. */
  @MaybeText() completedBy: string | null;
  @MaybeText() closedOn: string | null;
  @MaybeText() outcome: Outcome7 | null;
  @MaybeText() nextYear: string | null;
  /** Why it ended without a statement of its unit: the basis on which it was cancelled, or what goes on with it. */
  @MaybeText() endedBecause: string | null;
  @MaybeText() assessment: Assessment | null;
  @MaybeText() returnedMissing: string | null;
  @MaybeText() replyBy: string | null;
  /** The days its light turns if nothing changes; recomputed by the pure rule in the transaction of any change. */
  @MaybeText() yellowFrom: string | null;
  @MaybeText() redFrom: string | null;
  @Version() version: number;
}

@Entity('task_commitment')
export class TaskCommitment {
  @Id() commitmentId: string;
  @Text() taskId: string;
}

@Entity('task_cooperation')
export class TaskCooperation {
  @Id() taskId: string;
  @Id() departmentId: string;
  @Int() ordinal: number;
}
