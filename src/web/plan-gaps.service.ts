import { Injectable } from '@nestjs/common';
import { DeskReadingService } from '../plan/desk-reading.service.js';
import { isMissing } from '../plan/domain/desk-rules.js';
import { FigureSheetService } from '../plan/figure-sheet.service.js';
import type { Plan } from '../plan/plan.entity.js';
import { Reads } from '../platform/database/reads.js';
import { filled } from './views/desk.view.js';
import { unsettled } from './views/figure-homes.view.js';
import type { GapsOfPlan } from './views/today.view.js';

/** This year's plan and the next one, which is put together while this one runs. */
const PLANS = 2;

/** 缺口 of a plan: each counted by the function that makes the list it opens. */
@Injectable()
export class PlanGaps {
  constructor(
    private readonly desk: DeskReadingService,
    private readonly figures: FigureSheetService,
    private readonly reads: Reads,
  ) {}

  /** The newest plan's; of an older one where it has any. */
  all(): Promise<GapsOfPlan[]> {
    return this.reads.remembered('gaps', () => this.read());
  }

  private async read(): Promise<GapsOfPlan[]> {
    const found: GapsOfPlan[] = [];
    for (const plan of (await this.desk.plans()).slice(0, PLANS)) {
      const gaps = await this.of(plan);
      if (gaps && (found.length === 0 || gaps.gaps.some(({ n }) => n > 0))) found.push(gaps);
    }
    return found;
  }

  private async of(plan: Plan): Promise<GapsOfPlan | null> {
    const found = await this.desk.gaps(plan);
    if (!found) return null;
    const lines = found.drafts.map(filled);
    const { figures } = await this.figures.all(plan);
    const at = `/desk/${plan.id}`;
    const missing = (filter: keyof typeof isMissing) => lines.filter(isMissing[filter]).length;
    return {
      planYear: plan.planYear,
      gaps: [
        { n: missing('unassigned'), words: '项任务未定牵头', href: `${at}?f=unassigned` },
        { n: missing('standard'), words: '项任务缺落实标准', href: `${at}?f=standard` },
        { n: unsettled(figures).length, words: '项数据未定报送单位', href: `/figures?year=${plan.planYear}` },
        { n: found.unanswered.length, words: '处上年问题无任务回应', href: `${at}#unanswered` },
      ],
    };
  }
}
