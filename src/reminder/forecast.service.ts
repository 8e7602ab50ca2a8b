import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import type { ComposedLetter } from '../mail/letter-composer.js';
import { Directory } from '../organization/directory.js';
import { postWords } from '../organization/recipients.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { DigestsService, type Digest } from './digests.service.js';
import { nextNoticeDays, nextRun, type NextRun } from './domain/next-run.js';
import { UNREACHED, type Silence } from './domain/silence.js';
import { LetterWriter } from './letter-writer.js';
import { ScheduleService } from './schedule.service.js';

/** Stands in a letter's address where the letter that is sent has its own id and token. */
export const ADDRESS_TO_COME = '发信时生成';

export interface ForetoldLetter extends ComposedLetter {
  /** Names the letter within its run, and nobody's address. */
  readonly key: string;
  /** Posts and name of its reader, as on the day of the run. */
  readonly recipient: string;
  readonly address: string;
  readonly departments: readonly string[];
}

export interface Forecast {
  readonly run: NextRun;
  readonly letters: readonly ForetoldLetter[];
  readonly silent: readonly Silence[];
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

  /** In the order of the settings; a kind whose run is nowhere near is left out. */
  async all(): Promise<Forecast[]> {
    const forecasts: Forecast[] = [];
    for (const run of await this.next()) forecasts.push(await this.of(run));
    return [...forecasts, ...(await this.notices())];
  }

  /** One letter of the next run of its kind; null where there is none. */
  async letter(kind: string, key: string): Promise<{ run: NextRun; letter: ForetoldLetter } | null> {
    const run = (await this.next()).find((one) => one.kind === kind);
    const forecast = run ? await this.of(run) : kind === 'notice' ? (await this.notices())[0] : undefined;
    const letter = forecast?.letters.find((one) => one.key === key);
    return forecast && letter ? { run: forecast.run, letter } : null;
  }

  private async next(): Promise<NextRun[]> {
    const rules = await this.schedule.rules(this.reads);
    const now = { day: dayOf(this.clock.now()), time: timeOf(this.clock.now()) };
    return rules.policy.flatMap((one) => nextRun(now, one, rules) ?? []);
  }

  /** The first day of the coming week on which there is something to say between two weekly letters. */
  private async notices(): Promise<Forecast[]> {
    const rules = await this.schedule.rules(this.reads);
    const now = { day: dayOf(this.clock.now()), time: timeOf(this.clock.now()) };
    for (const run of nextNoticeDays(now, this.schedule.noticesAt(), rules)) {
      const forecast = await this.of(run);
      if (forecast.letters.length > 0) return [forecast];
    }
    return [];
  }

  private async of(run: NextRun): Promise<Forecast> {
    const { digests, unreachable, silent } = await this.digests.of(this.reads, run);
    const directory = await Directory.on(run.day, this.reads);
    const unreached = unreachable.map((post) => ({ who: postWords(post, directory), why: UNREACHED }));
    return {
      run,
      letters: digests.map((digest) => this.foretold(digest, directory)),
      silent: [...unreached, ...silent],
    };
  }

  private foretold({ recipient, reader, departments, letter }: Digest, directory: Directory): ForetoldLetter {
    return {
      ...this.writer.write(letter, reader.officerId === null ? null : ADDRESS_TO_COME),
      key: createHash('sha256').update(recipient).digest('hex').slice(0, 16),
      recipient: recipientWords(reader.officerId, directory),
      address: reader.address,
      departments: departments.map(({ name }) => name),
    };
  }
}

function recipientWords(officerId: string | null, directory: Directory): string {
  const officer = officerId === null ? null : directory.officer(officerId);
  if (!officer) return '单位信箱';
  const held = new Set(directory.actorsOf(officer.id).flatMap(({ postIds }) => postIds));
  const titles = directory.posts.flatMap(({ id, title }) => (held.has(id) ? [title] : []));
  return [titles.join('、'), officer.name].filter((words) => words !== '').join('　');
}
