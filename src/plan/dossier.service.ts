import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { sees, type Sight } from '../access/sight.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Directory } from '../organization/directory.js';
import { Officer } from '../organization/officer.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { nextObjection } from '../task/domain/request-rules.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { Decision, Pause, Request } from '../task/request.entity.js';
import { UnitDraft } from '../task/unit-draft.entity.js';
import { LedgerService, type LedgerRow } from './ledger.service.js';
import { Commitment, Plan, PlanItem } from './plan.entity.js';

/** A piece of a source paragraph; `mine` where it is a promise that this task answers. */
export interface SourcePiece {
  readonly text: string;
  readonly mine: boolean;
}

export interface SourceParagraph {
  readonly marker: string | null;
  readonly heading: string;
  readonly pieces: readonly SourcePiece[];
}

/** A letter that told somebody of the task. */
export interface LetterSent {
  readonly letterId: string;
  readonly sentAt: string;
  readonly post: string;
}

/** Everything about one task: where it comes from, how it stands, what was said and done. */
export interface Dossier {
  readonly row: LedgerRow;
  readonly plan: Plan;
  readonly source: readonly SourceParagraph[];
  readonly reports: readonly ProgressReport[];
  readonly letters: readonly LetterSent[];
  readonly requests: readonly Request[];
  readonly decisions: readonly Decision[];
  readonly pauses: readonly Pause[];
  /** What is written inside the unit and not reported yet. */
  readonly drafts: readonly UnitDraft[];
  /** Names by officer, for those who appear in it. */
  readonly names: ReadonlyMap<string, string>;
  readonly directory: Directory;
  /** The last day on which the lead may object to leading it; null where nothing is left to object to. */
  readonly objectBy: string | null;
  /** False for a unit that only cooperates: what the lead reports and how it stands is not told. */
  readonly whole: boolean;
}

@Injectable()
export class DossierService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly reads: Reads,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Null for a task that is none, or none that this sight covers. */
  async of(taskId: string, day: string, sight: Sight): Promise<Dossier | null> {
    const [row] = await this.ledger.rows(day, { taskId, seenBy: sight });
    const plan = row && (await this.reads.one(Plan, { id: row.record.task.planId }));
    if (!row || !plan) return null;
    const reports = await this.reads.find(ProgressReport, { where: { taskId }, order: { id: 'ASC' } });
    const asked = await this.asked(taskId);
    return {
      row,
      plan,
      source: await this.source(plan, row),
      reports,
      letters: await this.letters(taskId),
      ...asked,
      objectBy: this.objectBy(row, asked.requests),
      directory: await Directory.on(day, this.reads),
      names: await this.names(row, reports, asked),
      whole: sees(sight, row.record.task.leadDepartmentId),
    };
  }

  private async asked(taskId: string): Promise<Pick<Dossier, 'requests' | 'decisions' | 'pauses' | 'drafts'>> {
    const options = { where: { taskId }, order: { id: 'ASC' as const } };
    const [requests, decisions] = [await this.reads.find(Request, options), await this.reads.find(Decision, options)];
    const drafts = await this.reads.find(UnitDraft, { where: { taskId, state: Not('done') }, order: { id: 'ASC' } });
    return { requests, decisions, drafts, pauses: await this.reads.find(Pause, options) };
  }

  private objectBy({ record: { task } }: LedgerRow, requests: readonly Request[]): string | null {
    const refused = requests.filter(
      ({ kind, state, fromDepartmentId }) =>
        kind === 'objection' && state === 'refused' && fromDepartmentId === task.leadDepartmentId,
    );
    return nextObjection({ ...task, refused }, this.config.workflow, this.workingDays)?.until ?? null;
  }

  /** The paragraphs its promises stand in, cut where they begin and end. */
  private async source(plan: Plan, { commitments }: LedgerRow): Promise<SourceParagraph[]> {
    // The text alone: what was made of it stands beside it, and is larger.
    const [revision] = await this.reads.query<{ text: string }>(
      'SELECT source_text AS text FROM plan_revision WHERE plan_id = $1 AND number = $2',
      [plan.id, plan.revision],
    );
    const rows = await this.reads.findBy(Commitment, { id: In(commitments.map(({ id }) => id)) });
    const items = await this.reads.find(PlanItem, {
      where: { id: In([...new Set(rows.map(({ itemId }) => itemId))]) },
      order: { startOffset: 'ASC' },
    });
    return items.map(({ marker, heading, startOffset, endOffset }) => ({
      marker,
      heading,
      pieces: cut(revision?.text ?? '', { startOffset, endOffset }, commitments),
    }));
  }

  private letters(taskId: string): Promise<LetterSent[]> {
    return this.reads.query<LetterSent>(
      `SELECT DISTINCT l.id AS "letterId", l.sent_at AS "sentAt", p.title AS "post"
       FROM notice n JOIN letter l ON l.id = n.letter_id JOIN post p ON p.id = n.recipient_post_id
       WHERE n.subject_id = $1 AND l.state = 'sent' ORDER BY l.sent_at, p.title`,
      [taskId],
    );
  }

  private async names(
    { record }: LedgerRow,
    reports: readonly ProgressReport[],
    { requests, decisions, drafts }: Pick<Dossier, 'requests' | 'decisions' | 'drafts'>,
  ): Promise<Map<string, string>> {
    const ids = [
      ...reports.flatMap((one) => [one.submittedBy, one.reviewedBy ?? '', one.draftedBy ?? '', one.practiceBy ?? '']),
      ...drafts.map(({ writtenBy }) => writtenBy),
      ...requests.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy ?? '']),
      ...decisions.map(({ recordedBy }) => recordedBy ?? ''),
    ];
    const officers = await this.reads.findBy(Officer, {
      id: In([...new Set([...ids, record.task.completedBy ?? ''])]),
    });
    return new Map(officers.map(({ id, name }) => [id, name]));
  }
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
}

function cut(text: string, within: Range, promises: readonly { start: number; end: number }[]): SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let at = within.startOffset;
  const inside = promises.filter(({ start, end }) => start >= within.startOffset && end <= within.endOffset);
  for (const { start, end } of inside) {
    if (start > at) pieces.push({ text: text.slice(at, start), mine: false });
    pieces.push({ text: text.slice(start, end), mine: true });
    at = end;
  }
  if (at < within.endOffset) pieces.push({ text: text.slice(at, within.endOffset), mine: false });
  return pieces;
}
