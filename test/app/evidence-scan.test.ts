import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Evidence } from '../../src/task/evidence.entity.js';
import { scannerFor } from '../../src/task/file-scanner.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser, ChosenFile } from '../support/browser.js';
import { aClamd, type FakeClamd } from '../support/clamd.js';
import { PDF, textFile } from '../support/files.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const VIRUS = '这里是病毒';
const LARGE = Buffer.concat([PDF, Buffer.alloc(3_000_000, 'a')]);
const CLEAN: ChosenFile = { name: '管理办法.pdf', bytes: LARGE };
const INFECTED: ChosenFile = { name: '名单.txt', bytes: textFile(`某月某日，${VIRUS}。`) };
const CLOSING = { key: 'closing', text: '8月12日印发管理办法。', nextYear: '6月底前完成。', outcome: 'carriedOver' };

let clamd: FakeClamd;
let house: WebHouse;
let head: Browser;
let at: string;
beforeAll(async () => {
  clamd = await aClamd(VIRUS);
  const evidence = { scan: clamd.address, scanSeconds: 1, whenScannerAway: 'refuse' } as const;
  house = await aWebHouse('sqlite', { evidence });
  house.clock.set(instantOf('2021-08-20', '09:00'));
  at = `/tasks/${(await house.reads.one(Task, { title: '组建区法律专家团队' }))?.id ?? ''}`;
  head = await house.signedIn('o-sfj-head');
  await head.get(at);
  await head.post(`${at}/acknowledge`);
});
beforeEach(() => head.get(at));
afterEach(() => {
  clamd.manner = 'scans';
});
afterAll(async () => {
  await house.down();
  await clamd.down();
});

const kept = (): Promise<number> => house.reads.count(Evidence, {});

test('a virus among the files: none of them is kept, and what was written comes back with what to do', async () => {
  const page = await head.upload(`${at}/submit`, CLOSING, [CLEAN, INFECTED]);
  expect([page.status, page.text.includes('文件带有病毒'), page.text.includes('请在本机杀毒后')]).toEqual([
    422,
    true,
    true,
  ]);
  expect(page.text).toContain(`>${CLOSING.text}</textarea>`);
  expect(clamd.seen[0]?.equals(LARGE)).toBe(true);
  expect(await kept()).toBe(0);
});

test.each(['is silent', 'hangs up', 'finds it too large'] as const)(
  'a scanner that %s: nothing is kept',
  async (manner) => {
    clamd.manner = manner;
    const page = await head.upload(`${at}/submit`, CLOSING, [CLEAN]);
    expect([page.status, page.text.includes('查毒程序没有应答')]).toEqual([503, true]);
    expect(await kept()).toBe(0);
  },
);

test('a program is told so too, and what is clean is kept', async () => {
  const { csrfToken } = JSON.parse((await head.get('/api/v1/session')).text) as { csrfToken: string };
  const send = ({ name, bytes }: ChosenFile) => {
    const body = new FormData();
    for (const [key, value] of Object.entries({ _csrf: csrfToken, kind: 'note', text: '已办。' }))
      body.append(key, value);
    body.append('files', new Blob([new Uint8Array(bytes)]), name);
    return head.ask(`/api/v1${at}/reports`, { method: 'POST', body, headers: { 'If-Match': '*' } });
  };
  const refused = await send(INFECTED);
  expect([refused.status, (JSON.parse(refused.text) as { code: string }).code]).toEqual([422, 'EVIDENCE.INFECTED']);
  expect((await send(CLEAN)).status).toBe(200);
  expect(await kept()).toBe(1);
});

test('where the settings say so, a scanner that is away stops nobody; without one nobody is asked', async () => {
  const away = { scan: 'clamd://127.0.0.1:1', scanSeconds: 1 };
  expect(await scannerFor({ ...away, whenScannerAway: 'refuse' }).scan(LARGE)).toBe('away');
  expect(await scannerFor({ ...away, whenScannerAway: 'accept' }).scan(LARGE)).toBe('clean');
  const asked = clamd.seen.length;
  expect(await scannerFor({ scanSeconds: 1, whenScannerAway: 'refuse' }).scan(Buffer.from(VIRUS))).toBe('clean');
  expect(clamd.seen).toHaveLength(asked);
});
