import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { ContributionReadingService } from '../../src/task/contribution-reading.service.js';
import { Collection, Contribution } from '../../src/task/contribution.entity.js';
import { ContributionsService, type Collecting } from '../../src/task/contributions.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

// Led by 区委政法委; 各镇街 cooperate in it too, and have no posts of their own.
const GRID = '发挥网格作用，推进多元化解机制衔接';
const ASKED: Collecting = { asks: '各渠道分流化解件数', columns: ['件数', '截止日期'], dueBy: '2021-09-10', units: [] };
const ROW = { cells: ['12', '9月8日'], text: null };
const OK = { ok: true, value: undefined };
const refused = (error: string) => ({ ok: false, error });

onBothDatabases((dialect) => {
  let house: House;
  let contributions: ContributionsService;
  let taskId: string;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    contributions = house.app.get(ContributionsService);
    await house.app.get(TaskService).acknowledge(await house.actor('o-zfw-head'));
    taskId = (await house.taskNamed(GRID)).id;
    house.at('2021-09-06');
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const collect = async (over: Partial<Collecting> = {}, by = 'o-zfw-clerk'): Promise<string> => {
    const opened = await contributions.collect(await house.actor(by), taskId, { ...ASKED, ...over });
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  };
  const pieceOf = async (collectionId: string, officer: string): Promise<Contribution> => {
    const { departmentId } = await house.actor(officer);
    const piece = await house.reads.one(Contribution, { collectionId, departmentId });
    if (!piece) throw new Error(`no piece of ${officer}`);
    return piece;
  };
  const send = async (collectionId: string, officer: string, content: { cells: string[]; text: string | null } = ROW) =>
    contributions.send(await house.actor(officer), (await pieceOf(collectionId, officer)).id, content);
  const lateness = async () => {
    const [record] = await house.app
      .get(ContributionReadingService)
      .ofTask(taskId, 'all', house.clock.now().toISOString().slice(0, 10));
    return Object.fromEntries(record?.pieces.map(({ department, daysLate }) => [department.code, daysLate]) ?? []);
  };
  const acts = () =>
    house.reads.query<{ act: string; type: string; id: string }>(
      `SELECT act, subject_type AS type, subject_id AS id FROM journal
       WHERE act LIKE 'collection.%' OR act LIKE 'contribution.%' ORDER BY seq`,
    );

  test('asked of every unit that can answer; each sends its own, late or not, until the lead ends it', async () => {
    const before = await house.taskNamed(GRID);
    const id = await collect();
    const pieces = await house.reads.find(Contribution, { order: { ordinal: 'ASC' } });
    expect(pieces).toHaveLength(5);
    expect(await send(id, 'o-sfj-clerk')).toEqual(OK);
    house.at('2021-09-13');
    expect(await send(id, 'o-mzj-head', { cells: [], text: '本单位没有这类事项。' })).toEqual(OK);
    expect(await send(id, 'o-sfj-head', { cells: ['13', '9月9日'], text: '补1件。' })).toEqual(OK);
    expect(await pieceOf(id, 'o-sfj-head')).toMatchObject({
      ...{ cells: ['13', '9月9日'], text: '补1件。', sentOn: '2021-09-06', correctedOn: '2021-09-13' },
    });
    expect(await send(id, 'o-fy-clerk')).toEqual(OK);
    // 区法院 is no unit of the government: no days are counted to it.
    expect(await lateness()).toEqual({ sfj: 0, xfb: 3, mzj: 3, rsj: 3, fy: null });
    expect(await contributions.close(await house.actor('o-zfw-head'), id)).toEqual(OK);
    expect(await send(id, 'o-xfb-head')).toEqual(refused('COLLECTION.CLOSED'));
    expect(await send(id, 'o-sfj-head')).toEqual(refused('COLLECTION.CLOSED'));
    expect(await acts()).toEqual(
      [
        'collection.open',
        'contribution.send',
        'contribution.send',
        'contribution.correct',
        'contribution.send',
        'collection.close',
      ].map((act) => ({ act, type: 'task', id: taskId })),
    );
    // Neither the light of the task nor its lateness knows of it.
    expect(await house.taskNamed(GRID)).toEqual(before);
    const [row] = await house.app.get(LedgerService).rows('2021-09-13', { taskId });
    expect(row?.standing.late.filter(({ kind }) => kind === 'work')).toEqual([]);
  });

  test('the day is moved once, for all; the first one stays beside it', async () => {
    const id = await collect();
    const lead = await house.actor('o-zfw-clerk');
    expect(await contributions.extend(lead, id, '2021-09-10')).toEqual(refused('COLLECTION.NOT_LATER'));
    expect(await contributions.extend(lead, id, '2021-09-12')).toEqual(refused('COLLECTION.DAY_OFF'));
    expect(await contributions.extend(lead, id, '2021-09-15')).toEqual(OK);
    expect(await contributions.extend(lead, id, '2021-09-22')).toEqual(refused('COLLECTION.EXTENDED_BEFORE'));
    expect(await house.reads.one(Collection, { id })).toMatchObject({ dueBy: '2021-09-10', extendedTo: '2021-09-15' });
    house.at('2021-09-16');
    expect(await lateness()).toMatchObject({ sfj: 1, fy: null });
  });

  test('a piece is its own unit’s, a collection its lead’s; nobody else touches either', async () => {
    const id = await collect({ units: ['sfj', 'fy'] });
    const piece = await pieceOf(id, 'o-sfj-head');
    for (const other of ['o-zfw-head', 'o-mzj-head', 'o-dcs-chief', 'o-qzf-fqz-zf', 'o-fy-head'])
      expect(await contributions.send(await house.actor(other), piece.id, ROW)).toEqual(
        refused('CONTRIBUTION.NOT_FOUND'),
      );
    for (const other of ['o-sfj-head', 'o-dcs-chief', 'o-qw-sj']) {
      const actor = await house.actor(other);
      expect(await contributions.collect(actor, taskId, ASKED)).toEqual(refused('TASK.NOT_YOURS'));
      expect(await contributions.extend(actor, id, '2021-09-15')).toEqual(refused('COLLECTION.NOT_FOUND'));
      expect(await contributions.close(actor, id)).toEqual(refused('COLLECTION.NOT_FOUND'));
    }
  });

  test('what cannot be asked is refused, and nothing is written', async () => {
    const lead = await house.actor('o-zfw-head');
    for (const [over, error] of [
      [{ dueBy: '2021-09-06' }, 'COLLECTION.PAST_DAY'],
      [{ dueBy: '2022-01-04' }, 'COLLECTION.AFTER_TASK'],
      [{ units: ['sfj', 'sjj'] }, 'COLLECTION.NO_SUCH_UNIT'],
      [{ units: ['sfj', 'zj'] }, 'COLLECTION.NOBODY_THERE'],
    ] as const)
      expect(await contributions.collect(lead, taskId, { ...ASKED, ...over })).toEqual(refused(error));
    const alone = await house.taskNamed('完善审计配套制度和法制监督机制');
    await house.app.get(TaskService).acknowledge(await house.actor('o-sjj-head'));
    const none = await contributions.collect(await house.actor('o-sjj-head'), alone.id, ASKED);
    expect(none).toEqual(refused('COLLECTION.NO_UNITS'));
    const unsigned = await house.taskNamed('规范信访工作程序');
    const early = await contributions.collect(await house.actor('o-xfb-head'), unsigned.id, ASKED);
    expect(early).toEqual(refused('TASK.TRANSITION_REFUSED'));
    expect(await house.reads.find(Collection)).toEqual([]);
    await collect();
    expect(await contributions.collect(lead, taskId, ASKED)).toEqual(refused('COLLECTION.PENDING'));
  });

  test('an empty or half-filled piece is refused; so is one that a colleague has changed meanwhile', async () => {
    const id = await collect();
    expect(await send(id, 'o-sfj-head', { cells: ['', ''], text: null })).toEqual(refused('CONTRIBUTION.NOTHING_SAID'));
    expect(await send(id, 'o-sfj-head', { cells: ['3', ''], text: null })).toEqual(refused('CONTRIBUTION.CELLS'));
    const piece = await pieceOf(id, 'o-sfj-head');
    const seen = { ...ROW, version: piece.version };
    expect(await contributions.send(await house.actor('o-sfj-head'), piece.id, seen)).toEqual(OK);
    const clerk = await house.actor('o-sfj-clerk');
    expect(await contributions.send(clerk, piece.id, seen)).toEqual(refused('CONTRIBUTION.CHANGED'));
  });

  test('two of one unit at once: one sends, the other corrects or is told', async () => {
    const id = await collect();
    const piece = await pieceOf(id, 'o-sfj-head');
    const people = [await house.actor('o-sfj-head'), await house.actor('o-sfj-clerk')];
    const outcomes = await Promise.all(
      people.map((actor) => contributions.send(actor, piece.id, { ...ROW, version: piece.version })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('CONTRIBUTION.CHANGED'));
  });

  test('a unit reads its own piece and no other; the lead reads all', async () => {
    const id = await collect();
    const reading = house.app.get(ContributionReadingService);
    const own = new Set([(await house.actor('o-sfj-head')).departmentId]);
    const [asked] = await reading.askedOf(own, '2021-09-06');
    expect(asked?.pieces.map(({ department }) => department.code)).toEqual(['sfj']);
    const [ofTask] = await reading.ofTask(taskId, own, '2021-09-06');
    expect(ofTask?.pieces).toHaveLength(1);
    const stranger = new Set([(await house.actor('o-sjj-head')).departmentId]);
    expect(await reading.ofTask(taskId, stranger, '2021-09-06')).toEqual([]);
    expect(await reading.askedBy(own, '2021-09-06')).toEqual([]);
    const lead = new Set([(await house.actor('o-zfw-head')).departmentId]);
    expect((await reading.askedBy(lead, '2021-09-06'))[0]).toMatchObject({ collection: { id }, open: true });
  });

  test('the weekly letter asks for a piece that has not come, and for one outside the government by request', async () => {
    const id = await collect();
    const reminders = house.app.get(ReminderService);
    const asked = async (officer: string) => {
      const piece = await pieceOf(id, officer);
      return (await reminders.preview()).flatMap((letter) => letter.asked.filter(({ task }) => task === piece.id));
    };
    expect((await asked('o-sfj-head')).map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/^请在“配合材料”/),
    );
    expect((await asked('o-fy-head')).map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/^商请在“配合材料”/),
    );
    expect((await send(id, 'o-sfj-head')).ok).toBe(true);
    expect(await asked('o-sfj-head')).toEqual([]);
    await reminders.run();
    const letters = (await house.reads.find(Letter)).filter(({ bodyText }) => bodyText?.includes('配合材料'));
    expect(letters.length).toBeGreaterThan(0);
    expect(await house.reads.findBy(Notice, { kind: 'contribution' })).not.toContainEqual(
      expect.objectContaining({ letterId: null, unsentReason: null }),
    );
  });
});
