import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { answerOf, aProgram, leafed, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { until } from '../support/waiting.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const NOWHERE = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const SAID = { day: '2021-09-08', spokeWith: '办公室主任', said: '名单已拟出，月内可以聘任。' };

/** Units that wait until another has ended with a matter. */
const WAITING = `SELECT count(*) AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE NOT granted AND locktype = 'advisory' AND datname = current_database()`;

onBothDatabases((dialect) => {
  let house: WebHouse;
  let taskId = '';
  const program = (code: string) => aProgram(house, code);

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    house.clock.set(instantOf('2021-09-08', '09:00'));
    taskId = (await house.reads.one(Task, { title: '组建区法律专家团队' }))?.id ?? '';
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
  });
  afterAll(() => house.down());

  if (dialect === 'postgres')
    test('while the morning’s drafting has the ladder an act waits for it, and not for each other’s rows', async () => {
      const composer = await aProgram(house, 'o-yfzqb-composer');
      const paper = await house.reads.one(Paper, { kind: 'request', state: 'draft' });
      const [id, seen] = [paper?.id ?? '', { 'If-Match': `"${paper?.version}"` }];
      const drop = { reason: '已当面沟通。' };
      const unitOfWork = house.app.get(UnitOfWork);
      const acted = unitOfWork.run(async (tx) => {
        tx.withoutEntry('drafting, for a test');
        await tx.alone('ladder');
        const answer = composer.refused('POST', `/api/v1/papers/${id}/drop`, drop, seen);
        await until(async () => {
          const [row] = await house.reads.query<{ n: string }>(WAITING);
          return Number(row?.n) === 1;
        });
        await tx.update(Paper, { id }, { draftedOn: '2021-09-08' });
        return { answer };
      });
      // What was changed meanwhile is another version: the act is told so, and nobody was thrown out of his transaction.
      expect(await (await acted).answer).toEqual([412, 'MATCH.STALE']);
    });

  test('a call is owed, recorded once under its key, told to the unit, taken back', async () => {
    const officer = await program('o-dcs-officer');
    const owed = await officer.get('/api/v1/calls/owed');
    const line = (owed['items'] as Json[]).find((one) => one['taskId'] === taskId);
    expect(line).toMatchObject({ department: '区司法局', title: '组建区法律专家团队' });
    expect(line?.['daysLate']).toBeGreaterThan(0);
    const at = `/api/v1/tasks/${taskId}/calls`;
    expect(await officer.refused('POST', at, { ...SAID, said: ' ' })).toEqual([400, 'INPUT.INVALID']);
    expect(await officer.refused('POST', at, { ...SAID, day: '2021-09-09' })).toEqual([422, 'CALL.FUTURE']);
    expect(await officer.refused('POST', `/api/v1/tasks/${NOWHERE}/calls`, SAID)).toEqual([404, 'PAPER.NOT_FOUND']);
    expect(await (await program('o-sfj-head')).refused('POST', at, SAID)).toEqual([403, 'DOOR.CLOSED']);
    const key = { 'Idempotency-Key': 'call-1' };
    const [first, again] = [await officer.post(at, SAID, key), await officer.post(at, SAID, key)];
    expect(again).toEqual(first);
    const told = (await (await program('o-sfj-head')).get(at))['items'];
    expect(told).toMatchObject([{ id: first['id'], ...SAID, withdrawnOn: null }]);
    expect(await (await program('o-xfb-head')).refused('GET', at)).toEqual([404, 'TASK.NOT_FOUND']);
    const back = `/api/v1/calls/${String(first['id'])}/take-back`;
    expect(await officer.refused('POST', back, {})).toEqual([400, 'INPUT.INVALID']);
    await officer.post(back, { reason: '记错了任务。' });
    expect(await officer.refused('POST', back, { reason: '记错了任务。' })).toEqual([404, 'PAPER.NOT_FOUND']);
    expect((await officer.get(at))['items']).toMatchObject([{ withdrawnBecause: '记错了任务。' }]);
  });

  test('a paper is worded by the officer, signed by the chief, read by its unit', async () => {
    const officer = await program('o-dcs-officer');
    await officer.post(`/api/v1/tasks/${taskId}/calls`, SAID);
    const list = (await officer.get('/api/v1/papers?state=draft&kind=urging'))['items'] as Json[];
    const paper = list.find((one) => one['taskId'] === taskId);
    const at = `/api/v1/papers/${String(paper?.['id'])}`;
    const [head, chief] = [await program('o-sfj-head'), await program('o-dcs-chief')];
    expect(await head.refused('GET', at)).toEqual([404, 'PAPER.NOT_FOUND']);
    const seen = await chief.get(at);
    expect(seen).toMatchObject({ state: 'draft', department: '区司法局', toTake: { number: 1 }, waited: {} });
    const words = { title: String(seen['title']), body: '请于9月15日前书面回复。' };
    const match = { 'If-Match': `"${String(seen['version'])}"` };
    expect(await officer.refused('POST', `${at}/word`, words, {})).toEqual([428, 'MATCH.MISSING']);
    await officer.post(`${at}/word`, words, match);
    expect(await chief.refused('POST', `${at}/sign`, {}, match)).toEqual([412, 'MATCH.STALE']);
    expect(await officer.refused('POST', `${at}/sign`, {})).toEqual([403, 'PAPER.NOT_YOURS']);
    expect(await chief.refused('POST', `${at}/sign`, { number: 7 })).toEqual([409, 'PAPER.NUMBER_TAKEN']);
    await chief.post(`${at}/sign`, { number: 1 });
    expect(await chief.refused('POST', `${at}/drop`, { reason: '不用了。' })).toEqual([409, 'PAPER.OVERTAKEN']);
    const signed = await head.get(at);
    expect(signed).toMatchObject({ state: 'signed', number: '×政督函〔2021〕1号', body: words.body, waited: null });
    expect((await house.signedIn('o-sfj-head').then((one) => one.get(String(signed['file'])))).status).toBe(200);
    expect(await head.refused('GET', '/api/v1/papers')).toEqual([403, 'DOOR.CLOSED']);
  });

  test('a draft is dropped with its reason; the list is leafed through', async () => {
    const composer = await program('o-yfzqb-composer');
    const request = await house.reads.one(Paper, { kind: 'request', state: 'draft' });
    const at = `/api/v1/papers/${request?.id}`;
    expect(await composer.refused('POST', `${at}/drop`, { reason: '' })).toEqual([400, 'INPUT.INVALID']);
    await composer.post(`${at}/drop`, { reason: '已当面沟通。' });
    expect(await composer.get(at)).toMatchObject({ state: 'dropped', reason: '已当面沟通。', file: null });
    const all = (await composer.get('/api/v1/papers'))['items'] as Json[];
    expect(all.length).toBeGreaterThan(1);
    expect(await leafed(composer, '/api/v1/papers?limit=1')).toEqual(all);
    expect(answerOf(await (await house.signedIn('o-sjj-auditor')).get('/api/v1/papers'))['items']).toEqual(all);
  });
});
