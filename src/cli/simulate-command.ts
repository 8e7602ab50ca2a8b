import { loadConfig } from '../platform/config.js';
import { Refusal } from '../platform/refusal.js';
import { kindName } from '../reminder/domain/run-kinds.js';
import type { Simulated } from '../simulation/simulate.js';
import { day, required, text, type Arguments } from './arguments.js';
import type { CommandResult } from './output.js';

const DEFAULT_SEED = 1;

export const simulate = async ({ flags }: Arguments): Promise<CommandResult> => {
  required(flags, 'from', '从哪一天起');
  required(flags, 'to', '到哪一天止');
  const days = { from: day(flags, 'from') ?? '', to: day(flags, 'to') ?? '' };
  if (days.from > days.to) throw new Refusal('CLI.USAGE', '--from 晚于 --to：请核对两个日期。');
  const seed = text(flags, 'seed') ?? String(DEFAULT_SEED);
  if (!/^[0-9]{1,9}$/.test(seed)) throw new Refusal('CLI.USAGE', '--seed 要写一个不超过九位的整数，例如 7。');
  const { simulate: live } = await import('../simulation/simulate.js');
  const lived = await live(loadConfig(), { ...days, seed: Number(seed) });
  return { text: words(lived), json: lived, exitCode: lived.violations.length === 0 ? 0 : 1 };
};

function words(lived: Simulated): string {
  const kinds = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([kind, n]) => `${kindName(kind)}${n}`)
      .join('，');
  const { report, ladder } = lived;
  return [
    `${lived.from}至${lived.to}，${lived.days}天，种子${lived.seed}：共${lived.letters}封（${kinds(lived.byKind)}）。`,
    ...Object.entries(lived.byWeek).map(([week, counts]) => `　${week}　${kinds(counts)}`),
    `重复${lived.duplicates}，休息日${lived.onDaysOff}，应发未发${lived.owedMissed}；` +
      `一人一周最多${lived.maxPerPersonWeek}封，单位负责人每周平均${lived.meanPerHeadWeek}封。`,
    `电话${ladder.calls}次，催办函${ladder.urging}份，商请函${ladder.request}份，列入通报草稿${ladder.listing}件，` +
      `提请区领导${ladder.proposal}件。`,
    ...(report
      ? [
          `${report.planYear}年度报告：${report.sentences}句；承诺${report.commitments}条，有着落${report.accounted}条。`,
        ]
      : []),
    ...(lived.violations.length === 0
      ? ['各项检查都成立。']
      : [`不成立的${lived.violations.length}处：`, ...lived.violations.map((one) => `　${one}`)]),
  ].join('\n');
}
