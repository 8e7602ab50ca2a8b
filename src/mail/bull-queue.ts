import { setTimeout as pause } from 'node:timers/promises';
import Bull from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import type { JobName, JobPayload } from './job-names.js';
import { JobQueue, QueueUnavailable, type JobHandler, type QueueHealth, type QueueLog } from './queue.js';

/** A Redis that takes a connection or a command and never answers is as good as none. */
const PATIENCE_MS = 5_000;
const TRY_AGAIN_MS = 1_000;

/** A worker's loss of its lock is a bell rung twice and no more: it is never a reason to give a job up. */
const SETTINGS = { retryProcessDelay: TRY_AGAIN_MS, maxStalledCount: 1_000_000 };

interface Connected {
  readonly queue: Bull.Queue;
  readonly client: Redis;
  readonly connections: readonly Redis[];
  /** Settles when the first attempt to reach Redis has an outcome, whichever. */
  readonly firstTry: Promise<void>;
}

/**
 * Bull behind the port. It connects at the first `add`, `health` or `start`: a command that is assembled with the whole
 * house and does none of them never meets Redis. Redis may be away at any time: nothing throws unasked, and the
 * connections are tried again for ever.
 */
export class BullQueue extends JobQueue {
  private readonly handlers = new Map<JobName, JobHandler<JobName>>();
  private readonly inHand = new Set<Promise<unknown>>();
  private connected: Connected | null = null;
  private closed = false;
  private isLost = false;

  constructor(
    private readonly redisUrl: string,
    private readonly log: QueueLog,
    private readonly prefix = 'duban',
  ) {
    super();
  }

  handle<N extends JobName>(name: N, handler: JobHandler<N>): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for ${name}`);
    this.handlers.set(name, handler as JobHandler<JobName>);
  }

  start(): void {
    const { queue, client } = this.connect();
    const begin = (): void => {
      if (this.closed) return;
      for (const [name, handler] of this.handlers) {
        void queue
          .process(name, 1, (job: Bull.Job<JobPayload[JobName]>) => this.take(handler, job))
          .catch((e: unknown) => this.failed(e));
      }
    };
    // Bull leaves promises behind that reject when a connection ends before it was ever there: so only once it is.
    if (client.status === 'ready') begin();
    else client.once('ready', begin);
  }

  async add<N extends JobName>(name: N, payload: JobPayload[N], jobId: string): Promise<void> {
    if (this.closed) throw new QueueUnavailable();
    const { queue, firstTry } = this.connect();
    await firstTry;
    try {
      await queue.add(name, payload, { jobId, removeOnComplete: true, removeOnFail: true });
    } catch (error) {
      this.lost();
      throw new QueueUnavailable(error);
    }
    this.back();
  }

  async idle(): Promise<void> {
    if (this.closed || !this.connected) return;
    const { waiting, active } = await this.connected.queue.getJobCounts();
    if (waiting + active === 0) return;
    await pause(20);
    await this.idle();
  }

  async close(): Promise<void> {
    this.closed = true;
    if (!this.connected) return;
    const { queue, connections } = this.connected;
    // Stops taking at once, Redis there or not; our connections stay open for marking what is in hand.
    await queue.close(true);
    await Promise.allSettled([...this.inHand]);
    await Promise.allSettled(takings(queue));
    for (const connection of connections) connection.disconnect();
  }

  async held(): Promise<number | null> {
    if (this.closed) return null;
    const { queue, firstTry } = this.connect();
    await firstTry;
    return queue.getJobCounts().then(
      ({ waiting, active }) => waiting + active,
      () => null,
    );
  }

  async health(): Promise<QueueHealth> {
    const well = { ok: true, message: '队列（Redis）可用', remedy: null };
    const remedy = '请检查 Redis 是否在运行、REDIS_URL 是否正确；恢复后自动继续，不必重启';
    const ill = { ok: false, message: '队列（Redis）连接不上，信件留在数据库中等待', remedy };
    if (this.closed) return ill;
    const { client, firstTry } = this.connect();
    await firstTry;
    return client.ping().then(
      () => well,
      () => ill,
    );
  }

  private async take(handler: JobHandler<JobName>, job: Bull.Job<JobPayload[JobName]>): Promise<void> {
    if (this.closed) return; // the bell is forgotten, the row is not
    const work = handler(job.data);
    this.inHand.add(work);
    try {
      await work;
    } catch (error) {
      this.failed(error);
      throw error;
    } finally {
      this.inHand.delete(work);
    }
  }

  private connect(): Connected {
    return (this.connected ??= this.open());
  }

  private open(): Connected {
    const connections: Redis[] = [];
    const createClient = (type: 'client' | 'subscriber' | 'bclient'): Redis => {
      const connection = new Redis(this.redisUrl, type === 'client' ? IMPATIENT : PATIENT);
      // Without a listener an error ends the process; what there is to say of it the first connection says.
      connection.on('error', () => undefined);
      connections.push(connection);
      return connection;
    };
    const queue = new Bull('jobs', { createClient, prefix: this.prefix, settings: SETTINGS });
    // Names the connection for `CLIENT LIST`, in a promise nobody holds: it would reject when Redis goes at that moment.
    Object.assign(queue, { setWorkerName: () => Promise.resolve() });
    const client = queue.client;
    client.on('ready', () => this.back());
    client.on('close', () => this.lost());
    const firstTry = new Promise<void>((resolve) => {
      client.once('ready', resolve);
      client.once('close', resolve);
    });
    return { queue, client, connections, firstTry };
  }

  private failed(error: unknown): void {
    if (!this.closed || this.inHand.size > 0) this.log.failed(error);
  }

  private lost(): void {
    if (this.isLost || this.closed) return;
    this.isLost = true;
    this.log.lost();
  }

  private back(): void {
    if (this.isLost) this.log.back();
    this.isLost = false;
  }
}

const retryStrategy = (times: number): number => Math.min(100 * times, TRY_AGAIN_MS);
const COMMON: RedisOptions = { connectTimeout: PATIENCE_MS, enableReadyCheck: false, retryStrategy };
/** For adding and marking: an answer now or a failure now. */
const IMPATIENT: RedisOptions = {
  ...COMMON,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: PATIENCE_MS,
};
/** For waiting on the next job, as Bull demands. */
const PATIENT: RedisOptions = { ...COMMON, maxRetriesPerRequest: null };

/** What Bull is still taking and marking; it keeps them to itself and offers only a wait that fails without Redis. */
const takings = (queue: Bull.Queue): Promise<unknown>[] =>
  Object.values((queue as unknown as { processing: Record<string, Promise<unknown>> }).processing);
