import { Controller, Get, Header, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentVisitor, Needs, NOTHING_UPLOADED, TakesFiles, type DoorRequest } from '../access/http/needs.js';
import { UPLOAD_PROBLEMS } from '../access/http/upload-problems.js';
import { may } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import { carriedOf, returnedFrom } from '../ledger/carried.js';
import { LedgerImport, type LedgerImported } from '../ledger/ledger-import.service.js';
import { WorkbookCheck, type LedgerFault } from '../ledger/workbook-check.js';
import type { Returned } from '../ledger/domain/returned.js';
import { fault, ok, refuse, type Outcome } from '../platform/outcome.js';
import { FILE_KINDS } from '../task/domain/file-kinds.js';
import type { BannerView } from './components/banner.js';
import { textsOf } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { LedgerWorkbooks } from './ledger-workbooks.service.js';
import { LedgerImportPage } from './pages/ledger-import.page.js';
import { renderPage } from './render.js';
import { ledgerImportView } from './views/ledger-import.view.js';
import { LedgerQuery } from './views/ledger-address.js';

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (ch) => `%${ch.charCodeAt(0).toString(16).toUpperCase()}`);

interface Shown {
  readonly banner: BannerView | null;
  readonly looked: { readonly imported: LedgerImported; readonly carried: string } | null;
}

/** 导出台账, 导入台账: the workbook of what the page shows, and the way back. */
@Controller('ledger')
export class LedgerWorkbookController {
  constructor(
    private readonly workbooks: LedgerWorkbooks,
    private readonly check: WorkbookCheck,
    private readonly imports: LedgerImport,
    private readonly frames: FrameService,
  ) {}

  @Get('workbook')
  @Needs('task.read')
  async download(
    @CurrentVisitor() visitor: Visitor,
    @Req() request: DoorRequest,
    @Query({ schema: LedgerQuery }) query: LedgerQuery,
  ): Promise<StreamableFile> {
    const own = request.query['of'] === 'own';
    const { bytes, name } = await (own ? this.workbooks.own(visitor) : this.workbooks.shown(visitor, query));
    return new StreamableFile(bytes, {
      type: FILE_KINDS.xlsx.type,
      disposition: `attachment; filename*=UTF-8''${encoded(name)}`,
      length: bytes.length,
    });
  }

  @Get('import')
  @Needs('ledger.import')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: null, looked: null });
  }

  @Post('import')
  @Needs('ledger.import')
  @TakesFiles('ledger.import')
  async take(@Req() request: DoorRequest, @Res() response: Response): Promise<void> {
    const { do: what, carried = '', digest = '' } = textsOf(request.body);
    const carryOut = what === 'confirm';
    const given = carryOut ? fromPage(carried) : await this.fromFile(request);
    const by = await this.workbooks.importer(request.visitor!);
    const done = given.ok ? await this.imports.run(by, given.value, { dryRun: !carryOut, digest }) : given;
    if (carryOut && done.ok && done.value.errors.length === 0)
      return response.redirect(303, `/ledger?imported=${done.value.changes.length}`);
    const banner: BannerView | null = done.ok ? null : { kind: 'warn', title: '没有导入', text: done.error.message };
    const again = !done.ok && carryOut && given.ok ? await this.imports.run(by, given.value, { dryRun: true }) : done;
    const looked =
      again.ok && given.ok ? { imported: again.value, carried: carriedOf(given.value, again.value.changes) } : null;
    const status = banner || (looked && looked.imported.errors.length > 0) ? 422 : 200;
    response
      .status(status)
      .type('html')
      .send(await this.render(request, { banner, looked }));
  }

  private async fromFile({ upload = NOTHING_UPLOADED }: DoorRequest): Promise<Outcome<Returned, LedgerFault>> {
    if (upload.fault !== null) return fault('LEDGER.FILE', UPLOAD_PROBLEMS[upload.fault].detail);
    const [file] = upload.files;
    return file ? this.check.read(file) : fault('LEDGER.FILE', '还没有选文件：请选改过的台账（.xlsx）。');
  }

  private async render(request: DoorRequest, { banner, looked }: Shown): Promise<string> {
    const unit = request.visitor!.actors.every((actor) => may(actor, 'task.report'));
    const view = ledgerImportView(looked, { unit });
    const frame = await this.frames.frame(request, '导入台账');
    return renderPage(<LedgerImportPage frame={frame} view={view} banner={banner} />);
  }
}

function fromPage(carried: string): Outcome<Returned, LedgerFault> {
  const read = returnedFrom(carried);
  const message = '页面上的内容不完整，没有导入：请重新选文件，核对后再办。';
  return read.ok ? ok(read.value) : refuse({ code: 'LEDGER.FILE', message });
}
