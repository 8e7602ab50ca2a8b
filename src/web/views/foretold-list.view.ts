import type { Day } from '../../calendar/domain/day.js';
import { kindName } from '../../reminder/domain/run-kinds.js';
import type { Forecast } from '../../reminder/forecast.service.js';
import type { PagerView } from '../components/pager.js';
import { addressOf, pagerOf } from './pager.js';
import { foretoldAt, foretoldLine, whenWords, type ForetoldLineView } from './reminders.view.js';

export interface ForetoldListView {
  readonly title: string;
  readonly lede: string;
  readonly letters: readonly ForetoldLineView[];
  readonly pager: PagerView;
}

const A_PAGE = 100;

/** The letters of one run to come, a page at a time. */
export function foretoldListView({ run, letters }: Forecast, page: number | undefined, today: Day): ForetoldListView {
  const to = (other: number | undefined): string => addressOf(foretoldAt(run.kind), { page: other });
  const pager = pagerOf(letters.length, { page, aPage: A_PAGE, to });
  return {
    title: `${kindName(run.kind)}　${whenWords(run, today)}`,
    lede: `照现在的情况，共${letters.length}封。`,
    ...{ pager, letters: letters.slice(pager.from, pager.to).map((letter) => foretoldLine(run.kind, letter)) },
  };
}
