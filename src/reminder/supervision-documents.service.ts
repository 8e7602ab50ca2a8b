import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { fileNameOf } from './domain/paper-document.js';
import { NOTICE_NAMES, noticeDocument, writerOfNotice, type NoticeKind } from './domain/supervision-notice.js';
import type { OfficePaper } from './office-paper.entity.js';
import type { NamedDocument } from './paper-files.service.js';
import { numberIn, type Series } from './paper-number.js';
import type { NoticeDraft } from './supervision-drafts.service.js';

/** A 商请函 is numbered among the other letters of its office. */
const SERIES: Readonly<Record<NoticeKind, Series>> = { notice: 'notice', request: 'ruleOfLawOffice' };
export const seriesOfNotice = (kind: NoticeKind): Series => SERIES[kind];
/** Of a bulletin it is not asked. */
export const noticeKind = ({ kind }: Pick<OfficePaper, 'kind'>): NoticeKind => (kind === 'request' ? kind : 'notice');

export type NoticeNumber = Pick<OfficePaper, 'kind' | 'numberYear' | 'number'>;

/** 督办通知单 as documents. */
@Injectable()
export class SupervisionDocuments {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  numberOf(paper: NoticeNumber): string | null {
    return numberIn(this.config, seriesOfNotice(noticeKind(paper)), paper);
  }

  /** @param signed what signing it has just added; null for a draft */
  async of(draft: NoticeDraft, signed: (NoticeNumber & { readonly signedOn: Day }) | null): Promise<NamedDocument> {
    const { kind, title, body, unit, plan, tables } = draft;
    const [number, signedOn] = [signed && this.numberOf(signed), signed?.signedOn ?? null];
    const document = noticeDocument({
      ...{ kind, title, body, unit: unit.name, planYear: plan.planYear, tables, number, signedOn },
      issuer: this.config[writerOfNotice(kind)],
      demo: this.config.installation.demo || plan.illustrative,
      ...{ day: dayOf(this.clock.now()), head: await this.audit.headWords() },
    });
    return { name: fileNameOf(NOTICE_NAMES[kind], { number, signedOn, unit: unit.name }), document };
  }
}
