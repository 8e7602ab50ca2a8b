import { Controller, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import type { Visitor } from '../access/visitor.js';
import { FILE_KINDS, type FileKind } from './domain/file-kinds.js';
import { EvidenceDownload } from './evidence-download.js';
import { EvidenceService } from './evidence.service.js';
import { TaskId } from './task-inputs.js';

const LIST = {
  method: 'get',
  path: 'tasks/:id/evidence',
  needs: 'task.read',
  summary: '一项任务的佐证：文件名、大小、何人何时上传',
  params: z.object({ id: TaskId }),
  response: z.array(
    z.object({
      id: z.string(),
      reportId: z.string(),
      name: z.string(),
      kind: z.enum(Object.keys(FILE_KINDS) as FileKind[]),
      size: z.int(),
      addedAt: z.string(),
      by: z.string(),
    }),
  ),
} as const;

const ONE = {
  method: 'get',
  path: 'evidence/:id',
  needs: 'task.read',
  summary: '一件佐证的内容',
  params: z.object({ id: TaskId }),
  response: z.custom<StreamableFile>((sent) => sent instanceof StreamableFile),
} as const;

@ApiTags('佐证')
@Controller('api/v1')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly download: EvidenceDownload,
  ) {}

  @ApiRoute(LIST)
  async list(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params }: InputOf<typeof LIST>,
  ): Promise<z.infer<typeof LIST.response>> {
    await this.download.refuseUnlessSeen(visitor, params.id);
    return this.evidence.ofTask(params.id);
  }

  @ApiRoute(ONE)
  @ApiProduces('application/octet-stream')
  one(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params }: InputOf<typeof ONE>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.download.send(visitor, params.id, response);
  }
}
