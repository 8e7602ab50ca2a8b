import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';
import { requestId } from './request-id.js';
import { isRefusal } from './refusal.js';

/** Keys that may hold personal data or secrets: whatever stands under them is never printed. */
const PRIVATE_KEYS = ['password', 'token', 'secret', 'email', 'address', 'name', 'phone', 'text', 'url', 'to'];

/** JSON lines on standard error. Pass ids and counts; words about people belong in the database, not here. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      mixin: () => ({ requestId: requestId() }),
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: PRIVATE_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[private]' },
      // Driver errors repeat the statement's parameters and connection strings: only their code and class are kept.
      serializers: {
        err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: framesOf(error) }),
      },
    },
    destination({ dest: 2, sync: true }),
  );
}

const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);

/** Nest speaks through the same stream; its messages carry class names only. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    if (typeof message === 'object' && message !== null) this.logger.info({ context, ...message }, 'told');
    else this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: unknown): void {
    this.logger.trace({ context }, String(message));
  }
  error(message: unknown, _stack?: unknown, context?: unknown): void {
    // What is refused is said to the person, once, at the edge.
    if (isRefusal(message)) return;
    if (message instanceof Error) this.logger.error({ err: message, context }, 'error');
    else this.logger.error({ context }, String(message));
  }
}
