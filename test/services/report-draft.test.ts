import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AnnualReportService } from '../../src/annual-report/annual-report.service.js';
import { ChecksService } from '../../src/annual-report/checks.service.js';
import { DraftReading, type WholeDraft } from '../../src/annual-report/draft-reading.service.js';
import { DraftService } from '../../src/annual-report/draft.service.js';
import { ExceptionsService } from '../../src/annual-report/exceptions.service.js';
import { withoutMarked } from '../../src/annual-report/domain/published.js';
import { textOf } from '../../src/annual-report/domain/report.js';
import type { GapKind } from '../../src/annual-report/domain/gaps.js';
import { Figure } from '../../src/plan/figure.entity.js';
import { FigureService } from '../../src/plan/figure.service.js';
import { WeeklyService } from '../../src/reminder/weekly.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const PLACE = '一（四）';
const SAID = '12月1日印发配套办法3件，参训2108人次。';

onBothDatabases((dialect) => {
  let house: House;
  let drafts: DraftService;
  let checks: ChecksService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    drafts = house.app.get(DraftService);
    checks = house.app.get(ChecksService);
    house.at('2021-12-01');
    await done('完善“三项制度”配套机制，加强执法培训', SAID);
  });
  afterEach(() => house.down());

  async function done(title: string, text: string): Promise<void> {
    const tasks = house.app.get(TaskService);
    const head = await house.actor('o-sfj-head');
    await tasks.acknowledge(head);
    const task = await house.taskNamed(title);
    const sent = await tasks.submit(head, task.id, { text, outcome: 'fulfilled', nextYear: null });
    expect(sent).toMatchObject({ ok: true });
    expect(await tasks.accept(await house.actor('o-dcs-officer'), task.id)).toMatchObject({ ok: true });
  }

  const whole = async (): Promise<WholeDraft> => (await house.app.get(DraftReading).whole(house.reads, 2021))!;
  const passage = async (key = PLACE) => (await whole()).draft.passages.find((one) => one.key === key)!;
  const gapsOf = async (kind: GapKind) => (await whole()).gaps.filter((gap) => gap.kind === kind);
  const word = async (text: string, version: number | null = null) =>
    drafts.word(await house.actor('o-yfzqb-composer'), { planYear: 2021, key: PLACE, version }, text);

  test('a passage taken over stands; what data say later is offered and overwrites nothing', async () => {
    expect(textOf(await passage())).toContain('参训2108人次');
    expect(await word('参训2100人次。自己写的一句。')).toEqual({ ok: true, value: undefined });
    expect(textOf(await passage())).toBe('参训2100人次。自己写的一句。');
    expect(await word('又一次。')).toEqual({ ok: false, error: 'REPORT.CHANGED' });
    expect(await gapsOf('news')).toEqual([]);
    await done('执法监督平台应用和信息归集', '11月建立按月核对制度。');
    expect(textOf(await passage())).toBe('参训2100人次。自己写的一句。');
    expect((await passage()).added).toEqual(['11月建立按月核对制度。']);
    expect(await gapsOf('news')).toHaveLength(1);
    const version = (await whole()).passages.get(PLACE)!.version;
    const composer = await house.actor('o-yfzqb-composer');
    expect(await drafts.keep(composer, { planYear: 2021, key: PLACE, version })).toMatchObject({ ok: true });
    expect(await gapsOf('news')).toEqual([]);
    expect(await drafts.adopt(composer, { planYear: 2021, key: PLACE, version: version + 1 })).toMatchObject({
      ok: true,
    });
    expect(textOf(await passage())).toContain('按月核对制度');
  });

  test('what is marked 仅报送 stays out of the published copy however it is worded and whatever data say later', async () => {
    const composer = await house.actor('o-yfzqb-composer');
    const ref = async () => ({ planYear: 2021, key: PLACE, version: (await whole()).passages.get(PLACE)!.version });
    const published = async (): Promise<string> => {
      const { draft, marks } = await whole();
      const { chapters } = withoutMarked(draft.report, marks);
      return chapters.flatMap(({ sections }) => sections.map(textOf)).join('');
    };
    const [secret] = (await passage()).sentences;
    const marked = await drafts.mark(composer, 2021, { sentenceId: secret!.id, internal: true });
    expect(marked).toEqual({ ok: true, value: undefined });
    const figure = await house.reads.one(Figure, { name: '行政检查信息' });
    await house.app.get(FigureService).report(await house.actor('o-sfj-head'), figure?.id ?? '', 31208);
    await done('执法监督平台应用和信息归集', '11月建立按月核对制度。');
    expect(textOf(await passage())).toContain('2108');
    expect(await published()).not.toContain('2108');
    await drafts.word(composer, await ref(), `${SAID.replace('印发', '出台')}另一句话。`);
    expect(await published()).not.toContain('2108');
    expect(await published()).toContain('另一句话。');
    expect(await drafts.adopt(composer, await ref())).toMatchObject({ ok: true });
    expect(textOf(await passage())).toContain('印发');
    expect(await published()).not.toContain('2108');
  });

  test('only the composing office words the report', async () => {
    for (const other of ['o-sfj-head', 'o-dcs-chief', 'o-qzf-qz']) {
      const ref = { planYear: 2021, key: PLACE, version: null };
      expect(await drafts.word(await house.actor(other), ref, '我来写。')).toEqual({
        ok: false,
        error: 'REPORT.NOT_YOURS',
      });
    }
    expect(await word(' \n ')).toEqual({ ok: false, error: 'REPORT.NOTHING_SAID' });
    const ref = { planYear: 2021, key: '九（九）', version: null };
    expect(await drafts.word(await house.actor('o-yfzqb-composer'), ref, '没有这一处。')).toEqual({
      ...{ ok: false, error: 'REPORT.NO_PASSAGE' },
    });
  });

  test('a figure the office changed waits for the unit’s word; each unit sees its own sentences', async () => {
    await word(SAID.replace('2108', '2180'));
    expect(await gapsOf('unchecked')).toHaveLength(1);
    const composer = await house.actor('o-yfzqb-composer');
    const figure = await house.reads.one(Figure, { name: '行政检查信息' });
    await house.app.get(FigureService).report(await house.actor('o-sfj-head'), figure?.id ?? '', 31208);
    const sent = await checks.send(composer, { planYear: 2021, departmentId: null });
    expect(sent.ok).toBe(true);
    expect(await checks.send(composer, { planYear: 2021, departmentId: null })).toEqual({
      ok: false,
      error: 'REPORT.NO_SUCH',
    });
    expect(await asked('sfj')).toEqual([['check', '年度报告文字核对']]);
    expect(await asked('sjj')).toEqual([]);
    const head = await house.actor('o-sfj-head');
    const mine = await checks.ofUnits(house.reads, [head.departmentId]);
    const changed = mine.find(({ text }) => text.includes('2180'))!;
    const stranger = await house.actor('o-sjj-head');
    expect(await checks.answer(stranger, [{ checkId: changed.id, correction: null }])).toEqual({
      ...{ ok: false, error: 'REPORT.NO_SUCH' },
    });
    expect(await checks.answer(head, [{ checkId: changed.id, correction: '参训是2108人次。' }])).toEqual({
      ok: true,
      value: 1,
    });
    expect(await gapsOf('correction')).toHaveLength(1);
    expect(await gapsOf('unchecked')).toHaveLength(1);
    expect(await checks.settle(composer, changed.id, '已改回2108人次。')).toEqual({ ok: true, value: undefined });
    expect(await word(SAID, (await whole()).passages.get(PLACE)!.version)).toMatchObject({ ok: true });
    expect(await gapsOf('unchecked')).toEqual([]);
    expect(await gapsOf('correction')).toEqual([]);
    expect(await asked('sfj')).toEqual([]);
  });

  /** What the next weekly letter asks the unit to check. */
  async function asked(code: string): Promise<string[][]> {
    const run = { period: '2021-W49', madeGood: false, scheduledFor: '2021-12-06T01:00:00.000Z', monthly: false };
    const { digests } = await house.app.get(WeeklyService).digests(house.reads, { ...run, day: '2021-12-06' });
    const units = digests.flatMap((digest) => digest.units).filter(({ department }) => department.code === code);
    const [unit] = units;
    return (unit?.asks.other ?? []).filter(({ kind }) => kind === 'check').map(({ kind, title }) => [kind, title]);
  }

  test('what is open beside a passage is decided with a reason, and taken back', async () => {
    const composer = await house.actor('o-yfzqb-composer');
    const [open] = (await passage()).material.filter((one) => one.open);
    const about = { planYear: 2021, passage: PLACE, about: open!.kind, words: open!.title };
    const before = (await gapsOf('material')).length;
    expect(await drafts.decide(composer, about, ' ')).toEqual({ ok: false, error: 'REPORT.NOTHING_SAID' });
    expect(await drafts.decide(composer, { ...about, words: '没有这个' }, '不写')).toEqual({
      ok: false,
      error: 'REPORT.NO_SUCH',
    });
    expect(await drafts.decide(composer, about, '口径已变，本年不写')).toEqual({ ok: true, value: undefined });
    expect(await gapsOf('material')).toHaveLength(before - 1);
    expect(await drafts.undecide(composer, about)).toEqual({ ok: true, value: undefined });
    expect(await gapsOf('material')).toHaveLength(before);
  });

  test('an out-of-date wording is kept with a reason, of this sentence alone', async () => {
    await word('落实“十三五”规划收官任务。');
    const [hit] = (await whole()).stale.filter(({ key }) => key === PLACE);
    expect(hit?.words).toContain('十三五');
    const composer = await house.actor('o-yfzqb-composer');
    const about = { planYear: 2021, passage: PLACE, about: hit!.sentenceId, words: hit!.words };
    expect(await drafts.decide(composer, about, '指上一个五年规划')).toEqual({ ok: true, value: undefined });
    const mine = async () => (await gapsOf('stale')).filter(({ key }) => key === PLACE);
    expect(await mine()).toEqual([]);
    await word('完成“十三五”规划收官任务3项。', (await whole()).passages.get(PLACE)!.version);
    expect(await mine()).toHaveLength(1);
  });

  test('a promise without an outcome needs a leader’s signature, given by himself or recorded for him', async () => {
    const exceptions = house.app.get(ExceptionsService);
    const [one, two, three] = await unaccounted();
    const asked = { planYear: 2021, reason: '上级尚未部署', behalf: null };
    const leader = await house.actor('o-qzf-qz');
    expect(await exceptions.sign(await house.actor('o-sfj-head'), { ...asked, commitmentId: one! })).toMatchObject({
      ...{ ok: false, error: 'REPORT.NOT_A_LEADER' },
    });
    expect(await exceptions.sign(leader, { ...asked, commitmentId: one! })).toEqual({ ok: true, value: undefined });
    expect(await exceptions.sign(leader, { ...asked, commitmentId: one! })).toEqual({
      ok: false,
      error: 'REPORT.NO_SUCH',
    });
    const composer = await house.actor('o-yfzqb-composer');
    const paper = { leader: 'qzf-qz', day: '2021-11-30' };
    expect(await exceptions.sign(composer, { ...asked, commitmentId: two!, behalf: paper })).toEqual({
      ok: true,
      value: undefined,
    });
    const future = { ...paper, day: '2021-12-09' };
    expect(await exceptions.sign(composer, { ...asked, commitmentId: three!, behalf: future })).toMatchObject({
      ...{ ok: false, error: 'REPORT.FUTURE' },
    });
    const after = await gapsOf('unaccounted');
    expect((await unaccounted()).length - after.length).toBe(2);
  });

  const unaccounted = async (): Promise<string[]> =>
    (await house.app.get(AnnualReportService).coverage(2021)).unaccounted.map(({ id }) => id);
});
