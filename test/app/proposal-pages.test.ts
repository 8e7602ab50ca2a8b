import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '../../src/calendar/domain/day.js';
import { Directory } from '../../src/organization/directory.js';
import { Instruction, Request } from '../../src/task/request.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { proposed } from '../support/proposed.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const DEPUTY = 'o-qzf-fqz-zf';
const OF = 'qzf-fqz-zf';
const EXPERTS = '组建区法律专家团队';

let house: WebHouse;
let id: string;
let task: string;
let day: string;

beforeAll(async () => {
  house = await aWebHouse('sqlite');
  const head = (await Directory.on('2021-04-06', house.reads)).actor('o-sfj-head');
  await house.app.get(TaskService).acknowledge(head!);
  const signed = await proposed(house, EXPERTS);
  [id, task, day] = [signed.paper.id, signed.paper.taskId, signed.day];
});
afterAll(() => house.down());

const at = (path: string): string => `/tasks/${task}/requests/${id}/${path}`;
const answer = (over: Record<string, string>) => ({
  back: '/overview',
  of: OF,
  key: `${over['answer']}-${id}`,
  ...over,
});
const waiting = (text: string): [string | undefined, number] => [
  /请您决定（(\d+)）/.exec(text)?.[1],
  text.match(/<li id="at-/g)?.length ?? 0,
];

test('it stands in the words of the office, with four answers; the count is the list', async () => {
  const leader = await house.signedIn(DEPUTY);
  const { text } = await leader.get('/overview');
  expect(waiting(text)).toEqual(['1', 1]);
  for (const words of ['提请协调', '督查室建议', '听取区司法局关于未完成原因和完成时间的汇报', '已电话联系、发函催办'])
    expect(text).toContain(words);
  const list = text.slice(text.indexOf('class="decide"'), text.indexOf('id="late"'));
  for (const label of ['同意', '不同意', '另作批示', '请督查室再议']) expect(list).toContain(`>${label}</a>`);
  const open = (await leader.get(`/overview?do=yes-${id}`)).text;
  expect(open).toContain('value="同意。请区司法局汇报未完成原因和完成时间。"');
  expect(open).toMatch(/name="day"[^>]*value="2021-\d\d-\d\d"|value="2021-\d\d-\d\d"[^>]*name="day"/);
  expect(open.match(/btn-main/g)).toHaveLength(1);
});

test('the office and other leaders see no answer to give; a principal is not asked about another’s units', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const seen = (await officer.get(`/overview?of=${OF}&do=yes-${id}`)).text;
  expect(waiting(seen)).toEqual(['1', 1]);
  expect(seen).not.toContain(at('answer-proposal'));
  expect(
    (await officer.post(at('answer-proposal'), answer({ answer: 'yes', words: '同意。', day: '2021-12-01' }))).status,
  ).toBe(403);
  const principal = await house.signedIn('o-qzf-qz');
  expect((await principal.get('/overview')).text).not.toContain('提请协调');
  expect((await principal.get(`/tasks/${task}`)).text).not.toContain(at('answer-proposal'));
  await principal.get('/overview');
  const refused = await principal.post(
    at('answer-proposal'),
    answer({ answer: 'yes', words: '同意。', day: '2021-12-01', of: 'qzf-qz' }),
  );
  expect(refused.status).toBe(403);
  const head = await house.signedIn('o-sfj-head');
  const unit = (await head.get(`/tasks/${task}`)).text;
  expect(unit).toContain('提请区领导协调');
  expect(unit).not.toContain('撤回申请');
  expect((await house.reads.one(Request, { id }))?.state).toBe('asked');
});

test('the paper’s own page says whose decision it waits for; the office may record it on the task’s', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const { text } = await officer.get(`/papers/${id}`);
  expect(text).toContain('在等分管政法工作的副区长决定');
  expect(text).toContain('<p>分管政法工作的副区长：</p>');
  expect(text).not.toContain('签发时取号');
  const page = (await officer.get(`/tasks/${task}`)).text;
  expect(page).toContain(at('record-proposal'));
  expect(page).not.toContain(at('refer'));
});

test('without a day, or with one that is over, it comes back with what was typed', async () => {
  const leader = await house.signedIn(DEPUTY);
  await leader.get(`/overview?do=yes-${id}`);
  const unsaid = await leader.post(at('answer-proposal'), answer({ answer: 'yes', words: '周五上午来。', day: '' }));
  expect(unsaid.status).toBe(422);
  for (const words of ['周五上午来。', '请写请单位答复的日期']) expect(unsaid.text).toContain(words);
  const over = await leader.post(at('answer-proposal'), answer({ answer: 'yes', words: '周五上午来。', day }));
  expect(over.status).toBe(422);
  expect(over.text).toContain('周五上午来。');
});

test('agreed in place: the page says so, the unit has it to answer, the task and the paper tell it; a second press is told', async () => {
  const leader = await house.signedIn(DEPUTY);
  await leader.get(`/overview?do=yes-${id}`);
  const by = addDays(day, 6);
  const done = await leader.post(at('answer-proposal'), answer({ answer: 'yes', words: '', day: by }));
  expect([done.status, done.location]).toEqual([303, `/overview?of=${OF}&done=answer-proposal&about=${task}`]);
  const after = (await leader.get(done.location ?? '')).text;
  expect(after).toContain(`区司法局“${EXPERTS}”，已告知单位`);
  expect(waiting(after)).toEqual(['0', 0]);
  expect(await house.reads.findBy(Instruction, { taskId: task })).toMatchObject([{ words: '同意。', answerBy: by }]);
  const again = await leader.post(at('answer-proposal'), answer({ answer: 'no', words: '不用了。' }));
  expect(again.status).toBe(409);
  expect(again.text).toMatch(/您今天已答复同意。[\s\S]*<dd class="said">不用了。/);
  // The same form sent again is the same answer.
  const twice = await leader.post(at('answer-proposal'), answer({ answer: 'yes', words: '', day: by }));
  expect(twice.location).toBe(done.location);
  expect(await house.reads.count(Instruction, { taskId: task })).toBe(1);
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get(`/tasks/${task}`)).text).toMatch(/答复提请[\s\S]*同意，请于/);
  expect((await head.get(`/papers/${id}`)).text).toContain('分管政法工作的副区长');
  expect((await head.get(`/papers/${id}`)).text).toMatch(/日同意，请单位\d+月\d+日前答复：同意。/);
  const own = (await leader.get(`/tasks/${task}`)).text;
  expect(own).toContain('收回后，提请回到待决定');
});

test('taken back it waits again; recorded from a meeting it is told as recorded', async () => {
  const leader = await house.signedIn(DEPUTY);
  const page = (await leader.get(`/tasks/${task}`)).text;
  const back = /\/tasks\/[0-9A-Z]+\/decisions\/[0-9A-Z]+\/revoke/.exec(page)?.[0] ?? '';
  expect((await leader.post(back, {})).status).toBe(303);
  expect(waiting((await leader.get('/overview')).text)).toEqual(['1', 1]);
  const officer = await house.signedIn('o-dcs-officer');
  await officer.get(`/tasks/${task}`);
  const said = {
    answer: 'again',
    words: '先会同区人社局研究。',
    day: '',
    leader: OF,
    decidedOn: day,
    manner: 'meeting',
  };
  const recorded = await officer.post(at('record-proposal'), { key: `record-proposal-${id}`, ...said });
  expect(recorded.status).toBe(303);
  expect((await officer.get(`/papers/${id}`)).text).toContain('请督查室再议（会议，督查室代录）：先会同区人社局研究。');
  const text = (await leader.get('/overview')).text;
  expect(waiting(text)[0]).toBe('0');
  expect(text).toContain('先会同区人社局研究。');
});
