import { Injectable } from '@nestjs/common';
import { sightOf } from '../access/sight.js';
import { actingOn, type Visitor, readsForOffice } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { LedgerExport, type Exported } from '../ledger/ledger-export.service.js';
import type { ImportBy } from '../ledger/importing.js';
import { Directory } from '../organization/directory.js';
import { FigureSheetService } from '../plan/figure-sheet.service.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { HttpProblem } from '../platform/http/problem.js';
import { LedgerLists } from './ledger-list.service.js';
import type { LedgerQuery } from './views/ledger-address.js';

const NO_PLAN = { status: 404, title: '还没有台账', detail: '还没有能导出的任务：立项后任务就在台账里。' };

/** The workbooks of pages: what is shown there, and what a unit takes along. */
@Injectable()
export class LedgerWorkbooks {
  constructor(
    private readonly exports: LedgerExport,
    private readonly lists: LedgerLists,
    private readonly plans: FigureSheetService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** All that the present filters show, of the newest year among it. */
  async shown(visitor: Visitor, query: LedgerQuery): Promise<Exported> {
    const { today, directory } = await this.around();
    const sight = sightOf(visitor, 'task.read', directory);
    const forOffice = readsForOffice(visitor);
    const asked = { today, query, sight, directory, forOffice, reviewLimit: null };
    for (const { planYear } of await this.plans.plans()) {
      const taskIds = new Set(await this.lists.ids(asked, planYear));
      if (taskIds.size > 0) return this.exports.of({ planYear, audience: { sight, forOffice }, taskIds });
    }
    throw new HttpProblem('LEDGER.EMPTY', NO_PLAN);
  }

  /** 本单位年度台账: what the unit leads and where it cooperates, as a unit is told it. */
  async own(visitor: Visitor): Promise<Exported> {
    const { directory } = await this.around();
    const actor = visitor.actors[0];
    const unit = directory.department(actor?.departmentId ?? null);
    const plan = await this.plans.plan(null, true);
    if (!plan || !unit) throw new HttpProblem('LEDGER.EMPTY', NO_PLAN);
    const own = new Set([unit.id]);
    const audience = { sight: { everything: false, departments: own, own }, forOffice: false };
    return this.exports.of({ planYear: plan.planYear, audience, unit: { id: unit.id, name: unit.name } });
  }

  /** In whose name what a visitor hands in is carried out. */
  async importer(visitor: Visitor): Promise<ImportBy> {
    const { directory } = await this.around();
    const sight = sightOf(visitor, 'task.read', directory);
    return {
      officerId: visitor.officerId,
      audience: { sight, forOffice: readsForOffice(visitor) },
      as: (departmentId, permission) => actingOn(visitor, departmentId, permission),
    };
  }

  private async around(): Promise<{ today: string; directory: Directory }> {
    const today = dayOf(this.clock.now());
    return { today, directory: await Directory.on(today, this.reads) };
  }
}
