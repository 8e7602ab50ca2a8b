import { ConsultationsApiController } from './consultations-api.controller.js';
import { DeskActsController } from './desk-acts.controller.js';
import { DeskApiController } from './desk-api.controller.js';
import { FiguresApiController } from './figures-api.controller.js';
import { PlanImportApiController } from './plan-import-api.controller.js';
import { YearEndApiController } from './year-end-api.controller.js';

/** What the API offers about the plan's table, its figures and the year's end. */
export const PLAN_API = [
  // “import” and “amend” are no plan's id: their routes come first.
  ...[PlanImportApiController, DeskApiController, DeskActsController, ConsultationsApiController],
  ...[FiguresApiController, YearEndApiController],
];
