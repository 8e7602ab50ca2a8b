import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Department } from '../../src/organization/department.entity.js';
import { OfficePaper } from '../../src/reminder/office-paper.entity.js';
import { fileNameOf } from '../support/browser.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;

beforeAll(async () => {
  house = await aWebHouse('sqlite');
  house.clock.set(instantOf('2021-03-29', '09:00'));
});
afterAll(() => house.down());

const LIST = '/supervision-notices';
const seenIn = (text: string): string => /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '';
const unit = async (code: string): Promise<string> => (await house.reads.one(Department, { code }))?.id ?? '';

test('drafts stand among what is to be signed; worded by the office, signed by the chief, all or one', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const at = `${LIST}/units/${await unit('sfj')}`;
  const papers = (await officer.get('/papers')).text;
  expect(papers).toContain('督办通知单待签发 11');
  expect(papers).toContain(`href="${at}"`);
  const page = (await officer.get(at)).text;
  for (const words of ['（签发时取号）', '由你局牵头的任务8项', '一、牵头的任务', '落实标准'])
    expect(page).toContain(words);
  expect(page).not.toContain('>签发</button>');
  expect(fileNameOf(await officer.get(`${at}/file`))).toBe('督办通知单（草稿） 区司法局.docx');
  const worded = { seen: seenIn(page), title: '关于督办<b>事项的通知', body: '请签收。' };
  const unsaid = await officer.post(`${at}/word`, { ...worded, body: '' });
  expect([unsaid.status, unsaid.text.includes('id="n-body-error"')]).toEqual([422, true]);
  expect((await officer.post(`${at}/word`, worded)).location).toBe(`${at}?done=word`);
  expect((await officer.get(at)).text).toContain('关于督办&lt;b>事项的通知');
  const stale = await officer.post(`${at}/drop`, { seen: worded.seen, reason: '已交办' });
  expect([stale.status, stale.text.includes('看过以后有变动')]).toEqual([409, true]);
  expect((await officer.post(`${at}/nothing`, { seen: 'x' })).status).toBe(404);
  expect((await officer.post(`${LIST}/sign`, { seen: 'x' })).status).toBe(403);

  const chief = await house.signedIn('o-dcs-chief');
  const own = (await chief.get(at)).text;
  expect(own).toContain('签发后取号×政督办〔2021〕1号并存档');
  expect((await chief.post(`${at}/sign`, { seen: seenIn(own) })).location).toBe(`${LIST}?done=sign`);
  // On to what else is to be signed, as after a letter; gone once the page is opened anew.
  const [, next = ''] = /href="([^"]+)">办下一件</.exec((await chief.get(`${LIST}?done=sign`)).text) ?? [];
  expect(next).toBe('/today?queue=sign&amp;next=yes#queue');
  const rest = (await chief.get(next.replaceAll('&amp;', '&'))).text;
  expect(rest).toMatch(/待签发 \d/);
  expect(rest).toContain(`<a class="title" href="${LIST}/units/`);
  expect(rest).not.toContain(at);
  const list = (await chief.get(LIST)).text;
  expect(list).not.toContain('办下一件');
  expect(list).toContain('签发上面由您签发的7份，从×政督办〔2021〕2号起');
  expect((await chief.post(`${LIST}/sign`, { seen: 'x' })).status).toBe(409);
  expect((await chief.post(`${LIST}/sign`, { seen: seenIn(list) })).location).toBe(`${LIST}?done=sign`);
  // What is left goes to units outside the government, by the other office.
  expect((await chief.get(LIST)).text).not.toContain('全部签发');
  const composer = await house.signedIn('o-yfzqb-composer');
  expect((await composer.get(LIST)).text).toContain('签发上面由您签发的3份，从×法治函〔2021〕1号起');
});

test('a unit finds its own in its pages and takes it; nobody else’s, and no drafts', async () => {
  const head = await house.signedIn('o-sfj-head');
  const list = await head.get(LIST);
  expect((await head.get(`${LIST}?done=sign`)).text).not.toContain('办下一件');
  expect((await head.get('/ledger')).text).toContain(`href="${LIST}"`);
  expect(list.text).toContain('×政督办〔2021〕1号');
  expect(list.text).not.toContain('区审计局');
  expect(list.text).not.toContain('全部签发');
  const own = /href="(\/supervision-notices\/[^"]+\/file)"/.exec(list.text)?.[1] ?? '';
  const file = await head.get(own);
  expect([file.status, fileNameOf(file)]).toEqual([200, '督办通知单 ×政督办〔2021〕1号 区司法局.docx']);
  const other = await house.reads.one(OfficePaper, { departmentId: await unit('sjj'), state: 'signed' });
  expect((await head.get(`${LIST}/${other?.id ?? ''}/file`)).status).toBe(404);
  expect((await head.get(`${LIST}/units/${await unit('sjj')}`)).status).toBe(403);
  expect((await head.get(`${LIST}/units/${await unit('sjj')}/file`)).status).toBe(403);
  const unled = await house.signedIn('o-xcb-head');
  expect((await unled.get('/ledger')).text).not.toContain(`href="${LIST}"`);
});
