import { Inject, Injectable } from '@nestjs/common';
import { Between, In, Not } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { readNoticeText } from '../calendar/domain/notice-text.js';
import type { HolidayNotice, WorkingDays } from '../calendar/domain/working-days.js';
import { EnteredNotices } from '../calendar/entered-notices.service.js';
import { HolidayNoticeRow } from '../calendar/holiday-notice.entity.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { HolidayNoticeInput } from './calendar-inputs.js';
import { periodDays } from './domain/period-days.js';
import { lightDaysOf } from './domain/standing.js';
import { Period } from './node.entity.js';
import { TaskChanges } from './task-changes.js';
import { recordsOf } from './task-facts.js';
import { Task } from './task.entity.js';

export type CalendarRefusal = 'CALENDAR.NOT_YOURS' | 'CALENDAR.NO_DAYS' | 'CALENDAR.DOUBTFUL' | 'CALENDAR.PAST_YEAR';

const OVER = ['closed', 'cancelled'] as const;

/** 录入放假安排: from then on every day is counted by it, and the lights of what is under way turn when it says. */
@Injectable()
export class CalendarChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly entered: EnteredNotices,
    private readonly changes: TaskChanges,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** The notice as it was published, read; where what it says does not agree with itself nothing is entered. */
  async enter(actor: Actor, { year, number, text }: HolidayNoticeInput): Promise<Outcome<number, CalendarRefusal>> {
    const { off, work, doubts } = readNoticeText(text, year);
    return doubts.length > 0 ? refuse('CALENDAR.DOUBTFUL') : this.record(actor, { year, number, off, work });
  }

  /** @returns how many tasks' lights turn on another day than before */
  async record(actor: Actor, notice: HolidayNotice): Promise<Outcome<number, CalendarRefusal>> {
    const today = dayOf(this.clock.now());
    if (!may(actor, 'calendar.edit')) return refuse('CALENDAR.NOT_YOURS');
    if (notice.off.length === 0) return refuse('CALENDAR.NO_DAYS');
    // What was counted in a year that is over stays as it was counted.
    if (notice.year < Number(today.slice(0, 4))) return refuse('CALENDAR.PAST_YEAR');
    const moved = await this.unitOfWork.run(async (tx) => {
      const row = { ...notice, off: [...notice.off], work: [...notice.work] };
      const set = { ...row, recordedOn: today, recordedBy: actor.officerId };
      if ((await tx.update(HolidayNoticeRow, { year: notice.year }, set)) === 0)
        await tx.insert(HolidayNoticeRow, [{ ...set, version: 1 }]);
      const counted = this.changes.rules().workingDays.with(notice);
      const periods = await this.movePeriods(tx, counted, { year: notice.year, today });
      const lights = await this.turnLights(tx, counted);
      const subject = { type: 'calendar', id: String(notice.year) };
      tx.record({ act: 'calendar.notice', subject, actorId: actor.officerId, payload: { ...row, periods, lights } });
      return lights;
    });
    await this.entered.learn();
    return ok(moved);
  }

  /** A statement is due so many working days after its period: days off among them put it off. What was told is never shortened. */
  private async movePeriods(
    tx: Tx,
    workingDays: WorkingDays,
    { year, today }: { year: number; today: string },
  ): Promise<number> {
    const days = new Map(periodDays(this.config.periods, year, workingDays).map((one) => [one.code, one]));
    let moved = 0;
    for (const period of await tx.findBy(Period, { asOf: Between(`${year}-01-01`, `${year}-12-31`) })) {
      const dueBy = days.get(period.code)?.dueBy ?? period.dueBy;
      if (period.dueBy < today || dueBy <= period.dueBy) continue;
      moved += await tx.update(Period, { id: period.id }, { dueBy });
    }
    return moved;
  }

  private async turnLights(tx: Tx, workingDays: WorkingDays): Promise<number> {
    const tasks = await tx.find(Task, { where: { state: Not(In([...OVER])) }, order: { id: 'ASC' } });
    const rules = { ...this.changes.rules(), workingDays };
    let turned = 0;
    for (const { task, facts } of await recordsOf(tx, tasks)) {
      const { yellowFrom, redFrom } = lightDaysOf(facts, rules);
      if (yellowFrom === task.yellowFrom && redFrom === task.redFrom) continue;
      turned += await tx.update(Task, { id: task.id }, { yellowFrom, redFrom });
    }
    return turned;
  }
}
