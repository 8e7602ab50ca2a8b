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
  /** 督查室代填: a number the office was told, until the unit reports its own. */
  @MaybeNumber() proposedValue: number | null;
  @MaybeText() proposedOn: string | null;
  /** Beside the number: what answers a question about it, or how its scope has changed. */
  @MaybeText() explanation: string | null;
  @MaybeText() discontinuedReason: string | null;
  /** The day the office said that this is the unit; until then the unit is a proposal. */
  @MaybeText() confirmedOn: string | null;
  /** Handed back to the office by a unit that does not count it. */
  @MaybeText() declinedWords: string | null;
  @MaybeText() declinedBy: string | null;
  @Version() version: number;
}

@Entity('task_figure')
export class TaskFigure {
  @Id() taskId: string;
  @Id() figureId: string;
}

/** Remembered across plan years: the unit that reports a figure of this name, counted so. */
@Entity('figure_home')
export class FigureHome {
  @Id() name: string;
  @Id() unit: string;
  @Text() departmentCode: string;
  @Text() kind: FigureKind;
  @Version() version: number;
}
