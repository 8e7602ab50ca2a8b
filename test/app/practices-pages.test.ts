import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Node } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const EXPERTS = '组建区法律专家团队';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

test('from accepted to an example, by the office’s button; the unit reads it in the story, and no longer once it is taken away', async () => {
  const [head, officer] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-dcs-officer')];
  const task = await house.reads.one(Task, { title: EXPERTS });
  const at = `/tasks/${task?.id}`;
  const [node] = await house.reads.findBy(Node, { taskId: task?.id ?? '' });
  await head.get(at);
  await head.post(`${at}/acknowledge`);
  await head.get(at);
  const text = '6月28日召开专题会，研究人选条件，形成会议纪要。';
  await head.post(`${at}/reports`, { key: 'node-1', kind: 'node', nodeId: node?.id ?? '', text });
  const [report] = await house.reads.findBy(ProgressReport, { taskId: task?.id ?? '' });
  expect((await officer.get(at)).text).not.toContain('作为典型做法');
  await officer.post(`${at}/reports/${report?.id}/accept`);
  expect((await officer.get(at)).text).toContain(`action="${at}/reports/${report?.id}/mark-practice"`);
  const marked = await officer.post(`${at}/reports/${report?.id}/mark-practice`);
  expect(marked.location).toBe(`${at}?done=mark-practice`);
  expect((await head.get(at)).text).toMatch(/<b>作为典型做法<\/b>　“/);
  expect((await head.get(at)).text).not.toContain('mark-practice');
  const again = await officer.post(`${at}/reports/${report?.id}/mark-practice`);
  expect([again.status, again.text.includes('别人先办了')]).toEqual([409, true]);
  expect((await officer.get(at)).text).toContain('取消典型做法');
  await officer.post(`${at}/reports/${report?.id}/unmark-practice`);
  expect((await head.get(at)).text).not.toContain('典型做法');
  await head.get(at);
  expect((await head.post(`${at}/reports/${report?.id}/mark-practice`)).status).toBe(403);
});
