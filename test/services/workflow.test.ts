import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { lightFrom } from '../../src/task/domain/standing.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { Node, TaskPeriod } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const DONE = { text: '8月12日印发专家团队管理办法,聘任首批专家24名。', outcome: 'completed' as const };

onBothDatabases((dialect) => {
  let house: House;
  let tasks: TaskService;
  let reports: ReportService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    tasks = house.app.get(TaskService);
    reports = house.app.get(ReportService);
  });
  afterEach(() => house.down());

  const EXPERTS = '组建区法律专家团队';

  test('from signing to striking off: each act by the table, each with its entry, the journal whole', async () => {
    const [head, officer, second] = [
      await house.actor('o-sfj-head'),
      await house.actor('o-dcs-officer'),
      await house.actor('o-dcs-officer-2'),
    ];
    house.at('2021-03-29');
    expect(await tasks.acknowledge(head)).toEqual({ ok: true, value: 8 });
    const task = await house.taskNamed(EXPERTS);
    const [node] = await house.reads.findBy(Node, { taskId: task.id });
    house.at('2021-06-25');
    const told = await reports.report(head, task.id, {
      kind: 'node',
      nodeId: node?.id ?? '',
      text: '6月24日确定人选条件。',
    });
    expect(told.ok).toBe(true);
    expect(await reports.acceptReport(officer, told.ok ? told.value : '')).toEqual({ ok: true, value: undefined });
    house.at('2021-08-20');
    expect((await tasks.submit(head, task.id, DONE)).ok).toBe(true);
    expect((await tasks.sendBack(officer, task.id, '缺聘任文件')).ok).toBe(true);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({
      state: 'returned',
      submittedOn: null,
      replyBy: '2021-08-27',
    });
    house.at('2021-08-25');
    expect((await tasks.submit(head, task.id, DONE)).ok).toBe(true);
    house.at('2021-09-02');
    expect((await tasks.accept(officer, task.id)).ok).toBe(true);
    expect(await tasks.close(officer, task.id)).toEqual({ ok: false, error: 'TASK.SAME_PERSON' });
    expect((await tasks.close(second, task.id)).ok).toBe(true);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({
      state: 'closed',
      outcome: 'completed',
      submittedOn: '2021-08-25',
    });
    const acts: { act: string }[] = await house.reads.query(
      'SELECT act FROM journal WHERE subject_id = $1 ORDER BY seq',
      [task.id],
    );
    expect(acts.map((row) => row.act)).toEqual(
      ['approve', 'acknowledge', 'submit', 'sendBack', 'submit', 'accept', 'close'].map((a) => `task.${a}`),
    );
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  });

  test.each(['sendBack', 'reopen'] as const)('%s after the day: the stored day is that of the rule', async (act) => {
    const [head, officer] = [await house.actor('o-sfj-head'), await house.actor('o-dcs-officer')];
    await tasks.acknowledge(head);
    const { id } = await house.taskNamed('研究部署“八五”普法任务');
    const [node] = await house.reads.findBy(Node, { taskId: id });
    await reports.report(head, id, { kind: 'node', nodeId: node?.id ?? '', text: '已列出任务清单。' });
    house.at('2021-09-29');
    await tasks.submit(head, id, { text: '等待上级规划。', outcome: 'carriedOver', nextYear: '6月底前印发。' });
    house.at('2021-10-12');
    if (act === 'reopen') await tasks.accept(officer, id);
    const back = await tasks[act](await house.actor('o-dcs-officer-2'), id, '写明依据');
    expect(back.ok).toBe(true);
    const [row] = await house.app.get(LedgerService).rows('2021-10-12', { taskId: id });
    expect(row?.standing.redFrom).toBe('2021-10-13');
    expect((await house.taskNamed('研究部署“八五”普法任务')).redFrom).toBe('2021-10-13');
  });

  test('a return is owed once a round, to the head and the clerk', async () => {
    const [head, officer] = [await house.actor('o-sfj-head'), await house.actor('o-dcs-officer')];
    await tasks.acknowledge(head);
    const task = await house.taskNamed('研究部署“八五”普法任务');
    await tasks.submit(head, task.id, {
      text: '等待上级规划。',
      outcome: 'carriedOver',
      nextYear: '6月底前印发规划。',
    });
    await tasks.sendBack(officer, task.id, '写明依据');
    expect(await tasks.sendBack(officer, task.id, '写明依据')).toEqual({ ok: false, error: 'TASK.NOTHING_SUBMITTED' });
    const owed = await house.reads.findBy(Notice, { kind: 'returned' });
    expect(owed.map(({ subjectId, occasion }) => [subjectId, occasion])).toEqual(Array(2).fill([task.id, 'round-1']));
  });

  test('refusals change nothing', async () => {
    const [head, stranger, composer] = [
      await house.actor('o-sfj-head'),
      await house.actor('o-xfb-head'),
      await house.actor('o-yfzqb-composer'),
    ];
    await tasks.acknowledge(head);
    const task = await house.taskNamed(EXPERTS);
    const before = await house.app.get(AuditService).verify();
    expect(await tasks.submit(stranger, task.id, DONE)).toEqual({ ok: false, error: 'TASK.NOT_YOURS' });
    const faults = [
      [DONE, 'TASK.NODES_OPEN'],
      [{ ...DONE, outcome: 'fulfilled' }, 'TASK.OUTCOME_ELSEWHERE'],
      [{ ...DONE, outcome: 'carriedOver', nextYear: ' ' }, 'TASK.NO_NEXT_YEAR'],
      [{ ...DONE, outcome: 'notImplemented' }, 'TASK.NO_WHY'],
      [{ ...DONE, outcome: 'merged', why: '', text: ' ' }, 'TASK.NOTHING_SAID'],
    ] as const;
    for (const [closing, error] of faults)
      expect(await tasks.submit(head, task.id, closing)).toEqual({ ok: false, error });
    const officer = await house.actor('o-dcs-officer');
    expect(await tasks.close(officer, task.id)).toEqual({ ok: false, error: 'TASK.TRANSITION_REFUSED' });
    expect(await tasks.submit(head, 'nothing', DONE)).toEqual({ ok: false, error: 'TASK.NOT_FOUND' });
    // 区委依法治区办 sits in 区司法局: it may not review what 区司法局 leads, nor may the unit itself.
    for (const reviewer of [composer, head]) {
      expect(await tasks.accept(reviewer, task.id)).toEqual({ ok: false, error: 'TASK.REVIEWER_IS_LEAD' });
    }
    expect(await house.app.get(AuditService).verify()).toEqual(before);
    expect(await house.reads.find(ProgressReport)).toEqual([]);
  });

  test('who reports on what is not signed for yet signs for it by that, and for nothing else', async () => {
    const head = await house.actor('o-sfj-head');
    const task = await house.taskNamed(EXPERTS);
    const [node] = await house.reads.findBy(Node, { taskId: task.id });
    house.at('2021-04-07');
    const told = { kind: 'node' as const, nodeId: node?.id ?? '', text: '4月6日拟定人选条件。' };
    expect((await reports.report(head, task.id, told)).ok).toBe(true);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ state: 'inProgress', acknowledgedOn: '2021-04-07' });
    expect(await tasks.acknowledge(head)).toEqual({ ok: true, value: 7 });
    const acts = await house.reads.query<{ act: string }>('SELECT act FROM journal WHERE subject_id = $1', [task.id]);
    expect(acts.map(({ act }) => act)).toEqual(['task.approve', 'task.acknowledge']);
  });

  test('only the offices review, and only a unit’s head or clerk speaks for it', async () => {
    const audit = await house.taskNamed('完善审计配套制度和法制监督机制');
    const fact = { kind: 'note' as const, text: '已开会研究。' };
    for (const other of ['o-sjj-auditor', 'o-dsj-admin', 'o-sfj-head', 'o-dcs-officer']) {
      expect([other, await reports.report(await house.actor(other), audit.id, fact)]).toEqual([
        other,
        { ok: false, error: 'TASK.NOT_YOURS' },
      ]);
    }
    expect((await reports.report(await house.actor('o-sjj-clerk'), audit.id, fact)).ok).toBe(true);
    await tasks.acknowledge(await house.actor('o-sfj-head'));
    const law = await house.taskNamed('发挥政府法律顾问作用');
    house.at('2021-12-01');
    await tasks.submit(await house.actor('o-sfj-head'), law.id, { ...DONE, outcome: 'fulfilled' });
    for (const other of ['o-xfb-head', 'o-zfb-head', 'o-sjj-auditor', 'o-dsj-admin', 'o-qzf-fqz-zf']) {
      expect([other, await tasks.accept(await house.actor(other), law.id)]).toEqual([
        other,
        { ok: false, error: 'TASK.NOT_REVIEWER' },
      ]);
    }
    expect(await house.taskNamed(law.title)).toMatchObject({ state: 'submitted' });
  });

  test('while the whole task lies with the office its nodes are decided with it, and what is over stays so', async () => {
    const [head, officer] = [await house.actor('o-sfj-head'), await house.actor('o-dcs-officer')];
    const task = await house.taskNamed(EXPERTS);
    const [node] = await house.reads.findBy(Node, { taskId: task.id });
    expect(await tasks.submit(head, task.id, { ...DONE, outcome: 'fulfilled' })).toMatchObject({ ok: false });
    const told = await reports.report(head, task.id, { kind: 'node', nodeId: node?.id ?? '', text: '已拟定。' });
    const id = told.ok ? told.value : '';
    expect((await tasks.submit(head, task.id, DONE)).ok).toBe(true);
    expect(await reports.returnReport(officer, id, '缺日期')).toEqual({ ok: false, error: 'TASK.TRANSITION_REFUSED' });
    expect((await tasks.accept(officer, task.id)).ok).toBe(true);
    expect(await house.reads.findBy(ProgressReport, { taskId: task.id, state: 'submitted' })).toEqual([]);
    expect((await house.reads.findBy(Node, { taskId: task.id }))[0]?.acceptedOn).toBe('2021-03-26');
    expect((await tasks.close(await house.actor('o-dcs-officer-2'), task.id)).ok).toBe(true);
    expect(await reports.returnReport(officer, id, '缺日期')).toEqual({ ok: false, error: 'TASK.NOTHING_SUBMITTED' });
  });

  test('nothing said is no report, and an unreviewed fact is told of an overall duty alone', async () => {
    const [audit, ruleOfLaw] = [await house.actor('o-sjj-head'), await house.actor('o-yfzqb-head')];
    const task = await house.taskNamed('落实审计执法岗位责任制，发挥审计监督作用');
    const overall = await house.taskNamed('党政主要负责人履行推进法治建设第一责任人职责');
    const fact = { kind: 'fact' as const, text: '3月29日听取汇报。' };
    expect(await reports.report(audit, task.id, fact)).toEqual({ ok: false, error: 'TASK.FACTS_ARE_OVERALL' });
    expect(await reports.report(ruleOfLaw, overall.id, { ...fact, text: ' 　' })).toEqual({
      ok: false,
      error: 'TASK.NOTHING_SAID',
    });
    expect((await reports.report(ruleOfLaw, overall.id, fact)).ok).toBe(true);
    await tasks.acknowledge(audit);
    const closing = { text: '', outcome: 'fulfilled' as const };
    expect(await tasks.submit(audit, task.id, closing)).toEqual({ ok: false, error: 'TASK.YEAR_NOT_OVER' });
    house.at('2021-11-15');
    expect(await tasks.submit(audit, task.id, closing)).toEqual({ ok: false, error: 'TASK.NOTHING_SAID' });
  });

  test('a period’s statement is answered, returned and answered again', async () => {
    const [head, officer] = [await house.actor('o-cgw-head'), await house.actor('o-dcs-officer')];
    await tasks.acknowledge(head);
    const task = await house.taskNamed('做好文明行为促进条例等重点领域执法');
    const duties = await house.reads.findBy(TaskPeriod, { taskId: task.id });
    expect(duties).toHaveLength(3);
    const [{ periodId }] = duties as [TaskPeriod];
    const statement = {
      kind: 'period' as const,
      periodId,
      text: '上半年检查12次。',
      assessment: 'insufficient' as const,
    };
    house.at('2021-06-30');
    expect(await reports.report(head, task.id, statement)).toEqual({ ok: false, error: 'TASK.PERIOD_NOT_OPEN' });
    house.at('2021-07-01');
    const told = await reports.report(head, task.id, statement);
    expect(await reports.report(head, task.id, statement)).toEqual({ ok: false, error: 'TASK.NO_SUCH_PERIOD' });
    const id = told.ok ? told.value : '';
    expect((await reports.returnReport(officer, id, '缺日期')).ok).toBe(true);
    expect(await reports.acceptReport(officer, id)).toEqual({ ok: false, error: 'TASK.NOTHING_SUBMITTED' });
    const again = await reports.report(head, task.id, statement);
    expect((await reports.acceptReport(officer, again.ok ? again.value : '')).ok).toBe(true);
    expect(await house.taskNamed(task.title)).toMatchObject({ assessment: 'insufficient', yellowFrom: '0001-01-01' });
  });

  test('the stored days of the lights say what the pure rule says, on every day of the year', async () => {
    await tasks.acknowledge(await house.actor('o-sfj-head'));
    for (const day of [
      '2021-03-26',
      '2021-05-17',
      '2021-06-01',
      '2021-07-12',
      '2021-08-13',
      '2021-09-06',
      '2021-12-31',
    ]) {
      for (const { record, standing } of await house.app.get(LedgerService).rows(day)) {
        if (record.task.nature === 'overall') continue;
        expect([day, record.task.title, lightFrom(record.task, day)]).toEqual([day, record.task.title, standing.light]);
      }
    }
  });
});
