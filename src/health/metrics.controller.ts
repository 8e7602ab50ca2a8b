import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, NotFoundException, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Needs } from '../access/http/needs.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { MetricsService } from './metrics.service.js';

/** Only for whoever has the token of the configuration; to everybody else there is no such page. */
@Controller('metrics')
@Needs('anybody')
export class MetricsController {
  constructor(
    private readonly metrics: MetricsService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  text(@Req() request: Request): Promise<string> {
    const { metricsToken } = this.config;
    if (metricsToken === null || !isSame(request.get('authorization') ?? '', `Bearer ${metricsToken}`))
      throw new NotFoundException();
    return this.metrics.text();
  }
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
