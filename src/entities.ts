import {
  ReportCheck,
  ReportDecision,
  ReportException,
  ReportFrame,
  ReportMark,
  ReportPassage,
  ReportVersion,
} from './annual-report/report-draft.entity.js';
import { Account, ApiToken, IdempotentAnswer, Session, SignedLink, SignInAttempt } from './access/access.entity.js';
import { BackupRun } from './backup/backup-run.entity.js';
import { HolidayNoticeRow } from './calendar/holiday-notice.entity.js';
import { Installation } from './mail/installation.entity.js';
import { LetterAttempt } from './mail/letter-attempt.entity.js';
import { Letter } from './mail/letter.entity.js';
import { MailServer } from './mail/mail-server.entity.js';
import { Notice } from './mail/notice.entity.js';
import { Department } from './organization/department.entity.js';
import { Officer, Tenure } from './organization/officer.entity.js';
import { Post } from './organization/post.entity.js';
import { Figure, FigureHome, TaskFigure } from './plan/figure.entity.js';
import { Consultation, ConsultationAnswer } from './plan/consultation.entity.js';
import { Commitment, Plan, PlanApproval, PlanChange, PlanItem, PlanRevision } from './plan/plan.entity.js';
import { YearEndEntry } from './plan/year-end.entity.js';
import { Paper, PhoneCall } from './reminder/paper.entity.js';
import { BulletinAnswer, OfficePaper } from './reminder/office-paper.entity.js';
import { PaperFile } from './reminder/paper-file.entity.js';
import { StatutoryDone } from './reminder/statutory.entity.js';
import { ReminderRun } from './reminder/reminder-run.entity.js';
import { SchedulerBeat } from './reminder/scheduler-beat.entity.js';
import { Collection, Contribution } from './task/contribution.entity.js';
import { DecisionScan, Evidence, EvidenceContent } from './task/evidence.entity.js';
import { PaperConsent } from './task/paper-consent.entity.js';
import { Decision, Instruction, Pause, Request } from './task/request.entity.js';
import { Node, Period, TaskPeriod } from './task/node.entity.js';
import { ProgressReport } from './task/progress-report.entity.js';
import { UnitDraft } from './task/unit-draft.entity.js';
import { Task, TaskCommitment, TaskCooperation } from './task/task.entity.js';

/** Every row the product knows; both connections read this one list. */
export const ENTITIES = [
  HolidayNoticeRow,
  BackupRun,
  SignInAttempt,
  PhoneCall,
  StatutoryDone,
  Paper,
  PaperFile,
  OfficePaper,
  BulletinAnswer,
  Department,
  Post,
  Officer,
  Tenure,
  Plan,
  PlanRevision,
  PlanApproval,
  PlanChange,
  Consultation,
  ConsultationAnswer,
  PlanItem,
  Commitment,
  YearEndEntry,
  Figure,
  TaskFigure,
  FigureHome,
  Task,
  TaskCommitment,
  TaskCooperation,
  Node,
  Period,
  TaskPeriod,
  ProgressReport,
  UnitDraft,
  Request,
  Decision,
  Instruction,
  Pause,
  Collection,
  Contribution,
  Evidence,
  EvidenceContent,
  DecisionScan,
  PaperConsent,
  ReminderRun,
  Installation,
  ReportFrame,
  ReportPassage,
  ReportMark,
  ReportDecision,
  ReportCheck,
  ReportException,
  ReportVersion,
  Letter,
  LetterAttempt,
  SchedulerBeat,
  MailServer,
  Notice,
  Account,
  ApiToken,
  IdempotentAnswer,
  Session,
  SignedLink,
];
