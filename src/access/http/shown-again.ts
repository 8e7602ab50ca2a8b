import { applyDecorators, Injectable, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { minuteOf } from '../../calendar/domain/beijing.js';
import { Clock } from '../../platform/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { Cookies } from './cookies.js';
import type { DoorRequest } from './needs.js';

const UNLESS = 'duban:shown-again-unless';

/**
 * An answer that somebody was given is given to him again in the same minute while nothing in the database changes (ADR 34).
 * The door has stood before it each time: who it is and what he may is looked up anew. What is kept is of one session, since
 * its forms are signed for it, of one address, and of the size of letters its reader chose.
 */
@Injectable()
export class AnswersAgain {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
  ) {}

  recall<T>(request: DoorRequest, work: () => Promise<T>, sizeOf: (answer: T) => number): Promise<T> {
    const { visitor, originalUrl } = request;
    if (!visitor || !['GET', 'HEAD'].includes(request.method)) return work();
    const { sessionId, via } = visitor;
    const size = this.cookies.read(request, 'size');
    const key = JSON.stringify([minuteOf(this.clock.now()), via, sessionId, originalUrl, size]);
    return this.reads.rememberedAnswer(key, work, sizeOf);
  }
}

/** What is no text is not kept. */
const sizeOf = (answer: unknown): number => (typeof answer === 'string' ? answer.length : Infinity);

@Injectable()
export class ShownAgainInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly again: AnswersAgain,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<DoorRequest>();
    const unless = this.reflector.get<string | null>(UNLESS, context.getHandler());
    if (unless !== null && request.query[unless] !== undefined) return next.handle();
    return from(this.again.recall(request, () => firstValueFrom<unknown>(next.handle()), sizeOf));
  }
}

/**
 * For a page that is made of the database, the settings, the clock's minute and its address, and sets no header of its own.
 * @param unless a question of the address that is to be answered anew each time
 */
export const ShownAgain = ({ unless = null }: { unless?: string | null } = {}): MethodDecorator =>
  applyDecorators(SetMetadata(UNLESS, unless), UseInterceptors(ShownAgainInterceptor));
