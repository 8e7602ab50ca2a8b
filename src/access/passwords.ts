import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { HttpProblem } from '../platform/http/problem.js';

/** Argon2id as OWASP recommends it: 19 MiB, two passes, one lane (the library's defaults, written out). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Each takes its memory and a core: more at once would let a crowd at the door stop the house. */
const AT_ONCE = 2;
/** So many may wait for their turn; more are turned away at once rather than made to wait for minutes. */
const MOST_WAITING = 40;

const BUSY = {
  status: 503,
  title: '正在登录的人太多',
  detail: '同时登录的人太多，没有办成：请过一分钟再试。',
} as const;

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;

/** Why a password will not do, in words; null when it will. */
export function faultOfPassword(password: string, login: string): string | null {
  if (password.length < SHORTEST_PASSWORD) return `密码太短：至少${SHORTEST_PASSWORD}个字符。`;
  if (password.length > LONGEST_PASSWORD) return `密码太长：至多${LONGEST_PASSWORD}个字符。`;
  if (new Set(password).size < 5) return '密码过于简单：请不要重复同几个字符。';
  if (password.toLowerCase().includes(login.toLowerCase())) return '密码里不要含有登录名。';
  return null;
}

/** Hashing costs 19 MiB and tens of milliseconds: at most two at once, and never inside a unit of work. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private noOnes: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Takes as long for an account that does not exist, or has no password, as for one that does. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.noOnes ??= this.hash(randomBytes(16).toString('hex'));
    const against = stored ?? (await this.noOnes);
    const right = await this.inTurn(() => verify(against, password));
    return right && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= MOST_WAITING) throw new HttpProblem('DOOR.BUSY', BUSY);
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
