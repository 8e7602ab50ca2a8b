import { Inject, Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { sightOf } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { DossierService } from '../plan/dossier.service.js';
import type { Paper } from '../reminder/paper.entity.js';
import type { PaperLook } from './views/paper.view.js';

/** Papers are the offices' until they are signed; then the unit they are about and its leader read them too. */
@Injectable()
export class PaperSight {
  constructor(
    private readonly dossiers: DossierService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async today(): Promise<{ readonly today: Day; readonly directory: Directory }> {
    const today = dayOf(this.clock.now());
    return { today, directory: await Directory.on(today, this.reads) };
  }

  /** What the page says of it beside its own words; null for whoever may not see it. */
  async of(
    visitor: Visitor,
    paper: Paper,
  ): Promise<Pick<PaperLook, 'today' | 'unit' | 'leader' | 'taskTitle' | 'office' | 'demo'> | null> {
    const { today, directory } = await this.today();
    const dossier = await this.dossiers.of(paper.taskId, today, sightOf(visitor, 'task.read', directory));
    const office = visitor.actors.some((actor) => may(actor, 'paper.read'));
    const told = paper.state === 'signed' && paper.kind !== 'listing';
    if (!dossier?.whole || !(office || told)) return null;
    const unit = directory.department(paper.departmentId);
    return {
      ...{ today, unit: unit?.name ?? '' },
      leader: directory.posts.find(({ id }) => id === unit?.supervisingLeaderPostId)?.title ?? null,
      taskTitle: dossier.row.record.task.title,
      office: this.config[paper.writer],
      demo: this.config.installation.demo || dossier.plan.illustrative,
    };
  }
}
