import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Department } from '../../src/organization/department.entity.js';
import { Collection, Contribution } from '../../src/task/contribution.entity.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser, Page } from '../support/browser.js';
import { programOf } from '../support/program.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

// Led by 区委政法委; 区司法局, 区信访办, 区民政局, 区人力社保局, 区法院 and 各镇街 cooperate.
const GRID = '发挥网格作用，推进多元化解机制衔接';
const ASKS = '各渠道分流化解件数';

let house: WebHouse;
let id: string;
beforeAll(async () => {
  house = await aWebHouse();
  id = (await house.reads.one(Task, { title: GRID }))?.id ?? '';
});
afterAll(() => house.down());

function expectWords(page: Page, words: readonly string[], there = true): void {
  for (const word of words) expect([word, page.text.includes(word)]).toEqual([word, there]);
}

async function pieceOf(code: string): Promise<Contribution> {
  const unit = await house.reads.one(Department, { code });
  const piece = await house.reads.one(Contribution, { departmentId: unit?.id ?? '' });
  if (!piece) throw new Error(`no piece of ${code}`);
  return piece;
}

/** Looks at the page first, as a person does: it must offer the form that is then sent. */
async function fill(browser: Browser, action: string, fields: Record<string, string> = {}): Promise<Page> {
  const page = await browser.get('/contributions');
  expect([action, page.text.includes(`action="${action}"`)]).toEqual([action, true]);
  return browser.post(action, fields);
}

const sendAt = ({ id: piece }: Contribution): string => `/contributions/pieces/${piece}/send`;

test('the lead asks from the page of the task, which says what is wrong and loses nothing', async () => {
  const [head, clerk] = [await house.signedIn('o-zfw-head'), await house.signedIn('o-zfw-clerk')];
  const at = `/contributions/new/${id}`;
  expectWords(await head.get(`/tasks/${id}`), [at], false);
  await head.post(`/tasks/${id}/acknowledge`);
  expectWords(await clerk.get(`/tasks/${id}`), [at, '征集配合材料']);
  expectWords(await clerk.get(at), ['区法院（商请）', '各镇街没有设岗位', 'checked']);
  const nobody = await clerk.post(at, { asks: ASKS, columns: '件数、截止日期', dueBy: '' });
  expect(nobody.status).toBe(422);
  expectWords(nobody, [ASKS, '件数、截止日期', '请至少选一个单位', '没有这一天']);
  const units = [
    ['units', 'sfj'],
    ['units', 'fy'],
  ];
  const ask = (fields: Record<string, string>) => {
    const body = new URLSearchParams([...units, ...Object.entries({ _csrf: clerk.token, ...fields })]);
    return clerk.ask(at, { method: 'POST', body });
  };
  const off = await ask({ asks: ASKS, columns: '件数、截止日期', dueBy: '2021-09-11' });
  expect(off.status).toBe(422);
  expectWords(off, [ASKS, '这一天放假']);
  const done = await ask({ asks: ASKS, columns: '件数、截止日期', dueBy: '2021-09-10' });
  expect(done.location).toBe('/contributions?done=collect');
  expectWords(await clerk.get('/contributions?done=collect'), ['已开始征集', '2个单位，已报0个', '未收到']);
  expect(await house.reads.find(Contribution)).toHaveLength(2);
});

test('a unit sends its row and corrects it; what a colleague sent meanwhile is shown, not overwritten', async () => {
  const [head, clerk] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-sfj-clerk')];
  expectWords(await clerk.get('/contributions'), ['区委政法委征集，请您单位于9月10日（周五）前报送', ASKS, '件数']);
  const piece = await pieceOf('sfj');
  const row = { version: '1', 'cell-0': '12', 'cell-1': '', text: '' };
  const half = await fill(clerk, sendAt(piece), row);
  expect([half.status, half.text.includes('value="12"'), half.text.includes('表还没有填完')]).toEqual([
    422,
    true,
    true,
  ]);
  const sent = await fill(clerk, sendAt(piece), { ...row, 'cell-1': '9月5日' });
  expect(sent.location).toBe('/contributions?done=contribute');
  const late = await fill(head, sendAt(piece), { ...row, 'cell-0': '14', 'cell-1': '9月6日' });
  expect(late.status).toBe(409);
  expectWords(late, ['同事先报了', '件数12，截止日期9月5日', 'value="14"', '改正']);
  const version = /name="version" value="(\d+)"/.exec(late.text)?.[1] ?? '';
  await fill(head, sendAt(piece), { ...row, version, 'cell-0': '14', 'cell-1': '9月6日' });
  expect(await pieceOf('sfj')).toMatchObject({ cells: ['14', '9月6日'], text: null });
});

test('a unit outside the government is asked, and no days are counted to it', async () => {
  house.clock.set(instantOf('2021-09-13', '09:00'));
  const [court, lead] = [await house.signedIn('o-fy-clerk'), await house.signedIn('o-zfw-head')];
  const page = await court.get('/contributions');
  expectWords(page, ['区委政法委商请贵单位于9月10日（周五）前提供']);
  expectWords(page, ['已过3天', '请您单位', '报送'], false);
  expectWords(await court.get(`/tasks/${id}`), ['9月6日商请', '请在“配合材料”里提供']);
  expectWords(await court.get(`/tasks/${id}`), ['已过3天', '9月6日征集'], false);
  expectWords(await lead.get('/contributions'), ['未收到']);
  expectWords(await lead.get('/contributions'), ['已过'], false);
});

test('everybody sees what is his: a unit its own piece, the lead, its leader and the office all of it', async () => {
  await fill(await house.signedIn('o-fy-head'), sendAt(await pieceOf('fy')), {
    ...{ version: '1', 'cell-0': '', 'cell-1': '', text: '<b>诉前分流由立案庭统计' },
  });
  const whole = ['件数14，截止日期9月6日', '诉前分流由立案庭统计', '区法院：'];
  for (const officer of ['o-zfw-clerk', 'o-qw-sj', 'o-dcs-officer'])
    expectWords(await (await house.signedIn(officer)).get(`/tasks/${id}`), whole);
  const mine = await (await house.signedIn('o-sfj-clerk')).get(`/tasks/${id}`);
  expectWords(mine, ['件数14', '提供本单位的材料']);
  expectWords(mine, ['诉前分流由立案庭统计', '<b>诉前'], false);
  // 区信访办 cooperates too, and was not asked.
  expectWords(await (await house.signedIn('o-xfb-clerk')).get(`/tasks/${id}`), ['件数14', '诉前分流', ASKS], false);
  expectWords(await (await house.signedIn('o-sfj-clerk')).get('/contributions'), ['诉前分流'], false);
});

test('a piece and a collection are nobody else’s to change; whoever came by a letter signs in first', async () => {
  const piece = await pieceOf('sfj');
  const other = await house.signedIn('o-xfb-head');
  await other.get('/contributions');
  expect((await other.post(sendAt(piece), { text: '别的单位写的' })).status).toBe(404);
  const collection = (await house.reads.find(Collection))[0]?.id ?? '';
  expect((await other.post(`/contributions/${collection}/close`)).status).toBe(404);
  expect((await other.get(`/contributions/new/${id}`)).status).toBe(404);
  const office = await house.signedIn('o-dcs-officer');
  expect((await office.get('/contributions')).status).toBe(403);
  const linked = house.browser();
  const path = await house.link('o-sfj-head', 'letter');
  await linked.get(path);
  await linked.post(path);
  expect((await linked.get('/contributions')).location).toContain('why=DOOR.SIGN_IN_FIRST');
  await linked.get(`/tasks/${id}`);
  expect((await linked.post(sendAt(piece), { text: '转信人写的' })).location).toContain('why=DOOR.SIGN_IN_FIRST');
});

test('the lead moves the day once and ends it; after that nothing is sent', async () => {
  const [lead, unit] = [await house.signedIn('o-zfw-head'), await house.signedIn('o-sfj-head')];
  const collection = (await house.reads.find(Collection))[0]?.id ?? '';
  const wrong = await fill(lead, `/contributions/${collection}/extend`, { day: '2021-09-19' });
  expect([wrong.status, wrong.text.includes('value="2021-09-19"')]).toEqual([422, true]);
  await fill(lead, `/contributions/${collection}/extend`, { day: '2021-09-17' });
  const page = await lead.get('/contributions');
  expectWords(page, ['9月17日（周五），原定9月10日']);
  expectWords(page, ['延长报送日期'], false);
  await unit.get('/contributions');
  expect((await fill(lead, `/contributions/${collection}/close`)).location).toBe(
    '/contributions?done=close-collection',
  );
  const closed = await unit.post(sendAt(await pieceOf('sfj')), { 'cell-0': '15', 'cell-1': '9月7日', text: '' });
  expect([closed.status, closed.text.includes('征集已经结束')]).toEqual([409, true]);
  expectWords(await unit.get('/contributions'), ['现在没有要您单位提供的材料', '已结束的1件', '9月13日结束征集']);
  expectWords(await lead.get(`/tasks/${id}`), ['结束征集', '报送配合材料']);
});

test('programs do the same by the acts of the table', async () => {
  const program = (code: string): Promise<Browser> => programOf(house, code);
  const lead = await program('o-zfw-head');
  const body = { asks: '第三季度情况', columns: ['件数'], dueBy: '2021-09-24', units: ['mzj'] };
  expect((await lead.json('POST', `/api/v1/tasks/${id}/collections`, body)).status).toBe(200);
  const bad = await lead.json('POST', `/api/v1/tasks/${id}/collections`, { ...body, columns: ['件数', '件数'] });
  expect(bad.status).toBe(400);
  const unit = await program('o-mzj-clerk');
  const piece = await pieceOf('mzj');
  const send = (by: Browser, content: unknown) => by.json('POST', `/api/v1/contributions/${piece.id}/send`, content);
  expect((await send(lead, { cells: ['1'] })).status).toBe(404);
  expect((await send(unit, { cells: [], text: '' })).status).toBe(422);
  expect((await send(unit, { cells: ['7'] })).status).toBe(200);
  expect(await pieceOf('mzj')).toMatchObject({ cells: ['7'], sentOn: '2021-09-13' });
});
