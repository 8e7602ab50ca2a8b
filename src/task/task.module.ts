import { Module } from '@nestjs/common';
import { SETTINGS, type Config } from '../platform/config.js';
import { MailModule } from '../mail/mail.module.js';
import { AnswersService } from './answers.service.js';
import { Attachments } from './attachments.js';
import { BulkService } from './bulk.service.js';
import { CalendarChangeService } from './calendar-change.service.js';
import { ContributionReadingService } from './contribution-reading.service.js';
import { ContributionsService } from './contributions.service.js';
import { ConsentedDrafts } from './consented-drafts.service.js';
import { ClosingsService } from './closings.service.js';
import { DecisionsService } from './decisions.service.js';
import { DraftChanges } from './draft-changes.service.js';
import { EvidenceDownload } from './evidence-download.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceStore } from './evidence-store.js';
import { FileScanner, scannerFor } from './file-scanner.js';
import { InstructionsService } from './instructions.service.js';
import { PausesService } from './pauses.service.js';
import { PracticesService } from './practices.service.js';
import { ProposalsService } from './proposals.service.js';
import { ReportService } from './report.service.js';
import { RequestsService } from './requests.service.js';
import { SigningService } from './signing.service.js';
import { StatementsService } from './statements.service.js';
import { TaskActsService } from './task-acts.service.js';
import { TaskChanges } from './task-changes.js';
import { TaskDraftsService } from './task-drafts.service.js';
import { TaskOnceService } from './task-once.service.js';
import { TaskReadingService } from './task-reading.service.js';
import { TaskServices } from './task-services.js';
import { TaskService } from './task.service.js';
import { UnitDraftsService } from './unit-drafts.service.js';

const SERVICES = [
  ...[TaskService, TaskActsService, TaskOnceService, TaskServices, TaskChanges, TaskDraftsService, TaskReadingService],
  ...[ReportService, RequestsService, AnswersService, DecisionsService, InstructionsService, PausesService],
  ProposalsService,
  ...[ContributionsService, ContributionReadingService],
  ...[UnitDraftsService, StatementsService, DraftChanges, BulkService, ClosingsService],
  ...[PracticesService, CalendarChangeService, ConsentedDrafts, SigningService],
  ...[EvidenceStore, Attachments, EvidenceService, EvidenceDownload],
];

const SCANNER = {
  provide: FileScanner,
  inject: [SETTINGS],
  useFactory: ({ evidence }: Config): FileScanner => scannerFor(evidence),
};

@Module({ imports: [MailModule], providers: [...SERVICES, SCANNER], exports: SERVICES })
export class TaskModule {}
