import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Department } from '../../src/organization/department.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { Figure } from '../../src/plan/figure.entity.js';
import type { Browser } from '../support/browser.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const MORE = 120;

let house: WebHouse;
let officer: Browser;
let seeded: { units: number; figures: number };
beforeAll(async () => {
  house = await aWebHouse();
  const figures = await house.reads.find(Figure);
  const units = await house.reads.find(Department);
  seeded = { units: units.length, figures: new Set(figures.map((one) => one.departmentId).filter(Boolean)).size };
  await house.app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('a larger district');
    const more = Array.from({ length: MORE }, (_, i) => ({
      ...{ id: newId(), code: `example-${i}`, name: `示例单位${i}`, kind: 'mass' as const, parentId: null },
      ...{ supervisingLeaderPostId: null, contactName: null, contactPhone: null, contactEmail: null, closedOn: null },
    }));
    await tx.insert(Department, more);
    const [figure] = figures;
    await tx.insert(
      Figure,
      more.map(({ id: departmentId, name }) => ({
        ...figure,
        version: 1,
        id: newId(),
        departmentId,
        name: `${name}示例数`,
      })),
    );
  });
  officer = await house.signedIn('o-dcs-officer');
});
afterAll(() => house.down());

/** Every page, by the links of the list alone. */
async function leafed(path: string): Promise<string[]> {
  const pages: string[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { text, status } = await officer.get(next.split('#')[0] ?? '');
    expect(status).toBe(200);
    pages.push(text);
    next = /<a href="([^"]+)">下一页/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    if (pages.length > 9) throw new Error('leads in a circle');
  }
  return pages;
}
const unitsOn = (page: string): string[] =>
  [...page.matchAll(/<a href="(\/organization\/units\/[^"]+)"><b>/g)].map(([, href = '']) => href);

test('机构: a page holds no more than a screen, the counts are of all, and each unit stands on one page', async () => {
  const pages = await leafed('/organization');
  const shown = pages.flatMap(unitsOn);
  expect(shown.length).toBe(seeded.units + MORE);
  expect(new Set(shown).size).toBe(shown.length);
  expect(pages.map((page) => unitsOn(page).length <= 50)).toEqual(pages.map(() => true));
  const whole = pages.map((page) => /class="lede">(\d+)个单位/.exec(page)?.[1]);
  expect(whole).toEqual(pages.map(() => String(seeded.units + MORE)));
  expect(pages.at(-1)).not.toContain('下一页');
  expect(unitsOn((await officer.get('/organization?page=99')).text)).toEqual(unitsOn(pages.at(-1) ?? ''));
});

test('机构: a filter stays from page to page, and its heading counts the whole of it', async () => {
  const pages = await leafed('/organization?kind=mass');
  const shown = pages.flatMap(unitsOn);
  expect(pages.length).toBe(3);
  for (const page of pages) expect(page).toContain(`群团组织（${shown.length}）`);
  expect(shown.length).toBeGreaterThanOrEqual(MORE);
});

test('数据: each unit’s reports stand on one page, and the form offers no more rows than can be read', async () => {
  const pages = await leafed('/figures');
  const summaries = pages.flatMap((page) => [...page.matchAll(/<summary>([^<]+)　已报/g)].map(([, name]) => name));
  expect(summaries.length).toBe(seeded.figures + MORE);
  expect(new Set(summaries).size).toBe(summaries.length);
  expect(Buffer.byteLength(pages[0] ?? '') / 1024).toBeLessThan(256);
});
