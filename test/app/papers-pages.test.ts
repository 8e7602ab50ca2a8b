import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const TITLE = '组建区法律专家团队';

describe('calls and papers', () => {
  let house: WebHouse;
  let taskId: string;

  beforeAll(async () => {
    house = await aWebHouse('sqlite');
    house.clock.set(instantOf('2021-09-08', '09:00'));
    taskId = (await house.reads.one(Task, { title: TITLE }))?.id ?? '';
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
  });
  afterAll(() => house.down());

  const drafted = async (): Promise<Paper | null> => house.reads.one(Paper, { taskId, kind: 'urging' });

  test('telephoned from the list, drafted at once, signed by the chief; then the unit reads it', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const list = (await officer.get('/papers')).text;
    expect(list).toContain('该打电话');
    expect(list).toContain(`action="/papers/calls/${taskId}"`);
    const said = { day: '2021-09-08', spokeWith: '办公室主任', said: '名单已拟出<b>，月内可以聘任。' };
    const unsaid = await officer.post(`/papers/calls/${taskId}`, { ...said, said: '' });
    expect([unsaid.status, unsaid.text.includes(`id="call-${taskId}-said-error"`)]).toEqual([422, true]);
    expect(unsaid.text).toContain('办公室主任');
    expect((await officer.post(`/papers/calls/${taskId}`, said)).location).toBe('/papers?done=call');
    const paper = await drafted();
    const at = `/papers/${paper?.id}`;
    const page = (await officer.get(at)).text;
    expect(page).toContain('（签发时取号）');
    expect(page).toContain('名单已拟出&lt;b>，月内可以聘任');
    expect(page).not.toContain('>签发</button>');

    const head = await house.signedIn('o-sfj-head');
    expect((await head.get(at)).status).toBe(404);
    expect((await head.get(`${at}/file`)).status).toBe(404);
    expect((await head.get('/papers')).status).toBe(403);
    expect(page).toContain(`href="${at}/file"`);
    const file = await officer.get(`${at}/file`);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('催办函（草稿）'));

    const chief = await house.signedIn('o-dcs-chief');
    const draft = (await chief.get(at)).text;
    expect(draft).toMatch(/签发后取号.*〔2021〕1号，不能撤回。/);
    const version = /name="version" value="(\d+)"/.exec(draft)?.[1] ?? '';
    const worded = { version, title: paper!.title, body: '请于9月15日前书面回复。' };
    expect((await officer.post(`${at}/word`, worded)).location).toBe(`${at}?done=word`);
    const stale = await chief.post(`${at}/sign`, { version });
    expect([stale.status, stale.text.includes('别人先改了')]).toEqual([409, true]);
    const fresh = /name="version" value="(\d+)"/.exec(stale.text)?.[1] ?? '';
    expect((await officer.post(`${at}/sign`, { version: fresh })).status).toBe(403);
    expect((await chief.post(`${at}/sign`, { version: fresh })).location).toBe(`${at}?done=sign`);
    expect((await chief.get(`${at}?done=sign`)).text).toContain('×政督函〔2021〕1号');

    expect((await head.get(at)).text).toContain('×政督函〔2021〕1号');
    const task = (await head.get(`/tasks/${taskId}`)).text;
    expect(task).toContain('发第1次催办函');
    expect(task).toContain('电话联系');
    const signed = await head.get(`${at}/file`);
    expect(signed.headers.get('content-type')).toContain('wordprocessingml');
    expect(decodeURIComponent(signed.headers.get('content-disposition') ?? '')).toContain('〔2021〕1号');
    const stranger = await house.signedIn('o-xfb-head');
    expect((await stranger.get(`${at}/file`)).status).toBe(404);
    expect((await stranger.get(at)).status).toBe(404);
  });

  test('a draft that is not to be sent is dropped with its reason', async () => {
    const composer = await house.signedIn('o-yfzqb-composer');
    const request = await house.reads.one(Paper, { kind: 'request', state: 'draft' });
    const at = `/papers/${request?.id}`;
    const page = (await composer.get(at)).text;
    expect(page).toMatch(/商请贵.+于9月15日前告知进展/);
    expect(page).toContain('区委依法治区办');
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    const chief = await house.signedIn('o-dcs-chief');
    await chief.get(at);
    expect((await chief.post(`${at}/sign`, { version })).status).toBe(403);
    const blank = await composer.post(`${at}/drop`, { version, reason: '' });
    expect([blank.status, blank.text.includes('id="p-reason-error"')]).toEqual([422, true]);
    expect((await composer.post(`${at}/drop`, { version, reason: '已当面沟通。' })).location).toBe(`${at}?done=drop`);
    expect((await composer.get(at)).text).toContain('不发：已当面沟通。');
  });

  test('a call recorded by mistake is taken back from the task’s page, and stays readable there', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const wrong = (await house.reads.one(Task, { title: '完善审计配套制度和法制监督机制' }))?.id ?? '';
    await officer.get(`/tasks/${wrong}`);
    const said = { day: '2021-09-06', spokeWith: '办公室副主任', said: '本周报送。' };
    expect((await officer.post(`/papers/calls/${wrong}`, said)).location).toBe('/papers?done=call');
    const page = (await officer.get(`/tasks/${wrong}`)).text;
    const act = /action="(\/papers\/calls\/[^"]+\/take-back)"/.exec(page)?.[1] ?? '';
    expect((await officer.post(act, { reason: '' })).status).toBe(422);
    const done = await officer.post(act, { reason: '记错了任务。' });
    expect(done.location).toBe(`/tasks/${wrong}?done=take-back-call`);
    const after = (await officer.get(done.location ?? '')).text;
    expect(after).toContain('撤回一次电话记录');
    expect(after).not.toContain('/take-back');
    expect((await (await house.signedIn('o-sjj-head')).post(act, { reason: '不是。' })).status).toBe(403);
  });

  test('what is not there, and what may not be done with it', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    await officer.get('/papers');
    expect((await officer.get('/papers/01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404);
    const paper = await drafted();
    expect((await officer.post(`/papers/${paper?.id}/send`, { version: '1' })).status).toBe(404);
    const auditor = await house.signedIn('o-sjj-auditor');
    const list = (await auditor.get('/papers')).text;
    expect(list).not.toContain('记一次电话');
    expect((await auditor.post(`/papers/calls/${taskId}`, {})).status).toBe(403);
  });
});
