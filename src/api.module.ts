import { Module, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { AccessModule } from './access/access.module.js';
import { PROBLEM } from './access/http/api-route.js';
import { AnnualReportModule } from './annual-report/annual-report.module.js';
import { ReportActsController } from './annual-report/report-acts.controller.js';
import { ReportChecksApiController } from './annual-report/report-checks-api.controller.js';
import { ReportVersionsApiController } from './annual-report/report-versions-api.controller.js';
import { DoorHttpModule } from './access/http/door-http.module.js';
import { SessionController } from './access/http/session.controller.js';
import { OrganizationModule } from './organization/organization.module.js';
import { SETTINGS, type Config } from './platform/config.js';
import { PLAN_API } from './plan/plan-api.js';
import { PlanModule } from './plan/plan.module.js';
import { WorkController } from './plan/work.controller.js';
import { WeekController } from './reminder/week.controller.js';
import { LedgerController } from './plan/ledger.controller.js';
import { HealthModule } from './health/health.module.js';
import { JournalEntryController } from './health/journal.controller.js';
import { SystemStateController } from './health/system.controller.js';
import { LetterController } from './mail/letter.controller.js';
import { MailModule } from './mail/mail.module.js';
import { REMINDER_API } from './reminder/reminder-api.js';
import { OverviewController } from './reminder/overview.controller.js';
import { ReminderModule } from './reminder/reminder.module.js';
import { STAFF_API } from './staffing/staff-api.js';
import { StaffingModule } from './staffing/staffing.module.js';
import { EvidenceController } from './task/evidence.controller.js';
import { HolidayNoticeController } from './task/holiday-notice.controller.js';
import { BulkApiController } from './task/bulk-api.controller.js';
import { SigningApiController } from './task/signing-api.controller.js';
import { StatementsApiController } from './plan/statements-api.controller.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { LedgerWorkbookApiController } from './ledger/ledger-workbook-api.controller.js';
import { TaskController } from './task/task.controller.js';
import { TaskModule } from './task/task.module.js';

/** The JSON API: what the features offer to programs. */
@Module({
  imports: [
    ...[
      DoorHttpModule,
      OrganizationModule,
      StaffingModule,
      TaskModule,
      PlanModule,
      ReminderModule,
      MailModule,
      AnnualReportModule,
    ],
    ...[HealthModule, AccessModule, LedgerModule],
  ],
  controllers: [
    SessionController,
    // “changes” is no task's id: its route comes first.
    ...[BulkApiController, SigningApiController, StatementsApiController, LedgerWorkbookApiController],
    LedgerController,
    WorkController,
    WeekController,
    OverviewController,
    TaskController,
    EvidenceController,
    LetterController,
    ...REMINDER_API,
    ...STAFF_API,
    ...PLAN_API,
    ...[ReportActsController, ReportVersionsApiController, ReportChecksApiController],
    ...[HolidayNoticeController, JournalEntryController, SystemStateController],
  ],
})
export class ApiModule {}

const DESCRIPTION = [
  '程序用接口令牌：Authorization: Bearer duban_…，由本人在“接口令牌”页生成。能看能办的与本人相同。',
  '在浏览器里登录后也可以用；改动时把 GET /api/v1/session 给出的 csrfToken 放进 X-CSRF-Token。',
  '办理已有的事，用 If-Match 写明看到的版本；怕重发的，用 Idempotency-Key 给每件事一个编号。',
  '列表一次给一页，next 不是 null 的，用 after 接着读。',
].join('\n\n');

export function describeApi(app: INestApplication): OpenAPIObject {
  const { demo } = app.get<Config>(SETTINGS).installation;
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(demo ? '督办 API（演示数据）' : '督办 API')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('duban-session')
    .build();
  const described = SwaggerModule.createDocument(app, info, { include: [ApiModule] });
  return {
    ...described,
    components: { ...described.components, schemas: { ...described.components?.schemas, Problem: PROBLEM } },
  };
}

/** OpenAPI at /api/docs, for people and (as JSON) for programs. */
export function publishApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/docs/openapi.json', ui: true });
}
