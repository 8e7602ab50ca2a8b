import { loadConfig } from '../platform/config.js';
import { openWriter } from '../platform/database/data-sources.js';
import { MIGRATIONS } from '../platform/database/migrations/index.js';
import { openSnapshot } from '../platform/database/snapshot.js';
import { isRefusal } from '../platform/refusal.js';
import type { CommandResult } from './output.js';

/** Said by a person, so that no server changes a database of its own accord. Done twice, it changes nothing. */
export async function migrate(): Promise<CommandResult> {
  const config = loadConfig();
  const before = await stepsDone(config);
  const source = await openWriter({ config, entities: [] });
  await source.destroy();
  const steps = MIGRATIONS.length - before;
  const text =
    steps === 0
      ? '数据库已是本版本的，没有改动。'
      : `数据库${before === 0 ? '已建立' : '已升级'}，共${steps}步；现在可以启动服务端。`;
  return { text, json: { steps, migrations: MIGRATIONS.length } };
}

async function stepsDone(config: ReturnType<typeof loadConfig>): Promise<number> {
  try {
    const snapshot = await openSnapshot({ config });
    await snapshot.close();
    return snapshot.applied.length;
  } catch (error) {
    if (isRefusal(error) && error.code === 'DATABASE.EMPTY') return 0;
    throw error;
  }
}
