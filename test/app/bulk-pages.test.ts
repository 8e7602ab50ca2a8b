import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';
import type { Browser } from '../support/browser.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
  house.clock.set(instantOf('2021-06-29', '09:12'));
});
afterAll(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  await house.down();
});

const named = async (title: string): Promise<Task> => (await house.reads.one(Task, { title }))!;
const bulk = (browser: Browser, tasks: readonly Task[], fields: Record<string, string>) => {
  const body = new URLSearchParams({ _csrf: browser.token, basis: '统一调整（示意）。', ...fields });
  for (const { id, version } of tasks) body.append('task', `${id}:${version}`);
  return browser.ask('/ledger/bulk', { method: 'POST', body });
};

test('the chief changes many at once; what cannot be is named and the boxes stay ticked', async () => {
  const chief = await house.signedIn('o-dcs-chief');
  expect((await chief.get('/ledger')).text).toContain('批量改派、改期、换责任岗位');
  const tasks = [await named('组建区法律专家团队'), await named('发挥政府法律顾问作用')];
  const refused = await bulk(chief, tasks, { do: 'redate', due: '2021-09-10' });
  expect([refused.status, refused.text.includes('发挥政府法律顾问作用：')]).toEqual([422, true]);
  expect(refused.text.match(/name="task"[^>]*checked|checked[^>]*name="task"/g)).toHaveLength(2);
  expect((await bulk(chief, tasks.slice(0, 1), { do: 'redate', due: '2021-09-10', basis: '' })).text).toContain(
    '请写依据',
  );
  const done = await bulk(chief, tasks.slice(0, 1), { do: 'redate', due: '2021-09-10' });
  expect(done.location).toBe('/ledger?done=1');
  const page = await chief.get(`/tasks/${tasks[0]!.id}`);
  expect([page.text.includes('改期'), page.text.includes('统一调整（示意）。')]).toEqual([true, true]);
  expect((await bulk(chief, [await named('发挥政府法律顾问作用')], { do: 'assign', unit: 'xcb' })).location).toBe(
    '/ledger?done=1',
  );
  expect((await chief.get(`/tasks/${tasks[1]!.id}`)).text).toMatch(/改由[^<]*宣传部牵头/);
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get('/ledger')).text).not.toContain('批量改派');
  expect((await bulk(head, tasks, { do: 'redate', due: '2021-09-10' })).status).toBe(403);
});

test('a post changes hands from a day: the tasks, the page and the sign-in go over at once', async () => {
  const post = (await house.reads.one(Post, { code: 'sfj-clerk' }))!;
  const head = await house.signedIn('o-sfj-head');
  const old = await house.signedIn('o-sfj-clerk');
  const page = await head.get('/posts');
  expect([page.text.includes(post.title), page.text.includes('<td data-l="单位">区政府督查室')]).toEqual([true, false]);
  const form = { post: post.id, from: '2021-07-01', officer: '', name: '示例新', email: 'new@example.example' };
  expect((await head.post('/posts', { ...form, from: '2021-06-28' })).text).toContain('请写今天或以后的日期');
  expect((await head.post('/posts', { ...form, name: '' })).text).toContain('请选接任的人，或者写姓名');
  const dcs = (await house.reads.one(Post, { code: 'dcs-chief' }))!;
  expect((await head.post('/posts', { ...form, post: dcs.id })).text).toContain('这个岗位不由您办理交接');
  expect((await head.post('/posts', { ...form, officer: 'o-sfj-head', name: '' })).text).toContain('不能交给自己');
  expect((await head.post('/posts', form)).location).toBe('/posts?done=yes');
  const tenures = await house.reads.find(Tenure, { where: { postId: post.id }, order: { fromDay: 'ASC' } });
  expect(tenures.map(({ fromDay, toDay }) => [fromDay, toDay]).slice(-2)).toEqual([
    [expect.any(String), '2021-06-30'],
    ['2021-07-01', null],
  ]);
  expect((await old.get('/statements')).status).toBe(200);
  house.clock.set(instantOf('2021-07-01', '09:00'));
  expect((await old.get('/statements')).status).toBe(303);
  const later = await house.signedIn('o-sfj-head');
  expect((await later.get('/posts')).text).toContain('示例新');
});
