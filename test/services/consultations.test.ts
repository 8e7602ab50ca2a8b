import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { ConsultationAnswer, Consultation } from '../../src/plan/consultation.entity.js';
import { ConsultationsService } from '../../src/plan/consultations.service.js';
import { DeskApprovalService, type ApprovalWritten } from '../../src/plan/desk-approval.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Task } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { importUnapproved } from '../support/unapproved.js';

const APPROVAL: ApprovalWritten = {
  ...{ day: '2021-03-26', by: 'qzf-qz', document: '关于印发任务分解表的通知（示意）' },
  basis: '区政府常务会议审议（示意）',
};

onBothDatabases((dialect) => {
  let house: House;
  let planId: string;
  const up = async () => {
    house = await aHouse(dialect, { seeded: false });
    house.at('2021-03-19');
    ({ planId } = await importUnapproved(house.app, 'filled'));
  };
  beforeEach(up);
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const officer = () => house.actor('o-dcs-officer');
  const chief = () => house.actor('o-dcs-chief');
  const drafts = () => house.reads.find(Task, { where: { planId }, order: { number: 'ASC' } });
  const unit = async (code: string) => (await Directory.on('2021-03-19', house.reads)).departmentNamed(code)?.id ?? '';
  const approve = async (over: Partial<ApprovalWritten> = {}) =>
    house.app.get(DeskApprovalService).approve(await chief(), planId, { ...APPROVAL, ...over });

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
});
