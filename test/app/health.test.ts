import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Draining } from '../../src/platform/draining.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const TOKEN = 'm'.repeat(24);

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse('sqlite', { metricsToken: TOKEN });
});
afterAll(() => house.down());

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.base}${path}`, { headers });

test('figures are for whoever has the token; to others there is no such page', async () => {
  expect((await ask('/metrics')).status).toBe(404);
  expect((await ask('/metrics', { Authorization: `Bearer ${'n'.repeat(24)}` })).status).toBe(404);
  await ask('/health/live');
  const told = await ask('/metrics', { Authorization: `Bearer ${TOKEN}` });
  expect(told.status).toBe(200);
  const text = await told.text();
  for (const line of [
    /^duban_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} 1$/m,
    /^duban_queue_jobs 0$/m,
    /^duban_letters\{state="pending"\} 0$/m,
    /^duban_outbox_age_seconds 0$/m,
    /^duban_lights\{light="red"\} [1-9]/m,
    /^duban_runs_missing \d/m,
    /^nodejs_eventloop_lag_seconds /m,
  ])
    expect(text).toMatch(line);
  // The addresses that were asked for are patterns: nothing of anybody.
  expect(text).not.toContain(TOKEN);
});

test('every answer has an id: the one that came, or one of its own where that is no id', async () => {
  expect((await ask('/health/live', { 'X-Request-Id': 'proxy-0001' })).headers.get('x-request-id')).toBe('proxy-0001');
  for (const given of ['short', 'with blank inside', 'x'.repeat(65)])
    expect((await ask('/nowhere', { 'X-Request-Id': given })).headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
});

test('ready tells of the outbox and the last run, and says no once the house was told to stop; pages still come', async () => {
  const ready = await ask('/health/ready');
  expect([ready.status, await ready.json()]).toMatchObject([
    200,
    { ok: true, draining: false, outboxAgeSeconds: 0, lastRunOn: null },
  ]);
  house.app.get(Draining).begin();
  expect((await ask('/health/ready')).status).toBe(503);
  const page = await ask('/sign-in');
  expect([page.status, page.headers.get('connection')]).toEqual([200, 'close']);
});
