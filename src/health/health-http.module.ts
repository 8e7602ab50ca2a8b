import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthModule } from './health.module.js';
import { MetricsController } from './metrics.controller.js';

/** How the process is, over HTTP: with the pages, or alone where a process has none. */
@Module({ imports: [HealthModule], controllers: [HealthController, MetricsController] })
export class HealthHttpModule {}
