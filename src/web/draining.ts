import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Long enough for clients to finish with the connections they keep, and for whoever asks every second to look elsewhere. */
const DRAIN_MS = 1_500;

/**
 * Told to stop, a process goes on answering for a moment, says that it is not ready, and ends each connection with its
 * answer. Closed at once, a connection in use would keep the process for ever, and one that is just being written to would
 * lose a request.
 */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  private stopping = false;

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Closed without a signal there is nobody outside to be considerate of. */
  async beforeApplicationShutdown(signal?: string): Promise<void> {
    if (signal === undefined) return;
    this.stopping = true;
    await pause(DRAIN_MS);
  }

  readonly onEveryAnswer = (_request: Request, response: Response, next: NextFunction): void => {
    if (this.stopping) response.setHeader('Connection', 'close');
    next();
  };
}
