import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Row } from '../access/http/act-routes.js';
import { CurrentVisitor, type ReceivedFile } from '../access/http/needs.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { HttpProblem } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import { Department } from '../organization/department.entity.js';
import { checkFiles } from './evidence-check.js';
import { fileProblem } from './evidence-problems.js';
import { signingSheet, type SheetOf } from './signing-sheets.js';
import { SigningService } from './signing.service.js';
import { Code, SignedSheetInput } from './task-inputs.js';
import { TASK_PROBLEMS, taskProblem } from './task-problems.js';
import { UnitDraft } from './unit-draft.entity.js';

const ENTER = {
  method: 'post',
  needs: 'draft.signedOnPaper',
  files: true,
  problems: [411, 413, 503],
  response: z.object({ reported: z.int() }),
  answer: (reported: unknown) => ({ reported }),
} as const;
const DRAFT = {
  ...{ ...ENTER, path: 'drafts/:id/signed-sheet', params: Row, body: SignedSheetInput, matches: UnitDraft },
  summary: '录入一件的签批件：纸上的校验码、签批的岗位和日期，扫描件一份',
} as const;
const STATEMENTS = {
  ...{ ...ENTER, path: 'statements/signed-sheet', body: SignedSheetInput.extend({ department: Code }) },
  summary: '录入整张“本期情况”的签批件；department 写单位代码',
} as const;

/** 录入签批件, for programs: what the paper's own code says was signed stands in for the version that was seen. */
@ApiTags('办理')
@Controller('api/v1')
export class SigningApiController {
  constructor(
    private readonly signing: SigningService,
    private readonly reads: Reads,
  ) {}

  @ApiRoute(DRAFT)
  async draft(@CurrentVisitor() visitor: Visitor, @Input() { params, body, files }: InputOf<typeof DRAFT>) {
    const of = { kind: 'draft', draftId: params.id } as const;
    const sheet = await signingSheet(this.reads, of);
    if (!sheet || !isOwn(visitor, sheet.departmentId)) throw taskProblem('DRAFT.NOT_FOUND');
    return this.enter(visitor, { of, departmentId: sheet.departmentId }, { body, files });
  }

  @ApiRoute(STATEMENTS)
  async statements(@CurrentVisitor() visitor: Visitor, @Input() { body, files }: InputOf<typeof STATEMENTS>) {
    const unit = await this.reads.one(Department, { code: body.department });
    if (!unit || !isOwn(visitor, unit.id)) throw taskProblem('TASK.NOT_YOURS');
    return this.enter(
      visitor,
      { of: { kind: 'statements', departmentId: unit.id }, departmentId: unit.id },
      { body, files },
    );
  }

  private async enter(
    visitor: Visitor,
    { of, departmentId }: { readonly of: SheetOf; readonly departmentId: string },
    given: { readonly body: z.infer<typeof SignedSheetInput>; readonly files: readonly ReceivedFile[] },
  ) {
    const files = checkFiles(given.files);
    if (!files.ok) throw fileProblem(files.error);
    const actor = actingOn(visitor, departmentId, 'draft.signedOnPaper')!;
    const outcome = await this.signing.enter(actor, of, { ...given.body, files: files.value });
    if (outcome.ok) return { reported: outcome.value };
    const { code, title } = outcome.error;
    const words = TASK_PROBLEMS[code];
    throw new HttpProblem(code, title === null ? words : { ...words, detail: `“${title}”：${words.detail}` });
  }
}

const isOwn = (visitor: Visitor, departmentId: string): boolean =>
  actingOn(visitor, departmentId, 'draft.signedOnPaper')?.departmentId === departmentId;
