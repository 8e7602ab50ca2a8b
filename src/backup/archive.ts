import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { Refusal } from '../platform/refusal.js';
import { Manifest, MANIFEST, MOST_PART_BYTES } from './manifest.js';

/** Any moment will do, so long as it is always the same one. */
const NO_TIME = new Date(0);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes one named part after the other; memory holds one at a time. */
export type WritePart = (name: string, content: Buffer) => Promise<void>;

/**
 * A gzipped tar, for whoever wants to look inside with what every machine has. Written aside and renamed: under its name
 * it is whole. Only its owner may read it.
 */
export async function writeArchive(path: string, write: (part: WritePart) => Promise<void>): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  const packed = pack();
  const written = pipeline(packed, createGzip({ level: 6 }), createWriteStream(aside, { flags: 'w', mode: 0o600 }));
  // Whichever fails first is told; the other is only waited for.
  written.catch(() => undefined);
  try {
    const part: WritePart = (name, content) =>
      Promise.race([added(packed, name, content), written.then(() => Promise.reject(new Error('ended early')))]);
    await write(part);
    packed.finalize();
    await written;
    await synced(aside);
    await rename(aside, path);
  } catch (error) {
    packed.destroy();
    await written.catch(() => undefined);
    await rm(aside, { force: true }).catch(() => undefined);
    throw unwritable(error);
  }
}

const added = (packed: ReturnType<typeof pack>, name: string, content: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const header = { name, size: content.length, mode: 0o600, mtime: NO_TIME };
    packed.entry(header, content, (error) => (error ? reject(error) : resolve()));
  });

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}

function unwritable(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!/^E(NOSPC|FBIG|ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|DQUOT)$/.test(code)) return error;
  const remedy = /NOSPC|FBIG|DQUOT/.test(code) ? '请腾出磁盘空间或换一个磁盘' : '请检查文件夹是否存在、是否有权限';
  return new Refusal('BACKUP.UNWRITABLE', `备份文件写不进去（${code}），没有留下半份：${remedy}。`);
}

export const damaged = (why: string): Refusal =>
  new Refusal('RESTORE.DAMAGED', `这个文件不是完整的督办备份（${why}），没有改动：请换一份备份。`);

/** Reads every part in the order it was written. What is no archive, or not a whole one, is refused. */
export async function readArchive(
  path: string,
  onPart: (name: string, content: Buffer) => Promise<void>,
): Promise<void> {
  const parts = extract();
  const read = pipeline(createReadStream(path), createGunzip(), parts as unknown as Writable);
  read.catch(() => undefined);
  try {
    for await (const entry of parts) {
      const { name, size = 0 } = entry.header;
      if (size > MOST_PART_BYTES) throw damaged('有一部分过大');
      const pieces: Buffer[] = [];
      for await (const piece of entry) pieces.push(piece as Buffer);
      await onPart(name, Buffer.concat(pieces));
    }
    await read;
  } catch (error) {
    await read.catch(() => undefined);
    throw unreadable(error);
  }
}

function unreadable(error: unknown): unknown {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new Refusal('RESTORE.NO_FILE', '没有这个备份文件：请检查文件名。');
  if (/^E(ACCES|PERM|ISDIR)$/.test(code))
    return new Refusal('RESTORE.UNREADABLE', `备份文件读不出来（${code}）：请检查它是不是文件、有没有权限。`);
  if (code.startsWith('Z_') || /tar|Unexpected end|premature/i.test(`${code} ${message}`))
    return damaged('读到中途断了');
  return error;
}

/** Looks at all of it before anybody acts on it: every part is there once, as it was written, and nothing else. */
export async function checkedManifest(path: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let manifest: Manifest | null = null;
  await readArchive(path, (name, content) => {
    if (name === MANIFEST) manifest = manifestIn(content);
    else if (found.has(name)) throw damaged('有一部分出现两次');
    else found.set(name, sha256(content));
    return Promise.resolve();
  });
  const told = manifest as Manifest | null;
  if (told === null) throw damaged('缺少清单');
  if (told.parts.length !== found.size) throw damaged('有的部分缺失或多余');
  if (told.parts.some(({ name, sha256: hash }) => found.get(name) !== hash)) throw damaged('有一部分与清单不符');
  return told;
}

function manifestIn(content: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(content.toString('utf8')));
  } catch {
    throw damaged('清单读不懂');
  }
}
