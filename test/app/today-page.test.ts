import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { RunWatchService } from '../../src/reminder/run-watch.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const PLATFORM = '研究部署“八五”普法任务';
const EXPERTS = '组建区法律专家团队';

describe('what waits for the office today', () => {
  let house: WebHouse;

  const at = (day: string, time = '11:00') => house.clock.set(instantOf(day, time));
  const seen = async (code: string, path = '/today') => (await (await house.signedIn(code)).get(path)).text;
  const idOf = async (title: string) => (await house.reads.one(Task, { title }))?.id ?? '';
  const figure = (text: string, name: string) =>
    Number(new RegExp(`<dt id="q-${name}">.*?<a[^>]*>(\\d+)</a>`).exec(text)?.[1]);
  const queue = (text: string) => text.slice(text.indexOf('id="queue"'), text.indexOf('id="t-mail"'));
  const lines = (text: string) => queue(text).match(/<a class="title"/g)?.length ?? 0;
  const gap = (text: string, words: string) => {
    const [, href = '', n = ''] =
      new RegExp(`<a href="([^"]+)"><b>(\\d+)</b>(?:<span[^>]*>)?${words}`).exec(text) ?? [];
    return { href, n: Number(n) };
  };

  beforeAll(async () => {
    house = await aWebHouse();
    at('2021-09-06', '09:30');
    await house.app.get(ReminderService).run('rung');
    await house.app.get(RunWatchService).heard();
    const [whole, experts] = [await idOf(PLATFORM), await idOf(EXPERTS)];
    at('2021-09-08');
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
    const head = await house.signedIn('o-sfj-head');
    await head.get(`/tasks/${whole}`);
    await head.post(`/tasks/${whole}/acknowledge`);
    const closing = { key: 'closing', text: '等待上级规划。', nextYear: '6月底前印发。', outcome: 'carriedOver' };
    await head.post(`/tasks/${whole}/submit`, { ...closing, asIs: 'yes' });
    const asked = { key: 'extension', reasonKind: 'superior', reason: '市级规划未印发。', day: '2021-10-15' };
    await head.post(`/tasks/${experts}/extensions`, asked);
    await house.app.get(RunWatchService).heard();
  });
  afterAll(() => house.down());

  test.each(['reviews', 'sign', 'answer', 'calls'])('%s: the figure is the number of lines it opens', async (name) => {
    const chief = await house.signedIn('o-dcs-chief');
    const text = (await chief.get(`/today?queue=${name}`)).text;
    expect(figure(text, name)).toBeGreaterThan(0);
    expect(lines(text)).toBe(figure(text, name));
    expect(text).toMatch(new RegExp(`<a href="/today\\?queue=${name}#queue"[^>]*aria-current="true"`));
  });

  test('the figures are those of the pages on which it is done', async () => {
    const chief = await house.signedIn('o-dcs-chief');
    const text = (await chief.get('/today')).text;
    expect((await chief.get('/reviews')).text).toContain(`待审核 ${figure(text, 'reviews')}`);
    const papers = (await chief.get('/papers')).text;
    const counted = (words: string) => Number(new RegExp(`${words} (\\d+)<`).exec(papers)?.[1]);
    expect(figure(text, 'calls')).toBe(counted('该打电话'));
    // What the other office signs stands on that page too.
    const theirs = figure(await seen('o-yfzqb-composer'), 'sign');
    const titled = papers.includes('>待签发 ') ? counted('>待签发') : 0;
    const notices = papers.includes('>督办通知单待签发 ') ? counted('>督办通知单待签发') : 0;
    expect(figure(text, 'sign') + theirs).toBe(titled + notices);
  });

  test('the first queue in which something waits is open; each thing opens where it is done', async () => {
    const text = await seen('o-dcs-chief');
    expect(queue(text)).toContain(`href="/reviews?open=${await idOf(PLATFORM)}"`);
    const answer = queue(await seen('o-dcs-chief', '/today?queue=answer'));
    expect(answer).toMatch(new RegExp(`href="/tasks/${await idOf(EXPERTS)}\\?back=/today#(answer|refer)-`));
    const [href = ''] = /\/tasks\/[^"#]+\?back=\/today/.exec(answer) ?? [];
    const task = (await (await house.signedIn('o-dcs-chief')).get(href)).text;
    expect(task).toContain('<input type="hidden" name="back" value="/today"/>');
    const [, form = 'none'] = /#((?:answer|refer)-[^"]+)"/.exec(answer) ?? [];
    expect(task).toContain(`id="${form}"`);
  });

  test('gaps open lists of as many lines', async () => {
    const chief = await house.signedIn('o-dcs-chief');
    const text = (await chief.get('/today')).text;
    const figures = gap(text, '项数据未定报送单位');
    expect((await chief.get(figures.href)).text).toContain(
      figures.n === 0 ? '每项数据都有报送单位' : `${figures.n}项数据`,
    );
    const problems = gap(text, '处上年问题无任务回应');
    expect(problems.n).toBeGreaterThan(0);
    expect((await chief.get(problems.href)).text).toContain(`中没有对应工作安排的${problems.n}处`);
    for (const [words, filter] of [
      ['项任务未定牵头', 'unassigned'],
      ['项任务缺落实标准', 'standard'],
    ] as const) {
      const { href, n } = gap(text, words);
      expect(href).toContain(`?f=${filter}`);
      const list = (await chief.get(href)).text;
      expect(list.match(/<tr[^>]*id="t-/g)?.length ?? 0).toBe(n);
    }
  });

  test('the next letters are as many as can be looked at, the last as many as were sent for', async () => {
    const chief = await house.signedIn('o-dcs-chief');
    const text = (await chief.get('/today')).text;
    const [, n = ''] = /每周提醒，将发(\d+)封/.exec(text) ?? [];
    const foretold = (await chief.get('/reminders')).text;
    expect(foretold.slice(foretold.indexOf('id="r-weekly"'))).toMatch(new RegExp(`^[^]*?共${n}封，逐封预览`));
    expect(foretold).toContain('id="r-weekly"');
    const [, owed = ''] = /每周提醒：应发(\d+)，/.exec(text) ?? [];
    const letters = await house.reads.query<{ n: number | string }>(
      `SELECT count(*) AS n FROM letter WHERE kind = 'weekly'`,
    );
    expect(Number(owed)).toBe(Number(letters[0]?.n));
    expect(text.indexOf('id="t-mail"')).toBeGreaterThan(text.indexOf('id="queue"'));
  });

  test('days set by law, counted to the day', async () => {
    const text = await seen('o-dcs-chief');
    expect(text).toContain('2022年2月28日');
    expect(text).toMatch(/<b>173天<\/b>/);
    expect(text).toContain('下一次集中填报：第三季度，10月8日开放');
  });

  test('news in words: what was done together is one line, and no id stands in the text', async () => {
    const text = await seen('o-dcs-chief');
    const news = text.slice(text.indexOf('class="news"'));
    expect(news).toContain('申请延期');
    expect(news).toContain('报请办结');
    expect(news).toMatch(/签收\d+件/);
    expect(news.match(/<time/g)?.length).toBeLessThanOrEqual(10);
    expect(news.replace(/<[^>]+>/g, '')).not.toMatch(/[0-9A-Z]{26}|[a-z]\.[a-z]/i);
  });

  test('a call is recorded on the page and the next one opens', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const text = (await officer.get('/today?queue=calls')).text;
    const n = figure(text, 'calls');
    const [, action = ''] = /action="(\/papers\/calls\/[^"]+)"/.exec(queue(text)) ?? [];
    expect(queue(text).match(/<details open/g)).toHaveLength(1);
    const form = { back: '/today', day: '2021-09-08', spokeWith: '办公室主任', said: '' };
    const refused = await officer.post(action, form);
    expect([refused.status, refused.text.includes('<h1>今日</h1>')]).toEqual([422, true]);
    expect(refused.text).toContain('value="办公室主任"');
    const done = await officer.post(action, { ...form, said: '月内可以完成。' });
    expect(done.location).toBe('/today?queue=calls&done=call#queue');
    const next = (await officer.get('/today?queue=calls&done=call')).text;
    expect(next).toContain('<b>已记下</b>');
    expect(figure(next, 'calls')).toBe(n - 1);
  });

  test('answered on the task’s page, it leads back; an empty queue gives way to the next', async () => {
    const chief = await house.signedIn('o-dcs-chief');
    const page = (await chief.get('/today?queue=answer')).text;
    const [, taskId = '', kind = '', requestId = ''] =
      /\/tasks\/([^?]+)\?back=\/today#(answer|refer)-([^"]+)"/.exec(page) ?? [];
    const said = kind === 'answer' ? { grant: 'yes', words: '同意。' } : { opinion: '建议同意。' };
    await chief.get(`/tasks/${taskId}?back=/today`);
    const path = `/tasks/${taskId}/requests/${requestId}/${kind}`;
    const refused = await chief.post(path, { back: '/today', key: `${kind}-${requestId}` });
    expect([refused.status, refused.text.includes('name="back" value="/today"')]).toEqual([422, true]);
    const done = await chief.post(path, { ...said, back: '/today', key: `${kind}-${requestId}` });
    expect(done.location).toBe(`/today?done=${kind}&was=${taskId}`);
    const next = (await chief.get(`${done.location}&queue=answer`)).text;
    expect(next).toContain(EXPERTS);
    expect(figure(next, 'answer')).toBe(0);
    expect(queue(next)).toContain('待审核 ');
  });

  test('what waits for a signature opens where it is signed, and from there the next is a press away', async () => {
    const task = await house.reads.one(Task, { title: '规范信访工作程序' });
    const officer = await house.signedIn('o-dcs-officer');
    await officer.get('/papers');
    const said = { day: '2021-09-08', spokeWith: '办公室主任', said: '月内可以完成。' };
    expect((await officer.post(`/papers/calls/${task?.id ?? ''}`, said)).status).toBe(303);
    const chief = await house.signedIn('o-dcs-chief');
    const before = (await chief.get('/today?queue=sign')).text;
    const [, at = ''] = /<a class="title" href="(\/papers\/[^"]+)"/.exec(queue(before)) ?? [];
    const page = (await chief.get(at)).text;
    expect(page).not.toContain('办下一件');
    const [version = '', number = ''] = ['version', 'number'].map(
      (name) => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? '',
    );
    const signed = await chief.post(`${at}/sign`, { version, number });
    const [, next = ''] = /href="([^"]+)">办下一件</.exec((await chief.get(signed.location ?? '')).text) ?? [];
    const after = (await chief.get(next.replaceAll('&amp;', '&'))).text;
    expect(figure(after, 'sign')).toBe(figure(before, 'sign') - 1);
    expect(queue(after)).toContain(`待签发 ${figure(after, 'sign')}`);
  });

  test('the composing office has its own: no calls, no answers, its letters of request alone', async () => {
    const text = await seen('o-yfzqb-composer');
    expect([text.includes('q-calls'), text.includes('q-answer'), text.includes('queue=calls')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(figure(text, 'reviews')).toBe(0);
    const sign = queue(await seen('o-yfzqb-composer', '/today?queue=sign'));
    expect(sign.match(/<span class="badge">(?!商请函)/g)).toBeNull();
  });

  test.each(['o-sfj-head', 'o-sfj-clerk', 'o-qzf-qz', 'o-sjj-auditor', 'o-dsj-admin'])('%s has none', async (code) => {
    const browser = await house.signedIn(code);
    expect((await browser.get('/today')).status).toBe(403);
    expect((await browser.get('/ledger')).text).not.toContain('href="/today"');
  });

  test('letters that were kept from everybody are told before anything else', async () => {
    at('2021-09-13', '11:00');
    const text = await seen('o-dcs-officer');
    expect(text).toContain('提醒没有按时运行');
    expect(text.indexOf('id="t-mail"')).toBeLessThan(text.indexOf('class="figures'));
  });
});
