import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Consultation, ConsultationAnswer } from '../../src/plan/consultation.entity.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { Task, TaskCommitment } from '../../src/task/task.entity.js';
import { importUnapproved } from '../support/unapproved.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
const open = async (table: 'filled' | 'asRead') => {
  house = await aWebHouse('sqlite', {}, async (app) => importUnapproved(app, table));
  house.clock.set(instantOf('2021-03-19', '10:40'));
};
beforeEach(() => open('asRead'));
afterEach(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  await house.down();
});

const drafts = () => house.reads.find(Task, { order: { number: 'ASC' } });
const planId = async () => (await house.reads.find(Plan))[0]?.id ?? '';
const good = { nature: 'continuing', lead: 'sfj', standard: '每期写明件数和日期。', due: '', cooperating: '区委党校' };

test('the source word for word, every promise a link; what the reader was unsure of opens first', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const path = `/desk/${await planId()}`;
  const page = await officer.get(path);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect((page.text.match(/<a class="c( c-[a-z]+)?" href/g) ?? []).length).toBe(53);
  for (const words of ['报告写下53条承诺', '未分派', '读入时不确定', '上年问题中没有对应工作安排'])
    expect([words, page.text.includes(words)]).toEqual([words, true]);
  const plain = page.text.replace(/<sup>\d+<\/sup>|<[^>]+>/g, '');
  expect(plain).toContain('以行政执法“三项制度”为抓手,进一步完善行政执法公示、全过程记录');
  const third = (await drafts()).find(({ title }) => title.includes('行政执法公示'))!;
  expect((await officer.get(`${path}?n=${third.id}`)).text).toContain('对应上年问题：');
  // A filter shows what its count says.
  const [, n = ''] = /f=unsure"[^>]*><b>(\d+)/.exec(page.text) ?? [];
  const unsure = await officer.get(`${path}?f=unsure`);
  expect(unsure.text.match(/<tr[^>]* id="t-/g)).toHaveLength(Number(n));
});

test('a supplementary task names the problem of last year that it answers, and the gap is gone; dropped, it is back', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const path = `/desk/${await planId()}`;
  const gaps = async () => {
    const { text } = await officer.get(path);
    return Number(/上年问题中没有对应工作安排的(\d+)处/.exec(text)?.[1] ?? 0);
  };
  const before = await gaps();
  expect(before).toBeGreaterThan(0);
  // What answers a promise is not asked.
  const [promised] = await drafts();
  expect((await officer.get(`${path}?n=${promised!.id}`)).text).not.toContain('回应上年哪处问题');
  const added = await officer.post(`${path}/add`, { title: '补上专家论证的短板' });
  expect(added.status).toBe(303);
  const task = (await drafts()).at(-1)!;
  const open = (await officer.get(`${path}?n=${task.id}`)).text;
  const select = /<select[^>]*name="problem"[\s\S]*?<\/select>/.exec(open)?.[0] ?? '';
  const options = [...select.matchAll(/<option[^>]*value="([^"]+)"/g)].map(([, value]) => value ?? '');
  expect(options).toHaveLength(before);
  const line = `${path}/lines/${task.id}`;
  const form = { ...good, title: task.title, do: 'save' };
  const version = async () => String((await drafts()).at(-1)?.version);
  expect((await officer.post(line, { ...form, version: await version(), problem: '报告里没有的话' })).status).toBe(303);
  expect(await gaps()).toBe(before);
  const named = { ...form, problem: options[0] ?? '', version: await version() };
  expect((await officer.post(line, named)).status).toBe(303);
  expect((await drafts()).at(-1)?.answersProblem).toBe(options[0]);
  expect(await gaps()).toBe(before - 1);
  const again = (await officer.get(`${path}?n=${task.id}`)).text;
  expect(/<select[^>]*name="problem"[\s\S]*?<\/select>/.exec(again)?.[0]).toMatch(/<option[^>]*selected/);
  await officer.post(line, { ...named, do: 'drop', version: await version() });
  expect(await gaps()).toBe(before);
});

test('a line is filled in, refused with words beside its fields, confirmed; the next one opens', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const [, task] = await drafts();
  const path = `/desk/${await planId()}`;
  await officer.get(path);
  const line = `${path}/lines/${task!.id}`;
  const form = { ...good, title: task!.title, version: String(task!.version), do: 'confirm' };
  const refused = await officer.post(line, {
    ...form,
    standard: '机制进一步完善',
    due: '2021-02-30',
    cooperating: '区某局',
  });
  expect(refused.status).toBe(422);
  for (const words of ['没有2021-02-30这一天', '“区某局”这个单位', '机制进一步完善'])
    expect([words, refused.text.includes(words)]).toEqual([words, true]);
  const vague = await officer.post(line, { ...form, standard: '机制进一步完善' });
  expect([vague.status, vague.text.includes('写一件可查证的事')]).toEqual([422, true]);
  const done = await officer.post(line, form);
  expect(done.location).toMatch(/done=confirm&n=[0-9A-Z]{26}#t-/);
  expect(await house.reads.one(Task, { id: task!.id })).toMatchObject({ confirmedOn: '2021-03-19' });
  // Somebody who had it open as it was before is told who was first, and keeps what was typed.
  const second = await house.signedIn('o-dcs-chief');
  await second.get(path);
  const stale = await second.post(line, { ...form, title: '我写的名称', do: 'save' });
  expect([stale.status, stale.text.includes('10时40分改过这一项'), stale.text.includes('我写的名称')]).toEqual([
    409,
    true,
    true,
  ]);
});

test('taken apart, joined, many at once, turned into an overall duty: all by plain forms', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const path = `/desk/${await planId()}`;
  await officer.get(path);
  const links = await house.reads.find(TaskCommitment);
  const size = (id: string) => links.filter(({ taskId }) => taskId === id).length;
  const all = await drafts();
  const wide = all.find(({ id, nature }) => nature === 'continuing' && size(id) > 2)!;
  const form = { ...good, title: wide.title, version: String(wide.version) };
  expect((await officer.post(`${path}/lines/${wide.id}`, { ...form, do: 'part' })).location).toContain('done=regroup');
  expect(await drafts()).toHaveLength(all.length + size(wide.id) - 1);
  const [a, b] = (await drafts()).filter(({ nature }) => nature === 'continuing').slice(-2);
  const bulk = (tasks: readonly Task[], fields: Record<string, string>) => {
    const body = new URLSearchParams({ _csrf: officer.token, ...fields });
    for (const { id, version } of tasks) body.append('task', `${id}:${version}`);
    return officer.ask(`${path}/bulk`, { method: 'POST', body });
  };
  expect((await bulk([a!, b!], { do: 'apply', lead: 'zwfwb', due: '2021-12-31' })).location).toContain('done=bulk');
  expect((await drafts()).filter(({ dueDate }) => dueDate === '2021-12-31')).toHaveLength(2);
  const stale = await bulk([a!, b!], { do: 'merge' });
  expect([stale.status, stale.text.includes('别人先改了')]).toEqual([409, true]);
  const again = (await drafts()).filter(({ id }) => id === a!.id || id === b!.id);
  expect((await bulk(again, { do: 'merge' })).location).toContain('done=regroup');
  expect((await bulk([], { do: 'apply' })).text).toContain('没有选中任何一项');
  const [first] = (await drafts()).filter(({ nature }) => nature === 'continuing');
  const overall = { ...good, title: first!.title, version: String(first!.version), do: 'overall' };
  await officer.post(`${path}/lines/${first!.id}`, overall);
  expect(await house.reads.one(Task, { id: first!.id })).toMatchObject({ nature: 'overall', dueDate: null });
  expect(await house.reads.find(TaskCommitment)).toHaveLength(53);
});

test('consulted, answered, settled and approved, each by whom it is for', async () => {
  await house.down();
  await open('filled');
  const path = `/desk/${await planId()}`;
  const [officer, chief, head] = [
    await house.signedIn('o-dcs-officer'),
    await house.signedIn('o-dcs-chief'),
    await house.signedIn('o-sfj-head'),
  ];
  expect((await head.get(path)).status).toBe(403);
  expect((await head.get('/consultation')).text).toContain('现在没有向您单位征求意见的任务');
  await officer.get(path);
  expect((await officer.post(`${path}/consult`, { answerBy: '2021-03-24' })).location).toContain('done=consult');
  const page = await head.get('/consultation');
  expect(page.text).toContain('3月24日（周三）前答复');
  expect(page.text).not.toContain('区信访办牵头');
  const consultation = (await house.reads.find(Consultation)).find(({ id }) => page.text.includes(id))!;
  const [, task = ''] = /name="kind-([0-9A-Z]{26})"/.exec(page.text) ?? [];
  const answer = { [`kind-${task}`]: 'otherLead', [`unit-${task}`]: '', [`words-${task}`]: '职责在组织部门。' };
  const refused = await head.post(`/consultation/${consultation.id}`, answer);
  expect([refused.status, refused.text.includes('职责在组织部门。')]).toEqual([422, true]);
  const clerk = await house.signedIn('o-sfj-clerk');
  await clerk.get('/consultation');
  expect((await clerk.post(`/consultation/${consultation.id}`, answer)).status).toBe(403);
  await head.post(`/consultation/${consultation.id}`, { ...answer, [`unit-${task}`]: 'xcb' });
  const [given] = await house.reads.find(ConsultationAnswer);
  await chief.get(path);
  const approval = {
    by: 'qzf-qz',
    day: '2021-03-19',
    document: '关于印发分解表的通知（示意）',
    basis: '常务会议（示意）',
  };
  const early = await chief.post(`${path}/approve`, approval);
  expect([early.status, early.text.includes('还有不同意见没有处理')]).toEqual([409, true]);
  await officer.get(path);
  const settled = await officer.post(`${path}/answers/${given!.id}`, {
    do: 'refuse',
    words: '职责分工以三定规定为准。',
  });
  expect(settled.location).toContain('done=settle');
  expect((await head.get('/consultation')).text).toContain('督查室处理意见：职责分工以三定规定为准。');
  expect((await officer.post(`${path}/approve`, approval)).status).toBe(403);
  await chief.get(path);
  const nameless = await chief.post(`${path}/approve`, { ...approval, document: '' });
  expect([nameless.status, nameless.text.includes('常务会议（示意）')]).toEqual([422, true]);
  expect((await chief.post(`${path}/approve`, approval)).location).toContain('done=approve');
  const after = await chief.get(path);
  for (const words of ['已于3月19日立项', '区长批准', '27项', '没有待立项的任务'])
    expect([words, after.text.includes(words)]).toEqual([words, true]);
  expect((await head.get('/consultation')).text).toContain('征求意见结束');
});

test('a report comes in as a file or pasted; what is none is refused and what was pasted stays', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const first = await officer.get('/desk');
  expect(first.text).toContain('2021年');
  const pasted = '今天天气不错。'.repeat(30);
  const refused = await officer.upload('/desk', { pasted }, []);
  expect([refused.status, refused.text.includes('没有导入'), refused.text.includes(pasted)]).toEqual([422, true, true]);
  const text = readFileSync(new URL('../../seeds/wuqing-2020-report.txt', import.meta.url), 'utf8');
  const next = text.replaceAll('2021年', '2022年').replaceAll('2020年', '2021年');
  const taken = await officer.upload('/desk', { pasted: '' }, [{ name: '报告.txt', bytes: Buffer.from(next) }]);
  expect(taken.location).toMatch(/^\/desk\/[0-9A-Z]{26}$/);
  expect((await officer.get(taken.location ?? '')).text).toContain('报告写下53条承诺');
  const auditor = await house.signedIn('o-sjj-auditor');
  expect((await auditor.get(`/desk/${await planId()}`)).text).not.toContain('确认，看下一条');
  await auditor.get('/desk');
  expect((await auditor.upload('/desk', { pasted: text }, [])).status).toBe(403);
});

test('a revised report of the same year is laid beside the plan before anything changes', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  await officer.get('/desk');
  const text = readFileSync(new URL('../../seeds/wuqing-2020-report.txt', import.meta.url), 'utf8');
  const revised = text.replace('组建武清区法律专家团队', '组建武清区法律专家团队并公布专家名单');
  const shown = await officer.upload('/desk', { pasted: revised }, []);
  for (const words of ['修订对照', '52句不变，1句有改动', '并公布专家名单', '采用修订'])
    expect([words, shown.text.includes(words)]).toEqual([words, true]);
  const bare = await officer.upload('/desk/amend', { pasted: revised, basis: '' }, []);
  expect([bare.status, bare.text.includes('还没有写文件和依据'), bare.text.includes('修订对照')]).toEqual([
    422,
    true,
    true,
  ]);
  const taken = await officer.upload('/desk/amend', { pasted: revised, basis: '4月9日常务会议（示意）' }, []);
  expect(taken.location).toBe(`/desk/${await planId()}?done=amend`);
  expect((await officer.get(taken.location ?? '')).text).toContain('报告修订：1句');
  expect((await officer.upload('/desk', { pasted: revised }, [])).location).toBe(`/desk/${await planId()}`);
});

test('units find 征求意见 in their menu only while a table is a draft', async () => {
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get('/ledger')).text).toContain('href="/consultation"');
  await house.down();
  house = await aWebHouse();
  expect((await (await house.signedIn('o-sfj-head')).get('/ledger')).text).not.toContain('href="/consultation"');
});
