import type { Tx } from '../platform/database/tx.js';
import { PaperConsent } from './paper-consent.entity.js';
import type { ProgressReport } from './progress-report.entity.js';

/** Nobody judges what he handed in, wrote for whoever did, or consented to on paper, in whatever post he sits now. */
export async function isOwnReport(tx: Tx, report: ProgressReport, officerId: string): Promise<boolean> {
  if ([report.submittedBy, report.draftedBy].includes(officerId)) return true;
  return (await tx.one(PaperConsent, { sentId: report.id, signedBy: officerId })) !== null;
}
