import { Module } from '@nestjs/common';
import { PlanModule } from '../plan/plan.module.js';
import { TaskModule } from '../task/task.module.js';
import { AnnualReportService } from './annual-report.service.js';
import { ReportInputService } from './report-input.service.js';

@Module({
  imports: [PlanModule, TaskModule],
  providers: [AnnualReportService, ReportInputService],
  exports: [AnnualReportService, ReportInputService],
})
export class AnnualReportModule {}
