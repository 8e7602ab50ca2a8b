import { Injectable } from '@nestjs/common';
import { In, type ObjectLiteral } from 'typeorm';
import type { JournalEvent } from '../audit/journal-reading.service.js';
import type { Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { Officer } from '../organization/officer.entity.js';
import { Reads } from '../platform/database/reads.js';
import { Figure } from '../plan/figure.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { OfficePaper } from '../reminder/office-paper.entity.js';
import { Paper, PhoneCall } from '../reminder/paper.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { Decision, Instruction, Request } from '../task/request.entity.js';
import { Task } from '../task/task.entity.js';
import { UnitDraft } from '../task/unit-draft.entity.js';
import type { OptionView } from './components/form.js';
import type { NewsAbout } from './views/recent-events.view.js';

type Named = Pick<JournalEvent, 'subjectType' | 'subjectId'>;

export interface JournalNamed {
  /** 区司法局　示例甲; the system itself is nobody, and of who holds no post any more the name stands alone. */
  readonly who: (actorId: string) => string;
  readonly about: (line: Named) => NewsAbout | null;
  /** Who may have made entries, by their names. */
  readonly people: readonly OptionView[];
}

/** What hangs on a task, by the name the journal gives it. */
const ON_TASK = {
  ...{ report: ProgressReport, request: Request, instruction: Instruction, call: PhoneCall },
  ...{ decision: Decision, draft: UnitDraft },
} as const;

/** The journal keeps ids and no names: who and what they stand for today. */
@Injectable()
export class JournalNames {
  constructor(private readonly reads: Reads) {}

  async of(lines: readonly Named[], today: Day): Promise<JournalNamed> {
    const directory = await Directory.on(today, this.reads);
    const officers = await this.reads.find(Officer, { order: { name: 'ASC', id: 'ASC' } });
    const subjects = await this.subjects(lines, directory);
    for (const { id, name } of officers) subjects.set(`officer ${id}`, { title: name, href: null });
    return {
      who: (id) => whoWords(id, directory),
      about: ({ subjectType, subjectId }) => subjects.get(`${subjectType} ${subjectId}`) ?? null,
      people: officers.map(({ id, name }) => ({ value: id, label: whoWords(id, directory) || name })),
    };
  }

  private async subjects(lines: readonly Named[], directory: Directory): Promise<Map<string, NewsAbout>> {
    const named = new Map<string, NewsAbout>();
    const idsOf = (type: string): string[] =>
      lines.flatMap((line) => (line.subjectType === type ? [line.subjectId] : []));
    for (const [key, about] of await this.tasks(idsOf)) named.set(key, about);
    for (const { id, title } of await this.reads.findBy(Paper, { id: In(idsOf('paper')) }))
      named.set(`paper ${id}`, { title, href: `/papers/${id}` });
    for (const { id, title } of await this.reads.findBy(OfficePaper, { id: In(idsOf('paper')) }))
      named.set(`paper ${id}`, { title, href: null });
    for (const { id, planYear } of await this.reads.findBy(Plan, { id: In(idsOf('plan')) }))
      named.set(`plan ${id}`, { title: `${planYear}年计划`, href: `/desk/${id}` });
    for (const { id, name } of await this.reads.findBy(Figure, { id: In(idsOf('figure')) }))
      named.set(`figure ${id}`, { title: name, href: '/figures' });
    for (const { id, name } of directory.departments) named.set(`department ${id}`, { title: name, href: null });
    for (const { id, title } of directory.posts) named.set(`post ${id}`, { title, href: null });
    return named;
  }

  private async tasks(idsOf: (type: string) => string[]): Promise<[string, NewsAbout][]> {
    const taskOf = new Map(idsOf('task').map((id) => [`task ${id}`, id]));
    for (const [type, entity] of Object.entries(ON_TASK))
      for (const one of await this.reads.findBy<ObjectLiteral>(entity, { id: In(idsOf(type)) }))
        taskOf.set(`${type} ${String(one['id'])}`, String(one['taskId']));
    const tasks = await this.reads.findBy(Task, { id: In([...new Set(taskOf.values())]) });
    const titles = new Map(tasks.map(({ id, title }) => [id, title]));
    return [...taskOf].map(([key, id]) => [key, { title: titles.get(id) ?? '', href: `/tasks/${id}` }]);
  }
}

function whoWords(officerId: string, directory: Directory): string {
  const officer = directory.officer(officerId);
  const units = directory
    .actorsOf(officerId)
    .flatMap(({ departmentId }) => directory.department(departmentId)?.name ?? []);
  return officer ? [units.join('、'), officer.name].filter((words) => words !== '').join('　') : '系统';
}
