import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AnnualReportService } from '../annual-report/annual-report.service.js';
import { AuditService } from '../audit/audit.service.js';
import { dayOf, instantOf, timeOf } from '../calendar/domain/beijing.js';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { loadNotices } from '../calendar/notices.js';
import { Letter } from '../mail/letter.entity.js';
import { Notice } from '../mail/notice.entity.js';
import { StandingClock } from '../platform/clock.js';
import { configPath, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { createLogger, NestLogger } from '../platform/log.js';
import { Plan } from '../plan/plan.entity.js';
import { SeedService } from '../seed.service.js';
import { Cast } from './cast.js';
import { ChasingService, type Chased } from './chasing.service.js';
import { Dice } from './dice.js';
import { tallyOf, type Tally } from './domain/tally.js';
import { SimulationModule } from './simulation.module.js';
import { aSink, type Sink } from './sink.js';
import { ToldService } from './told.service.js';
import { YearService, type Days, type Lived } from './year.service.js';

export interface Simulated extends Days, Tally {
  readonly seed: number;
  readonly days: number;
  /** Calls made, letters signed, matters listed and proposed. */
  readonly ladder: Chased;
  /** The year's report at its end: null where no plan was approved in these days. */
  readonly report: {
    readonly planYear: number;
    readonly sentences: number;
    readonly commitments: number;
    readonly accounted: number;
  } | null;
}

/** The day on which the shipped plan is approved: before it nothing is owed. */
const APPROVED_ON: Day = '2021-03-26';
/** One letter in so many is asked by the server to come again. */
const PUT_OFF = 0.02;
/** On so many evenings before days off the server takes nothing from that hour on. */
const EVENINGS_OFF = 0.5;
const EVENING = '16:00';

/**
 * Lives through these days on a scratch file that is removed again: schedules fire, people act by dice, letters go to a
 * mail server of this process. The same seed lives the same year. Refuses nothing; what went wrong is in `violations`.
 */
export async function simulate(base: Config, { seed, ...days }: Days & { readonly seed: number }): Promise<Simulated> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-simulation-'));
  const dice = new Dice(seed);
  const clock = new StandingClock(instantOf(days.from, '08:00'));
  const sink = await aSink(
    () => clock.now(),
    ({ to, at }, attempt) => (attempt === 1 && dice.chance(PUT_OFF, 'put off', to, dayOf(at))) || isClosed(at, dice),
  );
  const house = await NestFactory.createApplicationContext(
    SimulationModule.forRoot(scratch(base, { dataDir, smtpUrl: sink.url }), clock),
    { logger: new NestLogger(createLogger(base.log.level)), abortOnError: false },
  );
  try {
    const lived = await live(house, { days, clock, dice });
    const tally = tallyOf(await gathered(house, { lived, sink, to: days.to }));
    const told = await house.get(ToldService).faults({ from: APPROVED_ON, to: days.to }, sink.arrivals);
    const { report, lost } = await reportOf(house, days.to);
    return {
      ...days,
      seed,
      days: lived.days,
      ...tally,
      ladder: await house.get(ChasingService).counts(house.get(Reads)),
      report,
      violations: [...tally.violations, ...lived.refused, ...lived.offRung, ...lived.untold, ...told, ...lost],
    };
  } finally {
    await house.close();
    await sink.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const shipped = new WorkingDays(loadNotices(configPath('working-days')));

/** Where letters that are put off would reach people on their days off, were they tried again then. */
const isClosed = (at: Date, dice: Dice): boolean =>
  timeOf(at) >= EVENING &&
  !shipped.isWorkingDay(addDays(dayOf(at), 1)) &&
  dice.chance(EVENINGS_OFF, 'evening', dayOf(at));

/** Whatever the installation is connected to, the simulation is not. */
const scratch = (base: Config, own: Pick<Config, 'dataDir' | 'smtpUrl'>): Config => ({
  ...{ ...base, ...own, databaseUrl: null, redisUrl: null, roles: ['worker'] },
  mail: { ...base.mail, enabled: true },
});

async function live(
  house: INestApplicationContext,
  { days: { from, to }, clock, dice }: { days: Days; clock: StandingClock; dice: Dice },
): Promise<Lived> {
  const year = house.get(YearService);
  const before = from < APPROVED_ON ? [{ from, to: earlier(to, dayBefore(APPROVED_ON)) }] : [];
  const lived: Lived[] = [];
  for (const days of before) lived.push(await year.live(days, { clock, dice }));
  if (to >= APPROVED_ON) {
    clock.set(instantOf(APPROVED_ON, '08:00'));
    await house.get(SeedService).seed();
    lived.push(await year.live({ from: from > APPROVED_ON ? from : APPROVED_ON, to }, { clock, dice }));
  }
  return {
    days: lived.reduce((sum, { days }) => sum + days, 0),
    expected: lived.flatMap(({ expected }) => expected),
    refused: lived.flatMap(({ refused }) => refused),
    offRung: lived.flatMap(({ offRung }) => offRung),
    untold: lived.flatMap(({ untold }) => untold),
    lastRunOn: lived.at(-1)?.lastRunOn ?? from,
  };
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const dayBefore = (day: Day): Day => dayOf(new Date(instantOf(day, '00:00').getTime() - 1));

async function gathered(
  house: INestApplicationContext,
  { lived, sink, to }: { lived: Lived; sink: Sink; to: Day },
): Promise<Parameters<typeof tallyOf>[0]> {
  const [reads, workingDays] = [house.get(Reads), house.get(WorkingDays)];
  const { directory } = await Cast.on(to, reads);
  const heads = directory.posts.filter(({ role }) => role === 'head');
  const addresses = heads.flatMap(({ id }) => directory.holderOf(id)?.email?.toLowerCase() ?? []);
  return {
    arrived: sink.arrivals,
    letters: await reads.find(Letter, { order: { id: 'ASC' } }),
    notices: await reads.find(Notice, { order: { id: 'ASC' } }),
    ...{ expected: lived.expected, lastRunOn: lived.lastRunOn, heads: new Set(addresses) },
    isWorkingDay: (day) => workingDays.isWorkingDay(day),
  };
}

/** The journal holds, and at the year's end every promise has become something. */
async function reportOf(
  house: INestApplicationContext,
  to: Day,
): Promise<Pick<Simulated, 'report'> & { lost: readonly string[] }> {
  const journal = await house.get(AuditService).verify();
  const broken = journal.ok ? [] : ['日志链条不完整'];
  const [plan] = await house.get(Reads).find(Plan, { take: 1 });
  if (!plan) return { report: null, lost: broken };
  const reports = house.get(AnnualReportService);
  const { commitments, accounted, unaccounted } = await reports.coverage(plan.planYear);
  const composed = await reports.compose(plan.planYear);
  const sections = composed.chapters.flatMap((chapter) => chapter.sections);
  const sentences = sections.reduce((sum, section) => sum + section.sentences.length, 0);
  const over = to >= `${plan.planYear}-12-31`;
  return {
    report: { planYear: plan.planYear, sentences, commitments, accounted },
    lost: [...broken, ...(over ? unaccounted.map(({ text }) => `年底没有着落的承诺：${text}`) : [])],
  };
}
