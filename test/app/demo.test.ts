import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from '@jest/globals';
import { Browser } from '../support/browser.js';
import { aDesk } from '../support/cli.js';
import { until } from '../support/waiting.js';

const desk = aDesk();
const running = new Set<ChildProcess>();
afterEach(() => running.forEach((child) => child.kill('SIGKILL')));

interface Demo {
  readonly out: () => string;
  readonly err: () => string;
  ready(): Promise<void>;
  interrupt(): void;
  ended(): Promise<number | null>;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

async function aDemo(env: Record<string, string> = {}): Promise<Demo> {
  // What a production machine may have set: the demonstration must touch none of it, or it would not get this far.
  const elsewhere = {
    DATABASE_URL: 'postgres://127.0.0.1:1/x',
    REDIS_URL: 'redis://127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
  };
  const own = { PATH: process.env['PATH'] ?? '', PORT: await freePort(), DUBAN_DATA_DIR: join(desk.dir, 'demo') };
  const child = spawn(process.execPath, ['dist/demo.js'], { env: { ...elsewhere, ...own, ...env } });
  running.add(child);
  const said = { out: '', err: '' };
  const closed = once(child, 'close') as Promise<[number | null]>;
  child.stdout.on('data', (some: Buffer) => (said.out += some.toString('utf8')));
  child.stderr.on('data', (some: Buffer) => (said.err += some.toString('utf8')));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => said.out.includes('演示已就绪') && resolve());
    child.on('close', () => reject(new Error(`ended before it was ready: ${said.err}`)));
  });
  ready.catch(() => undefined);
  return {
    out: () => said.out,
    err: () => said.err,
    ready: () => ready,
    interrupt: () => void child.kill('SIGINT'),
    ended: async () => (await closed)[0],
  };
}

const lettersIn = (folder: string): string[] =>
  readdirSync(join(folder, 'mail')).filter((name) => name.endsWith('.eml'));

test('a link for each role opens again and again; every page says what it is; the weekly run comes within a minute', async () => {
  const folder = join(desk.dir, 'demo');
  const port = await freePort();
  const demo = await aDemo({ PORT: port });
  await demo.ready();
  const base = `http://127.0.0.1:${port}`;
  expect((await fetch(`${base}/health/live`)).status).toBe(200);
  const addresses = demo.out().match(/^\s*http:\S+\/l\/\S+$/gm) ?? [];
  expect(addresses.length).toBe(10);
  for (const address of [...addresses, ...addresses]) {
    const browser = new Browser(base);
    const path = new URL(address.trim()).pathname;
    expect((await browser.get(path)).text).toContain('演示数据');
    expect((await browser.post(path)).status).toBe(303);
    const first = (await browser.get('/')).location ?? '';
    const page = await browser.get(first);
    expect([first, page.status, page.text.includes('演示数据')]).toEqual([first, 200, true]);
  }
  // Counted from what the year itself sent: the run may come while the links are tried.
  const before = [...demo.out().matchAll(/发出(\d+)封信/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  await until(() => lettersIn(folder).length >= before + 12, 75);
  demo.interrupt();
  expect(await demo.ended()).toBe(0);
});

test('a port that is taken is told before anything is done', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const demo = await aDemo({ PORT: String((server.address() as AddressInfo).port) });
  expect(await demo.ended()).toBe(2);
  expect(demo.err()).toMatch(/^端口\d+已被别的程序占用：.+。\n$/);
  expect(existsSync(join(desk.dir, 'demo'))).toBe(false);
  server.close();
});

test('it gets ready, ends cleanly, and begins afresh; nobody begins another one beside it', async () => {
  const folder = join(desk.dir, 'demo');
  const first = await aDemo();
  await first.ready();
  expect(first.out()).toMatch(/8月　办了\d+件事，发出\d+封信/);
  const letters = lettersIn(folder);
  expect(letters.length).toBeGreaterThan(100);
  expect(readFileSync(join(folder, 'mail', letters[0] ?? ''), 'latin1')).toContain('Auto-Submitted: auto-generated');

  const beside = await aDemo();
  expect(await beside.ended()).toBe(2);
  expect(beside.err()).toMatch(/^目录“.+”里的演示正在运行，没有改动：.+。\n$/);

  first.interrupt();
  // A terminal's Ctrl-C comes twice, once through npm.
  first.interrupt();
  expect(await first.ended()).toBe(0);
  expect(first.err()).toBe('');
  writeFileSync(join(folder, 'mail', 'old.eml'), 'x');
  writeFileSync(join(folder, 'notes.txt'), 'mine');

  const second = await aDemo();
  await second.ready();
  const fresh = lettersIn(folder);
  expect(fresh.filter((name) => letters.includes(name) || name === 'old.eml')).toEqual([]);
  expect(fresh.length).toBeGreaterThan(100);
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  second.interrupt();
  expect(await second.ended()).toBe(0);
});

test('interrupted while it gets ready it ends cleanly too', async () => {
  const demo = await aDemo();
  while (!demo.out().includes('从头准备')) await new Promise((resolve) => setTimeout(resolve, 20));
  demo.interrupt();
  expect(await demo.ended()).toBe(0);
  expect(demo.err()).toBe('');
  expect(demo.out()).not.toContain('演示已就绪');
});

test.each<[string, (folder: string) => void]>([
  ['a database', (folder) => new Database(join(folder, 'duban.sqlite')).exec('CREATE TABLE work (x)').close()],
  ['letters alone', (folder) => mkdirSync(join(folder, 'mail'))],
  ['a key alone', (folder) => writeFileSync(join(folder, 'secret.key'), 'k')],
])('a folder that holds %s of somebody else is refused and stays as it is', async (_, fill) => {
  const folder = join(desk.dir, 'work');
  mkdirSync(folder);
  fill(folder);
  const before = readdirSync(folder);
  const demo = await aDemo({ DUBAN_DATA_DIR: folder });
  expect(await demo.ended()).toBe(2);
  expect(demo.err()).toMatch(/^目录“.+”里已有不是演示留下的数据.+。\n$/);
  expect(readdirSync(folder)).toEqual(before);
  expect(existsSync(join(folder, 'demo.marker'))).toBe(false);
});

test('a folder that cannot be written is told in one line', async () => {
  const demo = await aDemo({ DUBAN_DATA_DIR: join(desk.file('not-a-folder', 'x'), 'demo') });
  expect(await demo.ended()).toBe(2);
  expect(demo.err()).toMatch(/^数据目录“.+”不能写入（.+）：.+。\n$/);
});
