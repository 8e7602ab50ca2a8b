import { Module } from '@nestjs/common';
import { PlanModule } from '../plan/plan.module.js';
import { TaskModule } from '../task/task.module.js';
import { AnnualReportService } from './annual-report.service.js';
import { ChecksService } from './checks.service.js';
import { DraftReading } from './draft-reading.service.js';
import { DraftService } from './draft.service.js';
import { ExceptionsService } from './exceptions.service.js';
import { ReportFrameService } from './report-frame.service.js';
import { ReportLookUp } from './report-look-up.service.js';
import { VersionsService } from './versions.service.js';
import { ReportInputService } from './report-input.service.js';

@Module({
  imports: [PlanModule, TaskModule],
  providers: [
    AnnualReportService,
    ReportInputService,
    DraftReading,
    DraftService,
    ChecksService,
    ExceptionsService,
    ReportFrameService,
    VersionsService,
    ReportLookUp,
  ],
  exports: [
    AnnualReportService,
    DraftReading,
    DraftService,
    ChecksService,
    ExceptionsService,
    ReportFrameService,
    VersionsService,
    ReportLookUp,
  ],
})
export class AnnualReportModule {}
