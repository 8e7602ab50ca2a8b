import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, NOTHING_UPLOADED, TakesFiles, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { UPLOAD_PROBLEMS } from '../access/http/upload-problems.js';
import { actingOn, entryFor } from '../access/visitor.js';
import { Reads } from '../platform/database/reads.js';
import { isRefusal, Refusal } from '../platform/refusal.js';
import { AmendmentService, type AmendmentPreview } from '../plan/amendment.service.js';
import { DESK_PROBLEMS } from '../plan/desk-problems.js';
import { DeskReadingService } from '../plan/desk-reading.service.js';
import { PlanImportService } from '../plan/plan-import.service.js';
import { readPosted as readReport } from '../plan/posted-report.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { changeWords } from './views/desk-approval.view.js';
import { DeskImportPage, type AmendmentView } from './pages/desk-import.page.js';
import { renderPage } from './render.js';

/** Where a report comes in: as a file, or pasted. */
@Controller('desk')
export class DeskImportController {
  constructor(
    private readonly frames: FrameService,
    private readonly reading: DeskReadingService,
    private readonly plans: PlanImportService,
    private readonly amendments: AmendmentService,
    private readonly reads: Reads,
  ) {}

  @Get()
  @ShownAgain()
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
      const amendment = await this.amendments.preview(this.reads, { report, text });
      if (amendment) {
        const page = await this.render(request, { banner: null, pasted: '', amendment: { ...amendment, text } });
        return void response.type('html').send(page);
      }
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

  /** 采用修订: the text comes again with the page that showed what it changes. */
  @Post('amend')
  @Needs('plan.edit')
  @TakesFiles('plan.edit')
  async amend(@Req() request: DoorRequest, @Res() response: Response): Promise<void> {
    const body = request.body as { pasted?: unknown } | undefined;
    const { basis = '' } = fieldsOf(request.body);
    const { text, report } = readPosted(request, body?.pasted);
    const actor = actingOn(request.visitor!, null, 'plan.edit')!;
    const outcome = await this.amendments.apply(actor, { text, report, basis });
    if (outcome.ok) {
      const plan = (await this.reading.plans()).find(({ planYear }) => planYear === report.planYear);
      return response.redirect(303, `/desk/${plan?.id ?? ''}?done=amend`);
    }
    const { status, title, detail } = DESK_PROBLEMS[outcome.error.code];
    const shown = { banner: { kind: 'warn', title, text: detail } as const, pasted: '' };
    const preview = await this.amendments.preview(this.reads, { report, text });
    const amendment = preview ? { ...preview, text } : null;
    response
      .status(status)
      .type('html')
      .send(await this.render(request, { ...shown, amendment }));
  }

  private async render(request: DoorRequest, shown: Shown): Promise<string> {
    const plans = (await this.reading.plans()).map(({ id, planYear, title, state }) => ({
      ...{ href: `/desk/${id}`, title: `${planYear}年：${title ?? '法治政府建设情况报告'}` },
      state: state === 'approved' ? '已立项' : '待立项',
    }));
    const mayEdit = entryFor(request.visitor!, 'plan.edit') === 'open';
    const frame = await this.frames.frame(request, '导入台');
    return renderPage(
      <DeskImportPage
        frame={frame}
        view={{ plans, mayEdit, pasted: shown.pasted, amendment: amendmentView(shown.amendment ?? null) }}
        banner={shown.banner}
      />,
    );
  }
}

interface Shown {
  readonly banner: BannerView | null;
  readonly pasted: string;
  readonly amendment?: (AmendmentPreview & { readonly text: string }) | null;
}

const amendmentView = (amendment: NonNullable<Shown['amendment']> | null): AmendmentView | null =>
  amendment && {
    action: '/desk/amend',
    lede: `${amendment.planYear}年已有计划。这份报告与它相比：${amendment.kept}句不变，${amendment.changes.length}句有改动。任务和经过都保留；新增的先列入待立项。`,
    ...{ changes: amendment.changes.map(changeWords), text: amendment.text },
  };

function readPosted({ upload = NOTHING_UPLOADED }: DoorRequest, pasted: unknown) {
  if (upload.fault !== null) throw new Refusal(upload.fault, UPLOAD_PROBLEMS[upload.fault].detail);
  return readReport(upload.files, typeof pasted === 'string' ? pasted : '');
}
