import { Injectable } from '@nestjs/common';
import { In, type ObjectLiteral } from 'typeorm';
import type { Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { Figure } from '../plan/figure.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { OfficePaper } from '../reminder/office-paper.entity.js';
import { Paper, PhoneCall } from '../reminder/paper.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { Instruction, Request } from '../task/request.entity.js';
import { Task } from '../task/task.entity.js';
import { NEWS, recentEvents, type JournalLine, type NewsAbout, type RecentEvent } from './views/recent-events.view.js';

const MOST = 10;
/** Enough for ten pieces of news, most of them several entries long. */
const LINES = 200;

/** What hangs on a task, by the name the journal gives it. */
const ON_TASK = { report: ProgressReport, request: Request, instruction: Instruction, call: PhoneCall } as const;

type Named = Map<string, NewsAbout>;

/** 最近动态: the journal's last entries, in words. */
@Injectable()
export class RecentEvents {
  constructor(private readonly reads: Reads) {}

  async latest(today: Day): Promise<RecentEvent[]> {
    const acts = Object.keys(NEWS);
    const lines = await this.reads.query<JournalLine>(
      `SELECT at AS "at", actor_id AS "actorId", act AS "act", subject_type AS "subjectType", subject_id AS "subjectId"
       FROM journal WHERE act IN (${acts.map((_, i) => `$${i + 1}`).join(', ')}) ORDER BY seq DESC LIMIT ${LINES}`,
      acts,
    );
    const directory = await Directory.on(today, this.reads);
    const about = await this.about(lines);
    return recentEvents(lines, {
      ...{ today, most: MOST },
      who: (id) => whoWords(id, directory),
      about: ({ subjectType, subjectId }) => about.get(`${subjectType} ${subjectId}`) ?? null,
    });
  }

  private async about(lines: readonly JournalLine[]): Promise<Named> {
    const named: Named = new Map();
    const idsOf = (type: string): string[] =>
      lines.flatMap((line) => (line.subjectType === type ? [line.subjectId] : []));
    const taskOf = new Map(idsOf('task').map((id) => [`task ${id}`, id]));
    for (const [type, entity] of Object.entries(ON_TASK))
      for (const one of await this.reads.findBy<ObjectLiteral>(entity, { id: In(idsOf(type)) }))
        taskOf.set(`${type} ${String(one['id'])}`, String(one['taskId']));
    const tasks = await this.reads.findBy(Task, { id: In([...new Set(taskOf.values())]) });
    const titles = new Map(tasks.map(({ id, title }) => [id, title]));
    for (const [key, id] of taskOf) named.set(key, { title: titles.get(id) ?? '', href: `/tasks/${id}` });
    for (const { id, title } of await this.reads.findBy(Paper, { id: In(idsOf('paper')) }))
      named.set(`paper ${id}`, { title, href: `/papers/${id}` });
    for (const { id, title } of await this.reads.findBy(OfficePaper, { id: In(idsOf('paper')) }))
      named.set(`paper ${id}`, { title, href: null });
    for (const { id, planYear } of await this.reads.findBy(Plan, { id: In(idsOf('plan')) }))
      named.set(`plan ${id}`, { title: `${planYear}年计划`, href: `/desk/${id}` });
    for (const { id, name } of await this.reads.findBy(Figure, { id: In(idsOf('figure')) }))
      named.set(`figure ${id}`, { title: name, href: '/figures' });
    return named;
  }
}

/** 区司法局　示例甲; of who holds no post any more the name alone. */
function whoWords(officerId: string, directory: Directory): string {
  const officer = directory.officer(officerId);
  const units = directory
    .actorsOf(officerId)
    .flatMap(({ departmentId }) => directory.department(departmentId)?.name ?? []);
  return officer ? [units.join('、'), officer.name].filter((words) => words !== '').join('　') : '系统';
}
