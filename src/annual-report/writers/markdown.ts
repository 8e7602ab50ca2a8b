import { writeMarkdown } from '../../writing/markdown.js';
import type { AnnualReport } from '../domain/report.js';
import { toDocument } from './document.js';

/** The whole report for reading; no file, so that no properties stand in it. */
export const reportMarkdown = (report: AnnualReport): string =>
  writeMarkdown(toDocument(report, { edition: 'full', issuer: '', properties: { day: '', head: null } }));
