import { Inject, Injectable } from '@nestjs/common';
import type { Histogram, Registry } from 'prom-client';
import { lastBackup } from '../backup/backup-record.js';
import { JobQueue } from '../mail/queue.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { FiguresService } from './figures.service.js';

interface Kit {
  readonly registry: Registry;
  readonly requests: Histogram;
}

/** For Prometheus: of this process what it counts itself, of the house what the database says at the moment it is asked. */
@Injectable()
export class MetricsService {
  private kit: Promise<Kit> | null = null;

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly figures: FiguresService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  get isWanted(): boolean {
    return this.config.metricsToken !== null;
  }

  /** @param route the pattern, never the address: an address may hold what nobody else is to see */
  answered(route: { method: string; route: string; status: number }, seconds: number): void {
    if (this.isWanted) void this.opened().then(({ requests }) => requests.observe(route, seconds));
  }

  async text(): Promise<string> {
    const { registry } = await this.opened();
    return registry.metrics();
  }

  /** Loaded by whoever asks for figures, and by nobody else. */
  private opened(): Promise<Kit> {
    return (this.kit ??= this.open());
  }

  private async open(): Promise<Kit> {
    const { collectDefaultMetrics, Gauge, Histogram: Histo, Registry: Registered } = await import('prom-client');
    const registry = new Registered();
    const registers = [registry];
    collectDefaultMetrics({ register: registry });
    const requests = new Histo({
      ...{ name: 'duban_http_request_seconds', help: 'Answers by route and status', registers },
      ...{ labelNames: ['method', 'route', 'status'], buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10] },
    });
    for (const { name, help, label, read } of this.told()) {
      const gauge: InstanceType<typeof Gauge> = new Gauge({
        ...{ name, help, registers, labelNames: label === undefined ? [] : [label] },
        collect: async () => {
          gauge.reset();
          for (const [value, n] of await read())
            if (n !== null) gauge.set(label === undefined ? {} : { [label]: value }, n);
        },
      });
    }
    return { registry, requests };
  }

  private told(): readonly Told[] {
    return [
      {
        name: 'duban_queue_jobs',
        help: 'Jobs that wait or are in hand',
        read: async () => [['', await this.queue.held()]],
      },
      { name: 'duban_letters', help: 'Letters by state', label: 'state', read: () => this.figures.letters() },
      {
        ...{ name: 'duban_outbox_age_seconds', help: 'How long the oldest letter that is due has waited' },
        read: async () => [['', await this.figures.outboxAge()]],
      },
      { name: 'duban_lights', help: 'Tasks by light', label: 'light', read: () => this.figures.lights() },
      {
        ...{ name: 'duban_runs_missing', help: 'Scheduled runs that were owed and not claimed' },
        read: async () => [['', await this.figures.runsMissing()]],
      },
      {
        ...{ name: 'duban_scheduler_silent_seconds', help: 'Since the scheduler was last heard' },
        read: async () => [['', await this.figures.schedulerSilent()]],
      },
      {
        ...{ name: 'duban_backup_age_seconds', help: 'Since the last backup that came to its end' },
        read: async () => [['', await this.backupAge()]],
      },
    ];
  }

  private async backupAge(): Promise<number | null> {
    const last = await lastBackup(this.reads, '9999');
    return last?.endedAt ? (this.clock.now().getTime() - Date.parse(last.endedAt)) / 1000 : null;
  }
}

interface Told {
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  readonly read: () => Promise<readonly (readonly [string, number | null])[]>;
}
