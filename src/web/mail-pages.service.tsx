import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { entryFor } from '../access/visitor.js';
import { seesAllLetters, type LetterQuery } from '../mail/letter-filter.js';
import { NO_LETTER } from '../mail/letter-acts.service.js';
import { MailReadingService } from '../mail/mail-reading.service.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { LetterPage } from './pages/letter.page.js';
import { MailListPage } from './pages/mail.page.js';
import { renderPage } from './render.js';
import { letterView, type LetterLook } from './views/letter.view.js';
import { mailListView } from './views/mail.view.js';

/** The delivery ledger and a letter of it, as whoever looks may see them. */
@Injectable()
export class MailPages {
  constructor(
    private readonly letters: MailReadingService,
    private readonly frames: FrameService,
  ) {}

  async list(request: DoorRequest, query: LetterQuery): Promise<string> {
    const look = this.look(request);
    const view = mailListView(await this.letters.page(request.visitor!, query), { query, ...look });
    return renderPage(<MailListPage frame={await this.frames.frame(request, view.title)} view={view} />);
  }

  async one(
    request: DoorRequest,
    id: string,
    { banner, retry }: { banner: BannerView | null; retry: LetterLook['retry'] },
  ): Promise<string> {
    const letter = await this.letters.one(request.visitor!, id);
    if (!letter) throw this.noLetter();
    const view = letterView(letter, { ...this.look(request), retry });
    return renderPage(<LetterPage frame={await this.frames.frame(request, '信件')} view={view} banner={banner} />);
  }

  noLetter(): HttpProblem {
    return new HttpProblem('LETTER.NOT_FOUND', NO_LETTER);
  }

  private look({ visitor }: DoorRequest): { all: boolean; mayAct: boolean } {
    return { all: seesAllLetters(visitor!), mayAct: entryFor(visitor!, 'letter.act') === 'open' };
  }
}
