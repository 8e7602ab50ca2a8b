import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, NOTHING_UPLOADED, TakesFiles, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { UPLOAD_PROBLEMS } from '../access/http/upload-problems.js';
import { actingOn } from '../access/visitor.js';
import { decodeDocument } from '../document/decode.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { STAFF_STATUS } from '../staffing/staff-problems.js';
import { StaffImport, type ImportPreview } from '../staffing/staff-import.service.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, textsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { OrganizationImportPage } from './pages/organization-import.page.js';
import { renderPage } from './render.js';
import { organizationImportView } from './views/organization-import.view.js';

const notDone = (text: string): BannerView => ({ kind: 'warn', title: '没有导入', text });

interface Shown {
  readonly banner: BannerView | null;
  readonly values: Fields;
  readonly preview: ImportPreview | null;
}

/** 导入名录: read, looked at line by line, and only then written; for the administrator. */
@Controller('organization/import')
@Needs('organization.edit')
export class OrganizationImportController {
  constructor(
    private readonly imports: StaffImport,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: null, values: {}, preview: null });
  }

  @Post()
  @TakesFiles('organization.edit')
  async take(@Req() request: DoorRequest, @Res() response: Response): Promise<void> {
    const read = textOf(request);
    const { from = '', digest = '', do: what } = fieldsOf(request.body);
    const values = { from, text: read.ok ? read.value : '' };
    const answer = async (status: number, shown: Omit<Shown, 'values'>): Promise<void> =>
      void response
        .status(status)
        .type('html')
        .send(await this.render(request, { ...shown, values }));
    if (!read.ok) return answer(422, { banner: notDone(read.error), preview: null });
    const actor = actingOn(request.visitor!, null, 'organization.edit')!;
    const given = { text: values.text, fromDay: from };
    const outcome = what === 'confirm' ? await this.imports.confirm(actor, { ...given, digest }) : null;
    if (outcome?.ok) return response.redirect(303, '/organization?done=import');
    const preview = await this.imports.preview(actor, given);
    if (outcome) return answer(STAFF_STATUS[outcome.error.code], { banner: notDone(outcome.error.message), preview });
    return answer(preview.errors > 0 ? 422 : 200, { banner: null, preview });
  }

  private async render(request: DoorRequest, { banner, values, preview }: Shown): Promise<string> {
    const view = organizationImportView(values, { preview, today: this.reader.today() });
    const frame = await this.frames.frame(request, '导入名录');
    return renderPage(<OrganizationImportPage frame={frame} view={view} banner={banner} />);
  }
}

/** A file stands before what was pasted beside it. */
function textOf({ upload = NOTHING_UPLOADED, body }: DoorRequest): Outcome<string> {
  if (upload.fault !== null) return refuse(UPLOAD_PROBLEMS[upload.fault].detail);
  const [file] = upload.files;
  if (!file) return ok(textsOf(body)['text'] ?? '');
  const decoded = decodeDocument(file.bytes);
  return decoded.ok ? ok(decoded.value.text) : refuse(decoded.error.message);
}
