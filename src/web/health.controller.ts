import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs } from '../access/http/needs.js';
import { HealthService } from '../health/health.service.js';
import { Draining } from './draining.js';

/** For whoever keeps the process running; says nothing about anybody. */
@Controller('health')
@Needs('anybody')
export class HealthController {
  constructor(
    private readonly health: HealthService,
    private readonly draining: Draining,
  ) {}

  /** The process is up. */
  @Get('live')
  live(): { ok: true } {
    return { ok: true };
  }

  /** It can do its work: 503 where something it needs is out of reach, and once it was told to stop. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<unknown> {
    const checks = await this.health.ready();
    const ok = !this.draining.isStopping && checks.every((check) => check.ok);
    response.status(ok ? 200 : 503);
    return { ok, checks: checks.map(({ name, ok: fine }) => ({ name, ok: fine })) };
  }
}
