import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.js';

/** Words no page uses: of machines, of threats, of other trades (voice: buttons, tone). */
const FORBIDDEN =
  /提交成功|数据同步|哦，|出错了|甩单|问责|约谈|严肃处理|推进不力|重视不够|高度重视|[A-Z0-9]{26}|undefined|null|NaN|\[object/;
/** What may be written in letters of another alphabet: formats of files, commands, the old names of things. */
const LATIN =
  /\b(Word|Excel|WPS|docx|xlsx|pptx|pdf|txt|zip|doc|csv|yaml|YAML|MB|KB|A4|GB\/T|Ctrl\+C|Redis|SQLite|PostgreSQL|SMTP|Bull|duban|user|cli|o-[a-z-]+|[a-z-]+\.example|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+)\b/g;

export const WIDTHS = [360, 390, 1024, 1440] as const;

/** Fits every screen, speaks plainly, has one main button at the most, and can be read by keyboard and ear. */
export async function expectFit(page: Page, name: string): Promise<void> {
  const words = (await page.innerText('body')).replace(LATIN, '');
  expect([name, FORBIDDEN.exec(words)?.[0] ?? null]).toEqual([name, null]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect([name, width, Math.max(wide, width)]).toEqual([name, width, width]);
  }
  await expectAccessible(page, name);
}
