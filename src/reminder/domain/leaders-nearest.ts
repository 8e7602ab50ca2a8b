import { dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { quoted } from '../../writing/domain/punctuation.js';
import { heldTasks, type LeadersUnit, type UnitsTask } from './leaders-input.js';

export interface NearDuty extends UnitsTask {
  readonly dueDate: Day;
}

/** What falls due next in the units held to their days, the nearest first. */
export const nearestDuties = (units: readonly LeadersUnit[]): NearDuty[] =>
  heldTasks(units)
    .flatMap((of) => of.task.standing.soon.map(({ dueDate }) => ({ ...of, dueDate })))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));

/** 9月15日（周三），区司法局“执法监督平台” */
export const nearestDays = (units: readonly LeadersUnit[]): string[] =>
  nearestDuties(units).map(({ dueDate, unit, task }) => `${dayWithWeekday(dueDate)}，${unit}${quoted(task.title)}`);
