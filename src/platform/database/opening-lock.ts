import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Refusal } from '../refusal.js';

const EVERY_MS = 20;
const MOST_TRIES = 1_500;

const isBusy = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/**
 * SQLite has no advisory lock, and changing to WAL or making a schema in two processes at once fails one of them. While
 * one opens the database it holds an empty file beside it, which the system gives back even when the process is killed.
 * @returns what gives it back
 */
export async function lockOpening(dataDir: string): Promise<() => void> {
  // Never waiting inside SQLite: that would stop this whole process, which may itself be the one that holds the lock.
  const lock = new Database(join(dataDir, 'opening.lock'), { timeout: 0 });
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (taken(lock)) return () => void lock.close();
      await pause(EVERY_MS);
    }
  } catch (error) {
    lock.close();
    throw error;
  }
  lock.close();
  throw new Refusal('DATABASE.OPENING', '另一个程序正在打开同一个数据目录，等了30秒还没有完：请稍后重试。', 3);
}

function taken(lock: Database.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}
