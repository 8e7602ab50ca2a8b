import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import { addDays, isoWeekOf, mondayOf, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Notice } from '../mail/notice.entity.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import { Paper } from '../reminder/paper.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { Instruction } from '../task/request.entity.js';
import { Task } from '../task/task.entity.js';
import type { StandingTask } from '../task/task-reading.service.js';
import type { Arrived } from './domain/tally.js';
import { alarmFaults, atOnceFaults, twiceInAWeek, type AlarmDue, type Happened, type Heard } from './domain/told.js';

/** Looks back on the days that were lived: what people should have heard beside the weekly letters, and what they did. */
@Injectable()
export class ToldService {
  constructor(
    private readonly reads: Reads,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @returns what was told too late, twice or never, in words */
  async faults({ from, to }: { from: Day; to: Day }, arrived: readonly Arrived[]): Promise<string[]> {
    const heard = await this.heard(arrived);
    const latest = (on: Day): Day => this.workingDays.nextWorkingDay(addDays(on, 1));
    // What happened on the last day may arrive after it.
    const happened = (await this.happened()).filter(({ on }) => on >= from && latest(on) <= to);
    return [
      ...atOnceFaults(happened, heard, latest),
      ...twiceInAWeek(heard),
      ...alarmFaults(await this.alarms({ from, to }), heard),
    ];
  }

  /** Units near a day of theirs this morning, of whom some post has neither been told nor is on record as to be told. */
  async untold(day: Day, near: readonly StandingTask[]): Promise<string[]> {
    if (near.length === 0) return [];
    const slot = `notice:${isoWeekOf(day)}`;
    const told = new Set((await this.heard([])).filter((one) => (one.slot ?? one.occasion) === slot).map(keyOf));
    const directory = await Directory.on(day, this.reads);
    return near.flatMap(({ record: { task } }) =>
      directory
        .postsOf(task.leadDepartmentId ?? '', ['head', 'clerk'])
        .filter(({ id }) => !told.has(keyOf({ recipientPostId: id, kind: 'dueSoon', subjectId: task.id })))
        .map(({ code }) => `${day}“${task.title}”近日到期，没有告知${code}`),
    );
  }

  private async heard(arrived: readonly Arrived[]): Promise<Heard[]> {
    const days = new Map(arrived.map(({ messageId, at }) => [messageId, dayOf(at)]));
    // A letter's row holds all its bytes.
    const sql = 'SELECT id, slot, message_id AS "messageId" FROM letter';
    const rows = await this.reads.query<{ id: string; slot: string; messageId: string }>(sql, []);
    const letters = new Map(rows.map((letter) => [letter.id, letter]));
    return (await this.reads.find(Notice)).map((notice) => {
      const letter = letters.get(notice.letterId ?? '');
      return { ...notice, slot: letter?.slot ?? null, arrivedOn: days.get(letter?.messageId ?? '') ?? null };
    });
  }

  private async happened(): Promise<Happened[]> {
    const tasks = new Map((await this.reads.find(Task)).map((task) => [task.id, task]));
    const returned = await this.reads.findBy(ProgressReport, { state: 'returned', reviewedOn: Not(IsNull()) });
    const instructions = await this.reads.find(Instruction);
    const signed = await this.reads.findBy(Paper, { state: 'signed', number: Not(IsNull()) });
    const events: Omit<Happened, 'postIds'>[] = [
      ...returned.map(({ id, taskId, kind, round, reviewedOn }) => ({
        ...{ what: '退回', kind: 'returned', on: reviewedOn ?? '', subjectId: taskId },
        occasion: kind === 'closing' ? `round-${round}` : `report-${id}`,
      })),
      ...instructions.map(({ id, taskId, givenOn }) => ({
        ...{ what: '批示', kind: 'instruction', on: givenOn, subjectId: taskId, occasion: `instruction-${id}` },
      })),
      ...signed.map(({ id, taskId, signedOn }) => ({
        ...{ what: '签发', kind: 'urged', on: signedOn ?? '', subjectId: taskId, occasion: `paper-${id}` },
      })),
    ];
    const told: Happened[] = [];
    for (const one of events) {
      const directory = await Directory.on(one.on, this.reads);
      const unit = tasks.get(one.subjectId)?.leadDepartmentId ?? '';
      told.push({ ...one, postIds: directory.postsOf(unit, ['head', 'clerk']).map(({ id }) => id) });
    }
    return told;
  }

  /** By the settings and the calendar alone, as far as their week was lived to its end. */
  private async alarms({ from, to }: { from: Day; to: Day }): Promise<AlarmDue[]> {
    const plans = await this.reads.find(Plan);
    const { posts } = await Directory.on(to, this.reads);
    const postIds = posts.filter(({ role }) => role === 'composer').map(({ id }) => id);
    return plans.flatMap(({ planYear }) =>
      this.config.statutory.flatMap(({ code, before, countBack }) => {
        const due = this.workingDays.addWorkingDays(`${planYear + 1}-${before}`, -1);
        return countBack
          .map((n) => ({ n, on: addDays(due, -n) }))
          .filter(({ on }) => on >= from && this.lastOfWeek(on) <= to)
          .map(({ n, on }) => ({ subjectId: `${code}-${planYear}-${n}`, on, week: isoWeekOf(on), postIds }));
      }),
    );
  }

  private lastOfWeek(day: Day): Day {
    return this.workingDays.addWorkingDays(addDays(mondayOf(day), 7), -1);
  }
}

const keyOf = (one: { recipientPostId: string; kind: string; subjectId: string }): string =>
  [one.recipientPostId, one.kind, one.subjectId].join('|');
