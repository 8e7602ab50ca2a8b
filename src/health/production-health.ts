import { statSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../access/accounts.service.js';
import { lastBackup } from '../backup/backup-record.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { bad, good, type Check } from '../platform/check.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { PRODUCTION_LIST, type ProductionFacts } from './domain/production-list.js';

const DECEMBER = 12;
const NOW = { server: 'SELECT now()::text AS "at"', file: 'SELECT max(at) AS "at" FROM journal' } as const;

/** What has to be in order before people depend on it: for `duban doctor --production`. */
@Injectable()
export class ProductionHealth {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async all(): Promise<Check[]> {
    const facts = await this.facts();
    return PRODUCTION_LIST.map(({ name, right, fine, wrong, remedy }) =>
      right(facts) ? good(name, fine) : bad(name, wrong, remedy),
    );
  }

  private async facts(): Promise<ProductionFacts> {
    const { installation, production, migrate, publicUrl, secret, databaseUrl, smtpUrl, mail, backup } = this.config;
    const { office, ruleOfLawOffice } = this.config;
    return {
      ...{ production, publicUrl, secret, smtpUrl },
      demo: installation.demo,
      explicit: migrate === 'explicit',
      onServer: databaseUrl !== null,
      ...{ mailEnabled: mail.enabled, from: mail.from, contacts: [office, ruleOfLawOffice] },
      ...{ backupEnabled: backup.enabled, hasBackup: (await lastBackup(this.reads, '9999')) !== null },
      yearsWithoutNotice: this.years().filter((year) => !this.workingDays.hasNotice(year)),
      ...{ clockOff: await this.clockOff(), schedulerSilent: await this.schedulerSilent() },
      administrators: await this.administrators(),
      folderOpen: this.folderOpen(),
    };
  }

  /** The notice for a year comes in the autumn before it. */
  private years(): number[] {
    const [year = 0, month = 0] = dayOf(this.clock.now()).split('-').map(Number);
    return month === DECEMBER ? [year, year + 1] : [year];
  }

  /** A server has a clock of its own; of a file only what was written last is known, and that is no later than now. */
  private async clockOff(): Promise<number> {
    const isServer = this.config.databaseUrl !== null;
    const [row] = await this.reads.query<{ at: string | null }>(NOW[isServer ? 'server' : 'file']);
    if (!row?.at) return 0;
    const ahead = (Date.parse(row.at.replace(/\+00$/, 'Z')) - this.clock.now().getTime()) / 1000;
    return isServer ? Math.abs(ahead) : Math.max(0, ahead);
  }

  private async schedulerSilent(): Promise<number | null> {
    const [row] = await this.reads.query<{ at: string | null }>('SELECT max(heard_at) AS "at" FROM scheduler_beat');
    return row?.at ? (this.clock.now().getTime() - Date.parse(row.at)) / 1000 : null;
  }

  private async administrators(): Promise<number> {
    const accounts = await this.accounts.list(this.reads);
    return accounts.filter(
      ({ roles, disabled, hasPassword }) => roles.includes('administrator') && !disabled && hasPassword,
    ).length;
  }

  private folderOpen(): boolean {
    const found = statSync(this.config.dataDir, { throwIfNoEntry: false });
    return found !== undefined && (found.mode & 0o077) !== 0;
  }
}
