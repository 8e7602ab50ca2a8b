import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { HttpProblem } from '../platform/http/problem.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { BulletinReading } from '../reminder/bulletin-reading.service.js';
import type { OfficePaper } from '../reminder/office-paper.entity.js';
import type { FileOut } from '../reminder/paper-files.service.js';
import { PaperSight } from '../reminder/paper-sight.service.js';
import { mayAs } from './acting.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { BulletinPage, BulletinsPage } from './pages/bulletin.page.js';
import { renderPage } from './render.js';
import { bulletinLine, bulletinView, ownView, type BulletinLook } from './views/bulletin.view.js';

const NO_BULLETIN = {
  status: 404,
  title: '没有这份通报',
  detail: '没有这份通报，或者不给您看：请从“督查通报”页进入。',
} as const;

/** 通报: the office's list and sheets; to a unit only what is said of itself. */
@Injectable()
export class BulletinPages {
  constructor(
    private readonly reading: BulletinReading,
    private readonly sight: PaperSight,
    private readonly frames: FrameService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async list(request: DoorRequest, banner: BannerView | null): Promise<string> {
    const mine = request.visitor!.actors.filter((actor) => may(actor, 'consultation.read'));
    const answering = mayAs(request, 'consultation.answer');
    const papers = mayAs(request, 'paper.read') ? await this.reading.all() : [];
    const view = {
      lines: papers.map((paper) => bulletinLine(paper, this.reading.numberOf(paper))),
      own: (await this.reading.ownOf(mine)).map((own) => ownView(own, answering)),
      mayDraft: mayAs(request, 'paper.edit'),
    };
    const frame = await this.frames.frame(request, '督查通报');
    return renderPage(<BulletinsPage frame={frame} banner={banner} view={view} />);
  }

  async one(
    request: DoorRequest,
    id: string,
    { banner, retry }: { banner: BannerView | null; retry: BulletinLook['retry'] },
  ): Promise<string> {
    const paper = await this.seen(id);
    const { directory } = await this.sight.today();
    const view = bulletinView(paper, {
      ...{ directory, retry, number: this.reading.numberOf(paper), answers: await this.reading.answersTo(id) },
      ...{ office: this.config.office.name, demo: this.config.installation.demo },
      mayEdit: mayAs(request, 'paper.edit'),
      maySign: request.visitor!.actors.some((actor) => actor.roles.includes('inspectionChief')),
    });
    const frame = await this.frames.frame(request, '督查通报');
    return renderPage(<BulletinPage frame={frame} banner={banner} view={view} />);
  }

  async file(id: string): Promise<FileOut> {
    const paper = await this.seen(id);
    if (paper.state === 'dropped') throw new HttpProblem('BULLETIN.NOT_FOUND', NO_BULLETIN);
    return this.reading.fileOf(paper);
  }

  private async seen(id: string): Promise<OfficePaper> {
    const paper = await this.reading.one(id);
    if (!paper) throw new HttpProblem('BULLETIN.NOT_FOUND', NO_BULLETIN);
    return paper;
  }
}
