import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { TaskModule } from '../task/task.module.js';
import { AmendmentService } from './amendment.service.js';
import { ApprovalService } from './approval.service.js';
import { BreakdownService } from './breakdown.service.js';
import { CarryOverService } from './carry-over.service.js';
import { ConsultationsService } from './consultations.service.js';
import { DeskApprovalService } from './desk-approval.service.js';
import { DeskLookUp } from './desk-look-up.service.js';
import { DeskReadingService } from './desk-reading.service.js';
import { DeskService } from './desk.service.js';
import { DossierService } from './dossier.service.js';
import { FigureHomeService } from './figure-home.service.js';
import { FigureSheetService } from './figure-sheet.service.js';
import { FigureSight } from './figure-sight.service.js';
import { FigureService } from './figure.service.js';
import { LedgerIndex } from './ledger-index.service.js';
import { LedgerService } from './ledger.service.js';
import { PlanReadingService } from './plan-reading.service.js';
import { ReviewQueue } from './review-queue.service.js';
import { StatementSheetService } from './statement-sheet.service.js';
import { PlanImportService } from './plan-import.service.js';
import { TaskTableService } from './task-table.service.js';
import { YearEndReading } from './year-end-reading.service.js';
import { YearEndService } from './year-end.service.js';

const SERVICES = [
  ...[
    DossierService,
    PlanImportService,
    BreakdownService,
    LedgerService,
    LedgerIndex,
    FigureService,
    PlanReadingService,
    TaskTableService,
  ],
  ...[ApprovalService, StatementSheetService, DeskService, DeskApprovalService, DeskReadingService, DeskLookUp],
  ...[ConsultationsService, AmendmentService, CarryOverService],
  ...[FigureHomeService, FigureSheetService, FigureSight],
  ...[YearEndService, YearEndReading],
  ...[ReviewQueue],
];

@Module({
  imports: [TaskModule, MailModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class PlanModule {}
