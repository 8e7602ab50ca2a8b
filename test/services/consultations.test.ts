import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { ConsultationAnswer, Consultation } from '../../src/plan/consultation.entity.js';
import { ConsultationsService } from '../../src/plan/consultations.service.js';
import { DeskService } from '../../src/plan/desk.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Task } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aDraftTable, type DraftTable } from '../support/draft-table.js';
import type { House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  let planId: string;
  let work: DraftTable;
  const up = async () => {
    work = await aDraftTable(dialect, 'filled');
    ({ house, planId } = work);
  };
  beforeEach(up);
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const officer = () => work.officer();
  const drafts = () => work.drafts();
  const unit = (code: string) => work.unit(code);
  const approve: DraftTable['approve'] = (over) => work.approve(over);

  test('units are asked about their own lines; silence means none; an answer is settled before the approval', async () => {
    const consultations = house.app.get(ConsultationsService);
    const actor = await officer();
    expect(await consultations.send(actor, planId, '2021-03-19')).toMatchObject({
      error: { code: 'CONSULTATION.PAST_DAY' },
    });
    const sent = await consultations.send(actor, planId, '2021-03-24');
    const asked = await house.reads.find(Consultation);
    expect(sent).toEqual({ ok: true, value: asked.length });
    const notices = await house.reads.findBy(Notice, { kind: 'consultation' });
    expect(new Set(notices.map(({ subjectId }) => subjectId)).size).toBeGreaterThan(10);
    const head = await house.actor('o-sfj-head');
    const mine = asked.find(({ departmentId }) => departmentId === head.departmentId)!;
    const tasks = (await drafts()).filter(({ leadDepartmentId }) => leadDepartmentId === head.departmentId);
    const [one, two] = tasks;
    const say = (over: object) => [
      {
        taskId: one!.id,
        kind: 'otherLead' as const,
        departmentId: head.departmentId,
        words: '职责在组织部门。',
        ...over,
      },
    ];
    expect(await consultations.answer(head, mine.id, say({}))).toMatchObject({
      error: { code: 'CONSULTATION.SAME_UNIT' },
    });
    const other = await unit('xcb');
    const objection = say({ departmentId: other });
    expect(await consultations.answer(await house.actor('o-xcb-head'), mine.id, objection)).toMatchObject({
      error: { code: 'CONSULTATION.NOT_FOUND' },
    });
    const reword = {
      taskId: two!.id,
      kind: 'reword' as const,
      departmentId: null,
      words: '建议改为“组建法律服务团队”。',
    };
    expect((await consultations.answer(head, mine.id, [...objection, reword])).ok).toBe(true);
    house.at('2021-03-26');
    expect(await approve()).toMatchObject({ ok: false, error: { code: 'DESK.ANSWERS_OPEN' } });
    const answers = await house.reads.find(ConsultationAnswer, { order: { kind: 'ASC' } });
    const [lead, words] = answers;
    expect((await consultations.settle(actor, { answerId: lead!.id, agree: true, words: '' })).ok).toBe(true);
    expect(await house.reads.one(Task, { id: one!.id })).toMatchObject({
      leadDepartmentId: other,
      responsiblePostId: null,
    });
    const no = { answerId: words!.id, agree: false };
    expect(await consultations.settle(actor, { ...no, words: '' })).toMatchObject({
      error: { code: 'CONSULTATION.NO_WORDS' },
    });
    expect((await consultations.settle(actor, { ...no, words: '与报告原文一致，不改。' })).ok).toBe(true);
    expect(await consultations.answer(head, mine.id, [])).toMatchObject({ error: { code: 'CONSULTATION.CLOSED' } });
    expect((await approve()).ok).toBe(true);
  });

  test('the weekly letter asks the units that were consulted, and no longer once the day has passed', async () => {
    await house.app.get(ConsultationsService).send(await officer(), planId, '2021-03-24');
    house.at('2021-03-22');
    const reminders = house.app.get(ReminderService);
    const asked = (await reminders.preview()).filter(({ kind }) => kind === 'weekly');
    expect(asked.length).toBeGreaterThan(10);
    expect(asked[0]?.asked[0]?.what).toMatch(/看牵头、配合和表述是否合适/);
    await reminders.run();
    const [sfj] = (await house.reads.find(Letter)).filter(({ subject }) => subject?.includes('区司法局'));
    expect(sfj?.bodyText).toContain('任务分解表征求意见');
    expect(sfj?.bodyText).not.toContain('牵头0项');
    expect(await house.reads.findBy(Notice, { kind: 'consultation' })).not.toContainEqual(
      expect.objectContaining({ letterId: null, unsentReason: null }),
    );
    house.at('2021-03-29');
    expect((await reminders.preview()).filter(({ kind }) => kind === 'weekly')).toEqual([]);
  });

  test('once the table is approved nobody is asked any more, nor about what supplements it', async () => {
    const consultations = house.app.get(ConsultationsService);
    await consultations.send(await officer(), planId, '2021-04-30');
    house.at('2021-03-26');
    expect((await approve()).ok).toBe(true);
    const desk = house.app.get(DeskService);
    const added = await desk.add(await officer(), planId, '新增工作');
    const [line] = (await drafts()).filter(({ id }) => added.ok && id === added.value);
    const lead = { leadDepartmentId: await unit('sfj') };
    expect((await desk.revise(await officer(), { lines: [line!], set: lead, confirm: false })).ok).toBe(true);
    expect(await consultations.send(await officer(), planId, '2021-04-30')).toMatchObject({
      error: { code: 'CONSULTATION.TABLE_APPROVED' },
    });
    house.at('2021-03-29');
    const letters = (await house.app.get(ReminderService).preview()).filter(({ kind }) => kind === 'weekly');
    expect(letters.flatMap(({ asked }) => asked.map(({ what }) => what))).not.toContainEqual(
      expect.stringContaining('表述是否合适'),
    );
  });
});
