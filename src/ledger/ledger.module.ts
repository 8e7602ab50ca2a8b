import { Module } from '@nestjs/common';
import { AnnualReportModule } from '../annual-report/annual-report.module.js';
import { ChildWorkbookReader } from '../document/workbook/child-reader.js';
import { WorkbookReader } from '../document/workbook/workbook-reader.js';
import { PlanModule } from '../plan/plan.module.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { StaffingModule } from '../staffing/staffing.module.js';
import { TaskModule } from '../task/task.module.js';
import { ExceljsWriter } from '../writing/xlsx/exceljs-writer.js';
import { WorkbookWriter } from '../writing/xlsx/workbook-writer.js';
import { LedgerExport, LedgerSurroundings } from './ledger-export.service.js';
import { FigureWrites } from './figure-writes.service.js';
import { LedgerImport } from './ledger-import.service.js';
import { LedgerSourcesService } from './ledger-sources.service.js';
import { LedgerWrites } from './ledger-writes.service.js';
import { PlannedWrites } from './planned-writes.service.js';
import { WorkbookCheck } from './workbook-check.js';

@Module({
  imports: [PlanModule, TaskModule, ReminderModule, AnnualReportModule, StaffingModule],
  providers: [
    ...[LedgerExport, LedgerSurroundings, LedgerSourcesService],
    ...[LedgerImport, LedgerWrites, PlannedWrites, FigureWrites, WorkbookCheck],
    { provide: WorkbookWriter, useClass: ExceljsWriter },
    { provide: WorkbookReader, useClass: ChildWorkbookReader },
  ],
  exports: [LedgerExport, LedgerImport, LedgerSurroundings, WorkbookCheck],
})
export class LedgerModule {}
