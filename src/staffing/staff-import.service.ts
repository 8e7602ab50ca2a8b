import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { KIND_WORDS } from '../organization/department.entity.js';
import { OrganizationFile } from '../organization/organization-file.js';
import { ROLE_WORDS } from '../organization/post.entity.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { newId } from '../platform/id.js';
import type { Outcome } from '../platform/outcome.js';
import { readYaml } from '../platform/yaml.js';
import { spanFault } from './domain/fields.js';
import { confirmed, planImport, type ImportLine, type ImportPlan, type PlannedLine } from './domain/import.js';
import { fileLines } from './domain/import-file.js';
import { listLines } from './domain/import-list.js';
import { readPastedList } from './domain/pasted-list.js';
import type { Around } from './domain/ruling.js';
import { staffState } from './staff-state.js';
import { StaffingService, type StaffingFault } from './staffing.service.js';

export interface ToImport {
  /** A file in the format of the seeds, or a list as it is pasted from a sheet. */
  readonly text: string;
  /** Those of a list take up their posts from this day; a file says so itself. */
  readonly fromDay: string;
}

export interface ImportPreview {
  readonly lines: readonly PlannedLine[];
  readonly errors: number;
  /** Of what was looked at: the confirmation carries it. */
  readonly digest: string;
}

type Read = readonly ImportLine[] | readonly PlannedLine[];

const IS_FILE = /^(departments|posts|officers)\s*:/m;
const MOST_LINES = 1000;
const WORDS = { kinds: KIND_WORDS, roles: ROLE_WORDS };

const atFault = (line: number, error: string): PlannedLine => ({ line, label: '', words: [], error });

/** 导入: looked at first, line by line; then all of it in one transaction and one entry, or nothing. */
@Injectable()
export class StaffImport {
  constructor(
    private readonly staffing: StaffingService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async preview(by: Actor, given: ToImport): Promise<ImportPreview> {
    const today = dayOf(this.clock.now());
    return previewOf(planned(given, { state: await staffState(this.reads), today, actorId: by.officerId, newId }));
  }

  /** Checked again against what the directory has become. */
  confirm(by: Actor, given: ToImport & { readonly digest: string }): Promise<Outcome<string, StaffingFault>> {
    return this.staffing.act(by, 'organization.import', (around) => {
      const plan = planned(given, around);
      return confirmed(plan, previewOf(plan).digest === given.digest);
    });
  }
}

function planned(given: ToImport, around: Around): ImportPlan {
  const read = linesOf(given, around.today);
  return isAtFault(read) ? { lines: read, changes: [] } : planImport(read, around, WORDS);
}

const isAtFault = (read: Read): read is readonly PlannedLine[] => read.some((line) => 'error' in line);

/** What cannot be read is told whole before anything is compared. */
function linesOf({ text, fromDay }: ToImport, today: string): Read {
  const lines = IS_FILE.test(text) ? linesOfFile(text) : linesOfList(text, { fromDay, today });
  if (lines.length === 0) return [atFault(1, '没有内容：请粘贴名单，或者选文件。')];
  return lines.length > MOST_LINES ? [atFault(MOST_LINES, `一次至多导入${MOST_LINES}行：请分几次导入。`)] : lines;
}

function linesOfFile(text: string): Read {
  const read = readYaml(text, OrganizationFile);
  if (!read.ok) return read.faults.map(({ line, message }) => atFault(line, message));
  return fileLines(read.value, read.lineOf);
}

function linesOfList(text: string, { fromDay, today }: { fromDay: string; today: string }): Read {
  const span = spanFault({ from: fromDay, to: null }, today);
  if (span !== null) return [atFault(1, span)];
  const { rows, faults } = readPastedList(text);
  if (faults.length > 0) return faults.map(({ line, message }) => atFault(line, message));
  return listLines(rows, { fromDay, words: WORDS });
}

function previewOf({ lines }: ImportPlan): ImportPreview {
  const digest = createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  return { lines, errors: lines.filter(({ error }) => error !== null).length, digest };
}
