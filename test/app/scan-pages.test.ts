import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { DecisionScan, EvidenceContent } from '../../src/task/evidence.entity.js';
import { Decision } from '../../src/task/request.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { EXE, PDF } from '../support/files.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
  house.clock.set(instantOf('2021-06-29', '09:12'));
});
afterAll(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  await house.down();
});

const FORM = {
  ...{ key: 'record-instruction', words: '请抓紧。', answerBy: '2021-07-12', leader: 'qzf-fqz-zf' },
  ...{ decidedOn: '2021-06-28', manner: 'paper' },
};

test('the paper stands beside what was recorded of it, for those who see the task; nobody else sends any', async () => {
  const { id } = (await house.reads.one(Task, { title: '组建区法律专家团队' }))!;
  const [officer, head] = [await house.signedIn('o-dcs-officer'), await house.signedIn('o-sfj-head')];
  await officer.get(`/tasks/${id}`);
  const path = `/tasks/${id}/recorded-instructions`;
  const program = await officer.upload(path, FORM, [{ name: '批示.pdf', bytes: EXE }]);
  expect([program.status, program.text.includes('请抓紧。')]).toEqual([422, true]);
  expect(await house.reads.find(Decision)).toEqual([]);
  const done = await officer.upload(path, FORM, [{ name: '批示件.pdf', bytes: PDF }]);
  expect(done.location).toBe(`/tasks/${id}?done=record-instruction`);
  const [scan] = await house.reads.find(DecisionScan);
  const [decision] = await house.reads.find(Decision);
  expect(scan).toMatchObject({ decisionId: decision?.id, name: '批示件.pdf', kind: 'pdf' });
  const link = `/evidence/${scan?.id}`;
  for (const who of ['o-qzf-fqz-zf', 'o-sfj-head', 'o-dcs-chief']) {
    const reader = await house.signedIn(who);
    expect([who, (await reader.get(`/tasks/${id}`)).text.includes(link)]).toEqual([who, true]);
    expect([who, (await reader.get(link)).headers.get('content-disposition')]).toEqual([
      who,
      expect.stringMatching(/^attachment/),
    ]);
  }
  expect((await (await house.signedIn('o-xfb-head')).get(link)).status).toBe(404);
  await head.get(`/tasks/${id}`);
  expect((await head.upload(path, FORM, [{ name: '批示.pdf', bytes: PDF }])).status).toBe(403);
  expect(await house.reads.find(EvidenceContent)).toHaveLength(1);
});
