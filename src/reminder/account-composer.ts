import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { ComposerRegistry, type Composition, type LetterComposer } from '../mail/letter-composer.js';
import type { Letter } from '../mail/letter.entity.js';
import { Clock } from '../platform/clock.js';
import { Plan } from '../plan/plan.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { accountLetter } from './domain/account-letter.js';
import { hourWords } from './domain/run-watch-words.js';
import { LetterWriter } from './letter-writer.js';
import { checkCodeOf } from './standing.service.js';

/** Writes 账号通知: owed for ever, since what it tells has happened. */
@Injectable()
export class AccountComposer implements LetterComposer, OnModuleInit {
  constructor(
    private readonly registry: ComposerRegistry,
    private readonly audit: AuditService,
    private readonly writer: LetterWriter,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.registry.register('account', this);
  }

  async compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    const { office, installation } = this.config;
    const isIllustrative = (await tx.find(Plan)).some(({ illustrative }) => illustrative);
    const head = await this.audit.contentHead();
    const about = {
      today: dayOf(this.clock.now()),
      contact: { name: office.contact, phone: office.phone, office: office.name },
      checkCode: checkCodeOf(head?.code ?? null),
      demo: installation.demo || isIllustrative,
    };
    return new Map(
      letters.map(({ id, context }) => {
        const when = hourWords(new Date(String(context['at'])));
        return [id, { letter: this.writer.write(accountLetter({ ...about, when }), id) }];
      }),
    );
  }
}
