import { Entity } from 'typeorm';
import { Id, Int, MaybeText, Text, Version } from '../platform/database/entity.js';

/** 节点: a dated product of a one-off task, at most four. submittedOn is null again once it is returned. */
@Entity('node')
export class Node {
  @Id() id: string;
  @Text() taskId: string;
  @Int() ordinal: number;
  @Text() title: string;
  @Text() originalDueDate: string;
  @Text() dueDate: string;
  @MaybeText() submittedOn: string | null;
  @MaybeText() acceptedOn: string | null;
  @Version() version: number;
}

/** A time of the year at which every continuing task of the plan states what was done. */
@Entity('period')
export class Period {
  @Id() id: string;
  @Text() planId: string;
  @Text() code: string;
  @Text() name: string;
  @Text() opensOn: string;
  @Text() asOf: string;
  @Text() dueBy: string;
  @Version() version: number;
}

@Entity('task_period')
export class TaskPeriod {
  @Id() taskId: string;
  @Id() periodId: string;
  @MaybeText() statedOn: string | null;
  @MaybeText() acceptedOn: string | null;
  /** It ended while the task was paused: nothing is asked for it. */
  @MaybeText() excusedOn: string | null;
  @Version() version: number;
}
