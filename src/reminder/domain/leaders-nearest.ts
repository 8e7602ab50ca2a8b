import { dayWithWeekday } from '../../calendar/domain/day.js';
import { quoted } from '../../writing/domain/punctuation.js';
import { heldTasks, type LeadersUnit } from './leaders-input.js';

/** 9月15日（周三），区司法局“执法监督平台”: what falls due next in the units held to their days, the nearest first. */
export const nearestDays = (units: readonly LeadersUnit[]): string[] =>
  heldTasks(units)
    .flatMap(({ unit, task }) =>
      task.standing.soon.map(({ dueDate }) => ({ dueDate, of: `${unit}${quoted(task.title)}` })),
    )
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0))
    .map(({ dueDate, of }) => `${dayWithWeekday(dueDate)}，${of}`);
