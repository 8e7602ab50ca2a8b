import { Module } from '@nestjs/common';
import { PlanModule } from '../plan/plan.module.js';
import { TaskModule } from '../task/task.module.js';
import { AnnualReportService } from './annual-report.service.js';

@Module({ imports: [PlanModule, TaskModule], providers: [AnnualReportService], exports: [AnnualReportService] })
export class AnnualReportModule {}
