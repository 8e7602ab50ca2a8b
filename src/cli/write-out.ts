import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from '../platform/refusal.js';
import { shown } from './read-file.js';

/** Written aside and renamed: what stood there before is replaced whole or not at all. */
export function writeOut(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const remedy = code === 'ENOSPC' ? '请腾出磁盘空间' : '请检查文件夹是否存在、是否有权限';
    throw new Refusal('FILE.UNWRITABLE', `文件“${shown(path)}”写不进去（${code}）：${remedy}。`);
  }
}
