import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Draining } from '../platform/draining.js';
import { requestIdOf, withRequestId } from '../platform/request-id.js';
import { MetricsService } from './metrics.service.js';

const logger = new Logger('Http');

/** Every answer carries its id, is timed and told of in one line; while the process drains, none keeps its connection. */
export function watchRequests(app: NestExpressApplication): void {
  const [draining, metrics] = [app.get(Draining), app.get(MetricsService)];
  app.use((request: Request, response: Response, next: NextFunction) => {
    const id = requestIdOf(request.get('x-request-id'));
    const began = performance.now();
    response.set('X-Request-Id', id);
    if (draining.isUnderWay) response.set('Connection', 'close');
    response.once('finish', () => {
      const told = { method: request.method, route: routeOf(request), status: response.statusCode };
      metrics.answered(told, (performance.now() - began) / 1000);
      withRequestId(id, () => logger.log({ ...told, ms: Math.round(performance.now() - began) }));
    });
    withRequestId(id, next);
  });
}

/** The pattern: an address may hold the token of a link. */
const routeOf = ({ route }: Request): string => {
  const path = (route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : '(none)';
};
