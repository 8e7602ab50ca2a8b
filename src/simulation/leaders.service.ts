import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/database/reads.js';
import { Pause } from '../task/request.entity.js';
import { TaskServices } from '../task/task-services.js';
import type { StandingTask } from '../task/task-reading.service.js';
import type { DayLived, Deed } from './units.service.js';

/** Leaders ask for an account now and then; what must wait for a paper from above is paused for a while. */
@Injectable()
export class LeadersOfTheYear {
  constructor(
    private readonly services: TaskServices,
    private readonly reads: Reads,
  ) {}

  async live(lived: DayLived): Promise<Deed[]> {
    const deeds: (Deed | null)[] = [];
    for (const one of lived.tasks) deeds.push(await this.instruct(one, lived), await this.pause(one, lived));
    return deeds.filter((deed) => deed !== null);
  }

  private async instruct({ record }: StandingTask, { day, conduct, cast }: DayLived): Promise<Deed | null> {
    const { task, instructions } = record;
    const leader = cast.leaderOf(task.leadDepartmentId);
    const wanted = task.nature === 'overall' ? null : conduct.instruction(String(task.number), yearOf(day));
    if (!leader || !wanted || instructions.length > 0 || day < wanted.on || day >= wanted.answerBy) return null;
    const said = { words: '请报告进展和下一步打算。', answerBy: wanted.answerBy, behalf: null };
    return { what: '批示', outcome: await this.services.instructions.instruct(leader, task.id, said) };
  }

  private async pause({ record: { task } }: StandingTask, { day, conduct, cast }: DayLived): Promise<Deed | null> {
    const planned = task.nature === 'oneOff' ? conduct.pause(String(task.number), yearOf(day)) : null;
    const [chief] = cast.with(['inspectionChief']);
    if (!planned || !chief || chief.belongsTo.includes(task.leadDepartmentId ?? '')) return null;
    const basis = '区政府专题会议纪要（示意）。';
    if (task.state === 'suspended' && day >= planned.to)
      return { what: '恢复办理', outcome: await this.services.pauses.resume(chief, task.id, basis) };
    const during = task.state === 'inProgress' && day >= planned.from && day < planned.to;
    if (!during || (await this.reads.one(Pause, { taskId: task.id }))) return null;
    return { what: '暂缓', outcome: await this.services.pauses.suspend(chief, task.id, { kind: 'awaiting', basis }) };
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
