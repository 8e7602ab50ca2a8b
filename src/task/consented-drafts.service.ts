import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { assertNever, ok, refuse, type Outcome } from '../platform/outcome.js';
import { ClosingsService } from './closings.service.js';
import { EvidenceStore, type StagedFile } from './evidence-store.js';
import { PaperConsent } from './paper-consent.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { ReportService } from './report.service.js';
import { RequestsService } from './requests.service.js';
import type { TaskRefusal } from './task-changes.js';
import { ClosingInput, ExtensionInput, ObjectionInput, ReportInput } from './task-inputs.js';
import type { UnitDraft } from './unit-draft.entity.js';

/** Whose hand the paper bears, and the paper itself. */
export interface Consent extends Pick<PaperConsent, 'textSha256' | 'postId' | 'signedBy' | 'deputy' | 'signedOn'> {
  readonly scan: StagedFile;
}

/** Whoever brings the paper does in the system what the head consented to on it: the entry is his, the consent the head's. */
const withHeadsConsent = (actor: Actor): Actor => ({ ...actor, roles: [...actor.roles, 'head'] });

/** Sends up what a unit's head has signed on paper, by the same acts as when he consents here. */
@Injectable()
export class ConsentedDrafts {
  constructor(
    private readonly reports: ReportService,
    private readonly closings: ClosingsService,
    private readonly requests: RequestsService,
    private readonly store: EvidenceStore,
    private readonly clock: Clock,
  ) {}

  async sendWithin(
    tx: Tx,
    actor: Actor,
    { draft, consent }: { readonly draft: UnitDraft; readonly consent: Consent },
  ): Promise<Outcome<void, TaskRefusal>> {
    const sent = await this.send(tx, withHeadsConsent(actor), draft);
    if (!sent.ok) return sent;
    const { scan, ...rest } = consent;
    const contentId = await this.store.adopt(tx, scan);
    if (contentId === null) return refuse('EVIDENCE.AGAIN');
    const { taskId } = draft;
    const by = { addedAt: this.clock.now().toISOString(), addedBy: actor.officerId };
    const row = { ...rest, ...by, contentId, id: newId(), taskId, sentId: sent.value, draftId: draft.id };
    await tx.insert(PaperConsent, [{ ...row, name: scan.name, kind: scan.kind }]);
    tx.record({
      act: 'draft.signedOnPaper',
      subject: { type: 'draft', id: draft.id },
      actorId: actor.officerId,
      payload: { ...row, name: scan.name, size: scan.size, sha256: scan.sha256 },
    });
    return ok(undefined);
  }

  /** @returns the id of what was sent up */
  private send(tx: Tx, actor: Actor, { act, taskId, input }: UnitDraft): Promise<Outcome<string, TaskRefusal>> {
    switch (act) {
      case 'report':
        return whole(ReportInput, input, (report) => this.reports.reportWithin(tx, actor, { taskId, report }));
      case 'submit':
        return whole(ClosingInput, input, async (closing) => {
          const line = { taskId, closing, input, filledBy: null };
          const submitted = await this.closings.submitWithin(tx, actor, line);
          return submitted.ok ? ok(await closingOf(tx, taskId)) : submitted;
        });
      case 'ask-extension':
        return whole(ExtensionInput, input, (asked) =>
          this.requests.askExtensionWithin(tx, actor, { ...asked, taskId }),
        );
      case 'object':
        return whole(ObjectionInput, input, (asked) => this.requests.objectWithin(tx, actor, { ...asked, taskId }));
      default:
        return assertNever(act);
    }
  }
}

/** What was sent to the head was whole then; what its form asks for may have changed since. */
const whole = <S extends z.ZodType>(
  schema: S,
  input: UnitDraft['input'],
  send: (input: z.output<S>) => Promise<Outcome<string, TaskRefusal>>,
): Promise<Outcome<string, TaskRefusal>> => {
  const parsed = schema.safeParse(input);
  return parsed.success ? send(parsed.data) : Promise.resolve(refuse('DRAFT.INCOMPLETE'));
};

async function closingOf(tx: Tx, taskId: string): Promise<string> {
  const where = { taskId, kind: 'closing' as const, state: 'submitted' as const };
  const [closing] = await tx.find(ProgressReport, { where, order: { round: 'DESC' }, take: 1 });
  return closing?.id ?? '';
}
