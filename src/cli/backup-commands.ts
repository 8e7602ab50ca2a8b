import { join } from 'node:path';
import { makeBackup, type BackupMade } from '../backup/make-backup.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { BackupRecord } from '../backup/backup-record.js';
import { SystemClock } from '../platform/clock.js';
import { loadConfig } from '../platform/config.js';
import { isRefusal } from '../platform/refusal.js';
import { onlyFile, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';
import { sizeWords } from '../platform/size-words.js';

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, n) => all + n, 0);

export async function backup({ positionals }: Arguments): Promise<CommandResult> {
  const file = onlyFile(positionals, '备份写到哪里');
  const clock = new SystemClock();
  const made = await makeBackup(loadConfig(), file, clock.now());
  await remember(made, clock);
  const { bytes, journal, tables, files, madeAt } = made;
  const text = [
    `备份写好了，已读回核对：${file}（${sizeWords(bytes)}）。`,
    `共${sum(tables)}行、佐证文件${files.count}个；日志${journal.entries}条，末条${journal.head}。`,
    '其中有全部数据，请与签名密钥分开、加密存放。',
  ].join('\n');
  return { text, json: { file, bytes, madeAt, rows: sum(tables), tables, files, journal } };
}

/** So that the page and doctor know of it; a database that waits for `duban migrate` is only read. */
async function remember(made: BackupMade, clock: SystemClock): Promise<void> {
  try {
    await withHouse(undefined, (house) => house.get(BackupRecord).made(made, clock.now()));
  } catch (error) {
    if (!isRefusal(error) || !error.code.startsWith('DATABASE.')) throw error;
  }
}

export async function restore({ positionals, flags }: Arguments): Promise<CommandResult> {
  const file = onlyFile(positionals, '哪一份备份');
  const config = loadConfig();
  const force = flags['force'] === true;
  const { journal, tables, files, madeAt, product } = await restoreBackup({
    ...{ config, file, force, now: new SystemClock().now() },
  });
  // Opened once, so that what a later version added is there before anybody is told that all is well.
  await withHouse(undefined, () => Promise.resolve(), { migrating: true });
  const into = config.databaseUrl ? 'PostgreSQL' : join(config.dataDir, 'duban.sqlite');
  const text = [
    `已恢复到${into}：${sum(tables)}行、佐证文件${files.count}个；行数和日志都与备份相符，末条${journal.head}。`,
    '发信已暂停：核实这一套是正式使用的，再运行 duban mail resume。',
  ].join('\n');
  return { text, json: { file, madeAt, version: product.version, rows: sum(tables), tables, files, journal } };
}
