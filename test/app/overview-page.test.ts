import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { PausesService } from '../../src/task/pauses.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser, Page } from '../support/browser.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const DEPUTY = 'o-qzf-fqz-zf';
const PRINCIPAL = 'o-qzf-qz';
const EXPERTS = '组建区法律专家团队';
const LAW = '研究部署“八五”普法任务';

let house: WebHouse;
const actor = async (code: string) => {
  const found = (await Directory.on('2021-09-06', house.reads)).actor(code);
  if (!found) throw new Error(code);
  return found;
};
const taskNamed = async (title: string): Promise<Task> => {
  const task = await house.reads.one(Task, { title });
  if (!task) throw new Error(title);
  return task;
};
const at = (day: string) => house.clock.set(instantOf(day, '09:00'));
const done = <T>(outcome: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};
beforeAll(async () => {
  house = await aWebHouse('sqlite');
  await house.app.get(TaskService).acknowledge(await actor('o-sfj-head'));
});
afterAll(() => house.down());

const unescaped = (text: string): string => text.replaceAll('&amp;', '&');

/** Every link of the page that says how many it opens, with the number. */
function figures({ text }: Page): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, attributes = '', inner = ''] of text.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)) {
    const href = unescaped(/href="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (!/^\/(ledger\?.*pile=|overview\/lists\/)/.test(href)) continue;
    const label = /aria-label="[^"]*，(\d+)项：/.exec(attributes)?.[1];
    const n = label ?? /\d+/.exec(inner.replace(/<[^>]*>/g, ''))?.[0];
    if (n === undefined || /^另有/.test(inner)) continue;
    expect([href, found.get(href) ?? Number(n)]).toEqual([href, Number(n)]);
    found.set(href, Number(n));
  }
  return found;
}

const lines = ({ text }: Page): number => (/<tbody>(.*)<\/tbody>/s.exec(text)?.[1] ?? '').match(/<tr/g)?.length ?? 0;

async function countsAreRight(browser: Browser, path: string): Promise<number> {
  const page = await browser.get(path);
  expect(page.status).toBe(200);
  const all = figures(page);
  for (const [href, n] of all) expect([path, href, lines(await browser.get(href))]).toEqual([path, href, n]);
  return all.size;
}

describe('any figure opens the list behind it, and the list is as long as the figure', () => {
  const STATES: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['the year has begun', '2021-04-12', () => Promise.resolve()],
    ['things are late', '2021-09-06', () => Promise.resolve()],
    [
      'some handed in and sent back, some struck off, one paused',
      '2021-09-08',
      async () => {
        const tasks = house.app.get(TaskService);
        const [head, officer] = [await actor('o-sfj-head'), await actor('o-dcs-officer')];
        const [experts, law] = [await taskNamed(EXPERTS), await taskNamed(LAW)];
        const told = { text: '等待上级规划。', outcome: 'carriedOver' as const, nextYear: '6月底前印发。' };
        for (const { id } of [experts, law]) done(await tasks.submit(head, id, told));
        at('2021-09-09');
        done(await tasks.accept(officer, experts.id));
        done(await tasks.sendBack(officer, law.id, '写明依据'));
        const other = await taskNamed('规范信访工作程序');
        done(await tasks.close(await actor('o-dcs-chief'), experts.id));
        const pause = { kind: 'awaiting' as const, basis: '等待上级部署。' };
        await house.app.get(PausesService).suspend(await actor('o-dcs-chief'), other.id, pause);
        at('2021-09-13');
      },
    ],
  ];
  test.each(STATES)('%s', async (_, day, make) => {
    at(day);
    await make();
    const seen = [
      await countsAreRight(await house.signedIn(DEPUTY), '/overview?more=1'),
      await countsAreRight(await house.signedIn(PRINCIPAL), '/overview?more=1'),
      await countsAreRight(await house.signedIn('o-dcs-officer'), '/overview?of=qzf-cwfqz&more=1'),
    ];
    for (const n of seen) expect(n).toBeGreaterThan(8);
  });
});
