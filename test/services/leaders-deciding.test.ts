import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Letter } from '../../src/mail/letter.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { RequestsService } from '../../src/task/requests.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const OWN = 'qzf-fqz-zf@district.example';
const OTHER = 'qzf-fqz-sh@district.example';
const PRINCIPALS = ['qw-sj@district.example', 'qzf-qz@district.example'];
const behalf = { leader: 'qzf-fqz-zf', day: '2021-07-01', manner: 'phone' as const };

onBothDatabases((dialect) => {
  let house: House;
  let reminders: ReminderService;
  let decisions: DecisionsService;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    reminders = house.app.get(ReminderService);
    decisions = house.app.get(DecisionsService);
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
  });
  afterEach(() => house.down());

  const ask = async (): Promise<string> => {
    const task = await house.taskNamed(EXPERTS);
    const asked = await house.app.get(RequestsService).askExtension(await house.actor('o-sfj-head'), task.id, {
      ...{ nodeId: null, reasonKind: 'procedure', reason: '专家人选正在公示。', day: '2021-12-15' },
    });
    if (!asked.ok) throw new Error(asked.error);
    return asked.value;
  };
  const preview = async () => {
    const letters = (await reminders.preview()).filter(({ kind }) => kind === 'leaders');
    return new Map(letters.map((letter) => [letter.recipient, letter]));
  };
  const record = async (id: string, day = behalf.day) => {
    const answer = { grant: true, words: '同意。', behalf: { ...behalf, day } };
    return decisions.recordAnswer(await house.actor('o-dcs-officer'), id, answer);
  };

  test('a request goes to the leader of the unit and to the principals, with the office’s opinion, until it is answered', async () => {
    house.at('2021-07-01');
    const id = await ask();
    const { id: taskId } = await house.taskNamed(EXPERTS);
    house.at('2021-07-05');
    let letters = await preview();
    for (const recipient of [OWN, ...PRINCIPALS]) {
      const letter = letters.get(recipient);
      expect(letter?.subject).toContain('〔督办周报·演示数据〕请您决定1件');
      expect(letter?.text).toContain(`1．区司法局　${EXPERTS}　延期`);
      expect(letter?.text).toContain('原定8月31日，申请延至12月15日，第1次。理由：法定程序未走完：专家人选正在公示。');
      expect(letter?.text).toContain('督查室尚未提出意见。');
      expect(letter?.text).toContain(`${house.config.publicUrl}/tasks/${taskId}`);
      expect(letter?.asked).toEqual([{ task: taskId, what: '请您决定：同意、不同意或另作批示。' }]);
    }
    expect(letters.get(OWN)?.text).not.toContain('已同时报告');
    expect(letters.get(PRINCIPALS[1] ?? '')?.text).toContain('该单位由分管政法工作的副区长分管，已同时报告。');
    expect(letters.get(OTHER)?.text ?? '').not.toContain('请您决定');
    expect((await decisions.refer(await house.actor('o-dcs-chief'), id, '建议同意')).ok).toBe(true);
    letters = await preview();
    expect(letters.get(OWN)?.text).toContain('督查室意见：建议同意。');
    await decisions.answerAsLeader(await house.actor('o-qzf-fqz-zf'), id, { grant: true, words: '同意。' });
    for (const { text } of (await preview()).values()) expect(text).not.toContain('请您决定');
  });

  test('what was recorded for him is shown once, in the next letter, also when it was recorded after that day’s', async () => {
    house.at('2021-07-02');
    const id = await ask();
    house.at('2021-07-05');
    await reminders.run();
    const [sent] = await house.reads.findBy(Letter, { recipient: OWN, kind: 'leaders' });
    expect(sent).toMatchObject({ state: 'sent' });
    expect(sent?.bodyText).toContain('一、请您决定　1件');
    expect(sent?.bodyHtml).toContain('到任务页办理');
    house.at('2021-07-05', '15:00');
    expect((await record(id)).ok).toBe(true);
    house.at('2021-07-12');
    const next = (await preview()).get(OWN);
    expect(next?.subject).toContain('请您过目1件');
    expect(next?.text).toContain('7月1日（电话）由督查室代录：同意。');
    for (const recipient of PRINCIPALS) expect((await preview()).get(recipient)?.text ?? '').not.toContain('请您过目');
    await reminders.run();
    house.at('2021-07-19');
    expect((await preview()).get(OWN)?.text ?? '').not.toContain('请您过目');
  });

  test('recorded after a run in which there was no letter for him: the next one shows it', async () => {
    house.at('2021-04-12');
    await reminders.run();
    expect(await house.reads.count(Letter, { recipient: OWN })).toBe(0);
    house.at('2021-04-12', '15:00');
    expect((await record(await ask(), '2021-04-12')).ok).toBe(true);
    house.at('2021-04-19');
    expect((await preview()).get(OWN)?.subject).toContain('请您过目1件');
  });

  test('what he has taken back waits for him again; an instruction recorded is shown too', async () => {
    house.at('2021-07-02');
    const id = await ask();
    await record(id);
    const task = await house.taskNamed(EXPERTS);
    const instruction = { words: '请抓紧。', answerBy: '2021-07-20', behalf };
    await house.app.get(InstructionsService).instruct(await house.actor('o-dcs-officer'), task.id, instruction);
    house.at('2021-07-05');
    expect((await preview()).get(OWN)?.subject).toContain('请您过目2件');
    const [decision] = await house.reads.query<{ id: string }>(`SELECT id FROM decision WHERE kind = 'extension'`);
    await decisions.revoke(await house.actor('o-qzf-fqz-zf'), decision?.id ?? '');
    const letter = (await preview()).get(OWN);
    expect(letter?.subject).toContain('请您决定1件，请您过目1件');
    expect(letter?.text).toContain('7月1日（电话）由督查室代录：请抓紧。');
  });

  test('answered between the claim and the writing: the letter no longer asks', async () => {
    house.at('2021-07-02');
    const id = await ask();
    house.at('2021-07-05', '09:30');
    const [, run] = await house.app.get(ScheduleService).tick(house.clock.now());
    await decisions.answerAsLeader(await house.actor('o-qzf-fqz-zf'), id, { grant: false, words: '不同意。' });
    await house.app.get(OutboxService).claim(run?.letterIds ?? [], 'worker');
    const letters = await house.reads.findBy(Letter, { kind: 'leaders' });
    expect(letters.some(({ state }) => state === 'skipped')).toBe(true);
    for (const { bodyText } of letters) expect(bodyText ?? '').not.toContain('请您决定');
  });
});
