import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentVisitor, Needs } from '../access/http/needs.js';
import type { Visitor } from '../access/visitor.js';
import { EvidenceDownload } from '../task/evidence-download.js';

@Controller('evidence')
@Needs('task.read')
export class EvidencePageController {
  constructor(private readonly download: EvidenceDownload) {}

  @Get(':id')
  file(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.download.send(visitor, id, response);
  }

  /** As the browser itself shows it. */
  @Get(':id/view')
  view(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.download.show(visitor, id, response);
  }
}
