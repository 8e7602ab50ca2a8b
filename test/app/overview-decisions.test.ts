import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { Request } from '../../src/task/request.entity.js';
import { RequestsService } from '../../src/task/requests.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const DEPUTY = 'o-qzf-fqz-zf';
const OF = 'qzf-fqz-zf';
const EXPERTS = '组建区法律专家团队';
const LAW = '研究部署“八五”普法任务';

let house: WebHouse;
let first: string;
let second: string;
let expertsId: string;

const actor = async (code: string) => {
  const found = (await Directory.on('2021-09-06', house.reads)).actor(code);
  if (!found) throw new Error(code);
  return found;
};
const taskId = async (title: string): Promise<string> => (await house.reads.one(Task, { title }))?.id ?? '';

/** 区司法局 asks for more time, and the office passes it on. */
async function asked(title: string): Promise<string> {
  const id = await house.app.get(RequestsService).askExtension(await actor('o-sfj-head'), await taskId(title), {
    ...{ nodeId: null, reasonKind: 'superior', reason: '市级规划尚未印发。', day: '2021-12-15' },
  });
  if (!id.ok) throw new Error(id.error);
  await house.app.get(DecisionsService).refer(await actor('o-dcs-chief'), id.value, '建议同意');
  return id.value;
}

beforeAll(async () => {
  house = await aWebHouse('sqlite');
  await house.app.get(TaskService).acknowledge(await actor('o-sfj-head'));
  house.clock.set(instantOf('2021-09-03', '09:00'));
  [first, second] = [await asked(EXPERTS), await asked(LAW)];
  expertsId = await taskId(EXPERTS);
  house.clock.set(instantOf('2021-09-06', '09:00'));
});
afterAll(() => house.down());

const decide = (id: string, task: string): string => `/tasks/${task}/requests/${id}/decide`;
const fields = (key: string, over: Record<string, string>) => ({ key, back: '/overview', of: OF, words: '', ...over });

test('what waits is told in three lines, with the answers beside it; one form opens at a time', async () => {
  const leader = await house.signedIn(DEPUTY);
  const { text } = await leader.get('/overview');
  for (const words of [
    '请您决定（2）',
    '申请延至12月15日，第1次',
    '须待上级部署或文件：市级规划尚未印发。',
    '建议同意。',
  ])
    expect(text).toContain(words);
  expect(text.match(/>同意</g)).toHaveLength(2);
  expect(text).not.toContain('btn-main');
  const open = (await leader.get(`/overview?do=yes-${first}`)).text;
  expect(open.match(/btn-main/g)).toHaveLength(1);
  expect(open).toContain('value="2021-12-15"');
  expect(open.match(/>不同意</g)).toHaveLength(1);
});

test('refused, it comes back over the page with what was typed', async () => {
  const leader = await house.signedIn(DEPUTY);
  await leader.get(`/overview?do=no-${first}`);
  const unsaid = await leader.post(decide(first, expertsId), fields(`no-${first}`, { grant: 'no' }));
  expect(unsaid.status).toBe(422);
  for (const words of ['督办总览', '请填写', '不同意的理由']) expect(unsaid.text).toContain(words);
  const typed = { grant: 'yes', day: '2021-08-01', words: '先聘三人。' };
  const early = await leader.post(decide(first, expertsId), fields(`yes-${first}`, typed));
  expect(early.status).toBeGreaterThanOrEqual(400);
  expect(early.text).toContain('先聘三人。');
  expect(early.text).toContain('value="2021-08-01"');
  expect((await house.reads.one(Request, { id: first }))?.state).toBe('asked');
});

test('granted where it is read, by the button alone; the page says what was done, and what waited is gone', async () => {
  const leader = await house.signedIn(DEPUTY);
  await leader.get(`/overview?do=yes-${first}`);
  const answer = await leader.post(
    decide(first, expertsId),
    fields(`yes-${first}`, { grant: 'yes', day: '2021-11-30' }),
  );
  expect([answer.status, answer.location]).toEqual([303, `/overview?of=${OF}&done=decide&about=${expertsId}`]);
  expect(await house.reads.one(Request, { id: first })).toMatchObject({
    ...{ state: 'granted', grantedDay: '2021-11-30', answer: '同意。' },
  });
  const after = (await leader.get(answer.location ?? '')).text;
  expect(after).toContain(`区司法局“${EXPERTS}”，延至2021年11月30日。`);
  expect(after).toContain('请您决定（1）');
  // Somebody was first: what was typed is not lost.
  await leader.get('/overview');
  const late = await leader.post(decide(first, expertsId), fields(`no-${first}`, { grant: 'no', words: '再议。' }));
  expect(late.status).toBe(409);
  expect(late.text).toMatch(/<dt>您的<\/dt><dd class="said">再议。<\/dd>/);
});

test('另作批示 on what is late goes to the unit and comes back to the page', async () => {
  const leader = await house.signedIn(DEPUTY);
  const open = await leader.get(`/overview?do=late-${expertsId}`);
  expect(open.text).toContain(`id="late-${expertsId}"`);
  const say = fields(`late-${expertsId}`, { words: '先聘已同意的三人。', answerBy: '2021-09-15' });
  const answer = await leader.post(`/tasks/${expertsId}/instructions`, say);
  expect(answer.location).toBe(`/overview?of=${OF}&done=instruct&about=${expertsId}`);
  expect((await leader.get(answer.location ?? '')).text).toContain('批示已转单位');
});

test('the office looks at everybody’s page and decides nothing on it; a unit sees none; another leader none of it', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const { text } = await officer.get(`/overview?of=${OF}&do=yes-${second}`);
  expect(text).toContain('请您决定（1）');
  expect(text).toContain('这是分管政法工作的副区长的一页');
  expect(text).not.toContain(`requests/${second}/decide`);
  expect((await officer.get('/overview')).text).toContain('全区');
  expect((await officer.get('/overview?of=sfj-head')).status).toBe(404);
  expect((await (await house.signedIn('o-sfj-head')).get('/overview')).status).toBe(403);
  const other = await house.signedIn('o-qzf-fqz-sh');
  expect((await other.get('/overview')).text).not.toContain('区司法局');
  expect((await other.get(`/overview?of=${OF}`)).status).toBe(404);
  expect((await other.get(`/overview?done=decide&about=${expertsId}`)).text).not.toContain(EXPERTS);
});

test('by a letter’s link it is read; to decide he signs in', async () => {
  const browser = house.browser();
  const path = await house.link(DEPUTY, 'letter');
  await browser.get(path);
  await browser.post(path);
  const { status, text } = await browser.get('/overview');
  expect(status).toBe(200);
  expect(text).toContain('作决定请用密码登录');
  expect(text).not.toContain('>同意<');
});

test('a principal sees every unit, those he supervises first; party organs are never called late', async () => {
  const { text } = await (await house.signedIn('o-qzf-qz')).get('/overview');
  expect(text).toMatch(/全区<a [^>]*>\d+个单位<\/a>/);
  const units = [...text.matchAll(/class="unit" scope="row">([^<]+)</g)].map(([, unit]) => unit);
  expect(units[0]).toBe('区审计局');
  expect(units).toContain('区司法局');
  expect(units.filter((unit) => unit?.includes('委宣传部'))).toEqual([]);
  expect(text).toContain('该单位由分管政法工作的副区长分管，已同时报告。');
});
