import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Decision, Instruction, Request } from '../../src/task/request.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Node } from '../../src/task/node.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser } from '../support/browser.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const EXPERTS = '组建区法律专家团队';

let house: WebHouse;
let at: string;
beforeAll(async () => {
  house = await aWebHouse();
  at = `/tasks/${(await house.reads.one(Task, { title: EXPERTS }))?.id ?? ''}`;
});
afterAll(() => house.down());

/** Looks at the page first, as a person does: it must offer the form that is then sent. */
async function fill(browser: Browser, path: string, fields: Record<string, string> = {}) {
  const page = await browser.get(at);
  expect([path, page.text.includes(`action="${at}/${path}"`)]).toEqual([path, true]);
  return browser.post(`${at}/${path}`, fields);
}

const MORE = { key: 'extension', nodeId: '', day: '2021-12-15', reasonKind: 'procedure', reason: '人选公示未满。' };

test('asked, sent on, decided by the leader, taken back and decided again, by forms alone', async () => {
  const [head, chief, leader] = [
    await house.signedIn('o-sfj-head'),
    await house.signedIn('o-dcs-chief'),
    await house.signedIn('o-qzf-fqz-zf'),
  ];
  house.clock.set(instantOf('2021-08-20', '09:00'));
  await fill(head, 'acknowledge');
  const wrong = await fill(head, 'extensions', { ...MORE, day: '', reasonKind: '' });
  expect([wrong.status, wrong.text.includes('人选公示未满'), wrong.text.includes('请选一项原因')]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await fill(head, 'extensions', MORE)).location).toBe(`${at}?done=ask-extension`);
  const asked = (await house.reads.find(Request))[0]?.id ?? '';
  expect((await head.get(at)).text).toContain('撤回申请');
  await fill(chief, `requests/${asked}/refer`, { key: `refer-${asked}`, opinion: '建议同意。' });
  const answer = { key: `decide-${asked}`, grant: 'yes', words: '同意，抓紧办理。', day: '2021-11-30' };
  expect((await leader.get(at)).text).toContain('督查室意见：建议同意。');
  await fill(leader, `requests/${asked}/decide`, answer);
  const page = (await head.get(at)).text;
  for (const words of ['批准', '2021年11月30日', '审定延期申请', '同意，抓紧办理。', '原定'])
    expect([words, page.includes(words)]).toEqual([words, true]);
  const decision = (await house.reads.find(Decision))[0]?.id ?? '';
  await fill(leader, `decisions/${decision}/revoke`);
  expect((await head.get(at)).text).toContain('收回决定，请督查室再议');
  await fill(leader, `requests/${asked}/decide`, { ...answer, grant: 'no', day: '' });
  expect(await house.reads.one(Task, { title: EXPERTS })).toMatchObject({ dueDate: '2021-08-31' });
});

test('an instruction recorded for a leader is answered, judged and struck off by two', async () => {
  const [head, officer, second] = [
    await house.signedIn('o-sfj-head'),
    await house.signedIn('o-dcs-officer'),
    await house.signedIn('o-dcs-officer-2'),
  ];
  await fill(officer, 'recorded-instructions', {
    ...{ key: 'record-instruction', leader: 'qzf-fqz-zf', decidedOn: '2021-08-19', manner: 'paper' },
    ...{ words: '请报专家名单。', answerBy: '2021-08-27' },
  });
  const instruction = (await house.reads.find(Instruction))[0]?.id ?? '';
  const page = await head.get(at);
  for (const words of ['批示：请报专家名单。', '书面批示', '代录'])
    expect([words, page.text.includes(words)]).toEqual([words, true]);
  await fill(head, 'reports', { kind: 'answer', instructionId: instruction, text: '8月25日报送名单24人。' });
  const told = (await house.reads.one(ProgressReport, { kind: 'answer' }))?.id ?? '';
  await fill(officer, `reports/${told}/accept`);
  expect((await officer.get(at)).text).not.toContain(`instructions/${instruction}/close`);
  await fill(second, `instructions/${instruction}/close`);
});

test('the chief stops the clock and starts it again; nobody else is offered to', async () => {
  const [chief, officer] = [await house.signedIn('o-dcs-chief'), await house.signedIn('o-dcs-officer')];
  expect((await officer.get(at)).text).not.toContain(`${at}/suspend`);
  await fill(chief, 'suspend', { key: 'suspend', kind: 'awaiting', basis: '8月20日区政府常务会议同意。' });
  expect((await chief.get(at)).text).toContain('待上级部署');
  // A leader's word is answered all the same.
  await fill(officer, 'recorded-instructions', {
    ...{ key: 'record-instruction', leader: 'qzf-fqz-zf', decidedOn: '2021-08-19', manner: 'paper' },
    ...{ words: '请报暂缓期间的安排。', answerBy: '2021-08-27' },
  });
  const given = (await house.reads.find(Instruction, { order: { id: 'DESC' } }))[0]?.id ?? '';
  const answer = { key: `answer-${given}`, kind: 'answer', instructionId: given, text: '8月20日已先行摸底。' };
  const head = await house.signedIn('o-sfj-head');
  expect((await fill(head, 'reports', { ...answer, as: 'is' })).status).toBe(303);
  await fill(chief, 'resume', { key: 'resume', basis: '上级文件已到。' });
});

test('a clerk, and whoever a letter was passed on to, send to the head, who signs off or gives back', async () => {
  const [head, clerk] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-sfj-clerk')];
  const linked = house.browser();
  const path = await house.link('o-sfj-head', 'letter');
  await linked.get(path);
  await linked.post(path);
  const node = (await house.reads.find(Node, { where: { taskId: at.slice(7) } }))[0]?.id ?? '';
  const form = { act: 'report', key: 'node-1', kind: 'node', nodeId: node, text: '已办好。' };
  const bare = await fill(clerk, 'drafts', { ...form, send: 'yes' });
  expect([bare.status, bare.text.includes('没有找到日期、文件名'), bare.text.includes('就这样送负责人')]).toEqual([
    ...[422, true, true],
  ]);
  expect((await fill(clerk, 'drafts', { ...form, text: '', send: '' })).location).toBe(`${at}?done=draft`);
  const nameless = await fill(linked, 'drafts', {
    ...form,
    text: '8月印发名单。',
    send: 'yes',
    by: 'other',
    filledBy: '',
  });
  expect([nameless.status, nameless.text.includes('请写代填人姓名')]).toEqual([422, true]);
  const sent = { ...form, text: '8月印发名单。', send: 'yes', by: 'other', filledBy: '示例丙' };
  expect((await fill(linked, 'drafts', sent)).location).toBe(`${at}?done=sent`);
  expect((await linked.post(`${at}/reports`, form)).location).toContain('why=DOOR.SIGN_IN_FIRST');
  const page = (await head.get(at)).text;
  for (const words of ['同意上报', '代填：示例丙', '8月印发名单。', '退给填报人'])
    expect([words, page.includes(words)]).toEqual([words, true]);
  const draft = (await house.reads.find(UnitDraft))[0]?.id ?? '';
  await fill(head, `drafts/${draft}/give-back`, { key: `back-${draft}`, words: '写明文号。' });
  expect((await clerk.get(at)).text).toContain('负责人退回：写明文号。');
  expect((await (await house.signedIn('o-dcs-officer')).get(at)).text).not.toContain('写明文号');
  await fill(clerk, 'drafts', { ...sent, text: '8月20日印发《专家名单》。' });
  expect((await fill(head, 'reports', { ...form, text: '8月20日印发《专家名单》。' })).location).toBe(
    `${at}?done=report`,
  );
  expect((await head.get(at)).text).toContain('填报人');
});

test('a unit that only cooperates, and a leader of other units, see none of it', async () => {
  const other = await house.signedIn('o-qzf-fqz-sh');
  expect((await other.get(at)).status).toBe(404);
  const staff = await house.signedIn('o-sjj-auditor');
  const page = await staff.get(at);
  expect([page.status, page.text.includes('<form method="post" action="/tasks')]).toEqual([200, false]);
});
