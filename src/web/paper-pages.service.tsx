import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import type { Role } from '../organization/post.entity.js';
import { HttpProblem } from '../platform/http/problem.js';
import { SIGNERS } from '../reminder/papers.service.js';
import type { FileOut } from '../reminder/paper-files.service.js';
import { hasFile } from '../reminder/paper.entity.js';
import { PaperSight } from '../reminder/paper-sight.service.js';
import { PAPER_PROBLEMS } from '../reminder/paper-problems.js';
import { PaperSigning } from '../reminder/paper-signing.service.js';
import { PaperReadingService } from '../reminder/paper-reading.service.js';
import { SupervisionReading } from '../reminder/supervision-reading.service.js';
import { mayAs } from './acting.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { PaperPage } from './pages/paper.page.js';
import { PapersPage } from './pages/papers.page.js';
import { PAPER_DONE } from './paper-words.js';
import { renderPage } from './render.js';
import { paperView, type PaperLook } from './views/paper.view.js';
import { pageIn } from './views/pager.js';
import { PAPER_LISTS, papersView, type PapersLook } from './views/papers.view.js';

/** The list of what is to be done, and one paper as it will be printed. */
@Injectable()
export class PaperPages {
  constructor(
    private readonly reading: PaperReadingService,
    private readonly sight: PaperSight,
    private readonly frames: FrameService,
    private readonly signing: PaperSigning,
    private readonly supervision: SupervisionReading,
  ) {}

  async list(
    request: DoorRequest,
    { banner, retry }: { banner: BannerView | null; retry: PapersLook['retry'] },
  ): Promise<string> {
    const { today, directory } = await this.sight.today();
    const view = papersView(await this.reading.queues(today), {
      ...{ today, directory, retry },
      mayCall: mayAs(request, 'paper.call'),
      pages: pagesIn(request),
      notices: await this.supervision.waiting(),
      numberOf: (paper) => this.reading.numberOf(paper),
    });
    return renderPage(
      <PapersPage frame={await this.frames.frame(request, '电话和函件')} view={view} banner={banner} />,
    );
  }

  async one(
    request: DoorRequest,
    id: string,
    { banner, retry }: { banner: BannerView | null; retry: PaperLook['retry'] },
  ): Promise<string> {
    const { paper, seen } = await this.seen(request, id);
    const view = paperView(paper, {
      ...{ ...seen, retry, number: this.reading.numberOf(paper) },
      maySign: mayAs(request, 'paper.sign') && holds(request, SIGNERS[paper.writer]),
      toTake: await this.reading.numberToTake(paper, seen.today),
      replyBy: this.reading.replyBy(seen.today),
      proposed: await this.reading.proposed(paper),
      mayEdit: mayAs(request, 'paper.edit'),
    });
    const frame = await this.frames.frame(request, '函件');
    const next = banner?.kind === 'ok' && paper.state !== 'draft' && mayAs(request, 'paper.edit');
    const isPut = banner === PAPER_DONE['sign'] && paper.kind === 'proposal';
    const said = isPut ? (PAPER_DONE['proposed'] ?? null) : banner;
    return renderPage(<PaperPage frame={frame} view={view} banner={said} next={next} />);
  }

  /** To whoever may read the page; of a line of the draft bulletin there is no file of its own. */
  async file(request: DoorRequest, id: string): Promise<FileOut> {
    const { paper } = await this.seen(request, id);
    if (!hasFile(paper)) throw new HttpProblem('PAPER.NOT_FOUND', PAPER_PROBLEMS['PAPER.NOT_FOUND']);
    return this.signing.fileOf(paper);
  }

  private async seen(request: DoorRequest, id: string) {
    const found = await this.sight.one(request.visitor!, id);
    if (!found) throw new HttpProblem('PAPER.NOT_FOUND', PAPER_PROBLEMS['PAPER.NOT_FOUND']);
    return found;
  }
}

const pagesIn = ({ query }: DoorRequest): PapersLook['pages'] =>
  Object.fromEntries(
    Object.keys(PAPER_LISTS).flatMap((list) =>
      pageIn(query[list]) === undefined ? [] : [[list, pageIn(query[list])]],
    ),
  );

const holds = ({ visitor }: DoorRequest, role: Role): boolean =>
  visitor!.actors.some(({ roles }) => roles.includes(role));
