import type { JobName, JobPayload } from './job-names.js';

export type JobHandler<N extends JobName> = (payload: JobPayload[N]) => Promise<void>;

/** Delivers each job at least once, some time after `add`. May forget: rows left pending are found by the relay. */
export abstract class JobQueue {
  abstract add<N extends JobName>(name: N, payload: JobPayload[N], jobId: string): Promise<void>;
  /** Refuses a second handler for a name. */
  abstract handle<N extends JobName>(name: N, handler: JobHandler<N>): void;
  /** Resolves when what was added so far has been handled. */
  abstract idle(): Promise<void>;
}

/** One job after the other in this process. A job that fails is dropped here; its row stays and is offered again. */
export class InProcessQueue extends JobQueue {
  private readonly handlers = new Map<JobName, JobHandler<JobName>>();
  private readonly waiting = new Set<string>();
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly failed: (error: unknown) => void = () => undefined) {
    super();
  }

  handle<N extends JobName>(name: N, handler: JobHandler<N>): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for ${name}`);
    this.handlers.set(name, handler as JobHandler<JobName>);
  }

  async add<N extends JobName>(name: N, payload: JobPayload[N], jobId: string): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler for ${name}`);
    if (this.waiting.has(jobId)) return;
    this.waiting.add(jobId);
    this.tail = this.tail
      .then(() => {
        this.waiting.delete(jobId);
        return handler(payload);
      })
      .catch(this.failed);
    await Promise.resolve();
  }

  async idle(): Promise<void> {
    await this.tail;
  }
}
