import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { ConsentedDrafts, type Consent } from './consented-drafts.service.js';
import { isShown } from './domain/file-kinds.js';
import { isCodeOf, signingDayFault } from './domain/signing.js';
import type { CheckedFile } from './evidence-check.js';
import { EvidenceService } from './evidence.service.js';
import type { StagedFile } from './evidence-store.js';
import { signingSheet, type SheetOf, type SigningSheet } from './signing-sheets.js';
import type { TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

/** As it is read off the paper, with the scan of it. */
export interface SignedSheet {
  readonly code: string;
  /** Code of the post that was signed for. */
  readonly post: string;
  readonly signedOn: Day;
  readonly files: readonly CheckedFile[];
}

/** Why the sheet is not taken, and at which of its matters; null where it is the sheet itself. */
export interface SheetFault {
  readonly code: TaskRefusal;
  readonly title: string | null;
}

const faulty = (code: TaskRefusal, title: string | null = null) => refuse<SheetFault>({ code, title });

/** 录入签批件: a head who consents on paper answers as one who signs in does. All that is on the sheet, or nothing. */
@Injectable()
export class SigningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly evidence: EvidenceService,
    private readonly drafts: ConsentedDrafts,
  ) {}

  /** @returns how many matters were sent up */
  async enter(actor: Actor, of: SheetOf, { files, ...signed }: SignedSheet): Promise<Outcome<number, SheetFault>> {
    const [file] = files;
    if (!file || files.length > 1) return faulty('SIGNING.NO_FILE');
    if (!isShown(file.kind)) return faulty('SIGNING.NOT_A_SCAN');
    const [first] = (await signingSheet(this.reads, of))?.pieces ?? [];
    if (!first) return faulty('SIGNING.NOTHING');
    const carried = await this.evidence.carrying({ actor, taskId: first.task.id }, files, ([scan]) =>
      this.unitOfWork.run((tx) => this.enterWithin(tx, actor, { of, signed, scan })),
    );
    if (carried.ok) return carried;
    return typeof carried.error === 'string' ? faulty(carried.error) : refuse(carried.error);
  }

  private async enterWithin(
    tx: Tx,
    actor: Actor,
    { of, signed, scan }: { of: SheetOf; signed: Omit<SignedSheet, 'files'>; scan: StagedFile | undefined },
  ): Promise<Outcome<number, SheetFault>> {
    const sheet = await this.held(tx, of);
    if (!sheet || !scan) return faulty('SIGNING.NOTHING');
    if (sheet.departmentId !== actor.departmentId || !may(actor, 'draft.signedOnPaper'))
      return faulty('TASK.NOT_YOURS');
    if (!isCodeOf(signed.code, sheet.sha256)) return faulty('SIGNING.CHANGED');
    const { signedOn } = signed;
    const fault = signingDayFault(signedOn, { writtenOn: sheet.writtenOn, today: dayOf(this.clock.now()) });
    if (fault) return faulty(fault);
    const signer = await signerOf(tx, sheet.departmentId, signed);
    if (!signer) return faulty('SIGNING.NO_HEAD');
    const consent: Consent = { ...signer, signedOn, textSha256: sheet.sha256, scan };
    for (const { draft, task } of sheet.pieces) {
      const sent = await this.drafts.sendWithin(tx, actor, { draft, consent });
      if (!sent.ok) return faulty(sent.error, task.title);
    }
    return ok(sheet.pieces.length);
  }

  /** As it stands once nobody else can change what is on it. */
  private async held(tx: Tx, of: SheetOf): Promise<SigningSheet | null> {
    const seen = await signingSheet(tx, of);
    for (const { task } of seen?.pieces ?? []) await tx.oneToChange(Task, { id: task.id });
    return seen && (await signingSheet(tx, of));
  }
}

/** Who held the unit's head's post on the day of the signature: who 主持工作 that day before its holder. */
async function signerOf(
  tx: Tx,
  departmentId: string,
  { post: code, signedOn }: Pick<SignedSheet, 'post' | 'signedOn'>,
): Promise<Pick<Consent, 'postId' | 'signedBy' | 'deputy'> | null> {
  const directory = await Directory.on(signedOn, tx);
  const post = directory.postsOf(departmentId, ['head']).find((one) => one.code === code);
  const [held] = post ? directory.holdersOf(post.id) : [];
  return post && held ? { postId: post.id, signedBy: held.officer.id, deputy: held.deputy } : null;
}
