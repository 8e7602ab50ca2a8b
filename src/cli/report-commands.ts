import type { INestApplicationContext } from '@nestjs/common';
import { AnnualReportService } from '../annual-report/annual-report.service.js';
import { DraftReading, type WholeDraft } from '../annual-report/draft-reading.service.js';
import { GAP_WORDS } from '../annual-report/domain/gaps.js';
import { VersionsService } from '../annual-report/versions.service.js';
import { writeJson } from '../annual-report/writers/json.js';
import { reportMarkdown } from '../annual-report/writers/markdown.js';
import { noPlanByCommand } from '../plan/no-plan.js';
import { Reads } from '../platform/database/reads.js';
import { COMMAND } from './command-actor.js';
import { day, oneOf, required, year, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';
import { writeOut } from './write-out.js';

type Write = (house: INestApplicationContext, whole: WholeDraft) => Promise<string | Uint8Array> | string;

const WRITERS = {
  md: (_, { draft }) => reportMarkdown(draft.report),
  json: (_, { draft }) => writeJson(draft.report),
  docx: (house, whole) => house.get(VersionsService).draft(whole, 'full'),
  xlsx: (house, whole) => house.get(VersionsService).workbook(whole),
} as const satisfies Record<string, Write>;
const FORMATS = ['md', 'docx', 'xlsx', 'json'] as const;

/** The draft with everything people wrote into it; what is left to them is counted, and named with --json. */
export const annual = ({ flags }: Arguments): Promise<CommandResult> => {
  const planYear = year(flags, 'plan-year');
  required(flags, 'format', FORMATS.join('、'));
  const format = oneOf(flags, 'format', FORMATS) ?? 'md';
  const out = required(flags, 'out', '写到哪个文件');
  return withHouse(day(flags, 'on'), async (house) => {
    const whole = await wholeOf(house, planYear);
    writeOut(out, await WRITERS[format](house, whole));
    const { title, blanks, stale } = whole.draft.report;
    const left = `待填${blanks.length}处，过时表述${stale.length}处`;
    return { text: `已写出${title}初稿：${out}（${left}）。`, json: { out, format, blanks, stale } };
  });
};

/** 定稿: by whoever runs commands for the composing office; what is still open is listed, and nothing is fixed. */
export const fix = ({ flags }: Arguments): Promise<CommandResult> => {
  const planYear = year(flags, 'plan-year');
  return withHouse(day(flags, 'on'), async (house) => {
    await wholeOf(house, planYear);
    const fixed = await house.get(VersionsService).fix(COMMAND, planYear);
    if (fixed.ok) {
      const files = fixed.value.files.map(({ name, sha256 }) => `　${name}　SHA-256 ${sha256}`);
      return { text: [`已定稿，第${fixed.value.number}版：`, ...files].join('\n'), json: fixed.value };
    }
    const gaps = fixed.error.gaps.map(({ kind, words }) => ({ kind, words }));
    const lines = gaps.map(({ kind, words }) => `　${GAP_WORDS[kind]}：${words}`);
    return { text: [`还不能定稿，差${gaps.length}处：`, ...lines].join('\n'), json: { gaps }, exitCode: 1 };
  });
};

async function wholeOf(house: INestApplicationContext, planYear: number): Promise<WholeDraft> {
  const whole = await house.get(DraftReading).whole(house.get(Reads), planYear);
  if (whole) return whole;
  throw noPlanByCommand(planYear);
}

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
