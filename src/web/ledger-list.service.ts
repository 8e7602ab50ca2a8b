import { Injectable } from '@nestjs/common';
import { sees } from '../access/sight.js';
import { LedgerIndex, totalOf, type Asked } from '../plan/ledger-index.service.js';
import { LedgerService, type LedgerRow } from '../plan/ledger.service.js';
import type { LedgerList } from './views/ledger.view.js';
import { pagerOf } from './views/ledger-layout.view.js';
import { overdueReview, wantedOf, type LedgerAsked, type LedgerWanted } from './views/ledger-wanted.js';

/** More than that is no answer to a search: another word is asked for. */
const MOST_FOUND = 2000;

/** 台账 as somebody asks for it: the filters of its address put to the index, and one page of rows read whole. */
@Injectable()
export class LedgerLists {
  constructor(
    private readonly index: LedgerIndex,
    private readonly ledger: LedgerService,
  ) {}

  async page(asked: LedgerAsked): Promise<LedgerList> {
    const { today, sight: seenBy, forOffice } = asked;
    const told = await this.index.leads({ seenBy, told: true }, today);
    const look = { seenBy, told: true, lookAgainBy: today };
    return {
      ...(await this.rows(asked)),
      all: await this.index.counts({ seenBy }, today),
      leads: { told, seen: seenBy.everything ? told : await this.index.leads({ seenBy }, today) },
      markers: (await this.index.items(seenBy, today)).map(({ marker }) => marker),
      overdueReviews: await this.overdue(asked),
      looks: forOffice ? totalOf(await this.index.counts(look, today)) : 0,
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

  private async overdue({ today, sight: seenBy, reviewLimit }: LedgerAsked): Promise<number> {
    if (reviewLimit === null) return 0;
    const ids = await this.index.ids({ seenBy, told: true, beforeOffice: true }, { today, order: 'plan' });
    return (await this.holding(ids, [overdueReview(reviewLimit)], { today })).length;
  }

  private async wanted(asked: LedgerAsked): Promise<LedgerWanted> {
    const { query, sight, today } = asked;
    const named = query.item !== undefined || query.q !== undefined;
    return wantedOf(asked, named ? await this.index.items(sight, today) : []);
  }
}

const orderOf = ({ today, query, directory }: LedgerAsked): Asked => ({
  ...{ today, order: query.sort ?? null },
  leadRank: query.sort === 'lead' ? byName(directory.departments) : [],
});

const byName = (units: LedgerAsked['directory']['departments']): string[] =>
  [...units].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')).map(({ id }) => id);
