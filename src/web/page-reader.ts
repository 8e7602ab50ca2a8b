import { Injectable } from '@nestjs/common';
import { formToken } from '../access/http/form-token.js';
import type { DoorRequest } from '../access/http/needs.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf, minuteOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Secret } from '../platform/secret.js';

/** What a page says of its reader and signs for its forms. */
@Injectable()
export class PageReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly secret: Secret,
  ) {}

  today(): string {
    return dayOf(this.clock.now());
  }

  /** For what is remembered and shows times, or asks what is over by now. */
  minute(): string {
    return minuteOf(this.clock.now());
  }

  async unitOf({ actors }: Visitor): Promise<string> {
    const directory = await Directory.on(this.today(), this.reads);
    return actors.flatMap(({ departmentId }) => directory.department(departmentId)?.name ?? []).join('、');
  }

  formToken({ visitKey }: DoorRequest): string {
    return formToken(this.secret, visitKey ?? '');
  }
}
