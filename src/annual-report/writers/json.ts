import type { AnnualReport } from '../domain/report.js';

/** The report with the source of every sentence, for scripts; the same report gives the same bytes. */
export const writeJson = (report: AnnualReport): string => `${JSON.stringify(report, null, 2)}\n`;
