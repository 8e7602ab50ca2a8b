import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import type { Tx } from '../platform/database/tx.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { BulletinDocuments } from './bulletin-documents.service.js';
import { BulletinFactsService } from './bulletin-facts.service.js';
import { calledLate, namedIn, signingFault, type SigningFault } from './domain/bulletin-naming.js';
import { BulletinAnswer, type OfficePaper } from './office-paper.entity.js';
import { Paper } from './paper.entity.js';
import { PaperFiles } from './paper-files.service.js';
import { nextNumber } from './paper-number.js';

export type BulletinSigningFault = SigningFault | 'BULLETIN.NAMES_OUTSIDE';

type Signed = Pick<OfficePaper, 'state' | 'signedOn' | 'signedBy' | 'numberYear' | 'number'>;

/** What has to hold before a bulletin is signed, and what is made when it is. */
@Injectable()
export class BulletinSigning {
  constructor(
    private readonly facts: BulletinFactsService,
    private readonly documents: BulletinDocuments,
    private readonly files: PaperFiles,
  ) {}

  async sign(
    tx: Tx,
    paper: OfficePaper,
    { actor, today }: { actor: Actor; today: Day },
  ): Promise<Outcome<{ set: Signed; told: object }, BulletinSigningFault>> {
    const units = this.facts.nameable(await Directory.on(today, tx));
    if (calledLate(paper.body, units).length > 0) return refuse('BULLETIN.NAMES_OUTSIDE');
    const answers = await tx.findBy(BulletinAnswer, { paperId: paper.id });
    const shown = { asked: paper.asked, answerBy: paper.answerBy, answers };
    const fault = signingFault(namedIn(paper.body, units), shown, today);
    if (fault !== null) return refuse(fault);
    const number = await nextNumber(tx, 'bulletin', today);
    const set = { ...number, state: 'signed' as const, signedOn: today, signedBy: actor.officerId };
    const signed = { ...paper, ...set };
    const name = `通报 ${this.documents.numberOf(set) ?? ''}.docx`;
    const file = await this.files.keep(tx, paper.id, {
      ...{ document: await this.documents.of(tx, signed), name, madeOn: today },
    });
    const listings = { kind: 'listing' as const, quarter: paper.subject, state: 'draft' as const };
    await tx.update(Paper, listings, { state: 'signed', signedOn: today, signedBy: actor.officerId });
    return ok({ set, told: { file } });
  }
}
