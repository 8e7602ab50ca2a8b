import { fullDay, monthDay, type Day } from '../../calendar/domain/day.js';
import type { OfficialDocument, Table } from '../../writing/domain/document.js';
import { noticeOf } from '../../writing/domain/notice.js';
import type { Manner, Writer } from './addressing.js';
import { honorific } from './manner.js';
import { contactLine, type Issuer } from './paper-document.js';
import { yours, type PaperText } from './paper-text.js';
import { blocksOfText } from './text-blocks.js';

/** 督办通知单 to a government unit; one outside the government is asked by a 商请函. */
export const NOTICE_NAMES = { notice: '督办通知单', request: '商请函' } as const;
export type NoticeKind = keyof typeof NOTICE_NAMES;

/** Whose paper it is. */
const WRITERS: Readonly<Record<NoticeKind, Writer>> = { notice: 'office', request: 'ruleOfLawOffice' };
export const writerOfNotice = (kind: NoticeKind): Writer => WRITERS[kind];

export const noticeKindOf = (manner: Manner): NoticeKind => (manner === 'urge' ? 'notice' : 'request');

export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly unit: string;
  readonly planYear: number;
  /** The first tells of the whole table; later ones of what was added or has come to the unit. */
  readonly ordinal: number;
  readonly led: number;
  readonly supported: number;
  readonly approvedOn: Day;
  readonly approvalDocument: string;
  /** The day by which it is to be signed for. */
  readonly signBy: Day;
  readonly objectionWorkingDays: number;
}

const taskCounts = (whose: string, { led, supported }: NoticeFacts): string =>
  `由${whose}牵头的任务${led}项${supported > 0 ? `、配合的任务${supported}项` : ''}`;

function opening(whose: string, facts: NoticeFacts): string {
  const { planYear, ordinal, approvedOn, approvalDocument } = facts;
  const table = `《${planYear}年法治政府建设任务分解表》`;
  const basis = `${fullDay(approvedOn)}批准立项（依据：${approvalDocument}）`;
  return ordinal === 1
    ? `${table}已于${basis}。其中${taskCounts(whose, facts)}，见附件。`
    : `${table}中新增${taskCounts(whose, facts)}，${basis}，见附件。`;
}

function notice(facts: NoticeFacts): PaperText {
  const { unit, planYear, ordinal, signBy, objectionWorkingDays } = facts;
  const whose = yours(unit);
  return {
    title: `关于${ordinal === 1 ? '' : '补充'}办理${planYear}年法治政府建设任务的督办通知`,
    paragraphs: [
      opening(whose, facts),
      `一、请于${monthDay(signBy)}前签收。有任务不应由${whose}牵头的，请在签收后${objectionWorkingDays}个工作日内提出异议，写明理由和建议的牵头单位。`,
      '二、请按附件所列落实标准办理，到期前报送完成情况和佐证材料；常态化任务按期报送落实情况。预计不能按期完成的，请在到期前申请延期，写明理由和拟完成日期。',
      '三、办理中需要其他单位配合或者须待上级明确的事项，请及时告知，我室负责协调。',
    ],
  };
}

/** To those outside the government: nothing is ordered, and no time is counted to object in. */
function request(facts: NoticeFacts): PaperText {
  const { unit, planYear, ordinal, signBy } = facts;
  const dear = honorific(unit);
  return {
    title: `关于商请${ordinal === 1 ? '' : '补充'}办理${planYear}年法治政府建设任务的函`,
    paragraphs: [
      opening(dear, facts),
      `为做好年度工作的衔接，商请${dear}于${monthDay(signBy)}前签收，并按附件所列落实标准推进；对牵头、配合有不同意见的，请一并告知。`,
      `商请${dear}在附件所列日期前告知进展及需要协调的事项。需要其他单位配合的，我办负责联系。`,
    ],
  };
}

const TEXTS: Readonly<Record<NoticeKind, (facts: NoticeFacts) => PaperText>> = { notice, request };

export const noticeText = (facts: NoticeFacts): PaperText => TEXTS[facts.kind](facts);

export interface NoticeSheet {
  readonly kind: NoticeKind;
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly body: string;
  readonly unit: string;
  readonly planYear: number;
  /** What the unit leads, and what it supports. */
  readonly tables: readonly Table[];
  readonly issuer: Issuer;
  readonly number: string | null;
  /** Null as long as it is a draft. */
  readonly signedOn: Day | null;
  readonly demo: boolean;
  readonly day: Day;
  readonly head: string | null;
}

/** A letter with the unit's tasks as its annex, on sheets laid across. */
export function noticeDocument(sheet: NoticeSheet): OfficialDocument {
  const { issuer, signedOn, unit, planYear, tables } = sheet;
  return {
    ...{ form: 'letter', issuer: issuer.name, documentNumber: sheet.number, title: sheet.title },
    ...{ mainRecipients: [unit], copyRecipients: [] },
    blocks: blocksOfText(`${sheet.body}\n${contactLine(issuer)}`),
    signature: signedOn === null ? null : { issuer: issuer.name, day: signedOn, sealed: true },
    annexes: [{ title: `${unit}${planYear}年法治政府建设任务表`, landscape: true, blocks: tables }],
    notice: noticeOf(sheet),
    properties: { day: signedOn ?? sheet.day, head: sheet.head },
  };
}
