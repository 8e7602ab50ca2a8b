import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { PaperDocuments } from './paper-documents.service.js';
import { PaperFiles, type FileOut } from './paper-files.service.js';
import type { Paper } from './paper.entity.js';

/** A paper becomes a file when it is signed; until then whoever asks gets a draft made for him. */
@Injectable()
export class PaperSigning {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly documents: PaperDocuments,
    private readonly files: PaperFiles,
  ) {}

  /** @param paper as it stands once it is signed. @returns the file's SHA-256 */
  async keep(tx: Tx, paper: Paper): Promise<string> {
    const madeOn = dayOf(this.clock.now());
    return this.files.keep(tx, paper.id, { ...(await this.documents.of(tx, paper, madeOn)), madeOn });
  }

  /** What was kept; of a draft, and of what was signed before files were kept, one made now. */
  fileOf(paper: Paper): Promise<FileOut> {
    return this.files.keptOr(paper.id, () => this.documents.of(this.reads, paper, dayOf(this.clock.now())));
  }
}
