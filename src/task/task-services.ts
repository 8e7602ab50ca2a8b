import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ContributionsService } from './contributions.service.js';
import { DecisionsService } from './decisions.service.js';
import { EvidenceService } from './evidence.service.js';
import { InstructionsService } from './instructions.service.js';
import { PausesService } from './pauses.service.js';
import { PracticesService } from './practices.service.js';
import { ProposalsService } from './proposals.service.js';
import { ReportService } from './report.service.js';
import { RequestsService } from './requests.service.js';
import { TaskService } from './task.service.js';
import { UnitDraftsService } from './unit-drafts.service.js';

/** What the table of acts chooses from. */
@Injectable()
export class TaskServices {
  constructor(private readonly module: ModuleRef) {}

  get tasks(): TaskService {
    return this.module.get(TaskService);
  }

  get reports(): ReportService {
    return this.module.get(ReportService);
  }

  get practices(): PracticesService {
    return this.module.get(PracticesService);
  }

  get drafts(): UnitDraftsService {
    return this.module.get(UnitDraftsService);
  }

  get requests(): RequestsService {
    return this.module.get(RequestsService);
  }

  get contributions(): ContributionsService {
    return this.module.get(ContributionsService);
  }

  get decisions(): DecisionsService {
    return this.module.get(DecisionsService);
  }

  get proposals(): ProposalsService {
    return this.module.get(ProposalsService);
  }

  get instructions(): InstructionsService {
    return this.module.get(InstructionsService);
  }

  get evidence(): EvidenceService {
    return this.module.get(EvidenceService);
  }

  get pauses(): PausesService {
    return this.module.get(PausesService);
  }
}
