import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { LedgerService, type LedgerRow } from '../plan/ledger.service.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { Refusal } from '../platform/refusal.js';
import { WorkbookWriter } from '../writing/xlsx/workbook-writer.js';
import { ledgerSpec } from './ledger-spec.js';
import { isTold, type Audience } from './ledger-audience.js';
import { LedgerSourcesService } from './ledger-sources.service.js';

export interface Wish {
  readonly planYear: number;
  readonly audience: Audience;
  /** Only these, as a page shows them; all there are when left out. */
  readonly taskIds?: ReadonlySet<string>;
  /** A unit's copy: its name, and whose rows. */
  readonly unit?: { readonly id: string; readonly name: string };
}

export interface Exported {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly rows: number;
}

const DEMO = '演示数据：分工、人员、进展均为虚构示意';

/** What a workbook says of the day and the state it was made from. */
@Injectable()
export class LedgerSurroundings {
  constructor(
    readonly reads: Reads,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  today(): string {
    return dayOf(this.clock.now());
  }

  isDemo(): boolean {
    return this.config.installation.demo;
  }

  /** As letters and files carry it: seq:first 16 hex. */
  head(): Promise<string | null> {
    return this.audit.headWords();
  }
}

/** 导出台账: what a reader may see, as a workbook. A draft of the day: it appends nothing to the journal. */
@Injectable()
export class LedgerExport {
  constructor(
    private readonly ledger: LedgerService,
    private readonly sources: LedgerSourcesService,
    private readonly writer: WorkbookWriter,
    private readonly about: LedgerSurroundings,
  ) {}

  async of({ planYear, audience, taskIds, unit }: Wish): Promise<Exported> {
    const day = this.about.today();
    const all = await this.ledger.rows(day, { planYear, ...(audience.sight ? { seenBy: audience.sight } : {}) });
    const rows = all.filter((row) => (taskIds?.has(row.record.task.id) ?? true) && (!unit || isOf(unit.id, row)));
    const sources = await this.sources.of(this.about.reads, { day, planYear, rows, places: true });
    if (!sources) throw new Refusal('PLAN.NOT_FOUND', `还没有${planYear}年的计划：请先导入上年度报告，或核对年份。`);
    const spec = ledgerSpec({
      ...{ rows, sources, audience, day, unit: unit?.name ?? null },
      head: await this.about.head(),
      notice: this.about.isDemo() || sources.plan.plan.illustrative ? DEMO : null,
    });
    const bytes = await this.writer.write(spec);
    return { bytes, name: `${spec.title}（${day}）.xlsx`, rows: rows.filter((row) => isTold(audience, row)).length };
  }
}

const isOf = (unitId: string, { record, cooperatingIds }: LedgerRow): boolean =>
  record.task.leadDepartmentId === unitId || cooperatingIds.includes(unitId);
