import { Injectable } from '@nestjs/common';
import { sightOf } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { DossierService } from '../plan/dossier.service.js';
import { PaperReadingService } from '../reminder/paper-reading.service.js';
import { ContributionReadingService } from '../task/contribution-reading.service.js';
import { EvidenceService } from '../task/evidence.service.js';
import type { ActsAbout } from './views/act-drafts.js';

/** Everything the page of a task shows, as far as this visitor may see it. */
@Injectable()
export class TaskPageReading {
  constructor(
    private readonly dossiers: DossierService,
    private readonly evidence: EvidenceService,
    private readonly contributions: ContributionReadingService,
    private readonly papers: PaperReadingService,
    private readonly reads: Reads,
  ) {}

  async of(
    taskId: string,
    visitor: Visitor,
    today: string,
  ): Promise<Pick<ActsAbout, 'dossier' | 'evidence' | 'collections' | 'done'> | null> {
    const sight = sightOf(visitor, 'task.read', await Directory.on(today, this.reads));
    const dossier = await this.dossiers.of(taskId, today, sight);
    if (!dossier) return null;
    return {
      dossier,
      done: dossier.whole ? await this.papers.ofTask(taskId) : { calls: [], papers: [] },
      evidence: dossier.whole ? await this.evidence.ofTask(taskId) : [],
      collections: await this.contributions.ofTask(taskId, dossier.whole ? 'all' : sight.own, today),
    };
  }
}
