import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { readReport } from '../../src/document/read-report.js';
import { HandoverService } from '../../src/organization/handover.service.js';
import { Post } from '../../src/organization/post.entity.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { PlanImportService } from '../../src/plan/plan-import.service.js';
import type { Outcome } from '../../src/platform/outcome.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Node, Period } from '../../src/task/node.entity.js';
import { PausesService } from '../../src/task/pauses.service.js';
import { ReportService } from '../../src/task/report.service.js';
import { RequestsService } from '../../src/task/requests.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraftsService } from '../../src/task/unit-drafts.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aDraftTable } from '../support/draft-table.js';
import type { House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const ADVISERS = '发挥政府法律顾问作用';
const DUTY = '党政主要负责人履行推进法治建设第一责任人职责';

/** What must go well; the word says which step did not. */
async function done<T>(step: string, outcome: Promise<Outcome<T, unknown>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`${step}: ${JSON.stringify(result.error)}`);
  return result.value;
}

function lives(house: House) {
  const get = <T>(type: new (...args: never[]) => T): T => house.app.get<T>(type);
  const [tasks, reports, drafts] = [get(TaskService), get(ReportService), get(UnitDraftsService)];
  const idOf = async (title: string) => (await house.taskNamed(title)).id;
  const standing = async (title: string, day: string) =>
    (await get(LedgerService).rows(day, { taskId: await idOf(title) }))[0]?.standing;
  return { get, tasks, reports, drafts, idOf, standing };
}

async function approvedTable(dialect: 'sqlite' | 'postgres'): Promise<House> {
  const { house, approve } = await aDraftTable(dialect, 'filled');
  house.at('2021-03-26');
  await done('approve', approve());
  for (const head of ['o-sfj-head', 'o-yfzqb-head'])
    await done('sign', house.app.get(TaskService).acknowledge(await house.actor(head)));
  return house;
}

/** Objection, extension, return, instruction, hand-over, suspension, sent back, and two people at the end. */
async function oneOff(house: House): Promise<void> {
  const { get, tasks, reports, idOf, standing } = lives(house);
  const id = await idOf(EXPERTS);
  const who = async () => ({
    ...{ head: await house.actor('o-sfj-head'), chief: await house.actor('o-dcs-chief') },
    ...{ officer: await house.actor('o-dcs-officer'), second: await house.actor('o-dcs-officer-2') },
  });
  const { head, chief, officer, second } = await who();
  house.at('2021-03-29');
  const [requests, decisions] = [get(RequestsService), get(DecisionsService)];
  const objection = await done('object', requests.object(head, id, { department: 'xcb', reason: '职责在宣传部门。' }));
  await done('refuse', decisions.answer(chief, objection, { grant: false, words: '由司法局牵头，宣传部配合。' }));
  house.at('2021-06-16');
  const [node] = await house.reads.findBy(Node, { taskId: id });
  const nodeId = node?.id ?? '';
  const wish = { nodeId, reasonKind: 'superior' as const, reason: '市级规划尚未印发。', day: '2021-07-20' };
  const extension = await done('extend', requests.askExtension(head, id, wish));
  await done('grant', decisions.answer(chief, extension, { grant: true, words: '同意。' }));
  house.at('2021-07-19');
  const first = await done('node', reports.report(head, id, { kind: 'node', nodeId, text: '已拟出人选条件。' }));
  await done('return', reports.returnReport(officer, first, '缺日期和文件名'));
  house.at('2021-07-23');
  const again = { kind: 'node' as const, nodeId, text: '7月20日印发人选条件（司发〔2021〕8号）。' };
  await done('accept node', reports.acceptReport(officer, await done('node again', reports.report(head, id, again))));
  const leader = await house.actor('o-qzf-fqz-zf');
  const say = { words: '请报告专家来源。', answerBy: '2021-07-30', behalf: null };
  const instruction = await done('instruct', get(InstructionsService).instruct(leader, id, say));
  const answer = { kind: 'answer' as const, instructionId: instruction, text: '7月26日报告：高校12名、律师8名。' };
  await done('accept answer', reports.acceptReport(officer, await done('answer', reports.report(head, id, answer))));
  await done('close instruction', get(InstructionsService).close(second, instruction));

  const post = await house.reads.one(Post, { code: 'sfj-head' });
  const to = { name: '示例新', email: 'new@example.example' };
  const chiefs = { actorId: chief.officerId, mayOver: () => true };
  await done('hand over', get(HandoverService).handOver({ postId: post!.id, fromDay: '2021-08-02', to }, chiefs));
  house.at('2021-08-02');
  expect(await house.actor('o-sfj-head').catch(() => null)).toBe(null);
  const newHead = await house.actor((await holder(house, post!.id)).code);
  const waits = { kind: 'awaiting' as const, basis: '8月2日区政府常务会议同意暂缓。' };
  await done('suspend', get(PausesService).suspend(chief, id, waits));
  expect(await standing(EXPERTS, '2021-09-30')).toMatchObject({ light: 'grey', late: [] });
  house.at('2021-08-12');
  await done('resume', get(PausesService).resume(chief, id, '市级规划已印发。'));
  expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-09-10', originalDueDate: '2021-08-31' });
  house.at('2021-09-08');
  const closing = { text: '9月6日印发管理办法，聘任首批专家24名。', outcome: 'completed' as const };
  await done('submit', tasks.submit(newHead, id, closing));
  await done('send back', tasks.sendBack(officer, id, '缺聘任文件'));
  await done('submit again', tasks.submit(newHead, id, closing));
  await done('accept', tasks.accept(officer, id));
  expect((await tasks.close(officer, id)).ok).toBe(false);
  await done('close', tasks.close(second, id));
}

async function holder(house: House, postId: string): Promise<{ code: string }> {
  const [row] = await house.reads.query<{ code: string }>(
    'SELECT o.code AS code FROM tenure t JOIN officer o ON o.id = t.officer_id WHERE t.post_id = $1 AND t.to_day IS NULL',
    [postId],
  );
  return row!;
}

/** Drafted by the clerk, signed off by the head, returned, nothing new, carried over by two people. */
async function continuing(house: House): Promise<void> {
  const { tasks, reports, drafts, idOf, standing } = lives(house);
  const id = await idOf(ADVISERS);
  const head = await house.actor((await holder(house, (await house.reads.one(Post, { code: 'sfj-head' }))!.id)).code);
  const clerk = await house.actor('o-sfj-clerk');
  const [officer, second] = [await house.actor('o-dcs-officer'), await house.actor('o-dcs-officer-2')];
  const period = async (code: string) => (await house.reads.one(Period, { code }))!;
  house.at('2021-10-08');
  const half = await period('H1');
  expect((await standing(ADVISERS, '2021-10-08'))?.late.map(({ kind }) => kind)).toContain('material');
  const input = {
    key: 'period-H1',
    kind: 'period',
    periodId: half.id,
    text: '上半年审查合同40件。',
    assessment: 'implemented',
  };
  await done('draft', drafts.write(clerk, id, { act: 'report', input, send: true, filledBy: null }));
  const stated = {
    kind: 'period' as const,
    periodId: half.id,
    text: '6月30日止审查合同40件。',
    assessment: 'implemented' as const,
  };
  const sent = await done('state', reports.report(head, id, stated));
  await done('return', reports.returnReport(officer, sent, '缺意见被采纳的事例'));
  const whole = { ...stated, text: '6月30日止审查合同40件，6月8日意见被采纳1件。' };
  await done('accept', reports.acceptReport(officer, await done('state again', reports.report(head, id, whole))));
  const third = await period('Q3');
  const nothing = {
    kind: 'period' as const,
    periodId: third.id,
    text: '',
    assessment: 'notScheduled' as const,
    noNews: true,
  };
  await done('accept none', reports.acceptReport(officer, await done('no news', reports.report(head, id, nothing))));
  house.at('2021-12-08');
  const closing = {
    text: '全年审查合同96件，事前参与不够。',
    outcome: 'carriedOver' as const,
    nextYear: '明确顾问参与决策的范围并印发办法。',
  };
  await done('submit', tasks.submit(head, id, closing));
  await done('accept', tasks.accept(officer, id));
  expect((await tasks.close(officer, id)).ok).toBe(false);
  await done('close', tasks.close(second, id));
}

/** A record of dated facts: no light, no lateness; one look at the end, and not by the office that leads it. */
async function overall(house: House): Promise<void> {
  const { tasks, reports, idOf, standing } = lives(house);
  const id = await idOf(DUTY);
  const head = await house.actor('o-yfzqb-head');
  house.at('2021-12-08');
  await done(
    'fact',
    reports.report(head, id, { kind: 'fact', text: '6月28日，区委常委会，听取法治政府建设汇报，纪要〔2021〕12号。' }),
  );
  expect(await standing(DUTY, '2021-12-31')).toMatchObject({ light: null, late: [] });
  await done('submit', tasks.submit(head, id, { text: '全年研究法治工作6次。', outcome: 'fulfilled' }));
  expect((await tasks.accept(await house.actor('o-yfzqb-composer'), id)).ok).toBe(false);
  await done('accept', tasks.accept(await house.actor('o-dcs-officer'), id));
}

onBothDatabases((dialect) => {
  test('a year of one task of each nature, from the report to its outcome and into the next plan', async () => {
    const house = await approvedTable(dialect);
    await oneOff(house);
    await continuing(house);
    await overall(house);
    const ended = await Promise.all([EXPERTS, ADVISERS, DUTY].map((title) => house.taskNamed(title)));
    expect(ended.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['closed', 'completed'],
      ['closed', 'carriedOver'],
      ['closed', 'fulfilled'],
    ]);
    house.at('2022-03-18');
    const seed = readFileSync(new URL('../../seeds/wuqing-2020-report.txt', import.meta.url), 'utf8');
    const text = seed
      .replace(/^\uFEFF/, '')
      .replaceAll('2021年', '2022年')
      .replaceAll('2020年', '2021年');
    const read = readReport(text);
    if (!read.ok) throw new Error(read.error.message);
    const next = await house.app
      .get(PlanImportService)
      .import({ report: read.value, text, breakdown: null, actorId: 'system' });
    const carried = (await house.reads.findBy(Task, { planId: next.planId })).map(({ carriedFromId }) => carriedFromId);
    expect([carried.includes(ended[1]!.id), carried.includes(ended[0]!.id)]).toEqual([true, false]);
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });
});
