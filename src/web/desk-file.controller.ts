import { Controller, Get, NotFoundException, Param, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Needs } from '../access/http/needs.js';
import { TaskTableService } from '../plan/task-table.service.js';
import { writeDocx } from '../writing/docx/write-docx.js';
import { sendFile } from './send-file.js';

/** 任务分解表 as a Word file: the lines in force or, before it is approved, a draft of the day. */
@Controller('desk/:planId')
export class DeskFileController {
  constructor(private readonly tables: TaskTableService) {}

  @Get('file')
  @Needs('plan.read')
  async file(@Param('planId') planId: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const table = await this.tables.document({ id: planId });
    if (!table) throw new NotFoundException();
    return sendFile(response, { name: table.name, bytes: await writeDocx(table.document) });
  }
}
