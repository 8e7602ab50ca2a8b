import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { readReport } from '../../src/document/read-report.js';
import { Directory } from '../../src/organization/directory.js';
import { FigureHomeService, type HomeChoice } from '../../src/plan/figure-home.service.js';
import { Figure, FigureHome } from '../../src/plan/figure.entity.js';
import { FigureService, type FigureLine } from '../../src/plan/figure.service.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { PlanImportService } from '../../src/plan/plan-import.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { importUnapproved } from '../support/unapproved.js';

const SEED = readFileSync('seeds/wuqing-2020-report.txt', 'utf8');
const nextYears = SEED.replaceAll('2021年', '2022年').replaceAll('2020年', '2021年');

onBothDatabases((dialect) => {
  let house: House;
  let figures: FigureService;
  let homes: FigureHomeService;
  const up = async (seeded: boolean) => {
    house = await aHouse(dialect, { seeded });
    figures = house.app.get(FigureService);
    homes = house.app.get(FigureHomeService);
    house.at('2022-01-05');
  };
  beforeEach(() => up(true));
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const named = async (name: string): Promise<Figure> => {
    const figure = await house.reads.one(Figure, { name });
    if (!figure) throw new Error(`no figure ${name}`);
    return figure;
  };
  const line = async (name: string, over: Partial<FigureLine>, officer = 'o-sfj-head'): Promise<FigureLine> => {
    const { id, version } = await named(name);
    const actor = await house.actor(officer);
    return { figureId: id, version, actor, end: 'comparable', value: null, words: '', ...over };
  };
  const report = (...lines: FigureLine[]) => figures.reportAll({ lines, asIs: false });
  const asIs = (...lines: FigureLine[]) => figures.reportAll({ lines, asIs: true });
  const codes = async (outcome: ReturnType<typeof report>) => {
    const settled = await outcome;
    return settled.ok ? settled.value : [...settled.error.values()].map(({ code }) => code);
  };
  const acts = async () =>
    (
      await house.reads.query<{ act: string }>(`SELECT act FROM journal WHERE subject_type = 'figure' ORDER BY seq`)
    ).map(({ act }) => act);

  test('a figure ends as a value, as one of another scope, or as counted no longer', async () => {
    const outcome = await report(
      await line('行政检查信息', { value: 31208 }),
      await line('持证执法人员', { end: 'changed', value: 1500, words: '不再含协管人员' }),
      await line('网上学法用法考试单位', { end: 'discontinued', words: '改由市里组织' }),
    );
    expect(outcome).toEqual({ ok: true, value: 3 });
    expect(await named('行政检查信息')).toMatchObject({ value: 31208, reportedOn: '2022-01-05', explanation: null });
    expect(await named('持证执法人员')).toMatchObject({
      ...{ value: 1500, comparability: 'changed', explanation: '不再含协管人员' },
    });
    expect(await named('网上学法用法考试单位')).toMatchObject({
      ...{ value: null, comparability: 'discontinued', discontinuedReason: '改由市里组织' },
    });
    expect(await acts()).toEqual(['figure.report', 'figure.rescope', 'figure.discontinue']);
    expect((await report(await line('持证执法人员', { value: 1876 }))).ok).toBe(true);
    expect(await named('持证执法人员')).toMatchObject({ comparability: 'comparable', explanation: null });
  });

  test('the page goes as a whole, and what is wrong is told at its line', async () => {
    const good = await line('行政检查信息', { value: 31208 });
    const wrong = [
      await line('持证执法人员', { end: 'changed', value: 1500 }),
      await line('人民调解成功率', { end: 'changed', words: '口径不同' }),
      await line('发放普法挂图', { end: 'discontinued' }),
      await line('发放宣传资料', { value: -1 }),
      await line('行刑衔接移送案件', { value: 14 }),
      await line('发放普法手册', { end: 'notOurs' }),
      await line('受教育群众', { value: 25000, version: 7 }),
    ];
    expect(await codes(report(good, ...wrong))).toEqual([
      ...['FIGURE.NO_SENTENCE', 'FIGURE.NO_NUMBER', 'FIGURE.NO_REASON', 'FIGURE.NOT_A_NUMBER'],
      ...['FIGURE.NOT_YOURS', 'FIGURE.NOT_WHOSE', 'FIGURE.CHANGED'],
    ]);
    expect([(await named('行政检查信息')).value, await acts()]).toEqual([null, []]);
    expect(await report()).toEqual({ ok: true, value: 0 });
  });

  test('a slip is asked about, not taken; with a reason it is taken as it is, and the reason kept', async () => {
    const far = await line('行政检查信息', { value: 2354600 });
    expect(await codes(report(far))).toEqual(['FIGURE.ASKED']);
    expect(await codes(asIs(far))).toEqual(['FIGURE.ASKED']);
    expect((await named('行政检查信息')).value).toBe(null);
    expect(await codes(report({ ...far, words: '系统自动归集' }))).toEqual(['FIGURE.ASKED']);
    expect(await asIs({ ...far, words: '系统自动归集' })).toEqual({ ok: true, value: 1 });
    expect(await named('行政检查信息')).toMatchObject({ value: 2354600, explanation: '系统自动归集' });
    expect(await report(await line('行政检查信息', { value: 31208 }))).toEqual({ ok: true, value: 1 });
  });

  test('of a pair more cannot end than came in, unless it came over from the year before', async () => {
    expect((await report(await line('审结行政复议案件', { value: 42 }))).ok).toBe(true);
    const whole = await line('办理行政复议案件', { value: 24 });
    const refused = await report(whole);
    const part = await named('审结行政复议案件');
    expect(refused.ok ? null : [...refused.error]).toEqual([
      [
        part.id,
        {
          code: 'FIGURE.ASKED',
          message: '审结42件多于办理24件，请核对；确为上年结转的，写明结转数。',
        },
      ],
    ]);
    const carried = await line('审结行政复议案件', { value: 42, words: '其中上年结转18件' });
    expect(await report(whole, carried)).toEqual({ ok: true, value: 2 });
    expect(await named('审结行政复议案件')).toMatchObject({ value: 42, explanation: '其中上年结转18件' });
  });

  test('a unit hands a figure back; the office settles whose it is, once', async () => {
    expect((await report(await line('受教育群众', { value: 25000, words: '含线上' }))).ok).toBe(true);
    expect((await report(await line('受教育群众', { end: 'notOurs', words: '由宣传部统计' }))).ok).toBe(true);
    const back = await named('受教育群众');
    const sfj = (await house.actor('o-sfj-head')).departmentId;
    expect(back).toMatchObject({ value: null, explanation: null, reportedOn: null });
    expect(back).toMatchObject({
      departmentId: null,
      confirmedOn: null,
      declinedWords: '由宣传部统计',
      declinedBy: sfj,
    });
    const xcb = (await house.actor('o-xcb-head')).departmentId;
    const choice: HomeChoice = {
      figureId: back.id,
      version: back.version,
      departmentId: xcb,
      kind: 'flow',
      reason: '',
    };
    const settle = async (officer: string, over: Partial<HomeChoice> = {}) =>
      codes(homes.settle(await house.actor(officer), [{ ...choice, ...over }]));
    expect(await settle('o-sfj-head')).toEqual(['FIGURE.NOT_YOURS']);
    expect(await settle('o-dcs-officer', { departmentId: null })).toEqual(['FIGURE.NO_UNIT']);
    expect(await settle('o-dcs-officer')).toBe(1);
    expect(await settle('o-dcs-officer')).toEqual(['FIGURE.CHANGED']);
    const settled = await named('受教育群众');
    expect(settled).toMatchObject({ departmentId: xcb, confirmedOn: '2022-01-05', declinedWords: null });
    expect(await house.reads.one(FigureHome, { name: '受教育群众' })).toMatchObject({ departmentCode: 'xcb' });
    const none = { departmentId: null, version: settled.version, reason: '本年未开展' };
    expect(await settle('o-dcs-officer', none)).toBe(1);
    expect(await named('受教育群众')).toMatchObject({
      comparability: 'discontinued',
      discontinuedReason: '本年未开展',
    });
    expect(await acts()).toEqual(['figure.report', 'figure.decline', 'figure.confirm', 'figure.discontinue']);
  });

  test('who reports what is remembered for the next plan, as a proposal', async () => {
    const read = readReport(nextYears);
    if (!read.ok) throw new Error(read.error.message);
    const imported = { report: read.value, text: nextYears, breakdown: null, actorId: 'tester' };
    const { planId, planYear } = await house.app.get(PlanImportService).import(imported);
    expect(planYear).toBe(2022);
    const proposed = await house.reads.findBy(Figure, { planId });
    const directory = await Directory.on('2022-01-05', house.reads);
    const of = (value: number) => {
      const figure = proposed.find(({ lastValue }) => lastValue === value);
      return [directory.department(figure?.departmentId ?? null)?.code, figure?.kind, figure?.confirmedOn];
    };
    expect([of(23546), of(2523)]).toEqual([
      ['sfj', 'flow', null],
      ['zfw', 'stock', null],
    ]);
    // 执法人员 is what the report calls those of two units.
    expect(of(1842)).toEqual([undefined, 'flow', null]);
  });

  test('a table nobody has approved yet proposes; one that was approved settles', async () => {
    const plan = await house.reads.one(Plan, { planYear: 2021 });
    const settled = await house.reads.findBy(Figure, { planId: plan?.id ?? '', confirmedOn: '2021-03-26' });
    expect(settled.length).toBeGreaterThan(50);
    await house.down();
    await up(false);
    await importUnapproved(house.app, 'filled');
    expect(await named('行政检查信息')).toMatchObject({ confirmedOn: null });
    expect(await house.reads.find(FigureHome)).toEqual([]);
  });
});
