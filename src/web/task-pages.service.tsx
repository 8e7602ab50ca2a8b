import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { sightOf } from '../access/sight.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { DossierService } from '../plan/dossier.service.js';
import { EvidenceService } from '../task/evidence.service.js';
import { taskProblem } from '../task/task-problems.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { readsForOffice } from './views/reader.js';
import { TaskPage } from './pages/task.page.js';
import { renderPage } from './render.js';
import type { Retry } from './views/act-drafts.js';
import { taskView } from './views/task.view.js';

@Injectable()
export class TaskPages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
    private readonly evidence: EvidenceService,
  ) {}

  async render(
    request: DoorRequest,
    id: string,
    { banner, retry }: { banner: BannerView | null; retry: Retry | null },
  ): Promise<string> {
    const visitor = request.visitor!;
    const today = dayOf(this.clock.now());
    const sight = sightOf(visitor, 'task.read', await Directory.on(today, this.reads));
    const dossier = await this.dossiers.of(id, today, sight);
    if (!dossier) throw taskProblem('TASK.NOT_FOUND');
    const { clerkSends } = this.config.workflow;
    const evidence = dossier.whole ? await this.evidence.ofTask(id) : [];
    const about = { dossier, evidence, visitor, today, banner, retry, clerkSends };
    const view = taskView({ ...about, forOffice: readsForOffice(visitor) });
    return renderPage(<TaskPage frame={await this.frames.frame(request, dossier.row.record.task.title)} view={view} />);
  }
}
