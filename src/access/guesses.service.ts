import { Injectable } from '@nestjs/common';
import { MoreThan, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Account } from './access.entity.js';

/** So many wrong passwords for one account within an hour, from wherever, are no slips of the finger. */
const MANY = 100;
/** For so long after that hour began it is told. */
const TOLD_MS = 24 * 3_600_000;

/** Accounts somebody tries passwords on: told to those who can see to it. */
@Injectable()
export class GuessesService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Their login names. */
  async underAttack(): Promise<string[]> {
    const hourBegan = MoreThan(new Date(this.clock.now().getTime() - TOLD_MS).toISOString());
    const where = { hourFailed: MoreThanOrEqual(MANY), hourBegan };
    const accounts = await this.reads.find(Account, { where, order: { login: 'ASC' } });
    return accounts.map(({ login }) => login);
  }
}
