import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DoorHttpModule } from '../access/http/door-http.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { HealthModule } from '../health/health.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { PlanModule } from '../plan/plan.module.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { createLogger } from '../platform/log.js';
import { StaffingModule } from '../staffing/staffing.module.js';
import { TaskModule } from '../task/task.module.js';
import { AnnualReportModule } from '../annual-report/annual-report.module.js';
import { Alarms } from './alarms.service.js';
import { AnnualReportController } from './annual-report.controller.js';
import { AnnualReportPages } from './annual-report-pages.service.js';
import { AssetsController } from './assets.controller.js';
import { BulletinPages } from './bulletin-pages.service.js';
import { BulletinsController } from './bulletins.controller.js';
import { CalendarController } from './calendar.controller.js';
import { ConsultationController } from './consultation.controller.js';
import { ConsultationSheetController } from './consultation-sheet.controller.js';
import { ContributionPages } from './contribution-pages.service.js';
import { ContributionsController } from './contributions.controller.js';
import { DeskFileController } from './desk-file.controller.js';
import { DeskImportController } from './desk-import.controller.js';
import { DeskPages } from './desk-pages.service.js';
import { DeskTableController } from './desk-table.controller.js';
import { DeskController } from './desk.controller.js';
import { DoorController } from './door.controller.js';
import { EvidencePageController } from './evidence.controller.js';
import { FailureFilter } from './failure.filter.js';
import { FigurePages } from './figure-pages.service.js';
import { FiguresController } from './figures.controller.js';
import { FrameService } from './frame.service.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { LeadersPagesController } from './leaders-pages.controller.js';
import { LedgerBulkController } from './ledger-bulk.controller.js';
import { LedgerWorkbookController } from './ledger-workbook.controller.js';
import { LedgerWorkbooks } from './ledger-workbooks.service.js';
import { LedgerLists } from './ledger-list.service.js';
import { LedgerPages } from './ledger-pages.service.js';
import { LinkController } from './link.controller.js';
import { MailController } from './mail.controller.js';
import { MailPages } from './mail-pages.service.js';
import { OrganizationImportController } from './organization-import.controller.js';
import { OrganizationController } from './organization.controller.js';
import { OfficeQueuesService } from './office-queues.service.js';
import { OverviewController } from './overview.controller.js';
import { OverviewPages } from './overview-pages.service.js';
import { OverviewReading } from './overview-reading.service.js';
import { PageReader } from './page-reader.js';
import { PaperPages } from './paper-pages.service.js';
import { PapersController } from './papers.controller.js';
import { PasswordController } from './password.controller.js';
import { PlanGaps } from './plan-gaps.service.js';
import { PostsController } from './posts.controller.js';
import { StaffPages } from './staff-pages.service.js';
import { RecentEvents } from './recent-events.service.js';
import { ReportFrameController } from './report-frame.controller.js';
import { ReportTablePages } from './report-table-pages.service.js';
import { ReportVersionsController } from './report-versions.controller.js';
import { ReportChecksController } from './report-checks.controller.js';
import { RefusedForms } from './refused-forms.service.js';
import { ReminderPages } from './reminder-pages.service.js';
import { RemindersController } from './reminders.controller.js';
import { ReviewPages } from './review-pages.service.js';
import { ReviewsController } from './reviews.controller.js';
import { SigningController } from './signing.controller.js';
import { SigningPages } from './signing-pages.service.js';
import { StatementPages } from './statement-pages.service.js';
import { StatementsController } from './statements.controller.js';
import { StatutoryController } from './statutory.controller.js';
import { SupervisionController } from './supervision.controller.js';
import { SupervisionPages } from './supervision-pages.service.js';
import { SystemController } from './system.controller.js';
import { TaskPageController } from './task.controller.js';
import { TaskPageReading } from './task-page-reading.service.js';
import { JournalController } from './journal.controller.js';
import { JournalNames } from './journal-names.service.js';
import { JournalPages } from './journal-pages.service.js';
import { MyController } from './my.controller.js';
import { MyPages } from './my-pages.service.js';
import { TaskActsReading } from './task-acts-reading.service.js';
import { TaskHosts } from './task-hosts.service.js';
import { TaskPages } from './task-pages.service.js';
import { TokensController } from './tokens.controller.js';
import { TodayController } from './today.controller.js';
import { TodayPages } from './today-pages.service.js';
import { TodayRest } from './today-rest.service.js';
import { TodaySituation } from './today-situation.service.js';
import { YearEndController } from './year-end.controller.js';
import { YearEndPages } from './year-end-pages.service.js';

/** The pages, for a process with the web role. */
@Module({
  imports: [
    AccessModule,
    DoorHttpModule,
    AuditModule,
    HealthModule,
    MailModule,
    ReminderModule,
    OrganizationModule,
    StaffingModule,
    PlanModule,
    TaskModule,
    AnnualReportModule,
    LedgerModule,
  ],
  controllers: [
    ReportVersionsController,
    ReportFrameController,
    AnnualReportController,
    AssetsController,
    CalendarController,
    ConsultationController,
    ConsultationSheetController,
    ContributionsController,
    DeskImportController,
    DeskController,
    DeskFileController,
    DeskTableController,
    DoorController,
    EvidencePageController,
    FiguresController,
    LedgerController,
    LedgerBulkController,
    LedgerWorkbookController,
    LinkController,
    MailController,
    MyController,
    JournalController,
    OrganizationImportController,
    OrganizationController,
    OverviewController,
    PapersController,
    BulletinsController,
    SupervisionController,
    LeadersPagesController,
    PasswordController,
    PostsController,
    RemindersController,
    ReportChecksController,
    ReviewsController,
    SigningController,
    StatementsController,
    StatutoryController,
    SystemController,
    TaskPageController,
    TodayController,
    TokensController,
    YearEndController,
  ],
  providers: [
    Alarms,
    AnnualReportPages,
    ContributionPages,
    DeskPages,
    FigurePages,
    FrameService,
    LedgerPages,
    LedgerLists,
    LedgerWorkbooks,
    MailPages,
    OfficeQueuesService,
    OverviewPages,
    OverviewReading,
    PageReader,
    PaperPages,
    PlanGaps,
    RecentEvents,
    BulletinPages,
    SupervisionPages,
    StaffPages,
    ReminderPages,
    ReportTablePages,
    RefusedForms,
    ReviewPages,
    SigningPages,
    StatementPages,
    TaskPageReading,
    MyPages,
    JournalNames,
    JournalPages,
    TaskActsReading,
    TaskHosts,
    TaskPages,
    TodayPages,
    TodayRest,
    TodaySituation,
    YearEndPages,
    { provide: APP_PIPE, useFactory: () => new StandardSchemaValidationPipe() },
    {
      provide: APP_FILTER,
      inject: [FrameService, SETTINGS],
      useFactory: (frames: FrameService, config: Config) => new FailureFilter(frames, createLogger(config.log.level)),
    },
  ],
})
export class WebModule {}
