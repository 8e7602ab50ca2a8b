import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DoorRequest } from '../access/http/needs.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { figuresOfTasks } from '../plan/figures-of-tasks.js';
import { Evidence } from '../task/evidence.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { signingSheet, type SheetPiece, type SigningSheet } from '../task/signing-sheets.js';
import { taskProblem } from '../task/task-problems.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import type { Fields } from './form-fields.js';
import { PageReader } from './page-reader.js';
import { SigningPage } from './pages/signing.page.js';
import { renderPage } from './render.js';
import { unitsOf } from './signing-units.js';
import { signingView } from './views/signing.view.js';

/** What was typed when a sheet was not taken, and why. */
export interface SigningRetry {
  readonly values: Fields;
  readonly errors: Fields;
}

interface Shown {
  readonly banner: BannerView | null;
  readonly retry: SigningRetry | null;
}

@Injectable()
export class SigningPages {
  constructor(
    private readonly reads: Reads,
    private readonly reader: PageReader,
    private readonly frames: FrameService,
  ) {}

  /** A sheet for each unit the reader fills in for. */
  async statements(request: DoorRequest, { banner, retry }: Shown): Promise<string> {
    const sheets = await Promise.all(
      unitsOf(request.visitor!).map((departmentId) => signingSheet(this.reads, { kind: 'statements', departmentId })),
    );
    const back = { href: '/statements', label: '本期情况' };
    return this.render(
      request,
      sheets.flatMap((sheet) => sheet ?? []),
      { banner, retry, back },
    );
  }

  async one(request: DoorRequest, draftId: string, { banner, retry }: Shown): Promise<string> {
    const sheet = await this.own(request.visitor!, draftId);
    const { task } = sheet.pieces[0]!;
    return this.render(request, [sheet], { banner, retry, back: { href: `/tasks/${task.id}`, label: task.title } });
  }

  /** Of the reader's own unit: to anybody else there is no such draft. */
  async own(visitor: Visitor, draftId: string): Promise<SigningSheet> {
    const sheet = await signingSheet(this.reads, { kind: 'draft', draftId });
    if (!sheet || !unitsOf(visitor).includes(sheet.departmentId)) throw taskProblem('DRAFT.NOT_FOUND');
    return sheet;
  }

  /** The unit a form names, which is one of the reader's own. */
  async unitNamed(visitor: Visitor, code: string): Promise<string> {
    const directory = await Directory.on(this.reader.today(), this.reads);
    const named = unitsOf(visitor).find((id) => directory.department(id)?.code === code);
    if (named === undefined) throw taskProblem('TASK.NOT_YOURS');
    return named;
  }

  private async render(
    request: DoorRequest,
    sheets: readonly SigningSheet[],
    { banner, retry, back }: Shown & { readonly back: { readonly href: string; readonly label: string } },
  ): Promise<string> {
    const today = this.reader.today();
    const directory = await Directory.on(today, this.reads);
    const pieces = sheets.flatMap((sheet) => sheet.pieces);
    const frame = await this.frames.frame(request, '打印签批');
    const about = {
      ...{ directory, today, demo: frame.demo, action: request.path },
      figures: await figuresOfTasks(
        this.reads,
        pieces.map(({ task }) => task.id),
      ),
      files: await this.filesBefore(pieces),
      mayEnter: entryFor(request.visitor!, 'draft.signedOnPaper') === 'open',
    };
    const views = sheets.map((sheet) => {
      const unit = directory.department(sheet.departmentId)?.code;
      return signingView(sheet, { ...about, retry: retry?.values['unit'] === unit ? retry : null });
    });
    return renderPage(<SigningPage frame={frame} views={views} banner={banner} back={back} />);
  }

  /** Files go with what is reported, not with a draft: on the sheet stand those the same duty has from before. */
  private async filesBefore(pieces: readonly SheetPiece[]): Promise<Map<string, string[]>> {
    const taskId = In(pieces.map(({ task }) => task.id));
    const reports = await this.reads.findBy(ProgressReport, { taskId, state: 'returned' });
    const files = await this.reads.find(Evidence, {
      where: { reportId: In(reports.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return new Map(
      pieces.map(({ draft }) => {
        const before = reports.filter((report) => isSameDuty(report, draft)).map(({ id }) => id);
        return [draft.id, files.filter(({ reportId }) => before.includes(reportId)).map(({ name }) => name)];
      }),
    );
  }
}

const isSameDuty = (report: ProgressReport, { taskId, act, about }: SheetPiece['draft']): boolean =>
  report.taskId === taskId &&
  (act === 'submit'
    ? report.kind === 'closing'
    : about !== '' && [report.nodeId, report.periodId, report.instructionId].includes(about));
