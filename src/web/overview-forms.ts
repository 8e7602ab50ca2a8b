import type { ActName } from '../task/act-table.js';
import type { Retry } from './views/act-drafts.js';
import { OVERVIEW, type OverviewQuery } from './views/overview-about.js';

/** Whose overview it was, and what was open on it. */
export const overviewOf = (retry: Retry | null): OverviewQuery => ({
  ...(retry?.values['of'] === undefined ? {} : { of: retry.values['of'] }),
  ...(retry === null || retry.key === '' ? {} : { do: retry.key }),
});

/** Where it goes when something of a task is done. */
export const overviewAfter = (taskId: string, done: string, values: Retry['values'] = {}): string =>
  `${OVERVIEW}?${new URLSearchParams({ of: values['of'] ?? '', done, about: taskId }).toString()}`;

/** 同意 with nothing written beside it is an answer: the word on the button. */
export const asPressed = (name: ActName, body: Record<string, unknown>): Record<string, unknown> => {
  const blank = typeof body['words'] === 'string' && body['words'].trim() === '';
  const pressed = name === 'decide' ? body['grant'] : name === 'answer-proposal' ? body['answer'] : null;
  const granted = pressed === 'yes' && body['back'] === OVERVIEW;
  return granted && blank ? { ...body, words: '同意。' } : body;
};
