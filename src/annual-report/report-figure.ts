import { printedAmount, yearOnYear, type FigureFacts } from '../plan/domain/figure-rules.js';
import type { ReportFigure } from './domain/input.js';

/** A figure as the plan keeps it, with what the report needs to place it. */
export type CountedFigure = FigureFacts &
  Pick<ReportFigure, 'id' | 'sectionMarker' | 'reportedOn'> & {
    readonly department?: string | null;
  };

/** A figure as the report needs it: printed, and set beside last year's by the one rule. */
export const reportFigure = (figure: CountedFigure): ReportFigure => ({
  ...{ id: figure.id, name: figure.name, unit: figure.unit, kind: figure.kind },
  ...{ comparability: figure.comparability, sectionMarker: figure.sectionMarker },
  ...{ department: figure.department ?? null, reportedOn: figure.reportedOn },
  ...{ lastText: figure.lastText, value: figure.value },
  amount: figure.value === null ? null : printedAmount(figure, figure.value),
  beside: yearOnYear(figure),
});
