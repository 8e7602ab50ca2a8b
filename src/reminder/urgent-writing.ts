import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { letterWriter, mannerFor } from './domain/addressing.js';
import type { WeeklyLetterInput } from './domain/letter.js';
import { LetterWriter } from './letter-writer.js';
import type { UnitsStanding } from './standing.service.js';

/** What letters that leave at once have in common. */
@Injectable()
export class UrgentWriting {
  constructor(
    private readonly writer: LetterWriter,
    private readonly workingDays: WorkingDays,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  today(): string {
    return dayOf(this.clock.now());
  }

  askingOn(kind: string) {
    const { workingDays, config } = this;
    const replyBy = (day: Day): Day => workingDays.addWorkingDays(day, config.workflow.replyWorkingDays);
    return { today: this.today(), workingDays, manner: mannerFor(kind), replyBy };
  }

  dress(
    { checkCode }: Pick<UnitsStanding, 'checkCode'>,
    { name, kind, illustrative }: { name: string; kind: string; illustrative: boolean },
  ): Omit<WeeklyLetterInput, 'asks' | 'recipient'> {
    const office = this.config[letterWriter([mannerFor(kind)])];
    return {
      ...{ departmentName: name, today: this.today(), madeGoodFor: null, nextCollection: null, checkCode },
      contact: { name: office.contact, phone: office.phone, office: office.name },
      demo: this.config.installation.demo || illustrative,
      linkUntil: addDays(this.today(), this.config.access.linkDays),
    };
  }

  write: LetterWriter['write'] = (letter, letterId) => this.writer.write(letter, letterId);
}
