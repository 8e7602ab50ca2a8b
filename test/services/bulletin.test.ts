import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { addDays, type Day } from '../../src/calendar/domain/day.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { newId } from '../../src/platform/id.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { BulletinAnswers } from '../../src/reminder/bulletin-answers.service.js';
import { BulletinReading } from '../../src/reminder/bulletin-reading.service.js';
import { BulletinsService } from '../../src/reminder/bulletins.service.js';
import { quarterOf } from '../../src/reminder/domain/paper-text.js';
import { LadderService } from '../../src/reminder/ladder.service.js';
import { BulletinAnswer, OfficePaper } from '../../src/reminder/office-paper.entity.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { faultsOf } from '../support/documents.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const DAY = '2021-09-30';

onBothDatabases((dialect) => {
  let house: House;
  let bulletins: BulletinsService;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    bulletins = house.app.get(BulletinsService);
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
    house.at(DAY);
    await list();
  });
  afterEach(() => house.down());

  /** The task stands in the draft bulletin, as the ladder would have put it there. */
  const list = async (): Promise<void> => {
    const [climb] = await house.app.get(LadderService).on(house.reads, DAY, (await house.taskNamed(EXPERTS)).id);
    if (!climb) throw new Error('nothing late');
    const row = {
      ...{ id: newId(), kind: 'listing' as const, taskId: climb.task.record.task.id, departmentId: climb.unit.id },
      ...{ dutyId: climb.duty.id, round: 1, title: EXPERTS, replyBy: DAY, quarter: quarterOf(DAY), draftedOn: DAY },
      ...{ body: `区司法局牵头的“${EXPERTS}”，至9月30日逾期${climb.duty.days}天。`, state: 'draft' as const },
    };
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('furniture of a test');
      await tx.insert(Paper, [{ ...row, writer: 'office' }]);
    });
  };
  const paper = async (): Promise<OfficePaper> => {
    const [found] = await house.reads.find(OfficePaper);
    if (!found) throw new Error('no bulletin');
    return found;
  };
  const chief = () => house.actor('o-dcs-chief');
  const sign = async () => bulletins.sign(await chief(), await paper());
  const show = async () => bulletins.show(await chief(), await paper());
  const answer = async (agrees: boolean, text = '') =>
    house.app.get(BulletinAnswers).answer(await house.actor('o-sfj-head'), (await paper()).id, { agrees, text });
  const after = (day: Day): Day => house.app.get(WorkingDays).nextWorkingDay(addDays(day, 1));

  test('drafted from the data, shown to the unit it names, signed with a number of its own, kept as a file', async () => {
    expect((await bulletins.draft(await house.actor('o-dcs-officer'))).ok).toBe(true);
    const draft = await paper();
    expect(draft).toMatchObject({ state: 'draft', subject: '2021-Q3', number: null, askedOn: null });
    expect(draft.body).toContain(`区司法局牵头的“${EXPERTS}”，至9月30日逾期`);
    expect(draft.body).toMatch(/纳入督办的任务共\d+项，截至9月30日，.*占\d+%/);
    expect(await sign()).toEqual({ ok: false, error: 'BULLETIN.NOT_SHOWN' });
    expect((await show()).ok).toBe(true);
    const reading = house.app.get(BulletinReading);
    const [own] = await reading.ownOf([await house.actor('o-sfj-head')]);
    expect(own?.sentence).toContain(EXPERTS);
    expect(await reading.ownOf([await house.actor('o-sjj-head')])).toEqual([]);
    expect(await sign()).toEqual({ ok: false, error: 'BULLETIN.WAITING' });
    expect((await answer(true)).ok).toBe(true);
    expect(await bulletins.sign(await house.actor('o-dcs-officer'), await paper())).toEqual({
      ok: false,
      error: 'BULLETIN.NOT_YOURS',
    });
    expect((await sign()).ok).toBe(true);
    const signed = await paper();
    expect([signed.state, reading.numberOf(signed)]).toEqual(['signed', '×政督通〔2021〕1号']);
    const file = await reading.fileOf(signed);
    expect(file.name).toBe('通报 ×政督通〔2021〕1号.docx');
    expect(await faultsOf(file.bytes)).toEqual([]);
    expect(await house.reads.findBy(Paper, { kind: 'listing' })).toMatchObject([{ state: 'signed', signedOn: DAY }]);
    expect(await sign()).toEqual({ ok: false, error: 'BULLETIN.OVER' });
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  });

  test('what a unit corrects is not signed over: the office decides first', async () => {
    await bulletins.draft(await chief());
    await show();
    expect(await answer(false, ' ')).toEqual({ ok: false, error: 'BULLETIN.NOTHING_SAID' });
    expect((await answer(false, '名册9月28日已报送。')).ok).toBe(true);
    house.at(after((await paper()).answerBy ?? DAY));
    expect(await sign()).toEqual({ ok: false, error: 'BULLETIN.ANSWER_OPEN' });
    const [open] = await house.reads.find(BulletinAnswer);
    const answers = house.app.get(BulletinAnswers);
    expect((await answers.settle(await chief(), open?.id ?? '', '采纳，改为9月28日报送。')).ok).toBe(true);
    expect(await answers.settle(await chief(), open?.id ?? '', '再说')).toEqual({ ok: false, error: 'BULLETIN.OVER' });
    const { title, body } = await paper();
    const words = { title, body: body.replace(/逾期\d+天。/, '9月28日已报送。') };
    expect((await bulletins.word(await chief(), await paper(), words)).ok).toBe(true);
    expect((await sign()).ok).toBe(true);
  });

  test('units outside the government are never called late; what was worded is shown again', async () => {
    await bulletins.draft(await chief());
    const { title, body } = await paper();
    const outside = { title, body: `${body}\n区委宣传部牵头的任务逾期3天。` };
    await bulletins.word(await chief(), await paper(), outside);
    await show();
    await answer(true);
    house.at(after((await paper()).answerBy ?? DAY));
    expect(await sign()).toEqual({ ok: false, error: 'BULLETIN.NAMES_OUTSIDE' });
    await bulletins.word(await chief(), await paper(), { title, body: body.replace(/逾期\d+天/, '逾期99天') });
    expect(await sign()).toEqual({ ok: false, error: 'BULLETIN.NOT_SHOWN' });
    // Drafting anew leaves alone what somebody has worded.
    await bulletins.draft(await chief());
    expect((await paper()).body).toContain('逾期99天');
  });
});
