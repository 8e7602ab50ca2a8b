import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { sightOf, type Sight } from '../access/sight.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { FileOut } from '../reminder/paper-files.service.js';
import { PaperSight } from '../reminder/paper-sight.service.js';
import { writerOfNotice } from '../reminder/domain/supervision-notice.js';
import type { NoticeDraft } from '../reminder/supervision-drafts.service.js';
import { seenTogether, signable, signsNotice } from '../reminder/supervision-notices.service.js';
import { NOTICE_PROBLEMS } from '../reminder/supervision-problems.js';
import { SupervisionReading } from '../reminder/supervision-reading.service.js';
import { mayAs } from './acting.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { NoticePage, NoticesPage } from './pages/supervision.page.js';
import { renderPage } from './render.js';
import { draftLine, noticeView, signedLine, type NoticeLook, type NoticesView } from './views/supervision.view.js';

/** 督办通知单: the offices' drafts and everything signed; to a unit and its leader what was signed for it. */
@Injectable()
export class SupervisionPages {
  constructor(
    private readonly reading: SupervisionReading,
    private readonly sight: PaperSight,
    private readonly frames: FrameService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async list(request: DoorRequest, banner: BannerView | null): Promise<string> {
    const { directory } = await this.sight.today();
    const drafts = mayAs(request, 'paper.read') ? await this.reading.whole() : [];
    const papers = await this.reading.signed(await this.sightOf(request));
    const unitOf = (id: string | null): string => directory.department(id)?.name ?? '';
    const view = {
      lede: ledeOf(drafts.length, papers.length),
      drafts: drafts.map(draftLine),
      signed: papers.map((paper) =>
        signedLine(paper, { unit: unitOf(paper.departmentId), number: this.reading.numberOf(paper) }),
      ),
      signAll: await this.signAll(request, drafts),
    };
    const frame = await this.frames.frame(request, '督办通知单');
    const next = banner?.kind === 'ok' && mayAs(request, 'paper.edit');
    return renderPage(<NoticesPage {...{ frame, banner, view, next }} />);
  }

  async draft(
    request: DoorRequest,
    departmentId: string,
    { banner, retry }: { banner: BannerView | null; retry: NoticeLook['retry'] },
  ): Promise<string> {
    const draft = await this.draftTo(departmentId);
    const { today } = await this.sight.today();
    const view = noticeView(draft, {
      ...{ today, retry, office: this.config[writerOfNotice(draft.kind)] },
      demo: this.config.installation.demo || draft.plan.illustrative,
      mayEdit: mayAs(request, 'paper.edit'),
      maySign: request.visitor!.actors.some((actor) => signsNotice(actor, draft)),
      toTake: await this.reading.numberToTake(draft),
    });
    const frame = await this.frames.frame(request, '督办通知单');
    return renderPage(<NoticePage frame={frame} banner={banner} view={view} />);
  }

  async fileOfDraft(departmentId: string): Promise<FileOut> {
    return this.reading.fileOfDraft(await this.draftTo(departmentId));
  }

  /** To the unit it went to, the leader who supervises it, and the offices. */
  async file(request: DoorRequest, id: string): Promise<FileOut> {
    const paper = await this.reading.one(id, await this.sightOf(request));
    if (!paper) throw notFound();
    return this.reading.fileOf(paper);
  }

  private async sightOf({ visitor }: DoorRequest): Promise<Sight> {
    return sightOf(visitor!, 'task.read', (await this.sight.today()).directory);
  }

  private async draftTo(departmentId: string): Promise<NoticeDraft> {
    const draft = await this.reading.draftTo(departmentId);
    if (!draft) throw notFound();
    return draft;
  }

  private async signAll({ visitor }: DoorRequest, drafts: readonly NoticeDraft[]): Promise<NoticesView['signAll']> {
    const ready = signable(drafts, visitor!.actors);
    const [first] = ready;
    if (!first) return null;
    const from = await this.reading.numberToTake(first);
    const explanation = `签发上面由您签发的${ready.length}份，从${from}起依次取号并存档，不能撤回。`;
    return { seen: seenTogether(ready), explanation };
  }
}

const notFound = (): HttpProblem => new HttpProblem('NOTICE.NOT_FOUND', NOTICE_PROBLEMS['NOTICE.NOT_FOUND']);

function ledeOf(drafts: number, signed: number): string {
  if (drafts > 0) return `待签发${drafts}份，签发以前随任务分解表更新。`;
  return signed > 0
    ? `已签发${signed}份，下载的是签发时的原件。`
    : '还没有督办通知单。立项后，督查室拟出、签发，这里就有。';
}
