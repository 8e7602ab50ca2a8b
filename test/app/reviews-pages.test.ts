import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const PLATFORM = '研究部署“八五”普法任务';
const EXPERTS = '组建区法律专家团队';
const OVERDUE = '待审核超过5个工作日';

let house: WebHouse;
let wholeId: string;
let nodeTaskId: string;

const at = (day: string) => house.clock.set(instantOf(day, '09:00'));
const idOf = async (title: string) => (await house.reads.one(Task, { title }))?.id ?? '';

beforeAll(async () => {
  house = await aWebHouse();
  at('2021-09-06');
  const head = (await Directory.on('2021-09-06', house.reads)).actor('o-sfj-head');
  if (!head) throw new Error('no head');
  const tasks = house.app.get(TaskService);
  await tasks.acknowledge(head);
  [wholeId, nodeTaskId] = [await idOf(PLATFORM), await idOf(EXPERTS)];
  await tasks.submit(head, wholeId, { text: '等待上级规划。', outcome: 'carriedOver', nextYear: '6月底前印发。' });
  at('2021-09-08');
  const [node] = await house.reads.findBy(Node, { taskId: nodeTaskId });
  const said = { kind: 'node' as const, nodeId: node?.id ?? '', text: '名单已定。' };
  const told = await house.app.get(ReportService).report(head, nodeTaskId, said);
  if (!told.ok) throw new Error(told.error);
});
afterAll(() => house.down());

/** The state a row of the ledger shows. */
const stateIn = (text: string, id: string): string =>
  /data-l="状态"[^>]*>([^<]*)</.exec(text.slice(text.indexOf(`href="/tasks/${id}"`)))?.[1] ?? '';

test('the office reads how long it has waited, the unit that it waits', async () => {
  at('2021-09-13');
  const office = (await (await house.signedIn('o-dcs-officer')).get('/ledger')).text;
  expect(stateIn(office, wholeId)).toBe('待审核（第5个工作日）');
  expect(stateIn(office, nodeTaskId)).toBe('办理中，节点待审核（第3个工作日）');
  const unit = (await (await house.signedIn('o-sfj-head')).get('/ledger')).text;
  expect(stateIn(unit, wholeId)).toBe('待审核');
  expect(stateIn(unit, nodeTaskId)).toBe('办理中');
});

test('on the last day it may take, nothing is called overdue', async () => {
  at('2021-09-13');
  const chief = await house.signedIn('o-dcs-chief');
  expect((await chief.get('/ledger')).text).not.toMatch(new RegExp(`${OVERDUE}\\d`));
  expect((await chief.get('/ledger?state=overdueReview')).text).not.toContain('href="/tasks/');
});

test('after it the chief has a count that opens the list it counts, and the task says so', async () => {
  at('2021-09-14');
  const chief = await house.signedIn('o-dcs-chief');
  expect((await chief.get('/ledger')).text).toContain(`<a href="/ledger?state=overdueReview">${OVERDUE}1件</a>`);
  const list = (await chief.get('/ledger?state=overdueReview')).text;
  expect(list.match(/href="\/tasks\/[^"]+/g)).toEqual([`href="/tasks/${wholeId}`]);
  const task = (await chief.get(`/tasks/${wholeId}`)).text;
  expect(task).toContain('待审核（第6个工作日）');
  expect(task).toContain('1件材料超过5个工作日未审核');
  expect((await chief.get(`/tasks/${nodeTaskId}`)).text).not.toContain('未审核');
});

test.each(['o-dcs-officer', 'o-sfj-head', 'o-qzf-qz', 'o-sjj-auditor'])('%s is not told so', async (code) => {
  at('2021-09-14');
  const browser = await house.signedIn(code);
  expect((await browser.get('/ledger')).text).not.toContain(OVERDUE);
  expect((await browser.get('/ledger?state=overdueReview')).text).not.toContain('href="/tasks/');
  const task = await browser.get(`/tasks/${wholeId}`);
  expect(task.text).not.toContain('未审核');
});

test('a pause whose quarter is over is counted for the office, and the chief says whether it lasts', async () => {
  const taskId = await idOf('发挥政府法律顾问作用');
  at('2021-06-01');
  let chief = await house.signedIn('o-dcs-chief');
  await chief.get(`/tasks/${taskId}`);
  await chief.post(`/tasks/${taskId}/suspend`, { key: 'suspend', kind: 'awaiting', basis: '市级办法未印发。' });
  at('2021-09-20');
  chief = await house.signedIn('o-dcs-chief');
  expect((await chief.get('/ledger')).text).toContain('<a href="/ledger?state=lookAgain">暂缓待复核1项</a>');
  const list = (await chief.get('/ledger?state=lookAgain')).text;
  expect(list.match(/href="\/tasks\/[^"]+/g)).toEqual([`href="/tasks/${taskId}`]);
  expect((await (await house.signedIn('o-sfj-head')).get('/ledger')).text).not.toContain('暂缓待复核');
  expect((await chief.get(`/tasks/${taskId}`)).text).toContain('继续暂缓');
  await chief.post(`/tasks/${taskId}/look-again`, { key: 'look-again', basis: '市级办法年底前印发。' });
  expect((await chief.get('/ledger')).text).not.toContain('暂缓待复核1项');
  expect((await chief.get(`/tasks/${taskId}`)).text).toContain('9月20日复核：市级办法年底前印发。');
});
