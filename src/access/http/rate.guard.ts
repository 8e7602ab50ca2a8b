import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS, type Config } from '../../platform/config.js';
import { doorProblem } from './door-problems.js';
import type { DoorRequest } from './needs.js';

const MINUTE_MS = 60_000;

/**
 * How much one person's programs may ask of this process in a minute, all routes together: by the minute that began with the
 * first of them. By the running of this process, which no clock set back moves. (The throttler made for the framework is no
 * module that today's framework loads under Node 20.)
 */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly minutes = new Map<string, { readonly ends: number; asked: number }>();
  private swept = performance.now();

  constructor(@Inject(SETTINGS) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<DoorRequest>();
    if (!request.path.startsWith('/api/v1/')) return true;
    const wait = this.waitFor(request.visitor ? `officer:${request.visitor.officerId}` : `address:${request.ip ?? ''}`);
    if (wait === 0) return true;
    http.getResponse<Response>().set('Retry-After', String(Math.ceil(wait / 1000)));
    throw doorProblem('DOOR.TOO_MANY');
  }

  /** Milliseconds until there is room again; 0 where there is. */
  private waitFor(who: string, now = performance.now()): number {
    this.sweep(now);
    const known = this.minutes.get(who);
    const minute = known && known.ends > now ? known : { ends: now + MINUTE_MS, asked: 0 };
    this.minutes.set(who, minute);
    minute.asked += 1;
    return minute.asked > this.config.access.requestsPerMinute ? minute.ends - now : 0;
  }

  /** Once a minute: what is over is forgotten. */
  private sweep(now: number): void {
    if (now - this.swept < MINUTE_MS) return;
    this.swept = now;
    for (const [who, { ends }] of this.minutes) if (ends <= now) this.minutes.delete(who);
  }
}
