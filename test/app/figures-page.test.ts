import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Figure } from '../../src/plan/figure.entity.js';
import { importUnapproved } from '../support/unapproved.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeEach(async () => {
  house = await aWebHouse();
  house.clock.set(instantOf('2022-01-05', '09:00'));
});
afterEach(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  await house.down();
});

const figure = async (name: string): Promise<Figure> => {
  const found = await house.reads.one(Figure, { name });
  if (!found) throw new Error(`no figure ${name}`);
  return found;
};

/** The fields of a page as a browser would send them back. */
function formOf(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of text.matchAll(/<input [^>]*>/g)) {
    const at = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const name = at('name');
    if (name === undefined || (at('type') === 'radio' && !/ checked/.test(tag))) continue;
    fields[name] = at('value') ?? '';
  }
  for (const [, name = '', options = ''] of text.matchAll(/<select [^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/g))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}
const says = (text: string, ...words: string[]) =>
  expect(words.map((one) => [one, text.includes(one)])).toEqual(words.map((one) => [one, true]));

test('a unit reports its figures on one page: last year’s beside, pairs together, slips asked about', async () => {
  const clerk = await house.signedIn('o-sfj-clerk');
  const page = (await clerk.get('/figures')).text;
  says(page, '上年129件，本年待区司法局1月14日前报送。', '请在1月14日（周五）前报送，一页填完。', '上报数据');
  const [whole, part, info] = [
    await figure('办理行政复议案件'),
    await figure('审结行政复议案件'),
    await figure('行政检查信息'),
  ];
  expect(page.indexOf(`id="${part.id}"`)).toBeGreaterThan(page.indexOf(`id="${whole.id}"`));
  const between = page.slice(page.indexOf(`id="${whole.id}"`), page.indexOf(`id="${part.id}"`));
  expect(between).not.toContain('class="report');

  const filled = {
    ...{ ...formOf(page), do: 'report', [`value-${whole.id}`]: '24', [`value-${part.id}`]: '４２件' },
    [`value-${info.id}`]: '31,208',
  };
  const asked = await clerk.post('/figures?year=2021', filled);
  expect(asked.status).toBe(422);
  says(asked.text, '审结42件多于办理24件，请核对；确为上年结转的，写明结转数。', '就这样上报', '本年还没有数');
  expect((await figure('行政检查信息')).value).toBe(null);
  const still = await clerk.post('/figures?year=2021', formOf(asked.text));
  expect([still.status, still.text.includes('审结42件多于办理24件'), still.text.includes('本年还没有数')]).toEqual([
    ...[422, true, false],
  ]);
  const answered = { ...formOf(asked.text), do: 'report', [`words-${part.id}`]: '其中上年结转18件' };
  expect((await clerk.post('/figures?year=2021', answered)).location).toBe('/figures?done=report&year=2021');
  const after = (await clerk.get('/figures?done=report&year=2021')).text;
  says(after, '已上报', '上年23546条，本年31208条，同比增长32.5%', '上年129件，本年24件');
  expect(await figure('审结行政复议案件')).toMatchObject({ value: 42, explanation: '其中上年结转18件' });
  house.clock.set(instantOf('2021-12-20', '09:00'));
  const again = await clerk.post('/figures?year=2021', { ...formOf(after), do: 'report' });
  expect(again.location).toBe('/figures?done=none&year=2021');
});

test('before January what has no number yet is left alone; a wrong word is told at its line, nothing is half done', async () => {
  house.clock.set(instantOf('2021-12-20', '09:00'));
  const head = await house.signedIn('o-sfj-head');
  const page = (await head.get('/figures')).text;
  says(page, '2022年1月1日至1月14日（周五）报送；现在有数的可以先报。');
  const [info, trained, ended] = [
    await figure('行政检查信息'),
    await figure('持证执法人员'),
    await figure('发放普法挂图'),
  ];
  const form = { ...formOf(page), do: 'report', [`value-${info.id}`]: '31208', [`end-${ended.id}`]: 'discontinued' };
  const wrong = await head.post('/figures?year=2021', { ...form, [`value-${trained.id}`]: '近1900' });
  expect(wrong.status).toBe(422);
  says(wrong.text, '请写一个不小于0的数', 'value="近1900"', '一项也没有先报');
  const reasonless = await head.post('/figures?year=2021', form);
  expect(reasonless.status).toBe(422);
  says(reasonless.text, '请写明为什么本年不再统计');
  expect((await figure('行政检查信息')).value).toBe(null);
  const whole = { ...form, [`words-${ended.id}`]: '改发电子版', [`end-${trained.id}`]: 'changed' };
  const scoped = { ...whole, [`value-${trained.id}`]: '1500', [`words-${trained.id}`]: '不含协管人员' };
  expect((await head.post('/figures?year=2021', scoped)).location).toBe('/figures?done=report&year=2021');
  says(
    (await head.get('/figures')).text,
    ...['本年不再统计：改发电子版', '本年1500名，口径变化，不与上年比较', '不含协管人员'],
  );
});

test('two people at once: what the other wrote is neither wiped out nor overwritten unseen', async () => {
  const [head, clerk] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-sfj-clerk')];
  const forms = [formOf((await head.get('/figures')).text), formOf((await clerk.get('/figures')).text)];
  const [info, leaflets] = [await figure('行政检查信息'), await figure('发放宣传资料')];
  const [first, second] = forms.map((form) => ({ ...form, do: 'report', asIs: 'yes' }));
  expect((await head.post('/figures', { ...first, [`value-${info.id}`]: '31208' })).status).toBe(303);
  expect((await clerk.post('/figures', { ...second, [`value-${leaflets.id}`]: '3200' })).status).toBe(303);
  expect([(await figure('行政检查信息')).value, (await figure('发放宣传资料')).value]).toEqual([31208, 3200]);
  const late = await clerk.post('/figures', { ...second, [`value-${info.id}`]: '30000' });
  expect(late.status).toBe(422);
  says(late.text, '这项数据刚被别人改过', '本年31208条');
  for (const version of ['', 'NaN', '99999999999']) {
    const forged = { ...second, [`value-${info.id}`]: '30000', [`version-${info.id}`]: version };
    expect((await clerk.post('/figures', forged)).status).toBe(422);
  }
  const endless = await clerk.post('/figures', { ...formOf(late.text), [`value-${info.id}`]: '9'.repeat(400) });
  expect([endless.status, (await figure('行政检查信息')).value]).toEqual([422, 31208]);
});

test('a unit hands back what it does not count; the office settles whose it is', async () => {
  const head = await house.signedIn('o-sfj-head');
  const people = await figure('受教育群众');
  const back = { ...formOf((await head.get('/figures')).text), do: 'report', asIs: 'yes' };
  const declined = { ...back, [`end-${people.id}`]: 'notOurs', [`words-${people.id}`]: '由宣传部统计' };
  expect((await head.post('/figures', declined)).status).toBe(303);
  expect((await head.get('/figures')).text).not.toContain(people.id);
  expect((await head.post('/figures', { do: 'settle' })).status).toBe(403);

  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/figures')).text;
  says(page, '区司法局：不由我单位统计，由宣传部统计', '确认报送单位', '区司法局　已报0项');
  expect((await officer.post('/figures', { do: 'report' })).status).toBe(403);
  const none = await officer.post('/figures?year=2021', { ...formOf(page), do: 'settle' });
  expect(none.location).toBe('/figures?done=none&year=2021');
  const chosen = { ...formOf(page), do: 'settle', [`home-${people.id}`]: 'xcb', [`kind-${people.id}`]: 'flow' };
  expect((await officer.post('/figures?year=2021', chosen)).location).toBe('/figures?done=settle&year=2021');
  says((await officer.get('/figures')).text, '每项数据都有报送单位。');
  expect((await (await house.signedIn('o-xcb-head')).get('/figures')).text).toContain(people.id);
});

test('what a table not yet approved proposes is confirmed with one press, forty at a time', async () => {
  await house.down();
  house = await aWebHouse('sqlite', {}, async (app) => importUnapproved(app, 'filled'));
  house.clock.set(instantOf('2021-03-19', '10:40'));
  says((await (await house.signedIn('o-sfj-head')).get('/figures')).text, '还没有本年度的计划，没有要报的数据。');
  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/figures')).text;
  says(page, '先列40项', '待确认');
  const settled = await officer.post('/figures', { ...formOf(page), do: 'settle' });
  expect(settled.location).toBe('/figures?done=settle&year=2021');
  const open = (await house.reads.find(Figure)).filter(({ confirmedOn }) => confirmedOn !== null);
  expect(open).toHaveLength(40);
});

test('the auditor and the principals read every unit’s and change none; nobody else has a page', async () => {
  for (const reader of ['o-sjj-auditor', 'o-qzf-qz']) {
    const browser = await house.signedIn(reader);
    const page = await browser.get('/figures');
    says(page.text, '各单位报送情况', '区司法局');
    expect([page.status, page.text.includes('action="/figures')]).toEqual([200, false]);
    for (const act of ['settle', 'report']) expect((await browser.post('/figures', { do: act })).status).toBe(403);
  }
  expect((await (await house.signedIn('o-qzf-cwfqz')).get('/figures')).status).toBe(403);
});

test('of a table not yet approved they see what is to be settled, and no form', async () => {
  await house.down();
  house = await aWebHouse('sqlite', {}, async (app) => importUnapproved(app, 'filled'));
  const page = (await (await house.signedIn('o-sjj-auditor')).get('/figures')).text;
  expect(page).toMatch(/\d+项数据还没有确认报送单位。/);
  expect(page).not.toContain('确认报送单位</button>');
});
