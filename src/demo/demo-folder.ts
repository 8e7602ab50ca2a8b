import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../platform/refusal.js';

/** What the house makes in its data folder; anything else that lies there is left alone. */
const MADE = /^(duban\.sqlite.*|mail|secret\.key|installation\.id|opening\.lock.*)$/;
const MARKER = 'demo.marker';

/**
 * An empty data folder for a demonstration that begins. Only a folder that an earlier demonstration marked as its own is
 * wiped; one in which somebody works is refused and stays as it is, and so is one whose demonstration still runs.
 * @returns what gives the folder back to the next demonstration
 */
export function freshDemoFolder(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const found = readdirSync(dataDir).filter((name) => MADE.test(name));
    if (found.length > 0 && !existsSync(join(dataDir, MARKER))) throw somebodyElses(dataDir);
    const release = markAsOurs(dataDir);
    for (const name of found) rmSync(join(dataDir, name), { recursive: true, force: true });
    return release;
  } catch (error) {
    throw error instanceof Refusal ? error : unwritable(dataDir, error);
  }
}

/** The marker is an empty SQLite file: its lock says that the demonstration runs, and ends with the process. */
function markAsOurs(dataDir: string): () => void {
  const marker = new Database(join(dataDir, MARKER), { timeout: 0 });
  try {
    marker.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    marker.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw runningAlready(dataDir);
    throw error;
  }
  return () => void marker.close();
}

const otherFolder = '用 DUBAN_DATA_DIR 指定另一个目录';

const somebodyElses = (dataDir: string): Refusal =>
  new Refusal(
    'DEMO.FOLDER_IN_USE',
    `目录“${dataDir}”里已有不是演示留下的数据，演示每次从头开始会清除它们，所以没有启动，也没有改动：请${otherFolder}。`,
  );

const runningAlready = (dataDir: string): Refusal =>
  new Refusal('DEMO.RUNNING', `目录“${dataDir}”里的演示正在运行，没有改动：请先按 Ctrl-C 停止它，或者${otherFolder}。`);

const unwritable = (dataDir: string, error: unknown): Refusal => {
  const code = (error as NodeJS.ErrnoException).code ?? '未知';
  return new Refusal(
    'DATA_DIR.UNWRITABLE',
    `数据目录“${dataDir}”不能写入（${code}）：请检查目录权限，或${otherFolder}。`,
  );
};
