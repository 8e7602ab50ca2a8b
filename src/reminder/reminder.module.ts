import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PlanModule } from '../plan/plan.module.js';
import { TaskModule } from '../task/task.module.js';
import { AccountComposer } from './account-composer.js';
import { BulletinAnswers } from './bulletin-answers.service.js';
import { BulletinDocuments } from './bulletin-documents.service.js';
import { BulletinFactsService } from './bulletin-facts.service.js';
import { BulletinReading } from './bulletin-reading.service.js';
import { BulletinSigning } from './bulletin-signing.service.js';
import { BulletinsService } from './bulletins.service.js';
import { BurdenService } from './burden.service.js';
import { DigestsService } from './digests.service.js';
import { ForecastService } from './forecast.service.js';
import { LeadersComposer } from './leaders-composer.js';
import { LeadersLists } from './leaders-lists.service.js';
import { LeadersPages } from './leaders-pages.service.js';
import { LeadersService } from './leaders.service.js';
import { LeadersTelling } from './leaders-telling.service.js';
import { CallsService } from './calls.service.js';
import { LadderService } from './ladder.service.js';
import { LetterWriter } from './letter-writer.js';
import { NoticesService } from './notices.service.js';
import { StatutoryService } from './statutory.service.js';
import { OperatorComposer } from './operator-composer.js';
import { OperatorService } from './operator.service.js';
import { PaperDraftsService } from './paper-drafts.service.js';
import { PaperDocuments } from './paper-documents.service.js';
import { PaperFiles } from './paper-files.service.js';
import { PaperSigning } from './paper-signing.service.js';
import { PaperReadingService } from './paper-reading.service.js';
import { PaperSight } from './paper-sight.service.js';
import { PapersService } from './papers.service.js';
import { RunWatchService } from './run-watch.service.js';
import { RelayService } from './relay.service.js';
import { ReminderService } from './reminder.service.js';
import { MissedRunsService } from './missed-runs.service.js';
import { RunHistoryService } from './run-history.service.js';
import { ScheduleService } from './schedule.service.js';
import { StandingService } from './standing.service.js';
import { SupervisionDocuments } from './supervision-documents.service.js';
import { SupervisionDrafts } from './supervision-drafts.service.js';
import { SupervisionNotices } from './supervision-notices.service.js';
import { SupervisionReading } from './supervision-reading.service.js';
import { UrgentComposer } from './urgent-composer.js';
import { UrgentWriting } from './urgent-writing.js';
import { UrgentTelling } from './urgent-telling.service.js';
import { UnitWeekService } from './unit-week.service.js';
import { UrgentService } from './urgent.service.js';
import { WeeklyComposer } from './weekly-composer.js';
import { WeeklyService } from './weekly.service.js';

const BULLETINS = [
  BulletinFactsService,
  BulletinDocuments,
  BulletinSigning,
  BulletinsService,
  BulletinAnswers,
  BulletinReading,
];
const FILES = [PaperFiles, PaperDocuments, PaperSigning];
const NOTICES = [SupervisionDrafts, SupervisionDocuments, SupervisionNotices, SupervisionReading];
const LADDER = [PaperReadingService, PaperSight, LadderService, PaperDraftsService, PapersService, CallsService];
const LETTERS = [
  StandingService,
  WeeklyService,
  NoticesService,
  StatutoryService,
  LeadersService,
  LeadersTelling,
  OperatorService,
  DigestsService,
  LetterWriter,
];
/** What the page about reminders tells. */
const TELLING = [
  UnitWeekService,
  LeadersPages,
  LeadersLists,
  ForecastService,
  RunHistoryService,
  MissedRunsService,
  BurdenService,
];

@Module({
  imports: [MailModule, PlanModule, TaskModule],
  providers: [
    ...FILES,
    ...BULLETINS,
    ...NOTICES,
    ...LADDER,
    ...LETTERS,
    UrgentService,
    UrgentWriting,
    UrgentTelling,
    UrgentComposer,
    ...TELLING,
    WeeklyComposer,
    LeadersComposer,
    OperatorComposer,
    AccountComposer,
    ScheduleService,
    ReminderService,
    RelayService,
    RunWatchService,
  ],
  exports: [
    ...FILES,
    ...BULLETINS,
    ...NOTICES,
    ...LADDER,
    ...TELLING,
    StatutoryService,
    WeeklyService,
    ScheduleService,
    ReminderService,
    RelayService,
    RunWatchService,
  ],
})
export class ReminderModule {}
