import { Inject, Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Notice } from '../mail/notice.entity.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Plan } from '../plan/plan.entity.js';
import type { Ask } from './domain/ask.js';
import { statutoryAsk, statutoryDay, statutorySubject, type StatutoryDay } from './domain/statutory.js';
import { StatutoryDone } from './statutory.entity.js';

export type StatutoryRefusal =
  'STATUTORY.NOT_YOURS' | 'STATUTORY.NO_SUCH' | 'STATUTORY.FUTURE' | 'STATUTORY.NOTHING_SAID';

const MOST_CHARACTERS = 200;

export interface StatutoryLine extends StatutoryDay {
  /** Of a plan that is made up for show. */
  readonly illustrative: boolean;
  readonly done: StatutoryDone | null;
}

export interface StatutoryAsks {
  readonly asks: readonly Ask[];
  readonly illustrative: boolean;
}

/** 法定日程: when the year's report is to be at the superior's and before the public, counted back for the office. */
@Injectable()
export class StatutoryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /**
   * Of every year's report since the first plan, in the order of the days; with what was done. They belong to the year and
   * not to the plan: a district that has not approved its plan, or not imported this year's yet, has to report all the same.
   */
  async lines(from: Reads, day: Day): Promise<StatutoryLine[]> {
    const done = await from.find(StatutoryDone);
    const plans = await from.find(Plan);
    const on = { today: day, workingDays: this.workingDays };
    return reportYears(plans, day)
      .flatMap(({ year, illustrative }) =>
        this.config.statutory.map((rule) => ({ ...statutoryDay(rule, year, on), illustrative })),
      )
      .map((one) => ({
        ...one,
        done: done.find(({ code, reportYear }) => code === one.rule.code && reportYear === one.reportYear) ?? null,
      }))
      .sort((a, b) => a.due.localeCompare(b.due));
  }

  /**
   * What the office is to be told now: each threshold once, and nothing of what was done.
   * @param writing letters that are being written: what they were claimed for is theirs to tell
   */
  async asks(from: Reads, day: Day, writing: readonly string[] = []): Promise<StatutoryAsks> {
    const given = await from.findBy(Notice, { kind: 'statutory' });
    // What nobody received is still to be told.
    const before = given.filter(({ letterId }) => letterId !== null && !writing.includes(letterId));
    const told = new Set(before.map(({ subjectId }) => subjectId));
    const open = (await this.lines(from, day)).filter(
      (one) => one.done === null && !told.has(statutorySubject(one, day)),
    );
    const asks = open.flatMap((one) => statutoryAsk(one, day) ?? []);
    return { asks, illustrative: open.some(({ illustrative }) => illustrative) };
  }

  record(
    actor: Actor,
    { code, reportYear, day, reference }: { code: string; reportYear: number; day: Day; reference: string },
  ): Promise<Outcome<void, StatutoryRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'plan.edit')) return refuse('STATUTORY.NOT_YOURS');
      // Two people record it in one moment: the second is told that it is done.
      await tx.alone('schedule');
      const today = dayOf(this.clock.now());
      const line = (await this.lines(tx, today)).find((one) => one.rule.code === code && one.reportYear === reportYear);
      if (!line || line.done !== null) return refuse('STATUTORY.NO_SUCH');
      if (day > today) return refuse('STATUTORY.FUTURE');
      if (reference.trim() === '' || reference.length > MOST_CHARACTERS) return refuse('STATUTORY.NOTHING_SAID');
      const by = { recordedOn: today, recordedBy: actor.officerId };
      const row = { code, reportYear, doneOn: day, reference: reference.trim(), ...by };
      await tx.insert(StatutoryDone, [row]);
      const subject = { type: 'statutory', id: `${code}:${reportYear}` };
      tx.record({ act: 'statutory.record', subject, actorId: actor.officerId, payload: row });
      return ok(undefined);
    });
  }
}

/** Well before the first alarm of a year's report; earlier it would only stand about. */
const COMES_UP_DAYS = 62;

/** From the first plan's year on. A year without a plan of its own has to report as well, and comes up towards its end. */
function reportYears(plans: readonly Plan[], day: Day): { year: number; illustrative: boolean }[] {
  const known = plans.map(({ planYear }) => planYear);
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known, Number(addDays(day, COMES_UP_DAYS).slice(0, 4)) - 1)];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n).map((year) => {
    const latest = Math.max(...known.filter((one) => one <= year));
    const own = plans.filter(({ planYear }) => planYear === latest);
    return { year, illustrative: own.some(({ illustrative }) => illustrative) };
  });
}
