import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { aHouse, type House } from '../support/house.js';

let house: House;
beforeEach(async () => {
  house = await aHouse('sqlite', { seeded: true });
  house.at('2021-12-06');
});
afterEach(() => house.down());

/** From that day the officer holds this post too, or instead. */
async function appoint(officerCode: string, postCode: string, { leaving = false } = {}): Promise<void> {
  const officer = await house.reads.one(Officer, { code: officerCode });
  const post = await house.reads.one(Post, { code: postCode });
  await house.app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('a post for a test');
    if (leaving) await tx.update(Tenure, { officerId: officer?.id ?? '' }, { toDay: '2021-12-06' });
    const held = {
      officerId: officer?.id ?? '',
      postId: post?.id ?? '',
      fromDay: leaving ? '2021-12-07' : '2021-12-06',
    };
    await tx.insert(Tenure, [{ id: newId(), ...held, toDay: null }]);
  });
}

const CLOSING = { text: '9月3日印发规程。', outcome: 'carriedOver', nextYear: '6月底前完成其余两件。' } as const;

test('whoever holds a post in the lead unit reviews nothing of it, in whatever other name', async () => {
  await appoint('o-sfj-clerk', 'dcs-officer');
  const tasks = house.app.get(TaskService);
  const { id } = await house.taskNamed('发挥政府法律顾问作用');
  await tasks.acknowledge(await house.actor('o-sfj-head'));
  await tasks.submit(await house.actor('o-sfj-head'), id, CLOSING);
  const actor = await house.actor('o-sfj-clerk');
  const asOfficer = { ...actor, roles: ['inspectionOfficer' as const], departmentId: 'dcs' };
  expect(await tasks.accept(asOfficer, id)).toEqual({ ok: false, error: 'TASK.REVIEWER_IS_LEAD' });
});

test('nor does one who has moved to the office review what they reported before', async () => {
  const tasks = house.app.get(TaskService);
  const { id } = await house.taskNamed('发挥政府法律顾问作用');
  await tasks.acknowledge(await house.actor('o-sfj-head'));
  await tasks.submit(await house.actor('o-sfj-head'), id, CLOSING);
  await appoint('o-sfj-head', 'dcs-officer', { leaving: true });
  house.at('2021-12-07');
  expect(await tasks.accept(await house.actor('o-sfj-head'), id)).toEqual({ ok: false, error: 'TASK.OWN_REPORT' });
});

test('nor strike off what they reported, when somebody else accepted it', async () => {
  const tasks = house.app.get(TaskService);
  const { id } = await house.taskNamed('发挥政府法律顾问作用');
  await tasks.acknowledge(await house.actor('o-sfj-head'));
  await tasks.submit(await house.actor('o-sfj-head'), id, { ...CLOSING, nextYear: '6月底前修订聘用协议。' });
  expect((await tasks.accept(await house.actor('o-dcs-officer'), id)).ok).toBe(true);
  await appoint('o-sfj-head', 'dcs-officer', { leaving: true });
  house.at('2021-12-07');
  const mover = await house.actor('o-sfj-head');
  expect(await tasks.close(mover, id)).toEqual({ ok: false, error: 'TASK.OWN_REPORT' });
  expect(await tasks.reopen(mover, id, '缺名单')).toEqual({ ok: false, error: 'TASK.OWN_REPORT' });
  expect((await tasks.close(await house.actor('o-dcs-officer-2'), id)).ok).toBe(true);
});

test('nor an instruction that they answered', async () => {
  const { id } = await house.taskNamed('发挥政府法律顾问作用');
  const instructions = house.app.get(InstructionsService);
  const reports = house.app.get(ReportService);
  const given = { words: '请报告进展。', answerBy: '2021-12-17', behalf: null };
  const leader = await house.actor('o-qzf-fqz-zf');
  const instruction = await instructions.instruct(leader, id, given);
  if (!instruction.ok) throw new Error(instruction.error);
  const instructionId = instruction.value;
  const answer = { kind: 'answer' as const, instructionId, text: '9月6日召开会议部署。' };
  const answered = await reports.report(await house.actor('o-sfj-head'), id, answer);
  if (!answered.ok) throw new Error(answered.error);
  expect((await reports.acceptReport(await house.actor('o-dcs-officer'), answered.value)).ok).toBe(true);
  await appoint('o-sfj-head', 'dcs-officer', { leaving: true });
  house.at('2021-12-07');
  expect(await instructions.close(await house.actor('o-sfj-head'), instructionId)).toEqual({
    ...{ ok: false, error: 'TASK.OWN_REPORT' },
  });
  expect((await instructions.close(await house.actor('o-dcs-officer-2'), instructionId)).ok).toBe(true);
});
