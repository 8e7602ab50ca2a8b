import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DoorRequest } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { DraftReading, type WholeDraft } from '../annual-report/draft-reading.service.js';
import { filesOf } from '../annual-report/report-files.js';
import { Directory } from '../organization/directory.js';
import { HttpProblem } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import { Task } from '../task/task.entity.js';
import type { BannerView } from './components/banner.js';
import type { Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { AnnualReportPage } from './pages/annual-report.page.js';
import { renderPage } from './render.js';
import { REPORT_PROBLEMS } from '../annual-report/report-problems.js';
import { annualReportView } from './views/annual-report.view.js';
import { pageIn } from './views/pager.js';
import { addressOf } from './views/report-outline.view.js';

interface Shown {
  readonly year: number;
  readonly banner: BannerView | null;
  readonly posted: { readonly at: string | null; readonly fields: Fields; readonly error: string | undefined } | null;
}

@Injectable()
export class AnnualReportPages {
  constructor(
    private readonly reading: DraftReading,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    private readonly reads: Reads,
  ) {}

  /** Where the report of the newest plan stands. */
  async newest(): Promise<string> {
    const [plan] = await this.reads.find(Plan, { order: { planYear: 'DESC' } });
    if (!plan) throw new HttpProblem('REPORT.NOT_FOUND', REPORT_PROBLEMS['REPORT.NOT_FOUND']);
    return addressOf(plan.planYear, null);
  }

  address(year: number, key: string | null, done: string): string {
    const base = addressOf(year, key);
    return `${base}${base.includes('?') ? '&' : '?'}done=${encodeURIComponent(done)}`;
  }

  async render(request: DoorRequest, { year, banner, posted }: Shown): Promise<string> {
    const whole = await this.reading.whole(this.reads, year);
    if (!whole) throw new HttpProblem('REPORT.NOT_FOUND', REPORT_PROBLEMS['REPORT.NOT_FOUND']);
    const planId = whole.plan.id;
    const today = this.reader.today();
    const directory = await Directory.on(today, this.reads);
    const { at, gaps: kind, page } = request.query;
    const open = posted?.at ?? (typeof at === 'string' ? at : null);
    const view = annualReportView(whole, {
      ...{ today, at: open },
      gaps: typeof kind === 'string' ? { kind, page: pageIn(page) } : null,
      ...{ values: posted?.fields ?? null, error: posted?.error },
      tasks: await this.tasksBehind(whole, open),
      promises: await this.promisesOf(planId),
      mayEdit: request.visitor!.actors.some((actor) => may(actor, 'report.edit')),
      versions: await this.reading.versions(this.reads, planId),
      files: await filesOf(this.reads, planId),
      unitName: (id) => directory.department(id)?.name ?? '',
      officerName: (id) => directory.officer(id)?.name ?? '',
    });
    const frame = await this.frames.frame(request, '年度报告');
    return renderPage(<AnnualReportPage frame={frame} view={view} banner={banner} />);
  }

  /** Those that the passage that is open rests on. */
  private async tasksBehind({ draft }: WholeDraft, open: string | null): Promise<ReadonlyMap<string, Task>> {
    const sentences = draft.passages.filter(({ key }) => key === open).flatMap((passage) => passage.sentences);
    const ids = [...new Set(sentences.flatMap(({ tasks }) => tasks))];
    const tasks = ids.length === 0 ? [] : await this.reads.findBy(Task, { id: In(ids) });
    return new Map(tasks.map((task) => [task.id, task]));
  }

  private async promisesOf(planId: string): Promise<number> {
    const [row] = await this.reads.query<{ n: number | string }>(
      'SELECT count(*) AS n FROM task_commitment l JOIN task t ON t.id = l.task_id WHERE t.plan_id = $1',
      [planId],
    );
    return Number(row?.n ?? 0);
  }
}
