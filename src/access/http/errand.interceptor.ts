import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { UnitOfWork, type Errand } from '../../platform/database/unit-of-work.js';
import { AnsweredService, type Asked } from './answered.service.js';
import { matchOf } from './if-match.js';
import type { DoorRequest } from './needs.js';
import { ROUTE, type RouteSpec } from './route-spec.js';

/** What a call has come to so far. */
interface Progress {
  /** The answer is on its way: what is begun behind its back is no part of the call. */
  over: boolean;
  changed: boolean;
  kept: unknown;
}

/**
 * An act that a program asks for: on the version it saw, and under a key once. Both are looked at in the transaction that
 * does it, and the answer is kept there.
 */
@Injectable()
export class ErrandInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly answered: AnsweredService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const spec = this.reflector.get<RouteSpec>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const handle = (): Promise<unknown> => firstValueFrom(next.handle() as Observable<unknown>);
    return from(this.carry(spec, http.getRequest<DoorRequest>(), { response: http.getResponse<Response>(), handle }));
  }

  private async carry(
    spec: RouteSpec,
    request: DoorRequest,
    { response, handle }: { response: Response; handle: () => Promise<unknown> },
  ): Promise<unknown> {
    const asked = this.answered.asked(request);
    const known = asked && (await this.answered.known(asked));
    if (known) {
      response.set('Idempotency-Replayed', 'true');
      return known.answer;
    }
    const work = (): Promise<unknown> => this.run(spec, { request, asked, handle });
    return asked ? this.answered.alone(asked, work) : work();
  }

  private async run(
    spec: RouteSpec,
    { request, asked, handle }: { request: DoorRequest; asked: Asked | null; handle: () => Promise<unknown> },
  ): Promise<unknown> {
    const match = matchOf(spec, request);
    const progress: Progress = { over: false, changed: false, kept: null };
    const errand: Errand = {
      begin: async (tx) => {
        if (!progress.over && !progress.changed) await match?.(tx);
      },
      done: async (tx, result) => {
        if (progress.over) return;
        progress.kept = spec.toldOnce ? null : answerOf(spec, result);
        if (asked) await this.answered.keep(tx, { ...asked, answer: progress.kept, isFirst: !progress.changed });
        progress.changed = true;
      },
    };
    try {
      const answer = await this.unitOfWork.on(errand, handle);
      if (asked && progress.changed && !spec.toldOnce && JSON.stringify(answer) !== JSON.stringify(progress.kept))
        await this.answered.correct(asked, answer);
      return answer;
    } finally {
      progress.over = true;
    }
  }
}

/** What a unit of work came to, as the route says it; null where only the handler can tell. */
function answerOf({ answer = (value) => value, response }: RouteSpec, result: unknown): unknown {
  const came = typeof result === 'object' && result !== null && 'ok' in result && 'value' in result;
  return response.safeParse(answer(came ? result.value : result)).data ?? null;
}
