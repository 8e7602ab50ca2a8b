import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import { Officer } from '../organization/officer.entity.js';
import { ReportVersion } from './report-draft.entity.js';
import { fileOf, filesOf } from './report-files.js';
import { DraftReading, type WholeDraft } from './draft-reading.service.js';
import { reportProblem } from './report-problems.js';

/** What a program means by the plan of its address. */
@Injectable()
export class ReportLookUp {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly reading: DraftReading,
  ) {}

  async year(planId: string): Promise<number> {
    const plan = await this.reads.one(Plan, { id: planId });
    if (!plan) throw reportProblem('REPORT.NOT_FOUND');
    return plan.planYear;
  }

  async whole(planId: string): Promise<WholeDraft> {
    const whole = await this.reading.whole(this.reads, await this.year(planId));
    if (!whole) throw reportProblem('REPORT.NOT_FOUND');
    return whole;
  }

  /** The latest first, each with its files. */
  async versions(planId: string) {
    await this.year(planId);
    const files = await filesOf(this.reads, planId);
    const rows = await this.reads.find(ReportVersion, { where: { planId }, order: { number: 'DESC' } });
    const people = new Map((await this.reads.find(Officer)).map(({ id, name }) => [id, name]));
    return rows.map(({ id, number, final, madeOn, madeBy, hash }) => ({
      ...{ id, number, final, madeOn, hash, madeBy: people.get(madeBy) ?? null },
      files: files.filter(({ versionId }) => versionId === id).map(({ name, sha256 }) => ({ name, sha256 })),
    }));
  }

  async file(versionId: string, name: string): Promise<Buffer> {
    const bytes = await fileOf(this.reads, versionId, name);
    if (!bytes) throw reportProblem('REPORT.NOT_FOUND');
    return bytes;
  }

  directory(): Promise<Directory> {
    return Directory.on(dayOf(this.clock.now()), this.reads);
  }
}
