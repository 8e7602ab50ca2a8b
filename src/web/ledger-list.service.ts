import { Injectable } from '@nestjs/common';
import { sees } from '../access/sight.js';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { lastOverdueDay } from '../task/domain/reviews.js';
import type { Selection } from '../plan/ledger-selection.js';
import { LedgerIndex, totalOf, type Asked } from '../plan/ledger-index.service.js';
import { LedgerService, type LedgerRow } from '../plan/ledger.service.js';
import type { LedgerList } from './views/ledger.view.js';
import { pagerOf } from './views/ledger-layout.view.js';
import { uncountedIn, wantedOf, type LedgerAsked, type LedgerWanted } from './views/ledger-wanted.js';

/** More than that is no answer to a search: another word is asked for. */
const MOST_FOUND = 2000;

/** 台账 as somebody asks for it: the filters of its address put to the index, and one page of rows read whole. */
@Injectable()
export class LedgerLists {
  constructor(
    private readonly index: LedgerIndex,
    private readonly ledger: LedgerService,
    private readonly workingDays: WorkingDays,
  ) {}

  async page(asked: LedgerAsked): Promise<LedgerList> {
    const { today, sight: seenBy, forOffice } = asked;
    const since = this.overdueSince(asked);
    const told = await this.index.leads({ seenBy, told: true }, today);
    return {
      ...(await this.rows(asked)),
      all: await this.index.counts({ seenBy, uncounted: uncountedIn(asked.directory) }, today),
      leads: { told, seen: seenBy.everything ? told : await this.index.leads({ seenBy }, today) },
      markers: await this.index.markers(seenBy, today),
      overdueReviews: since === null ? 0 : await this.total({ seenBy, told: true, waitingSince: since }, today),
      looks: forOffice ? await this.total({ seenBy, told: true, lookAgainBy: today }, today) : 0,
    };
  }

  /** Of one year's plan, on all pages. */
  async ids(asked: LedgerAsked, planYear: number): Promise<string[]> {
    const { selection, holds } = await this.wanted(asked);
    const ids = await this.index.ids({ ...selection, planYear }, orderOf(asked));
    if (holds.length === 0) return ids;
    return (await this.holding(ids, holds, asked)).map(({ record }) => record.task.id);
  }

  private async rows(asked: LedgerAsked): Promise<Pick<LedgerList, 'rows' | 'shown' | 'cutAt'>> {
    const { today, query } = asked;
    const { selection, holds } = await this.wanted(asked);
    if (holds.length === 0) {
      const counts = await this.index.counts(selection, today);
      const { from, to } = pagerOf(totalOf(counts), query);
      const ids = await this.index.ids(selection, { ...orderOf(asked), from, most: to - from });
      const shown = { led: totalOf(counts) - counts.others, others: counts.others };
      return { rows: await this.ledger.rowsOf(today, ids), shown, cutAt: null };
    }
    const most = query.q === undefined ? undefined : MOST_FOUND;
    const ids = await this.index.ids(selection, { ...orderOf(asked), most });
    const found = await this.holding(ids, holds, asked);
    const led = found.filter(({ record }) => sees(asked.sight, record.task.leadDepartmentId)).length;
    const { from, to } = pagerOf(found.length, query);
    const shown = { led, others: found.length - led };
    return { rows: found.slice(from, to), shown, cutAt: ids.length === most ? most : null };
  }

  private async holding(
    ids: readonly string[],
    holds: LedgerWanted['holds'],
    { today }: Pick<LedgerAsked, 'today'>,
  ): Promise<LedgerRow[]> {
    return (await this.ledger.rowsOf(today, ids)).filter((row) => holds.every((one) => one(row)));
  }

  private async wanted(asked: LedgerAsked): Promise<LedgerWanted> {
    const named = asked.query.item !== undefined || asked.query.q !== undefined;
    const headings = named ? await this.index.items() : [];
    return wantedOf(asked, { headings, overdueSince: this.overdueSince(asked) });
  }

  private overdueSince({ today, reviewLimit }: LedgerAsked): Day | null {
    return reviewLimit === null ? null : lastOverdueDay(today, reviewLimit, this.workingDays);
  }

  private async total(selection: Selection, today: Day): Promise<number> {
    return totalOf(await this.index.counts(selection, today));
  }
}

const orderOf = ({ today, query, directory }: LedgerAsked): Asked => ({
  ...{ today, order: query.sort ?? null },
  leadRank: query.sort === 'lead' ? byName(directory.departments) : [],
});

const byName = (units: LedgerAsked['directory']['departments']): string[] =>
  [...units].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')).map(({ id }) => id);
