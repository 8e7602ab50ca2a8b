import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import createClient, { type Client } from 'openapi-fetch';
import { describeApi } from '../../src/api.module.js';
import type { paths } from '../support/api-client.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

/** A program that was given a token: it knows the interface by its description alone. */
async function program(code: string): Promise<Client<paths>> {
  const browser = await house.signedIn(code);
  await browser.get('/tokens');
  const page = await browser.post('/tokens', { name: '区办公平台', scope: 'write', days: '30' });
  const token = /duban_[\w-]{43}/.exec(page.text)![0];
  return createClient<paths>({ baseUrl: house.base, headers: { Authorization: `Bearer ${token}` } });
}

test('the client is made from today’s description; npm run docs:api makes it anew', async () => {
  const types = astToString(await openapiTS(JSON.parse(JSON.stringify(describeApi(house.app))) as OpenAPI3));
  expect(readFileSync('test/support/api-client.d.ts', 'utf8').split('\n').slice(1).join('\n')).toBe(types);
});

test('a client made from it reports, reviews and reads the ledger page by page', async () => {
  const [unit, office] = [await program('o-sfj-head'), await program('o-dcs-officer')];
  await unit.POST('/api/v1/acknowledgements', {});
  const first = await unit.GET('/api/v1/tasks', { params: { query: { limit: 3 } } });
  expect(first.data?.items).toHaveLength(3);
  const next = await unit.GET('/api/v1/tasks', { params: { query: { limit: 3, after: first.data?.next ?? '' } } });
  expect(next.data?.items[0]?.number).toBeGreaterThan(first.data?.items[2]?.number ?? 0);

  const { data } = await unit.GET('/api/v1/week', {});
  const asked = data?.units[0]?.asks.flatMap(({ taskIds }) => taskIds) ?? [];
  expect(asked.length).toBeGreaterThan(0);
  const node = (
    await Promise.all(asked.map((id) => unit.GET('/api/v1/tasks/{id}/story', { params: { path: { id } } })))
  )
    .flatMap((answer) => (answer.data ? [answer.data] : []))
    .find(({ nodes }) => nodes.some(({ submittedOn }) => submittedOn === null));
  const params = { path: { id: node?.taskId ?? '' }, header: { 'Idempotency-Key': 'node-1' } };
  const said = {
    kind: 'node' as const,
    nodeId: node?.nodes[0]?.id ?? '',
    text: '6月24日印发人选条件（津法〔2021〕3号）。',
  };
  const reported = await unit.POST('/api/v1/tasks/{id}/reports', { params, body: said });
  expect(reported.data).toMatchObject({ done: true });

  const queue = await office.GET('/api/v1/reviews', {});
  expect(queue.data?.items).toMatchObject([{ taskId: node?.taskId, kind: 'node' }]);
  const story = await office.GET('/api/v1/tasks/{id}/story', { params: { path: { id: node?.taskId ?? '' } } });
  const { id = '', version = 0 } = story.data?.reports.at(-1) ?? {};
  const stale = await office.POST('/api/v1/reports/{id}/accept', {
    params: { path: { id }, header: { 'If-Match': `"${version + 1}"` } },
  });
  expect([stale.response.status, stale.error]).toEqual([412, expect.objectContaining({ version })]);
  const accepted = await office.POST('/api/v1/reports/{id}/accept', {
    params: { path: { id }, header: { 'If-Match': `"${version}"` } },
  });
  expect(accepted.data).toEqual({ done: true });
});
