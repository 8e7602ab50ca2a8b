import { z } from 'zod';
import { DayField, Words } from '../task/task-inputs.js';

/** What is written of calls and papers: the forms of the pages and the bodies of the API are these. */
export const CallInput = z.object({
  ...{ day: DayField, spokeWith: Words.max(60, '至多60字'), said: Words.max(400, '至多400字') },
});
export const PaperWords = z.object({ title: Words.max(120, '至多120字'), body: Words });
export const ReasonInput = z.object({ reason: Words.max(400, '至多400字') });
