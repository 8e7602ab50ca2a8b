import type { JobName, JobPayload } from './job-names.js';

export type JobHandler<N extends JobName> = (payload: JobPayload[N]) => Promise<void>;

/** The queue takes nothing now. Nothing is lost by it: the row stays and is offered again at the next bell. */
export class QueueUnavailable extends Error {
  constructor(cause?: unknown) {
    super('the queue takes no jobs now', { cause });
    this.name = 'QueueUnavailable';
  }
}

/** For whoever looks after the machine, in words. */
export interface QueueHealth {
  readonly ok: boolean;
  readonly message: string;
  readonly remedy: string | null;
}

/** What a queue has to say of itself while it works, to a log. */
export interface QueueLog {
  failed(error: unknown): void;
  /** Once an outage, not once a try. */
  lost(): void;
  back(): void;
}

/** Delivers each job at least once, some time after `add`. May forget: rows left pending are found by the relay. */
export abstract class JobQueue {
  /** Throws `QueueUnavailable` at once rather than wait for better times. A job whose id is held already is not added. */
  abstract add<N extends JobName>(name: N, payload: JobPayload[N], jobId: string): Promise<void>;
  /** Refuses a second handler for a name. */
  abstract handle<N extends JobName>(name: N, handler: JobHandler<N>): void;
  /** For the server alone: connects to whatever there is to connect to and begins to take jobs. Never throws for it. */
  abstract start(): void;
  /** Resolves when what was added so far has been handled. */
  abstract idle(): Promise<void>;
  /** Takes no more jobs, lets the one in hand end, forgets the others; for good. */
  abstract close(): Promise<void>;
  abstract health(): Promise<QueueHealth>;
  /** Jobs that wait or are in hand; null where it cannot be reached. */
  abstract held(): Promise<number | null>;
}

/** One job after the other in this process. A job that fails is dropped here; its row stays and is offered again. */
export class InProcessQueue extends JobQueue {
  private readonly handlers = new Map<JobName, JobHandler<JobName>>();
  private readonly waiting = new Set<string>();
  private tail: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly log: Pick<QueueLog, 'failed'> = { failed: () => undefined }) {
    super();
  }

  handle<N extends JobName>(name: N, handler: JobHandler<N>): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for ${name}`);
    this.handlers.set(name, handler as JobHandler<JobName>);
  }

  start(): void {
    // Nothing to connect to: jobs are taken as soon as there is a handler for them.
  }

  async add<N extends JobName>(name: N, payload: JobPayload[N], jobId: string): Promise<void> {
    if (this.closed) throw new QueueUnavailable();
    const handler = this.handlers.get(name);
    // A process that handles nothing (its roles say so) has nobody to hand the job to: it forgets it, the row stays.
    if (!handler || this.waiting.has(jobId)) return;
    this.waiting.add(jobId);
    this.tail = this.tail
      .then(() => this.take(() => handler(payload), jobId))
      .catch((e: unknown) => this.log.failed(e));
    await Promise.resolve();
  }

  private async take(work: () => Promise<void>, jobId: string): Promise<void> {
    this.waiting.delete(jobId);
    if (!this.closed) await work();
  }

  async idle(): Promise<void> {
    await this.tail;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.tail;
  }

  held(): Promise<number> {
    return Promise.resolve(this.waiting.size);
  }

  health(): Promise<QueueHealth> {
    return Promise.resolve({ ok: true, message: '队列在本进程内', remedy: null });
  }
}
