import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { decodeDocument } from '../../src/document/decode.js';
import { readReport } from '../../src/document/read-report.js';
import { OrganizationService } from '../../src/organization/organization.service.js';
import { BreakdownService } from '../../src/plan/breakdown.service.js';
import { PlanImportService, type ImportedPlan } from '../../src/plan/plan-import.service.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

const seed = (name: string): Buffer => readFileSync(new URL(`../../seeds/${name}`, import.meta.url));

/** The shipped units and report, as on the day the report was imported: with the table filled in, or as it was read. */
export async function importUnapproved(
  app: INestApplicationContext,
  table: 'filled' | 'asRead',
): Promise<ImportedPlan> {
  const organization = app.get(OrganizationService);
  const units = organization.readFile(seed('organization.yaml').toString(), 'organization.yaml');
  await app.get(UnitOfWork).run((tx) => organization.establish(tx, units, 'system'));
  const decoded = decodeDocument(seed('wuqing-2020-report.txt'));
  const read = decoded.ok ? readReport(decoded.value.text) : decoded;
  if (!decoded.ok || !read.ok) throw new Error('the seed cannot be read');
  const yaml = seed('plan-2021.yaml').toString();
  const open = yaml.replace(/ {2}approved:\n(?: {4}.*\n)+/, '');
  const breakdown = table === 'filled' ? app.get(BreakdownService).read(open, 'plan-2021.yaml') : null;
  return app
    .get(PlanImportService)
    .import({ report: read.value, text: decoded.value.text, breakdown, actorId: 'system' });
}
