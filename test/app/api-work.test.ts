import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Task } from '../../src/task/task.entity.js';
import type { Browser } from '../support/browser.js';
import { programOf } from '../support/program.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

type Json = Record<string, unknown>;
let house: WebHouse;
const by = new Map<string, Browser>();

const program = async (code: string): Promise<Browser> => {
  const known = by.get(code);
  if (known) return known;
  const browser = await programOf(house, code);
  by.set(code, browser);
  return browser;
};
const read = async (code: string, path: string): Promise<Json> => {
  const page = await (await program(code)).get(`/api/v1/${path}`);
  expect([path, page.status, page.status === 200 ? '' : page.text]).toEqual([path, 200, '']);
  return JSON.parse(page.text) as Json;
};
const items = async (code: string, path: string): Promise<Json[]> => (await read(code, path))['items'] as Json[];
const post = async (code: string, path: string, body: unknown, match: string): Promise<number> =>
  (await (await program(code)).json('POST', `/api/v1/${path}`, body, { 'If-Match': match })).status;
const idOf = async (title: string): Promise<string> => (await house.reads.one(Task, { title }))?.id ?? '';

const EXPERTS = '组建区法律专家团队';

beforeAll(async () => {
  house = await aWebHouse();
  await (await program('o-sfj-head')).json('POST', '/api/v1/acknowledgements', {});
});
afterAll(() => house.down());

test('a node goes from its story to the review queue and back, by versions alone', async () => {
  const at = `tasks/${await idOf(EXPERTS)}`;
  const story = await read('o-sfj-head', `${at}/story`);
  expect((story['source'] as { pieces: { mine: boolean }[] }[])[0]?.pieces.some(({ mine }) => mine)).toBe(true);
  const [node] = story['nodes'] as { id: string; submittedOn: null }[];
  expect(node).toMatchObject({ submittedOn: null });
  const said = { kind: 'node', nodeId: node?.id, text: '6月24日印发人选条件（津法〔2021〕3号）。' };
  expect(await post('o-sfj-head', `${at}/reports`, said, '*')).toBe(200);

  const [waiting] = await items('o-dcs-officer', 'reviews');
  expect(waiting).toMatchObject({ kind: 'node', title: EXPERTS, dutyId: node?.id, since: '2021-09-06', workingDay: 0 });
  const reports = (await read('o-dcs-officer', `${at}/story`))['reports'] as { id: string; version: number }[];
  const { id, version } = reports.at(-1)!;
  expect(await post('o-dcs-officer', `reports/${id}/return`, { missing: '缺名单。' }, `"${version + 5}"`)).toBe(412);
  expect(await post('o-dcs-officer', `reports/${id}/return`, { missing: '缺名单。' }, `"${version}"`)).toBe(200);
  const after = (await read('o-sfj-head', `${at}/story`))['reports'] as Json[];
  expect(after.at(-1)).toMatchObject({ state: 'returned', missing: '缺名单。', reviewedOn: '2021-09-06' });
  expect(await items('o-dcs-officer', 'reviews')).toEqual([]);
});

test('what is written inside a unit is its own; to one that cooperates only what is required is told', async () => {
  const at = `tasks/${await idOf(EXPERTS)}`;
  const draft = { act: 'report', kind: 'note', text: '正在征求意见。' };
  expect(await post('o-sfj-clerk', `${at}/drafts`, { ...draft, send: 'yes' }, '*')).toBe(200);
  expect((await read('o-sfj-head', `${at}/story`))['drafts']).toHaveLength(1);
  for (const code of ['o-dcs-officer', 'o-sjj-auditor', 'o-qzf-qz'])
    expect((await read(code, `${at}/story`))['drafts']).toEqual([]);
  const cooperates = (
    await house.reads.query<{ id: string; task: string }>(
      `SELECT d.code AS id, c.task_id AS task FROM task_cooperation c JOIN department d ON d.id = c.department_id
     JOIN progress_report r ON r.task_id = c.task_id LIMIT 1`,
    )
  )[0];
  if (cooperates) {
    const told = await read(`o-${cooperates.id}-head`, `tasks/${cooperates.task}/story`);
    expect([told['reports'], told['drafts'], told['letters']]).toEqual([[], [], []]);
  }
  const other = await (await program('o-sjj-head')).get(`/api/v1/${at}/story`);
  expect(other.status).toBe(404);
});

test('我的任务: what the letter asks, what waits for the head, what waits for others', async () => {
  const week = (await read('o-sfj-head', 'week')) as {
    units: { department: string; asks: Json[]; toSign: Json[]; waiting: Json[] }[];
  };
  const [unit] = week.units;
  expect(unit?.department).toBe('区司法局');
  expect(unit?.asks.length).toBeGreaterThan(2);
  for (const ask of unit?.asks ?? [])
    expect(Object.keys(ask)).toEqual(expect.arrayContaining(['title', 'what', 'taskIds']));
  expect(unit?.toSign).toHaveLength(1);
  expect(unit?.waiting).toEqual([]);
  const task = await house.reads.one(Task, { title: EXPERTS });
  const more = { reasonKind: 'superior', reason: '市级办法未印发。', day: '2021-12-15' };
  const asked = await (await program('o-sfj-head')).json('POST', `/api/v1/tasks/${task?.id}/extensions`, more);
  expect([asked.status, asked.text]).toEqual([200, expect.anything()]);
  const again = (await read('o-sfj-clerk', 'week')) as typeof week;
  expect(again.units[0]?.waiting).toMatchObject([{ kind: 'extension', title: EXPERTS, askedOn: '2021-09-06' }]);
});

test('本期情况: each with its standard; the office has none to write', async () => {
  const lines = await items('o-sfj-head', 'statements');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines)
    expect(line).toMatchObject({ standard: expect.stringMatching(/./), last: null, draft: null });
  expect((await (await program('o-dcs-officer')).get('/api/v1/statements')).status).toBe(403);
  expect((await (await program('o-sfj-head')).get('/api/v1/reviews')).status).toBe(403);
});

test('督办总览: a leader sees his own, the office everybody’s, a department none', async () => {
  const own = await read('o-qzf-fqz-cs', 'overview');
  expect(own['asked']).toEqual([]);
  const page = await (await program('o-qzf-fqz-cs')).get('/overview');
  const late = own['late'] as { title: string; days: number }[];
  for (const { title } of late.slice(0, 12)) expect(page.text).toContain(title);
  const due = own['due'] as { all: number; inTime: number; pending: number };
  expect(due.inTime + due.pending).toBeLessThanOrEqual(due.all);
  const { code } = own['post'] as { code: string };
  expect(await read('o-dcs-officer', `overview?of=${code}`)).toEqual(own);
  expect((await (await program('o-qzf-fqz-cs')).get('/api/v1/overview?of=nobody')).status).toBe(404);
  expect((await (await program('o-sfj-head')).get('/api/v1/overview')).status).toBe(403);
});
