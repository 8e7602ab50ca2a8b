import { HealthService } from '../health/health.service.js';
import { ProductionHealth } from '../health/production-health.js';
import { bad, type Check } from '../platform/check.js';
import { isRefusal } from '../platform/refusal.js';
import type { Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';

/** Every check with its remedy. A database that cannot be opened is a finding too, and the only one there can be. */
export async function doctor({ flags }: Arguments): Promise<CommandResult> {
  const checks = await examine(flags['production'] === true);
  const ok = checks.every((check) => check.ok);
  return { text: checks.map(lineOf).join('\n'), json: { ok, checks }, exitCode: ok ? 0 : 1 };
}

async function examine(production: boolean): Promise<Check[]> {
  try {
    return await withHouse(
      undefined,
      async (house) => [
        ...(await house.get(HealthService).all()),
        ...(production ? await house.get(ProductionHealth).all() : []),
      ],
      { inspecting: true },
    );
  } catch (error) {
    if (!isRefusal(error) || error.code.startsWith('CONFIG.')) throw error;
    const [what = '', remedy = ''] = error.message.split(/：(?=请)/);
    return [bad('database', `${what}。`, remedy)];
  }
}

const lineOf = ({ name, ok, message, remedy }: Check): string =>
  `${ok ? '正常' : '要办'}　${name}　${message}${remedy === '' ? '' : `　${remedy}`}`;
