import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { letterWriter, mannerFor } from './domain/addressing.js';
import type { WeeklyLetterInput } from './domain/letter.js';
import type { UnitsStanding } from './standing.service.js';

/** What letters that leave at once have in common. */
@Injectable()
export class UrgentWriting {
  constructor(
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  askingOn(kind: string, today: Day) {
    const { workingDays, config } = this;
    const replyBy = (day: Day): Day => workingDays.addWorkingDays(day, config.workflow.replyWorkingDays);
    return { today, workingDays, manner: mannerFor(kind), replyBy };
  }

  dress(
    { checkCode }: Pick<UnitsStanding, 'checkCode'>,
    { today, name, kind, illustrative }: { today: Day; name: string; kind: string; illustrative: boolean },
  ): Omit<WeeklyLetterInput, 'asks' | 'recipient'> {
    const office = this.config[letterWriter([mannerFor(kind)])];
    return {
      ...{ departmentName: name, today, madeGoodFor: null, nextCollection: null, checkCode },
      contact: { name: office.contact, phone: office.phone, office: office.name },
      demo: this.config.installation.demo || illustrative,
      linkUntil: addDays(today, this.config.access.linkDays),
    };
  }
}
