import { Inject, Injectable } from '@nestjs/common';
import { sightOf } from '../access/sight.js';
import { mayBy, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { DossierService, type Dossier } from '../plan/dossier.service.js';
import { Paper } from './paper.entity.js';

/** What is said of a paper beside its own words. */
export interface PaperSeen {
  readonly today: Day;
  readonly unit: string;
  readonly leader: string | null;
  readonly taskTitle: string;
  readonly office: Config['office' | 'ruleOfLawOffice'];
  readonly demo: boolean;
}

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

  /** Null where there is none, and for whoever may not see it. */
  async one(visitor: Visitor, id: string): Promise<{ readonly paper: Paper; readonly seen: PaperSeen } | null> {
    const paper = await this.reads.one(Paper, { id });
    const seen = paper && (await this.of(visitor, paper));
    return paper && seen ? { paper, seen } : null;
  }

  /** Whether how a task stands is told to the visitor. */
  async seesTask(visitor: Visitor, taskId: string): Promise<boolean> {
    return (await this.dossier(visitor, taskId))?.whole ?? false;
  }

  private async of(visitor: Visitor, paper: Paper): Promise<PaperSeen | null> {
    const { today, directory } = await this.today();
    const dossier = await this.dossier(visitor, paper.taskId);
    const office = mayBy(visitor, 'paper.read');
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

  private async dossier(visitor: Visitor, taskId: string): Promise<Dossier | null> {
    const { today, directory } = await this.today();
    return this.dossiers.of(taskId, today, sightOf(visitor, 'task.read', directory));
  }
}
