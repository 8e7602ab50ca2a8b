import { Inject, Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { AuditService } from '../audit/audit.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { DraftReading, type WholeDraft } from './draft-reading.service.js';
import type { Gap } from './domain/gaps.js';
import { ReportVersion } from './report-draft.entity.js';
import { keepFile, sha256, type KeptFile } from './report-files.js';
import type { ReportRefusal } from './report-refusals.js';
import { PRINTS, writePrints, type Made, type Printed, type PrintName } from './writers/editions.js';
import { ExceljsWriter } from '../writing/xlsx/exceljs-writer.js';
import { reportWorkbook } from './writers/workbook.js';
import { writeJson } from './writers/json.js';

export interface Kept {
  readonly number: number;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** Why a report was not fixed, with every place that is still open. */
export interface NotFixed {
  readonly error: ReportRefusal;
  readonly gaps: readonly Gap[];
}

/** 存一版 and 定稿. What was kept is never rewritten: a report that was fixed and is changed becomes another version. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reading: DraftReading,
    private readonly audit: AuditService,
    private readonly reads: Reads,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** The report as it stands, without files: to come back to. */
  keep(actor: Actor, planYear: number): Promise<Outcome<number, ReportRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'report.edit')) return refuse('REPORT.NOT_YOURS');
      await tx.alone('plan');
      const whole = await this.reading.whole(tx, planYear);
      if (!whole) return refuse('REPORT.NOT_FOUND');
      return ok((await this.insert(tx, { actor, whole, final: false })).number);
    });
  }

  /**
   * 定稿: both editions and the comparison table as files, with their hashes, for ever. Files are made before the unit
   * of work, which begins only if nothing changed meanwhile; what is open refuses it.
   */
  async fix(actor: Actor, planYear: number): Promise<Outcome<Kept, NotFixed>> {
    if (!may(actor, 'report.edit')) return refuse({ error: 'REPORT.NOT_YOURS', gaps: [] });
    const before = await this.reading.whole(this.reads, planYear);
    if (!before) return refuse({ error: 'REPORT.NOT_FOUND', gaps: [] });
    if (before.gaps.length > 0) return refuse({ error: 'REPORT.GAPS', gaps: before.gaps });
    const files = await this.files(before);
    const stateThen = stateOf(before);
    return this.unitOfWork.run(async (tx): Promise<Outcome<Kept, NotFixed>> => {
      await tx.alone('plan');
      const whole = await this.reading.whole(tx, planYear);
      if (!whole || stateOf(whole) !== stateThen) return refuse({ error: 'REPORT.CHANGED', gaps: whole?.gaps ?? [] });
      const { id, number } = await this.insert(tx, { actor, whole, final: true });
      const kept: { name: string; sha256: string }[] = [];
      for (const file of files) kept.push({ name: file.name, sha256: await keepFile(tx, id, file) });
      const subject = { type: 'plan', id: whole.plan.id };
      tx.record({ act: 'annualReport.fix', subject, actorId: actor.officerId, payload: { number, files: kept } });
      return ok({ number, files: kept });
    });
  }

  /** The files as they would be fixed now. */
  async files(whole: WholeDraft): Promise<readonly KeptFile[]> {
    return writePrints(printedOf(whole), await this.made());
  }

  /** One of them of the draft, with whatever is open in it. */
  async draft(whole: WholeDraft, name: PrintName): Promise<Buffer> {
    return PRINTS[name].print(printedOf(whole), await this.made());
  }

  /** Sentences with their sources and the comparison table, for those who check them. */
  async workbook(whole: WholeDraft): Promise<Uint8Array> {
    return new ExceljsWriter().write(reportWorkbook(printedOf(whole), await this.made()));
  }

  private async made(): Promise<Made> {
    const day = dayOf(this.clock.now());
    return {
      issuer: this.config.ruleOfLawOffice.name,
      properties: { day, head: await this.audit.headWords() },
    };
  }

  private async insert(
    tx: Tx,
    { actor, whole, final }: { actor: Actor; whole: WholeDraft; final: boolean },
  ): Promise<{ id: string; number: number }> {
    const [last] = await this.reading.versions(tx, whole.plan.id);
    const number = (last?.number ?? 0) + 1;
    const report = writeJson(whole.draft.report);
    const row = { id: newId(), planId: whole.plan.id, number, final, report, hash: sha256(report) };
    await tx.insert(ReportVersion, [{ ...row, madeOn: dayOf(this.clock.now()), madeBy: actor.officerId }]);
    if (!final) {
      const subject = { type: 'annualReport', id: whole.plan.id };
      tx.record({ act: 'annualReport.keep', subject, actorId: actor.officerId, payload: { number, hash: row.hash } });
    }
    return row;
  }
}

const printedOf = ({ draft, compared, marks }: WholeDraft): Printed => ({
  ...{ report: draft.report, compared, internal: marks },
});

/** Two drafts with the same state print the same files. */
const stateOf = ({ draft, compared, marks, gaps }: WholeDraft): string =>
  sha256(JSON.stringify([draft.report, compared, [...marks].sort(), gaps.length]));
