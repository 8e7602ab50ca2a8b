import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AddressesService, type AddressRefusal } from '../organization/addresses.service.js';
import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';
import { fault, type Fault, type Outcome } from '../platform/outcome.js';
import { MailReadingService } from './mail-reading.service.js';
import { ReleaseService, type ReleaseCode } from './release.service.js';

export const WriteOffInput = z.object({ reason: z.string().trim().min(1, '请写理由').max(200, '至多200字') });
export const AddressInput = z.object({ email: z.email('邮箱要写成 name@district.example 的样子') });

export const NO_LETTER: ProblemWords = {
  status: 404,
  title: '没有这封信',
  detail: '没有这封信，或者不是写给您的：请从信件页进入。',
};
export const SAME_ADDRESS = '现在就是这个邮箱，请核对后再改。';

type LetterFault = Fault<ReleaseCode | AddressRefusal>;
export type LetterActed = Outcome<void, LetterFault>;

const STATUS: Readonly<Record<LetterFault['code'], number>> = {
  'MAIL.UNKNOWN': 404,
  'MAIL.NOT_FAILED': 409,
  'MAIL.SAME_SLOT': 409,
  'ADDRESS.UNKNOWN': 404,
  'ADDRESS.SAME': 422,
};

/** A letter that is not there, or not for these eyes, is told of in the same words. */
export function letterProblem({ code, message: detail }: LetterFault): HttpProblem {
  const status = STATUS[code];
  return status === 404
    ? new HttpProblem('LETTER.NOT_FOUND', NO_LETTER)
    : new HttpProblem(code, { status, title: '没有改动', detail });
}

/** What people do about a letter that did not arrive. */
@Injectable()
export class LetterActs {
  constructor(
    private readonly letters: MailReadingService,
    private readonly releasing: ReleaseService,
    private readonly addresses: AddressesService,
  ) {}

  retry(id: string, actorId: string): Promise<LetterActed> {
    return this.releasing.retry(id, actorId);
  }

  writeOff(id: string, by: { readonly actorId: string; readonly reason: string }): Promise<LetterActed> {
    return this.releasing.writeOff(id, by);
  }

  /** The mailbox the letter goes to; the letter itself is tried again by an act of its own. */
  async correct(id: string, to: { readonly email: string; readonly actorId: string }): Promise<LetterActed> {
    const mailbox = await this.letters.mailbox(id);
    const corrected = mailbox && (await this.addresses.correct(mailbox, to));
    if (!corrected) return fault('ADDRESS.UNKNOWN', NO_LETTER.detail);
    return corrected.ok ? corrected : fault(corrected.error, SAME_ADDRESS);
  }
}
