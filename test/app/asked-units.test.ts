import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Department } from '../../src/organization/department.entity.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const DAY = '2021-12-20';
let house: WebHouse;

beforeAll(async () => {
  house = await aWebHouse('sqlite');
  house.clock.set(instantOf(DAY, '09:00'));
});
afterAll(() => house.down());

const rowsIn = (text: string): string => /<tbody[\s\S]*<\/tbody>/.exec(text)?.[0] ?? '';
const linesIn = (text: string): number => rowsIn(text).match(/href="\/tasks\//g)?.length ?? 0;

/** Led by units outside the government, and past a day by the rule. */
async function lateOutside() {
  const outside = new Set(
    (await house.reads.find(Department)).filter(({ kind }) => kind !== 'government').map(({ id }) => id),
  );
  const rows = await house.app.get(LedgerService).rows(DAY);
  return rows.filter(
    ({ record, standing }) => outside.has(record.task.leadDepartmentId ?? '') && standing.light === 'red',
  );
}

test('of those who are only asked nothing is red in the ledger, and no day is counted; the count is its list', async () => {
  const late = await lateOutside();
  expect(late.length).toBeGreaterThan(0);
  const officer = await house.signedIn('o-dcs-officer');
  for (const { leadDepartment } of late) {
    const text = rowsIn((await officer.get(`/ledger?unit=${encodeURIComponent(leadDepartment ?? '')}`)).text);
    expect(text).toContain('待告知进展');
    expect(text).not.toMatch(/逾期|light-red/);
  }
  const all = (await officer.get('/ledger')).text;
  for (const [lamp, word] of [
    ['red', '逾期'],
    ['amber', '黄灯'],
  ]) {
    const [, n] = new RegExp(`>${word ?? ''}(\\d+)<`).exec(all) ?? [];
    expect([lamp, linesIn((await officer.get(`/ledger?light=${lamp ?? ''}`)).text)]).toEqual([lamp, Number(n)]);
  }
  const red = rowsIn((await officer.get('/ledger?light=red')).text);
  for (const { record } of late) expect(red).not.toContain(`/tasks/${record.task.id}"`);
});

test('nor on the task’s own page: what is waited for, and since which day', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  for (const { record } of await lateOutside()) {
    const text = (await officer.get(`/tasks/${record.task.id}`)).text;
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    expect(main).toContain('待告知进展');
    expect(main).toMatch(/原定\d+月\d+日，情况尚未收到/);
    expect(main).not.toMatch(/逾期\d|转红灯|light-red|超期/);
  }
});
