import { AnnualReportService } from '../annual-report/annual-report.service.js';
import type { AnnualReport } from '../annual-report/domain/report.js';
import { writeJson } from '../annual-report/writers/json.js';
import { writeMarkdown } from '../annual-report/writers/markdown.js';
import { day, oneOf, required, year, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';
import { writeOut } from './write-out.js';

const WRITERS: Readonly<Record<'md' | 'json', (report: AnnualReport) => string>> = {
  md: writeMarkdown,
  json: writeJson,
};

export const annual = ({ flags }: Arguments): Promise<CommandResult> => {
  const planYear = year(flags, 'plan-year');
  required(flags, 'format', 'md 或 json');
  const format = oneOf(flags, 'format', ['md', 'json'] as const) ?? 'md';
  const out = required(flags, 'out', '写到哪个文件');
  return withHouse(day(flags, 'on'), async (house) => {
    const report = await house.get(AnnualReportService).compose(planYear);
    writeOut(out, WRITERS[format](report));
    const left = `待填${report.blanks.length}处，过时表述${report.stale.length}处`;
    const json = { out, format, blanks: report.blanks, stale: report.stale };
    return { text: `已写出${report.title}初稿：${out}（${left}）。`, json };
  });
};

export const coverage = ({ flags }: Arguments): Promise<CommandResult> => {
  const planYear = year(flags, 'plan-year');
  return withHouse(undefined, async (house) => {
    const found = await house.get(AnnualReportService).coverage(planYear);
    const left = found.unaccounted.map(({ planItem, text }) => `　${planItem}：${text}`);
    const head = `${planYear}年计划：承诺${found.commitments}条，已有着落${found.accounted}条。`;
    const text = left.length === 0 ? head : [head, `没有着落的${left.length}条：`, ...left].join('\n');
    return { text, json: { planYear, ...found }, exitCode: left.length === 0 ? 0 : 1 };
  });
};
