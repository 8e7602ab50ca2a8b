import { ConsultationsApiController } from './consultations-api.controller.js';
import { FiguresApiController } from './figures-api.controller.js';
import { YearEndApiController } from './year-end-api.controller.js';

/** What the API offers about the plan's table, its figures and the year's end. */
export const PLAN_API = [FiguresApiController, YearEndApiController, ConsultationsApiController];
