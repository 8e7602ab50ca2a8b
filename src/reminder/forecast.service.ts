import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { ComposedLetter } from '../mail/letter-composer.js';
import { Directory } from '../organization/directory.js';
import { postWords } from '../organization/recipients.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { lazy } from '../platform/lazy.js';
import { DigestsService, type Digest } from './digests.service.js';
import { nextNoticeDays, nextRun, type NextClaim, type NextRun } from './domain/next-run.js';
import { UNREACHED, type Silence } from './domain/silence.js';
import type { ToldAt } from './domain/urgent-hours.js';
import { LetterWriter } from './letter-writer.js';
import { ScheduleService } from './schedule.service.js';
import type { WeeklyRun } from './weekly.service.js';

/** Stands in a letter's address where the letter that is sent has its own id and token. */
export const ADDRESS_TO_COME = '发信时生成';

export interface ForetoldLetter extends Pick<Digest, 'asked' | 'late'> {
  /** Names the letter within its run, and nobody's address. */
  readonly key: string;
  /** Posts and name of its reader, as on the day of the run. */
  readonly recipient: string;
  /** What the outbox knows the reader by. */
  readonly to: string;
  readonly address: string;
  readonly departments: readonly string[];
  /** Words are worked out of those that are looked at: what is counted is owed, whatever it says. */
  readonly subject: () => string;
  readonly write: () => ComposedLetter;
}

export interface Forecast {
  readonly run: NextRun;
  readonly letters: readonly ForetoldLetter[];
  readonly silent: readonly Silence[];
}

interface Foreseen extends Forecast {
  readonly run: NextClaim;
  /** What of the things that wait it takes up; null for letters that inform. */
  readonly asking: WeeklyRun | null;
}

interface Moment {
  readonly day: Day;
  readonly time: string;
}

/**
 * What the next run of every kind would send, were its bell to ring with things as they stand now: the letters of the run's
 * own day, by the functions that compose them. Nothing is written.
 */
@Injectable()
export class ForecastService {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly digests: DigestsService,
    private readonly writer: LetterWriter,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** In the order of the settings, then what is between them; a kind that has nothing near is left out. */
  all(): Promise<Forecast[]> {
    const { day, time } = this.now();
    return this.reads.remembered(`forecast ${day} ${time}`, () => this.compose());
  }

  private async compose(): Promise<Forecast[]> {
    const forecasts: Foreseen[] = [];
    for (const run of await this.next()) forecasts.push(await this.of(run));
    forecasts.push(...(await this.notices()));
    return [...forecasts, ...(await this.atOnce(this.schedule.tellsAtOnce(this.now()), forecasts))];
  }

  /** What a run of the whole day would claim now, in its order. */
  async ofTheDay(): Promise<Forecast[]> {
    const { day, time } = this.now();
    const forecasts: Foreseen[] = [];
    for (const run of await this.schedule.owed(this.reads, { day, time: null }))
      forecasts.push(await this.of({ ...run, day, at: time, plannedFor: run.scheduledFor, now: true }));
    const told = this.schedule.tellsAtOnce({ day, time: null });
    return [...forecasts, ...(told.day === day ? await this.atOnce(told, forecasts) : [])];
  }

  /** One letter of the next run of its kind; null where there is none. */
  async letter(kind: string, key: string): Promise<{ run: NextRun; letter: ForetoldLetter } | null> {
    const forecast = await this.one(kind);
    const letter = forecast?.letters.find((one) => one.key === key);
    return forecast && letter ? { run: forecast.run, letter } : null;
  }

  /** The next run of that kind. */
  async one(kind: string): Promise<Forecast | null> {
    return (await this.all()).find(({ run }) => run.kind === kind) ?? null;
  }

  private async next(): Promise<NextClaim[]> {
    const rules = await this.schedule.rules(this.reads);
    return rules.policy.flatMap((one) => nextRun(this.now(), one, rules) ?? []);
  }

  /** The first day of the coming week on which there is something to say between two weekly letters. */
  private async notices(): Promise<Foreseen[]> {
    const rules = await this.schedule.rules(this.reads);
    for (const run of nextNoticeDays(this.now(), this.schedule.noticesAt(), rules)) {
      const forecast = await this.of(run);
      if (forecast.letters.length > 0) return [forecast];
    }
    return [];
  }

  /** @param runs those that may ring before it and take up what waits */
  private async atOnce({ day, at, now }: ToldAt, runs: readonly Foreseen[]): Promise<Forecast[]> {
    const before = runs.filter(({ run }) => run.day === day && run.at <= at);
    const after = before.flatMap(({ asking }) => asking ?? []);
    const { digests, silent } = await this.digests.atOnce(this.reads, { day, after });
    if (digests.length + silent.length === 0) return [];
    const run = { kind: 'urgent' as const, period: day, scheduledFor: day, madeGood: false, monthly: false };
    const directory = await Directory.on(day, this.reads);
    const letters = digests.map((digest) => this.foretold(digest, directory));
    return [{ run: { ...run, day, at, plannedFor: day, now }, letters, silent }];
  }

  private async of(run: NextClaim): Promise<Foreseen> {
    const { digests, unreachable, silent, asking } = await this.digests.of(this.reads, run);
    const directory = await Directory.on(run.day, this.reads);
    const unreached = unreachable.map((post) => ({ who: postWords(post, directory), why: UNREACHED }));
    return {
      ...{ run, asking },
      letters: digests.map((digest) => this.foretold(digest, directory)),
      silent: [...unreached, ...silent],
    };
  }

  private foretold(digest: Digest, directory: Directory): ForetoldLetter {
    const { recipient, about = '', reader, departments, asked, late } = digest;
    const letter = lazy(digest.compose);
    return {
      ...{ asked, late, to: recipient, address: reader.address },
      key: createHash('sha256').update(`${recipient}${about}`).digest('hex').slice(0, 16),
      recipient: recipientWords(reader.officerId, directory),
      departments: departments.map(({ name }) => name),
      subject: () => letter().subject,
      write: () => this.writer.write(letter(), reader.officerId === null ? null : ADDRESS_TO_COME),
    };
  }

  private now(): Moment {
    return { day: dayOf(this.clock.now()), time: timeOf(this.clock.now()) };
  }
}

function recipientWords(officerId: string | null, directory: Directory): string {
  const officer = officerId === null ? null : directory.officer(officerId);
  if (!officer) return '单位信箱';
  const titles = directory.postsHeldBy(officer.id).map(({ title }) => title);
  return [titles.join('、'), officer.name].filter((words) => words !== '').join('　');
}
