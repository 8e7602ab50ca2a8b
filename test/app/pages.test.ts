import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const EXPERTS = '组建区法律专家团队';
const TEXT = '6月28日召开专题会，研究人选条件，形成会议纪要。';

describe('the ledger and the task page', () => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse();
  });
  afterAll(() => house.down());
  beforeEach(() => house.clock.set(instantOf('2021-09-06', '09:00')));

  const taskNamed = async (title: string): Promise<Task> => {
    const task = await house.reads.one(Task, { title });
    if (!task) throw new Error(`no task ${title}`);
    return task;
  };

  test('a unit sees the tasks it leads and those it cooperates in, and of the latter not how they stand', async () => {
    const { text } = await (await house.signedIn('o-sfj-head')).get('/ledger');
    expect(text).toContain('8项，另配合7项');
    const other = await taskNamed('规范信访工作程序');
    const page = await (await house.signedIn('o-sfj-head')).get(`/tasks/${other.id}`);
    expect(page.text).toContain('您单位为配合单位');
    expect(page.text).not.toMatch(/逾期\d+天|全部经过/);
  });

  test('a unit does not come to another’s task by its address', async () => {
    const audit = await taskNamed('完善审计配套制度和法制监督机制');
    const page = await (await house.signedIn('o-xfb-head')).get(`/tasks/${audit.id}`);
    expect([page.status, page.text.includes('没有这项任务')]).toEqual([404, true]);
  });

  test.each([
    ['o-dcs-officer', 27],
    ['o-qzf-qz', 27],
    ['o-qzf-fqz-cs', 2],
    ['o-sjj-auditor', 27],
  ])('%s sees %d tasks', async (code, count) => {
    const { text, status } = await (await house.signedIn(code)).get('/ledger');
    expect([status, (text.match(/href="\/tasks\//g) ?? []).length]).toEqual([200, count]);
  });

  test('every count opens the list it counts', async () => {
    const browser = await house.signedIn('o-dcs-officer');
    const { text } = await browser.get('/ledger');
    const counts = [...text.matchAll(/<a href="(\/ledger\?light=[a-z]+)" class="light light-[a-z]+">[^\d<]+(\d+)</g)];
    expect(counts.length).toBeGreaterThan(1);
    for (const [, href = '', n] of counts) {
      const page = await browser.get(href.replaceAll('&amp;', '&'));
      expect([href, (page.text.match(/href="\/tasks\//g) ?? []).length]).toEqual([href, Number(n)]);
    }
  });

  test('filters that mean nothing are left out, not refused', async () => {
    const page = await (await house.signedIn('o-dcs-officer')).get('/ledger?light=purple&nature[]=x&state=<b>');
    expect([page.status, (page.text.match(/href="\/tasks\//g) ?? []).length]).toEqual([200, 27]);
  });

  test('from the letter’s task to reviewed and struck off, by forms alone', async () => {
    const [head, officer, second] = [
      await house.signedIn('o-sfj-head'),
      await house.signedIn('o-dcs-officer'),
      await house.signedIn('o-dcs-officer-2'),
    ];
    const { id } = await taskNamed(EXPERTS);
    const at = `/tasks/${id}`;
    await head.get(at);
    expect((await head.post(`${at}/acknowledge`)).location).toBe(`${at}?done=acknowledge`);
    const page = await head.get(at);
    expect(page.text).toContain('value="carriedOver"');
    // With a node open it is not done; and a product is never a standing duty.
    for (const other of ['completed', 'continued', 'fulfilled']) expect(page.text).not.toContain(`value="${other}"`);
    const unsaid = { key: 'closing', text: TEXT, nextYear: '', why: '' };
    for (const [outcome, name, ask] of [
      ['carriedOver', 'nextYear', '请写明年做什么、何时完成，一句话就行'],
      ['merged', 'why', '请写并入哪一项'],
    ] as const) {
      const asked = await head.post(`${at}/submit`, { ...unsaid, outcome });
      expect([asked.status, asked.text.includes(ask)]).toEqual([422, true]);
      expect(asked.text).toMatch(new RegExp(`id="closing-${name}-error"`));
    }
    const nodeId = /name="nodeId" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await head.post(`${at}/reports`, { key: 'node-1', kind: 'node', nodeId, text: TEXT })).location).toBe(
      `${at}?done=report`,
    );
    const [report] = await house.reads.findBy(ProgressReport, { taskId: id, kind: 'node' });
    expect((await officer.get(at)).text).toContain(TEXT);
    expect((await officer.post(`${at}/reports/${report?.id}/accept`)).status).toBe(303);
    await head.get(at);
    const closing = {
      key: 'closing',
      text: '8月30日印发管理办法，聘任专家18名，名单已公布。',
      outcome: 'completed',
      nextYear: '',
    };
    expect((await head.post(`${at}/submit`, closing)).status).toBe(303);
    await officer.get(at);
    expect((await officer.post(`${at}/send-back`, { key: 'send-back', missing: '缺名单公布的日期。' })).status).toBe(
      303,
    );
    const back = await head.get(at);
    expect(back.text).toContain('缺名单公布的日期。');
    expect((await head.post(`${at}/submit`, closing)).status).toBe(303);
    await officer.get(at);
    expect((await officer.post(`${at}/accept`)).status).toBe(303);
    await officer.get(at);
    const same = await officer.post(`${at}/close`);
    expect([same.status, same.text.includes('请另一位同志复核')]).toEqual([409, true]);
    await second.get(at);
    expect((await second.post(`${at}/close`)).status).toBe(303);
    expect(await house.reads.one(Task, { id })).toMatchObject({ state: 'closed', outcome: 'completed' });
    expect((await house.app.get(AuditService).verify()).ok).toBe(true);
  });

  test('what was refused keeps what was written, with what to mend beside it', async () => {
    const head = await house.signedIn('o-cgw-head');
    const task = await taskNamed('做好文明行为促进条例等重点领域执法');
    const at = `/tasks/${task.id}`;
    await head.get(at);
    await head.post(`${at}/acknowledge`);
    const page = await head.get(at);
    const periodId = /name="periodId" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const refused = await head.post(`${at}/reports`, { key: 'period-H1', kind: 'period', periodId, text: TEXT });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(TEXT);
    expect(refused.text).toContain('请选一项评价');
    expect(await house.reads.findBy(ProgressReport, { taskId: task.id })).toEqual([]);
  });

  test.each([
    ['a unit reviews its own', 'o-sfj-head', '发挥政府法律顾问作用', 'accept'],
    ['a clerk strikes off', 'o-sfj-clerk', '发挥政府法律顾问作用', 'close'],
    ['an auditor reports', 'o-sjj-auditor', '发挥政府法律顾问作用', 'report'],
    ['an office reports', 'o-dcs-officer', '发挥政府法律顾问作用', 'report'],
    ['another unit reports', 'o-xfb-head', '发挥政府法律顾问作用', 'report'],
  ])('%s: refused, nothing changed', async (_, who, title, act) => {
    const browser = await house.signedIn(who);
    const task = await taskNamed(title);
    await browser.get('/ledger');
    const page = await browser.post(`/tasks/${task.id}/${act}`, { key: 'note', kind: 'note', text: TEXT });
    expect(page.status).toBeGreaterThanOrEqual(403);
    expect(page.text).not.toContain('TASK.');
    expect(await taskNamed(title)).toEqual(task);
  });

  test('a page that is not there, in Chinese and with a way on', async () => {
    const page = await (await house.signedIn('o-sfj-head')).get('/nowhere');
    expect([page.status, page.text.includes('没有这一页'), page.text.includes('回首页')]).toEqual([404, true, true]);
  });

  test('a form far too long is refused in words', async () => {
    const browser = await house.signedIn('o-sfj-head');
    await browser.get('/ledger');
    const page = await browser.post('/size', { size: 'l', back: 'x'.repeat(200_000) });
    expect([page.status, page.text.includes('内容太多')]).toEqual([413, true]);
  });

  test('the size is remembered', async () => {
    const browser = await house.signedIn('o-sfj-head');
    await browser.get('/ledger');
    expect((await browser.post('/size', { size: 'xl', back: '/ledger' })).location).toBe('/ledger');
    expect((await browser.get('/ledger')).text).toContain('data-size="xl"');
  });

  test.each(['o-sfj-head', 'o-dcs-officer', 'o-qzf-qz', 'o-sjj-auditor'])(
    'what is signed “演示数据” says so to %s',
    async (code) => {
      const browser = await house.signedIn(code);
      for (const path of ['/ledger', '/mail', '/nowhere']) expect((await browser.get(path)).text).toContain('演示数据');
    },
  );

  test('live and ready', async () => {
    const browser = house.browser();
    expect([(await browser.get('/health/live')).status, (await browser.get('/health/ready')).status]).toEqual([
      200, 200,
    ]);
  });
});
