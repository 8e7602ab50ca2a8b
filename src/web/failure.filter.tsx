import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { doorProblem } from '../access/http/door-problems.js';
import type { DoorRequest } from '../access/http/needs.js';
import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';
import { isRefusal } from '../platform/refusal.js';
import { createLogger } from '../platform/log.js';
import { FrameService } from './frame.service.js';
import { localPath } from './local-path.js';
import { BarePage, FailurePage } from './pages/failure.page.js';
import { renderPage } from './render.js';

type Logger = ReturnType<typeof createLogger>;

const KNOWN: Readonly<Record<number, ProblemWords>> = {
  400: { status: 400, title: '请求看不懂', detail: '内容的格式不对：请检查后再试。' },
  404: { status: 404, title: '没有这一页', detail: '地址不对，或者这一页已经不在：请从首页进入。' },
  405: { status: 405, title: '不能这样访问', detail: '请从页面上的按钮办理。' },
  413: { status: 413, title: '内容太多', detail: '一次提交的内容超过了上限：请分几次写，或精简后再试。' },
  415: { status: 415, title: '格式不对', detail: '这里只收表单或 JSON：请检查后再试。' },
};
const UNFORESEEN: ProblemWords = {
  status: 500,
  title: '没有办成',
  detail: '系统出了没有料到的问题，没有改动任何内容：请稍后再试；仍不行的，请联系区政府督查室。',
};

/** One place turns whatever went wrong into a page in Chinese, or into problem details for programs. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  constructor(
    private readonly frames: FrameService,
    private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<DoorRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const { problem } = this.problemOf(error);
    if (response.headersSent) return void response.end();
    if (request.path.startsWith('/api/') || request.path.startsWith('/health/')) {
      response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
      return;
    }
    const elsewhere = elsewhereFor(problem.code, request);
    if (elsewhere) return response.redirect(303, elsewhere);
    response
      .status(problem.status)
      .type('html')
      .send(await this.page(request, problem));
  }

  private problemOf(error: unknown): HttpProblem {
    if (error instanceof HttpProblem) return error;
    if (isRefusal(error)) return new HttpProblem(error.code, { status: 422, title: '没有办成', detail: error.message });
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    const known = KNOWN[status];
    if (known) return new HttpProblem(`HTTP.${status}`, known);
    this.logger.error({ err: error }, 'a request failed');
    return new HttpProblem('HTTP.500', UNFORESEEN);
  }

  /** What stands around a page is read from the database; where that fails, or nobody was recognised yet, it does without. */
  private async page(request: DoorRequest, { title, detail, code }: HttpProblem['problem']): Promise<string> {
    const toDoor = code.startsWith('LINK.') || !request.visitor;
    const back = toDoor ? { href: '/sign-in', label: '去登录' } : { href: '/', label: '回首页' };
    if (request.visitKey === undefined) return renderPage(<BarePage title={title} detail={detail} />);
    try {
      const frame = await this.frames.frame(request, title);
      return renderPage(<FailurePage frame={frame} view={{ title, detail, back }} />);
    } catch {
      return renderPage(<BarePage title={title} detail={detail} />);
    }
  }
}

/** Body parsers say by a number what they refuse. */
const statusOf = (error: unknown): number => {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** At the door a page is better than a refusal. */
function elsewhereFor(code: string, request: DoorRequest): string | null {
  if (code === doorProblem('DOOR.PASSWORD_FIRST').problem.code) return '/password';
  if (code !== 'DOOR.SIGN_IN' && code !== 'DOOR.SIGN_IN_FIRST') return null;
  const next = request.method === 'GET' ? localPath(request.originalUrl) : '/';
  const why = code === 'DOOR.SIGN_IN_FIRST' ? `&why=${code}` : '';
  return `/sign-in?next=${encodeURIComponent(next)}${why}`;
}
