import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from './config.js';
import { keptIn } from './kept-file.js';
import { Refusal } from './refusal.js';

const FILE = 'secret.key';

/** The key that signs links and forms. It stands in the environment or in a file beside the database, never in it. */
export class Secret {
  private key: Buffer | null = null;

  constructor(private readonly config: Pick<Config, 'secret' | 'dataDir'>) {}

  /** HMAC-SHA256 over the parts, base64url: 43 characters that need no escaping in an address. */
  sign(...parts: readonly string[]): string {
    return createHmac('sha256', this.theKey()).update(JSON.stringify(parts)).digest('base64url');
  }

  /** In a time that does not tell how much of it was right. */
  matches(given: string, ...parts: readonly string[]): boolean {
    const right = Buffer.from(this.sign(...parts));
    const said = Buffer.from(given);
    return said.length === right.length && timingSafeEqual(said, right);
  }

  private theKey(): Buffer {
    this.key ??= this.config.secret === null ? this.keptKey() : Buffer.from(this.config.secret);
    return this.key;
  }

  private keptKey(): Buffer {
    const kept = keptIn(join(this.config.dataDir, FILE), () => randomBytes(32).toString('hex'));
    if (kept.length < 64)
      throw new Refusal('SECRET.DAMAGED', `数据目录中的 ${FILE} 已损坏：请从备份恢复它，或删去后重新启动。`);
    return Buffer.from(kept);
  }
}
