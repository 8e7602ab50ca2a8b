import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { valueOf } from '../access/http/act-routes.js';
import { Done, done } from '../access/http/done.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { staffProblem } from './staff-problems.js';
import { StaffImport } from './staff-import.service.js';

const Given = z.object({
  /** A list pasted from a sheet, or a file in the format of the directory's seeds. */
  text: z.string().max(2_000_000),
  fromDay: z.string().trim().default(''),
});

/** A post for the length of its body; it changes nothing. */
const PREVIEW = {
  method: 'post',
  path: 'organization/import/preview',
  needs: 'organization.edit',
  summary: '导入名录：逐行预览，不改动',
  body: Given,
  response: z.object({
    lines: z
      .array(
        z.object({
          ...{ line: z.int(), label: z.string(), words: z.array(z.string()).readonly() },
          error: z.string().nullable(),
        }),
      )
      .readonly(),
    errors: z.int(),
    digest: z.string(),
  }),
} as const;

const CONFIRM = {
  method: 'post',
  path: 'organization/import',
  needs: 'organization.edit',
  summary: '导入名录：按预览给出的 digest 全部写入，或者一行也不写',
  body: Given.extend({ digest: z.string() }),
  response: Done,
  answer: done,
} as const;

/** 导入名录, for programs. */
@ApiTags('机构')
@Controller('api/v1')
export class StaffImportApiController {
  constructor(private readonly imports: StaffImport) {}

  @ApiRoute(PREVIEW)
  preview(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof PREVIEW>) {
    return this.imports.preview(actingOn(visitor, null, 'organization.edit')!, body);
  }

  @ApiRoute(CONFIRM)
  async confirm(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof CONFIRM>) {
    const actor = actingOn(visitor, null, 'organization.edit')!;
    return done(valueOf(await this.imports.confirm(actor, body), staffProblem));
  }
}
