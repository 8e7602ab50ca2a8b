import { BulletinAnswerController } from './bulletin-answer.controller.js';
import { BulletinController } from './bulletin.controller.js';
import { CallController } from './call.controller.js';
import { LeadersPageController } from './leaders-page.controller.js';
import { PaperController } from './paper.controller.js';
import { ReminderController } from './reminder.controller.js';
import { RunController } from './run.controller.js';
import { StatutoryDayController } from './statutory.controller.js';
import { SupervisionNoticeController } from './supervision.controller.js';

/** What the API offers about calls, papers and letters to come. */
export const REMINDER_API = [
  ...[CallController, PaperController],
  // “asked” is no bulletin's id: its route comes first.
  ...[BulletinAnswerController, BulletinController],
  ...[SupervisionNoticeController, LeadersPageController],
  ...[RunController, ReminderController, StatutoryDayController],
];
