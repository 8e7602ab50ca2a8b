import { Controller, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor, type ReceivedFile } from '../access/http/needs.js';
import { sightOf } from '../access/sight.js';
import { actingOn, readsForOffice, type Visitor } from '../access/visitor.js';
import { Directory } from '../organization/directory.js';
import { HttpProblem } from '../platform/http/problem.js';
import { isRefusal } from '../platform/refusal.js';
import { FILE_KINDS } from '../task/domain/file-kinds.js';
import type { ImportBy } from './importing.js';
import { LedgerExport, LedgerSurroundings } from './ledger-export.service.js';
import { LedgerImport, type LedgerImported } from './ledger-import.service.js';
import { WorkbookCheck, type LedgerFault } from './workbook-check.js';

const EXPORT = {
  method: 'get',
  path: 'ledger/workbook',
  needs: 'task.read',
  summary: '导出台账：一年的、您能看到的全部任务，.xlsx',
  query: z.object({ planYear: z.coerce.number().int().min(1900).max(2200) }),
  response: z.custom<StreamableFile>((sent) => sent instanceof StreamableFile),
  problems: [404],
} as const;

const Taken = z.object({
  ...{ rows: z.int(), digest: z.string() },
  changes: z
    .array(z.object({ taskId: z.string(), title: z.string(), column: z.string(), from: z.string(), to: z.string() }))
    .readonly(),
  errors: z.array(z.object({ cell: z.string(), message: z.string() })).readonly(),
});
const taking = {
  method: 'post',
  needs: 'ledger.import',
  files: true,
  response: Taken,
  problems: [411, 413, 503],
} as const;
const PREVIEW = {
  ...{ ...taking, path: 'ledger/import/preview' },
  summary: '导入台账前先看：改哪些格、哪些格不能改；什么也不改动。digest 交给 ledger/import',
} as const;
const IMPORT = {
  ...{ ...taking, path: 'ledger/import' },
  summary: '导入台账：同一个文件，和看过的 digest；改动与看过的不同就不办，有一格不行就一格也不改',
  body: z.object({ digest: z.string().max(100) }),
} as const;

const NOT_TAKEN = { status: 422, title: '没有导入' };

/** 导出台账 and 导入台账, for programs: the digest of what was looked at is what If-Match is elsewhere. */
@ApiTags('任务')
@Controller('api/v1')
export class LedgerWorkbookApiController {
  constructor(
    private readonly exports: LedgerExport,
    private readonly imports: LedgerImport,
    private readonly check: WorkbookCheck,
    private readonly about: LedgerSurroundings,
  ) {}

  @ApiRoute(EXPORT)
  @ApiProduces(FILE_KINDS.xlsx.type)
  async workbook(@CurrentVisitor() visitor: Visitor, @Input() { query }: InputOf<typeof EXPORT>) {
    const { audience } = await this.by(visitor);
    try {
      const { bytes, name } = await this.exports.of({ planYear: query.planYear, audience });
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
      return new StreamableFile(bytes, { type: FILE_KINDS.xlsx.type, disposition, length: bytes.length });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      throw new HttpProblem(error.code, { status: 404, title: '没有这一年的台账', detail: error.message });
    }
  }

  @ApiRoute(PREVIEW)
  preview(@CurrentVisitor() visitor: Visitor, @Input() { files }: InputOf<typeof PREVIEW>) {
    return this.take(visitor, files, { dryRun: true });
  }

  @ApiRoute(IMPORT)
  async import(@CurrentVisitor() visitor: Visitor, @Input() { files, body }: InputOf<typeof IMPORT>) {
    const done = await this.take(visitor, files, { dryRun: false, digest: body.digest });
    if (done.errors.length === 0) return done;
    const errors = done.errors.map(({ cell, message }) => ({ field: cell, message }));
    throw new HttpProblem(
      'LEDGER.CELLS',
      { ...NOT_TAKEN, detail: '有的格不能改，一格也没有改：请看 errors。' },
      { errors },
    );
  }

  private async take(
    visitor: Visitor,
    [file]: readonly ReceivedFile[],
    wanted: { readonly dryRun: boolean; readonly digest?: string },
  ): Promise<LedgerImported> {
    if (!file) throw refused({ code: 'LEDGER.FILE', message: '还没有选文件：请选改过的台账（.xlsx）。' });
    const read = await this.check.read(file);
    if (!read.ok) throw refused(read.error);
    const done = await this.imports.run(await this.by(visitor), read.value, wanted);
    if (!done.ok) throw refused(done.error);
    return done.value;
  }

  /** In whose name what a visitor hands in is carried out. */
  private async by(visitor: Visitor): Promise<ImportBy> {
    const directory = await Directory.on(this.about.today(), this.about.reads);
    return {
      officerId: visitor.officerId,
      audience: { sight: sightOf(visitor, 'task.read', directory), forOffice: readsForOffice(visitor) },
      as: (departmentId, permission) => actingOn(visitor, departmentId, permission),
    };
  }
}

const refused = ({ code, message }: LedgerFault): HttpProblem =>
  new HttpProblem(code, { ...NOT_TAKEN, status: code === 'LEDGER.CHANGED' ? 412 : 422, detail: message });
