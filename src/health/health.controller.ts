import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs } from '../access/http/needs.js';
import { Draining } from '../platform/draining.js';
import { FiguresService } from './figures.service.js';
import { HealthService } from './health.service.js';

/** For whoever keeps the process running; says nothing about anybody. */
@Controller('health')
@Needs('anybody')
export class HealthController {
  constructor(
    private readonly health: HealthService,
    private readonly figures: FiguresService,
    private readonly draining: Draining,
  ) {}

  /** The process is up. */
  @Get('live')
  live(): { ok: true } {
    return { ok: true };
  }

  /** It can do its work: 503 where something it needs is out of reach, or it was told to stop. The figures are for reading. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<unknown> {
    const checks = await this.health.ready();
    const isWell = checks.every((check) => check.ok);
    const draining = this.draining.isUnderWay;
    const ok = isWell && !draining;
    response.status(ok ? 200 : 503);
    const figures = isWell
      ? { outboxAgeSeconds: await this.figures.outboxAge(), lastRunOn: await this.figures.lastRunOn() }
      : {};
    return { ok, draining, checks: checks.map(({ name, ok: fine }) => ({ name, ok: fine })), ...figures };
  }
}
