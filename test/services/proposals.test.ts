import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { addDays } from '../../src/calendar/domain/day.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { LadderService } from '../../src/reminder/ladder.service.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { PaperReadingService } from '../../src/reminder/paper-reading.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { UnitWeekService } from '../../src/reminder/unit-week.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import type { ProposalAnswer } from '../../src/task/domain/proposal-answers.js';
import { PausesService } from '../../src/task/pauses.service.js';
import { ProposalsService, type AnswerToProposal } from '../../src/task/proposals.service.js';
import { ReportService } from '../../src/task/report.service.js';
import { Decision, Instruction, Request } from '../../src/task/request.entity.js';
import { RequestsService } from '../../src/task/requests.service.js';
import { Node } from '../../src/task/node.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { proposed } from '../support/proposed.js';

const EXPERTS = '组建区法律专家团队';
const LEADER = 'o-qzf-fqz-zf';
const OWN = 'qzf-fqz-zf@district.example';
const PRINCIPAL = 'qzf-qz@district.example';

onBothDatabases((dialect) => {
  let house: House;
  let paper: Paper;
  let day: string;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
    ({ paper, day } = await proposed(house, EXPERTS));
    house.at(day);
  });
  afterEach(() => house.down());

  const request = async () => house.reads.one(Request, { id: paper.id });
  const answer = async (said: Partial<AnswerToProposal> = {}, who = LEADER) =>
    house.app.get(ProposalsService).answer(await house.actor(who), paper.id, {
      ...{ answer: 'yes', words: '同意，请当面汇报。', day: addDays(day, 7), behalf: null },
      ...said,
    });
  const letters = async () => {
    const all = (await house.app.get(ReminderService).preview()).filter(({ kind }) => kind === 'leaders');
    return new Map(all.map((letter) => [letter.recipient, letter.text]));
  };
  const morning = async (on: string): Promise<void> => {
    house.at(on, '08:30');
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
  };
  const step = async (on: string) => (await house.app.get(LadderService).on(house.reads, on, paper.taskId))[0]?.step;
  const proposals = () => house.reads.find(Paper, { where: { kind: 'proposal' }, order: { id: 'ASC' } });

  test('signed, it waits for the leader of the unit alone, in the words of the office, and the ladder goes no further', async () => {
    expect(await request()).toMatchObject({ kind: 'proposal', state: 'asked', decider: 'leader', askedOn: day });
    house.at(addDays(day, 7));
    const told = await letters();
    expect(told.get(OWN)).toContain(`区司法局　${EXPERTS}　提请协调`);
    expect(told.get(OWN)).toContain(paper.body.split('\n').join(''));
    expect(told.get(OWN)).toContain('同意、不同意、另作批示或请督查室再议。');
    expect(told.get(PRINCIPAL) ?? '').not.toContain('提请协调');
    for (const later of [30, 90]) expect(await step(addDays(day, later))).toBeNull();
    const { weeks } = await house.app.get(UnitWeekService).of(house.reads, [paper.departmentId], day);
    expect(weeks).toHaveLength(1);
    expect(weeks.flatMap(({ waiting }) => waiting)).toEqual([]);
  });

  test('agreed, it is an instruction of his that the unit hears of at once, and waits no more', async () => {
    expect(await answer()).toMatchObject({ ok: true });
    expect(await request()).toMatchObject({ state: 'granted', grantedDay: addDays(day, 7) });
    const [given] = await house.reads.findBy(Instruction, { taskId: paper.taskId });
    expect(given).toMatchObject({ words: '同意，请当面汇报。', answerBy: addDays(day, 7), givenOn: day });
    const occasion = `instruction-${given?.id ?? ''}`;
    expect((await house.reads.findBy(Notice, { kind: 'instruction', occasion })).length).toBeGreaterThan(0);
    expect(await answer()).toEqual({ ok: false, error: 'REQUEST.NOT_OPEN' });
    expect(await house.reads.count(Instruction, { taskId: paper.taskId })).toBe(1);
    house.at(addDays(day, 7));
    expect((await letters()).get(OWN) ?? '').not.toContain('请您决定');
    expect(await step(addDays(day, 60))).toBeNull();
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  });

  test.each<[ProposalAnswer, string, number]>([
    ['no', 'refused', 0],
    ['other', 'instructed', 1],
    ['again', 'sentBack', 0],
  ])('%s leaves it %s, and the unit with %d to answer', async (said, state, n) => {
    expect(await answer({ answer: said, words: '先由督查室协调。' })).toMatchObject({ ok: true });
    expect(await request()).toMatchObject({ state });
    expect(await house.reads.count(Instruction, { taskId: paper.taskId })).toBe(n);
    expect(await house.reads.findBy(Decision, { requestId: paper.id })).toMatchObject([{ kind: 'proposal' }]);
  });

  test('two presses at the same moment are one answer', async () => {
    const both = await Promise.all([answer(), answer({ answer: 'no' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await house.reads.count(Decision, { requestId: paper.id })).toBe(1);
  });

  test('a day is needed, and one to come; nobody but its leader answers, nor by the ways of other requests', async () => {
    for (const late of [null, day])
      expect(await answer({ day: late })).toEqual({ ok: false, error: 'REQUEST.PAST_DAY' });
    for (const who of ['o-qzf-qz', 'o-qzf-fqz-sh', 'o-dcs-chief', 'o-sfj-head'])
      expect(await answer({}, who)).toEqual({ ok: false, error: 'REQUEST.NOT_SUPERVISOR' });
    const decisions = house.app.get(DecisionsService);
    const leader = await house.actor(LEADER);
    const apart = { ok: false, error: 'PROPOSAL.ANSWERED_APART' };
    expect(await decisions.answerAsLeader(leader, paper.id, { grant: true, words: '同意。' })).toEqual(apart);
    expect(await decisions.refer(await house.actor('o-dcs-chief'), paper.id, '再议')).toEqual(apart);
    const head = await house.actor('o-sfj-head');
    expect((await house.app.get(RequestsService).withdraw(head, paper.id)).ok).toBe(false);
    expect(await request()).toMatchObject({ state: 'asked' });
  });

  test('recorded for him it is told in his next letter, and he may take it back until the unit has answered', async () => {
    const behalf = { leader: 'qzf-fqz-zf', day, manner: 'meeting' as const };
    expect(await answer({ behalf: { ...behalf, leader: 'qzf-qz' } }, 'o-dcs-officer')).toEqual({
      ...{ ok: false, error: 'DECISION.NO_SUCH_LEADER' },
    });
    expect((await answer({ behalf }, 'o-dcs-officer')).ok).toBe(true);
    house.at(addDays(day, 7));
    expect((await letters()).get(OWN)).toContain('（会议）由督查室代录：同意，请当面汇报。');
    const decision = await house.reads.one(Decision, { requestId: paper.id });
    const revoke = async () => house.app.get(DecisionsService).revoke(await house.actor(LEADER), decision?.id ?? '');
    expect((await revoke()).ok).toBe(true);
    expect(await request()).toMatchObject({ state: 'asked', grantedDay: null });
    expect(await house.reads.findBy(Instruction, { taskId: paper.taskId })).toMatchObject([
      { withdrawnOn: addDays(day, 7) },
    ]);
    expect((await letters()).get(OWN)).toContain('请您决定');
    expect((await answer({ day: addDays(day, 20) })).ok).toBe(true);
    const [, given] = await house.reads.find(Instruction, { where: { taskId: paper.taskId }, order: { id: 'ASC' } });
    const said = { kind: 'answer' as const, instructionId: given?.id ?? '', text: '6月8日已向区领导汇报。' };
    const head = await house.actor('o-sfj-head');
    expect((await house.app.get(ReportService).report(head, paper.taskId, said)).ok).toBe(true);
    const last = await house.reads.one(Decision, { requestId: paper.id, manner: 'here' });
    const late = await house.app.get(DecisionsService).revoke(await house.actor(LEADER), last?.id ?? '');
    expect(late).toEqual({ ok: false, error: 'DECISION.OVERTAKEN' });
  });

  test('thought over as he asked, it is drafted again a week later', async () => {
    await answer({ answer: 'again', words: '请先与区人社局会商。' });
    await morning(addDays(day, 1));
    expect(await proposals()).toHaveLength(1);
    await morning(addDays(day, 8));
    expect((await proposals()).map(({ state }) => state)).toEqual(['signed', 'draft']);
  });

  test('a task cancelled or paused asks nothing of him: it drops off at once, with the reason', async () => {
    const pauses = house.app.get(PausesService);
    expect((await pauses.cancel(await house.actor('o-dcs-chief'), paper.taskId, '会议同意。')).ok).toBe(true);
    expect(await request()).toMatchObject({ state: 'withdrawn', answer: '任务已撤销，不再需要决定。', decidedOn: day });
    expect(await answer()).toEqual({ ok: false, error: 'PROPOSAL.OVERTAKEN' });
    const told = await house.app.get(PaperReadingService).proposed(paper);
    expect(told).toMatchObject({ decision: null, request: { answer: '任务已撤销，不再需要决定。' } });
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  });

  test('handed in, it is late no more: the morning takes it off; sent back and late again, it may be proposed again', async () => {
    const head = await house.actor('o-sfj-head');
    const reports = house.app.get(ReportService);
    for (const { id, dueDate } of await house.reads.findBy(Node, { taskId: paper.taskId }))
      if (dueDate <= day)
        await reports.report(head, paper.taskId, { kind: 'node', nodeId: id, text: '6月8日印发办法。' });
    await morning(addDays(day, 1));
    expect(await request()).toMatchObject({ state: 'withdrawn', answer: expect.stringContaining('已不再逾期') });
    const waiting = await house.reads.query<{ id: string }>(
      `SELECT id FROM progress_report WHERE task_id = $1 AND state = 'submitted'`,
      [paper.taskId],
    );
    const officer = await house.actor('o-dcs-officer');
    for (const { id } of waiting) expect((await reports.returnReport(officer, id, '缺名单。')).ok).toBe(true);
    // It is listed anew before that, as every lateness is.
    for (const n of [12, 40, 41, 42, 43, 44, 45]) await morning(addDays(day, n));
    expect((await proposals()).map(({ state }) => state)).toEqual(['signed', 'draft']);
  });
});
