import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, NOTHING_UPLOADED, TakesFiles, type DoorRequest } from '../access/http/needs.js';
import { UPLOAD_PROBLEMS } from '../access/http/upload-problems.js';
import { entryFor } from '../access/visitor.js';
import { decodeDocument } from '../document/decode.js';
import { readReport } from '../document/read-report.js';
import { isRefusal, Refusal } from '../platform/refusal.js';
import { DeskReadingService } from '../plan/desk-reading.service.js';
import { PlanImportService } from '../plan/plan-import.service.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf } from './desk-forms.js';
import { FrameService } from './frame.service.js';
import { DeskImportPage } from './pages/desk-import.page.js';
import { renderPage } from './render.js';

/** Where a report comes in: as a file, or pasted. */
@Controller('desk')
export class DeskImportController {
  constructor(
    private readonly frames: FrameService,
    private readonly reading: DeskReadingService,
    private readonly plans: PlanImportService,
  ) {}

  @Get()
  @Needs('plan.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: null, pasted: '' });
  }

  @Post()
  @Needs('plan.edit')
  @TakesFiles('plan.edit')
  async take(@Req() request: DoorRequest, @Res() response: Response): Promise<void> {
    const { pasted = '' } = fieldsOf(request.body);
    try {
      const { text, report } = readPosted(request, (request.body as { pasted?: unknown } | undefined)?.pasted);
      const actorId = request.visitor!.officerId;
      const { planId } = await this.plans.import({ report, text, breakdown: null, actorId });
      response.redirect(303, `/desk/${planId}`);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const banner: BannerView = { kind: 'warn', title: '没有导入', text: error.message };
      response
        .status(422)
        .type('html')
        .send(await this.render(request, { banner, pasted }));
    }
  }

  private async render(request: DoorRequest, shown: { banner: BannerView | null; pasted: string }): Promise<string> {
    const plans = (await this.reading.plans()).map(({ id, planYear, title, state }) => ({
      ...{ href: `/desk/${id}`, title: `${planYear}年：${title ?? '法治政府建设情况报告'}` },
      state: state === 'approved' ? '已立项' : '待立项',
    }));
    const mayEdit = entryFor(request.visitor!, 'plan.edit') === 'open';
    const frame = await this.frames.frame(request, '导入台');
    return renderPage(
      <DeskImportPage frame={frame} view={{ plans, mayEdit, pasted: shown.pasted }} banner={shown.banner} />,
    );
  }
}

/** A file stands before what was pasted beside it. */
function readPosted({ upload = NOTHING_UPLOADED }: DoorRequest, pasted: unknown) {
  if (upload.fault !== null) throw new Refusal(upload.fault, UPLOAD_PROBLEMS[upload.fault].detail);
  const [file] = upload.files;
  const bytes = file ? file.bytes : Buffer.from(typeof pasted === 'string' ? pasted : '', 'utf8');
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) throw new Refusal(decoded.error.code, decoded.error.message);
  const read = readReport(decoded.value.text);
  if (!read.ok) throw new Refusal(read.error.code, read.error.message);
  return { text: decoded.value.text, report: read.value };
}
