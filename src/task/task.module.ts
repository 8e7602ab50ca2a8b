import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { ReportService } from './report.service.js';
import { TaskActsService } from './task-acts.service.js';
import { TaskChanges } from './task-changes.js';
import { TaskDraftsService } from './task-drafts.service.js';
import { TaskReadingService } from './task-reading.service.js';
import { TaskService } from './task.service.js';

@Module({
  imports: [MailModule],
  providers: [TaskService, TaskActsService, ReportService, TaskDraftsService, TaskChanges, TaskReadingService],
  exports: [TaskService, TaskActsService, ReportService, TaskDraftsService, TaskChanges, TaskReadingService],
})
export class TaskModule {}
