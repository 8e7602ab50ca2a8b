import { Logger } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { InProcessQueue, type JobQueue, type QueueLog } from './queue.js';

const logger = new Logger('JobQueue');

const LOG: QueueLog = {
  failed: (error) => logger.error(error),
  lost: () => logger.warn('队列（Redis）连接不上：信件留在数据库中等待，恢复后自动续发'),
  back: () => logger.warn('队列（Redis）已恢复，等待中的信件续发'),
};

/** Bull where there is a Redis, loaded only then. Neither connects to anything yet. */
export async function queueFor({ redisUrl }: Config): Promise<JobQueue> {
  if (redisUrl === null) return new InProcessQueue(LOG);
  const { BullQueue } = await import('./bull-queue.js');
  return new BullQueue(redisUrl, LOG);
}
