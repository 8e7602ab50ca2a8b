import type { Day } from '../../calendar/domain/day.js';
import type { NextRun } from '../../reminder/domain/next-run.js';
import { kindName } from '../../reminder/domain/run-kinds.js';
import type { ForetoldLetter } from '../../reminder/forecast.service.js';
import type { PolicyLine } from './policy.view.js';
import { whenWords } from './reminders.view.js';

export interface ForetoldLetterView {
  readonly subject: string;
  readonly facts: readonly PolicyLine[];
  /** Where the letter itself is served, shut in a frame of its own. */
  readonly body: string;
  readonly text: string;
  readonly shortText: string;
}

export function foretoldLetterView(run: NextRun, letter: ForetoldLetter, today: Day): ForetoldLetterView {
  const { key, recipient, address, departments } = letter;
  const { from, subject, text, shortText } = letter.write();
  return {
    ...{ subject, text, shortText, body: `/reminders/${run.kind}/${key}/body` },
    facts: [
      { term: '哪一种', words: `${kindName(run.kind)}　${whenWords(run, today)}发` },
      { term: '收信人', words: [recipient, address].filter((words) => words !== '').join('　') },
      ...(departments.length > 0 ? [{ term: '说到的单位', words: departments.join('、') }] : []),
      { term: '以谁的名义', words: from },
    ],
  };
}
