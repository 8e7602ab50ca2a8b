import type { Day } from '../../calendar/domain/day.js';
import type { OfficialDocument } from '../../writing/domain/document.js';
import { noticeOf } from '../../writing/domain/notice.js';
import { PAPER_NAMES, type DraftKind } from './paper-text.js';
import { blocksOfText } from './text-blocks.js';

/** An office as it stands in the head of a paper and under it. */
export interface Issuer {
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
}

export interface PaperSheet {
  readonly kind: DraftKind;
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly body: string;
  readonly unit: string;
  readonly leader: string | null;
  readonly issuer: Issuer;
  readonly number: string | null;
  /** Null as long as it is a draft. */
  readonly signedOn: Day | null;
  readonly copyTo: string | null;
  readonly demo: boolean;
  /** The day of the data. */
  readonly day: Day;
  readonly head: string | null;
}

export const contactLine = ({ contact, phone }: Issuer): string => `联系人：${contact}，电话：${phone}`;

/** A letter as it is printed; a proposal to a leader is one page of the office's own, without head and number. */
export function paperDocument(sheet: PaperSheet): OfficialDocument {
  const { kind, issuer, signedOn, day, head } = sheet;
  const letter = kind !== 'proposal';
  return {
    form: letter ? 'letter' : 'report',
    issuer: issuer.name,
    documentNumber: letter ? sheet.number : null,
    title: sheet.title,
    mainRecipients: letter ? [sheet.unit] : sheet.leader === null ? [] : [sheet.leader],
    blocks: blocksOfText(`${sheet.body}\n${contactLine(issuer)}`),
    signature: signedOn === null ? null : { issuer: issuer.name, day: signedOn, sealed: letter },
    copyRecipients: sheet.copyTo === null ? [] : [sheet.copyTo],
    annexes: [],
    notice: noticeOf(sheet),
    properties: { day, head },
  };
}

/** 催办函 ×政督函〔2021〕7号 区司法局.docx */
export const paperFileName = (sheet: Pick<PaperSheet, 'kind' | 'number' | 'unit' | 'signedOn'>): string =>
  fileNameOf(PAPER_NAMES[sheet.kind], sheet);

export const fileNameOf = (
  name: string,
  { number, unit, signedOn }: Pick<PaperSheet, 'number' | 'unit' | 'signedOn'>,
): string =>
  `${[`${name}${signedOn === null ? '（草稿）' : ''}`, ...(number === null ? [] : [number]), unit]
    .join(' ')
    .replace(/[\\/:*?"<>|\n]/g, '')}.docx`;
