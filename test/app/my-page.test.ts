import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';
import type { Browser } from '../support/browser.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

/** The fields of the form that goes to that address, as the page fills them in. */
function formTo(text: string, action: RegExp): { action: string; fields: Record<string, string> } {
  const form = [...text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].find(([, to = '']) =>
    action.test(to),
  );
  const fields = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action: form?.[1] ?? '',
    fields: Object.fromEntries(
      fields.flatMap(([, name = '', value = '']) => (name === '_csrf' ? [] : [[name, value]])),
    ),
  };
}

const asksIn = (text: string): string[] => [...text.matchAll(/<li id="(t-[0-9A-Z]{26})"/g)].map(([, id = '']) => id);
const at = async (officer: string): Promise<Browser> => house.signedIn(officer);

describe('我的任务', () => {
  test('is where a unit arrives, and says what its letter says', async () => {
    const head = await at('o-sfj-head');
    expect((await head.get('/')).location).toBe('/my');
    const { text } = await head.get('/my');
    expect(text).toMatch(/<p class="lede">本周请办\d+件，<em class="late">其中逾期\d+件<\/em>。<\/p>/);
    expect(asksIn(text).length).toBeGreaterThan(1);
    expect(text).toContain('导出本单位台账');
  });

  test('the most urgent is open, any other opens in its place, and what is not the unit’s is not opened', async () => {
    const head = await at('o-sfj-head');
    const { text } = await head.get('/my');
    const [first = '', second = ''] = asksIn(text);
    const opened = (page: string): string[] =>
      [...page.matchAll(/<li id="(t-[0-9A-Z]{26})" class="is-open"/g)].map(([, id = '']) => id);
    expect(opened(text)).toEqual([first]);
    expect(opened((await head.get(`/my?open=${second.slice(2)}`)).text)).toEqual([second]);
    const tasks = await house.reads.find(Task);
    const other = tasks.find(
      ({ leadDepartmentId }) => leadDepartmentId !== tasks.find(({ id }) => `t-${id}` === first)?.leadDepartmentId,
    );
    expect(opened((await head.get(`/my?open=${other?.id ?? ''}`)).text)).toEqual([]);
  });

  test('what has to be signed for is signed for here, and the forms are there at once', async () => {
    const head = await at('o-sfj-head');
    const { action, fields } = formTo((await head.get('/my')).text, /acknowledge$/);
    const signed = await head.post(action, fields);
    expect(signed.location).toBe('/my?done=acknowledge');
    const { text } = await head.get(signed.location ?? '');
    expect([text.includes('已签收'), /action="[^"]*acknowledge"/.test(text), /reports"/.test(text)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('a clerk writes here, the head sees it first thing, reports it here and is told so here', async () => {
    const [clerk, head] = [await at('o-sfj-clerk'), await at('o-sfj-head')];
    const { action, fields } = formTo((await clerk.get('/my')).text, /drafts$/);
    expect([fields['back'], action]).toEqual(['/my', expect.stringContaining('/drafts')]);
    const words = '8月30日收齐23个镇街名册，共1310人，依据区司法局8月12日通知。';
    const sent = await clerk.post(action, { ...fields, text: words, send: 'yes' });
    expect(sent.location).toBe('/my?done=sent');
    expect((await clerk.get('/my?done=sent')).text).toContain('已送负责人');
    const page = (await head.get('/my')).text;
    expect([page.includes('等我同意上报 1件'), page.includes('看过并上报')]).toEqual([true, true]);
    const [draft] = await house.reads.find(UnitDraft);
    const open = (await head.get(`/my?open=${draft?.taskId ?? ''}`)).text;
    expect([open.includes(words), open.includes('同意上报')]).toEqual([true, true]);
    const report = formTo(open, /reports$/);
    const done = await head.post(report.action, { ...report.fields, text: words });
    expect(done.location).toBe('/my?done=report');
    expect(await house.reads.find(ProgressReport)).toHaveLength(1);
    expect((await head.get(done.location ?? '')).text).not.toContain('等我同意上报');
  });

  test('what is refused comes back here with what was written', async () => {
    const head = await at('o-sfj-head');
    const { action, fields } = formTo((await head.get('/my')).text, /(reports|submit)$/);
    const bare = await head.post(action, { ...fields, text: '持续推进。' });
    expect(bare.status).toBe(422);
    for (const words of ['<h1>我的任务</h1>', '持续推进。', 'class="is-open"'])
      expect([words, bare.text.includes(words)]).toEqual([words, true]);
  });

  test('a unit that is asked nothing reads so, and when it is asked next', async () => {
    house.clock.set(instantOf('2021-03-26', '10:00'));
    const audit = await at('o-sjj-head');
    const before = (await audit.get('/my')).text;
    const sign = formTo(before, /acknowledge$/);
    if (sign.action) await audit.post(sign.action, sign.fields);
    const { text } = await audit.get('/my');
    expect(text).toContain('本周没有要您办的事。下一次集中填报：');
    house.clock.set(instantOf('2021-09-06', '09:00'));
  });

  test('from a letter’s link: read, write and pass on, and nothing is signed for', async () => {
    const browser = house.browser();
    const path = await house.link('o-sfj-head', 'letter');
    await browser.get(path);
    expect((await browser.post(path)).location).toBe('/');
    expect((await browser.get('/')).location).toBe('/my');
    const { text } = await browser.get('/my');
    expect([text.includes('送负责人'), text.includes('您是'), /action="[^"]*acknowledge"/.test(text)]).toEqual([
      ...[true, true, false],
    ]);
  });

  test('nobody but a unit has one', async () => {
    for (const officer of ['o-dcs-officer', 'o-qzf-fqz-zf'])
      expect((await (await at(officer)).get('/my')).status).toBe(403);
  });
});
