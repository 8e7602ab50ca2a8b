import { dayWithWeekday } from '../../calendar/domain/day.js';
import { quoted } from '../../writing/domain/punctuation.js';
import type { NearDuty } from './leaders-told.js';

/** 9月15日（周三），区司法局“执法监督平台” */
export const nearestDays = (near: readonly NearDuty[]): string[] =>
  near.map(({ dueDate, unit, title }) => `${dayWithWeekday(dueDate)}，${unit}${quoted(title)}`);
