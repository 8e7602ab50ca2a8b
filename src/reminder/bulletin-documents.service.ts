import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import type { OfficialDocument } from '../writing/domain/document.js';
import { bulletinDocument, bulletinText } from './domain/bulletin.js';
import { quarterOf } from './domain/paper-text.js';
import { BulletinFactsService } from './bulletin-facts.service.js';
import type { OfficePaper } from './office-paper.entity.js';
import { numberIn } from './paper-number.js';

/** The bulletin as a document: what was drafted and worded, or, before anybody drafted one, as the data have it today. */
@Injectable()
export class BulletinDocuments {
  constructor(
    private readonly facts: BulletinFactsService,
    private readonly audit: AuditService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  numberOf(paper: Pick<OfficePaper, 'numberYear' | 'number'>): string | null {
    return numberIn(this.config, 'bulletin', paper);
  }

  async of(from: Reads, paper: OfficePaper): Promise<OfficialDocument> {
    const plan = await from.one(Plan, { id: paper.planId });
    if (!plan) throw new Error(`a bulletin without a plan: ${paper.id}`);
    const day = paper.signedOn ?? dayOf(this.clock.now());
    return bulletinDocument({
      facts: await this.facts.of(from, plan, { quarter: paper.subject, day }),
      ...{ title: paper.title, body: paper.body, number: this.numberOf(paper), signedOn: paper.signedOn },
      ...(await this.surroundings(plan)),
    });
  }

  /** The quarter that the day is in; null where there is no approved plan. */
  async today(): Promise<OfficialDocument | null> {
    const day = dayOf(this.clock.now());
    const quarter = quarterOf(day);
    const plan = await currentPlan(this.reads, day);
    if (!plan) return null;
    const facts = await this.facts.of(this.reads, plan, { quarter, day });
    const { title, lines } = bulletinText(facts);
    const sheet = { facts, title, body: lines.join('\n'), number: null, signedOn: null };
    return bulletinDocument({ ...sheet, ...(await this.surroundings(plan)) });
  }

  private async surroundings({ illustrative }: Plan): Promise<{ demo: boolean; head: string | null }> {
    return { demo: this.config.installation.demo || illustrative, head: await this.audit.headWords() };
  }
}

/** The newest plan that was approved by that day. */
export async function currentPlan(from: Reads, day: string): Promise<Plan | null> {
  const plans = await from.find(Plan, { where: { state: 'approved' }, order: { planYear: 'DESC' } });
  return plans.find(({ approvedOn }) => approvedOn !== null && approvedOn <= day) ?? null;
}
