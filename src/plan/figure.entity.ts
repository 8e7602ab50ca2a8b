import { Entity } from 'typeorm';
import { Id, Int, MaybeNumber, MaybeText, Text, Version } from '../platform/database/entity.js';

/** 年内量, 存量, 累计, 比率: what a number counts decides how two years of it may be compared. */
export const FIGURE_KINDS = ['flow', 'stock', 'cumulative', 'ratio'] as const;
/** 可比 · 口径变化 · 本年不再统计 */
export const COMPARABILITIES = ['comparable', 'changed', 'discontinued'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A number of last year's report with this year's value beside it; it hangs on a department. */
@Entity('figure')
export class Figure {
  @Id() id: string;
  @Text() planId: string;
  @MaybeText() departmentId: string | null;
  /** Of last year's chapter one, as printed: "(四)". */
  @Text() sectionMarker: string;
  @Text() name: string;
  @Text() unit: string;
  @Text() kind: FigureKind;
  @Text() comparability: (typeof COMPARABILITIES)[number];
  @MaybeNumber() lastValue: number | null;
  @MaybeText() lastComparator: string | null;
  @MaybeText() lastText: string | null;
  @Int({ nullable: true }) lastStart: number | null;
  @Int({ nullable: true }) lastEnd: number | null;
  @MaybeNumber() value: number | null;
  @MaybeText() reportedOn: string | null;
  @Version() version: number;
}

@Entity('task_figure')
export class TaskFigure {
  @Id() taskId: string;
  @Id() figureId: string;
}
