import { assertNever } from '../../platform/outcome.js';
import { blocksOf, type Block } from '../domain/blocks.js';
import type { AnnualReport } from '../domain/report.js';

/** Markdown whose headings read back as the outline that was composed; the same report gives the same bytes. */
export const writeMarkdown = (report: AnnualReport): string => `${blocksOf(report).map(lineOf).join('\n\n')}\n`;

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}`;
    case 'notice':
      return `> ${block.text}`;
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.text}`;
    case 'paragraph':
      return block.text;
    default:
      return assertNever(block);
  }
}
