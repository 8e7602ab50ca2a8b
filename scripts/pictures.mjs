// Takes the pictures of the documentation from the running demonstration, so that they stay true.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Who opens which page, and what of it is shown. */
const PICTURES = [
  { file: 'ledger.png', who: '督查员', path: '/ledger', height: 900 },
  { file: 'my.png', who: '单位负责人（区司法局）', path: '/my', height: 1000 },
  { file: 'my-phone.png', who: '单位负责人（区司法局）', path: '/my', width: 390, height: 844 },
  { file: 'overview.png', who: '区领导（分管政法）', path: '/overview', height: 1100 },
  { file: 'today.png', who: '督查员', path: '/today', height: 1000 },
  { file: 'reviews.png', who: '督查员', path: '/reviews', height: 1000 },
  { file: 'desk.png', who: '督查员', path: '/desk', height: 900 },
  { file: 'annual-report.png', who: '综合人员', path: '/annual-report', height: 1000 },
];

const dir = mkdtempSync(join(tmpdir(), 'duban-pictures-'));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const env = { ...process.env, PORT: String(port), DUBAN_DATA_DIR: dir };
const demo = spawn(process.execPath, ['scripts/demo.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
let said = '';
demo.stdout.on('data', (chunk) => (said += chunk));
while (!said.includes('Ctrl-C')) await pause(200);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
for (const { file, who, path, width = 1440, height } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(new RegExp(`${who}[^\\n]*\\n\\s*(\\S+)`).exec(said)[1]);
  await page.click('button.btn-main');
  await page.goto(base + path);
  await page.screenshot({ path: `docs/pictures/${file}` });
  await page.close();
}
await browser.close();
demo.kill('SIGINT');
await new Promise((resolve) => demo.once('exit', resolve));
rmSync(dir, { recursive: true, force: true });
