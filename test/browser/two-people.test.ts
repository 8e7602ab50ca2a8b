import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Request } from '../../src/task/request.entity.js';
import { RequestsService } from '../../src/task/requests.service.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { aChromium, expectFits, inChromium, opened } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const EXPERTS = '组建区法律专家团队';
const HIS = '8月30日拟出人选条件，依据区司法局8月12日会议纪要。';
const HERS = '9月3日听取律师协会意见，形成书面意见12条，依据区司法局9月2日通知。';

inChromium('two people on one thing at once, by forms alone', () => {
  let house: WebHouse;
  let browser: Browser;
  let taskId: string;
  beforeAll(async () => {
    house = await aWebHouse();
    browser = await aChromium();
    taskId = (await house.reads.one(Task, { title: EXPERTS }))?.id ?? '';
    const head = await house.signedIn('o-sfj-head');
    await head.get(`/tasks/${taskId}`);
    await head.post(`/tasks/${taskId}/acknowledge`);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const at = (as: string, path = `/tasks/${taskId}`): Promise<Page> => opened(browser, house, { as, path });
  const both = (page: Page): Promise<string[]> => page.locator('.both dd').allInnerTexts();
  const written = (page: Page): Promise<string> => page.inputValue('#node-1-text');

  test('one draft: the second sees both texts, chooses, and only then is it kept', async () => {
    const [clerk, head] = [await at('o-sfj-clerk'), await at('o-sfj-head')];
    await clerk.fill('#node-1-text', HIS);
    await clerk.click('#node-1 button:has-text("送负责人")');
    expect(await clerk.textContent('.banner-ok')).toContain('已送负责人');
    await head.fill('#node-1-text', HERS);
    await head.click('#node-1 button:has-text("保存")');
    expect(await head.textContent('.banner-warn')).toContain('别人先改了');
    expect(await head.textContent('.banner-warn')).toMatch(/9时已修改此项/);
    expect([await both(head), await written(head)]).toEqual([[HIS, HERS], HERS]);
    expect(await house.reads.find(UnitDraft)).toMatchObject([{ state: 'sent', input: { text: HIS } }]);
    await expectFits(head, 'two-drafts');
    await head.fill('#node-1-text', `${HIS}${HERS}`);
    await head.click('#node-1 button:has-text("保存")');
    expect(await head.textContent('.banner-ok')).toContain('已保存');
    const [draft] = await house.reads.find(UnitDraft);
    expect([draft?.input['text'], Object.keys(draft?.input ?? {}).sort()]).toEqual([
      `${HIS}${HERS}`,
      ['key', 'kind', 'nodeId', 'text'],
    ]);
  });

  test('agreed to by the head in the words he saw, never in others', async () => {
    const [head, clerk] = [await at('o-sfj-head'), await at('o-sfj-clerk', `/my?open=${taskId}`)];
    await clerk.fill('#node-1-text', HIS);
    await clerk.click('#node-1 button:has-text("送负责人")');
    await head.click('#node-1 button:has-text("上报节点")');
    expect(await both(head)).toEqual([HIS, `${HIS}${HERS}`]);
    expect(await house.reads.find(ProgressReport)).toEqual([]);
    const late = await at('o-sfj-clerk');
    await head.fill('#node-1-text', HIS);
    await head.click('#node-1 button:has-text("同意上报")');
    expect(await head.textContent('.banner-ok')).toContain('已上报');
    await late.fill('#node-1-text', HERS);
    await late.click('#node-1 button:has-text("送负责人")');
    expect(await late.textContent('.banner-warn')).toMatch(/别人先办了.*今天已上报/);
    expect(await both(late)).toEqual([HIS, HERS]);
    expect(await house.reads.findBy(UnitDraft, { state: 'sent' })).toEqual([]);
  });

  test('one review: who was second sees what was decided, and has his own words still', async () => {
    const [one, two] = [await at('o-dcs-officer', '/reviews'), await at('o-dcs-officer-2', '/reviews')];
    await one.fill('textarea[name=missing]', '缺会议纪要文号。');
    await one.click('button:has-text("退回补充")');
    expect(await one.textContent('.banner-ok')).toContain('已退回补充');
    await two.fill('textarea[name=missing]', '缺人选条件的文件。');
    await two.click('button:has-text("退回补充")');
    expect(await two.textContent('.banner-warn')).toContain('已由');
    expect(await both(two)).toEqual(['缺会议纪要文号。', '缺人选条件的文件。']);
    await expectFits(two, 'two-reviews');
    expect(await house.reads.find(ProgressReport)).toMatchObject([{ missing: '缺会议纪要文号。' }]);
  });

  test('one request: whoever was second sees the answer that stands', async () => {
    const actor = async (code: string) => (await Directory.on('2021-09-06', house.reads)).actor(code)!;
    const [node] = await house.reads.findBy(Node, { taskId });
    const asked = { nodeId: null, reasonKind: 'procedure' as const, day: '2021-12-15', reason: '人选公示未满。' };
    const id = await house.app.get(RequestsService).askExtension(await actor('o-sfj-head'), taskId, asked);
    expect([node !== undefined, id.ok]).toEqual([true, true]);
    await house.app.get(DecisionsService).refer(await actor('o-dcs-chief'), id.ok ? id.value : '', '建议同意。');
    const pages = [await at('o-qzf-fqz-zf'), await at('o-qzf-fqz-zf')];
    for (const [i, page] of pages.entries()) {
      const form = page.locator('form[action$="/decide"]');
      await form.locator('input[value=yes]').check();
      await form.locator('[name=words]').fill(`同意，第${i + 1}稿。`);
      await form.locator('button').click();
    }
    const [first, second] = pages;
    expect(await first?.textContent('.banner-ok')).toContain('已审定');
    expect(await second?.textContent('.banner-warn')).toContain('已答复同意');
    expect(await both(second!)).toEqual(['同意，第1稿。', '同意，第2稿。']);
    expect(await house.reads.find(Request)).toMatchObject([{ answer: '同意，第1稿。' }]);
    house.clock.set(instantOf('2021-09-06', '09:00'));
  });
});
