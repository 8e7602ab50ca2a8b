import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

test('while the database is away every page says so in words, and the process lives', async () => {
  const browser = await house.signedIn('o-sfj-head');
  await house.app.get<DataSource>(getDataSourceToken()).destroy();
  for (const path of ['/ledger', '/sign-in', '/nowhere', '/']) {
    const page = await browser.get(path);
    expect([path, page.status, page.text.includes('没有办成')]).toEqual([path, 500, true]);
  }
  expect((await browser.get('/api/v1/tasks')).headers.get('content-type')).toMatch(/problem\+json/);
  expect([(await browser.get('/health/live')).status, (await browser.get('/health/ready')).status]).toEqual([200, 503]);
});
