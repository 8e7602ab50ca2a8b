import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { decodeDocument } from './document/decode.js';
import { readReport } from './document/read-report.js';
import { OrganizationService } from './organization/organization.service.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { Refusal } from './platform/refusal.js';
import { Plan } from './plan/plan.entity.js';
import { BreakdownService } from './plan/breakdown.service.js';
import { PlanImportService, type ImportedPlan } from './plan/plan-import.service.js';

function seedFile(name: string): Buffer {
  try {
    return readFileSync(fileURLToPath(new URL(`../seeds/${name}`, import.meta.url)));
  } catch {
    throw new Refusal('SEED.MISSING', `随附文件 seeds/${name} 不在或读不出来：请恢复原文件后重试。`);
  }
}

/** Who acts when nobody signed in: the command itself. */
export const SYSTEM = 'system';

/** Loads the shipped organization, report and illustrative breakdown, in one transaction; again changes nothing. */
@Injectable()
export class SeedService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organization: OrganizationService,
    private readonly plans: PlanImportService,
    private readonly breakdowns: BreakdownService,
  ) {}

  seed(): Promise<ImportedPlan> {
    const decoded = decodeDocument(seedFile('wuqing-2020-report.txt'));
    const read = decoded.ok ? readReport(decoded.value.text) : decoded;
    if (!decoded.ok || !read.ok) throw new Refusal('SEED.UNREADABLE', 'seeds/ 中的报告读不出来：请恢复原文件。');
    const units = this.organization.readFile(seedFile('organization.yaml').toString('utf8'), 'seeds/organization.yaml');
    const breakdown = this.breakdowns.read(seedFile('plan-2021.yaml').toString('utf8'), 'seeds/plan-2021.yaml');
    const toImport = { report: read.value, text: decoded.value.text, breakdown, actorId: SYSTEM };
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('plan');
      // The office's unit may stand there already: it came with the first administrator.
      const [known] = await tx.find(Plan, { take: 1 });
      if (!known) await this.organization.establish(tx, units, SYSTEM);
      return this.plans.importWithin(tx, toImport);
    });
  }
}
