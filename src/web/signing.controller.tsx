import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, TakesFiles, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { SigningService, type SheetFault } from '../task/signing.service.js';
import type { SheetOf } from '../task/signing-sheets.js';
import type { TaskRefusal } from '../task/task-changes.js';
import { SignedSheetInput } from '../task/task-inputs.js';
import { TASK_PROBLEMS } from '../task/task-problems.js';
import type { BannerView } from './components/banner.js';
import { readFiles } from './form-files.js';
import { textsOf } from './form-fields.js';
import { SigningPages, type SigningRetry } from './signing-pages.service.js';
import { actorOf } from './signing-units.js';

interface Refused {
  readonly status: number;
  readonly banner: BannerView;
  readonly retry: SigningRetry;
}

const NOT_FILLED = { status: 422, title: '还没有录入', detail: '请按提示填好后再录入，一件也没有上报。' } as const;
const CHOOSE_AGAIN = '文件没有保存，请重新选择。';

/** Where on the form a refusal is told. */
const FIELD_OF: Readonly<Partial<Record<TaskRefusal, string>>> = {
  'SIGNING.CHANGED': 'code',
  'SIGNING.NOT_YET': 'signedOn',
  'SIGNING.BEFORE_WRITING': 'signedOn',
  'SIGNING.NO_HEAD': 'signedOn',
  'SIGNING.NO_FILE': 'files',
  'SIGNING.NOT_A_SCAN': 'files',
};

function wordsOf({ code, title }: SheetFault) {
  const words = TASK_PROBLEMS[code];
  if (title === null) return words;
  return { ...words, title: `“${title}”：${words.title}`, detail: `${words.detail}整张单子一起上报，一件也没有先报。` };
}

/** 打印签批 and the way back: a head who consents on paper answers without signing in. */
@Controller('signing')
@Needs('task.draft')
export class SigningController {
  constructor(
    private readonly pages: SigningPages,
    private readonly signing: SigningService,
  ) {}

  @Get('statements')
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  statements(@Req() request: DoorRequest): Promise<string> {
    return this.pages.statements(request, { banner: null, retry: null });
  }

  @Get(':draftId')
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  one(@Req() request: DoorRequest, @Param('draftId') draftId: string): Promise<string> {
    return this.pages.one(request, draftId, { banner: null, retry: null });
  }

  @Post('statements')
  @Needs('draft.signedOnPaper')
  @TakesFiles('draft.signedOnPaper')
  async enterStatements(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const departmentId = await this.pages.unitNamed(request.visitor!, textsOf(body)['unit'] ?? '');
    const refused = await this.enter(request, { kind: 'statements', departmentId }, departmentId);
    if (refused === null) return response.redirect(303, '/statements?done=signed');
    response
      .status(refused.status)
      .type('html')
      .send(await this.pages.statements(request, refused));
  }

  @Post(':draftId')
  @Needs('draft.signedOnPaper')
  @TakesFiles('draft.signedOnPaper')
  async enterOne(
    @Req() request: DoorRequest,
    @Param('draftId') draftId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { departmentId, pieces } = await this.pages.own(request.visitor!, draftId);
    const refused = await this.enter(request, { kind: 'draft', draftId }, departmentId);
    if (refused === null) return response.redirect(303, `/tasks/${pieces[0]?.task.id ?? ''}?done=signed`);
    response
      .status(refused.status)
      .type('html')
      .send(await this.pages.one(request, draftId, refused));
  }

  /** Null where it was done. */
  private async enter(request: DoorRequest, of: SheetOf, departmentId: string): Promise<Refused | null> {
    const values = textsOf(request.body);
    const files = readFiles(request);
    const input = SignedSheetInput.safeParse(values);
    const again = files.ok && files.value.length === 0 ? {} : { files: CHOOSE_AGAIN };
    const refusal = (
      { status, title, detail }: { readonly status: number; readonly title: string; readonly detail: string },
      errors: Record<string, string>,
    ): Refused => ({
      ...{ status, banner: { kind: 'warn', title, text: detail } },
      retry: { values, errors: { ...again, ...errors } },
    });
    if (!files.ok) return refusal(files.error, { files: files.error.detail });
    if (!input.success)
      return refusal(
        NOT_FILLED,
        Object.fromEntries(input.error.issues.map(({ path, message }) => [String(path[0]), message])),
      );
    const outcome = await this.signing.enter(actorOf(request.visitor!, departmentId), of, {
      ...input.data,
      files: files.value,
    });
    if (outcome.ok) return null;
    const words = wordsOf(outcome.error);
    const field = FIELD_OF[outcome.error.code];
    return refusal(words, field ? { [field]: words.title } : {});
  }
}
