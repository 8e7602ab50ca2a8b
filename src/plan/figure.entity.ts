import { Entity } from 'typeorm';
import { Id, Int, MaybeNumber, MaybeText, Text, Version } from '../platform/database/entity.js';
import type { Comparability, FigureKind } from './domain/figure-rules.js';

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
  @Text() comparability: Comparability;
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
