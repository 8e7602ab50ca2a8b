import { dayAsSeenOn, dayWithWeekday, fullDay } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import { ROLE_WORDS, type Role } from '../../organization/post.entity.js';
import type { DeskSheet } from '../../plan/desk-reading.service.js';
import type { TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';

export interface FaultView {
  readonly href: string;
  readonly title: string;
  readonly words: string;
}

export interface AnswerView {
  readonly id: string;
  readonly task: string;
  readonly words: string;
  readonly settled: string | null;
  readonly action: string;
}

export interface DeskApprovalView {
  readonly planId: string;
  readonly batches: readonly string[];
  readonly changes: readonly string[];
  readonly faults: readonly FaultView[];
  readonly drafts: number;
  readonly mayApprove: boolean;
  readonly mayEdit: boolean;
  readonly fields: readonly TextFieldView[];
  readonly consult: {
    /** Null once the table is approved: what supplements it is not asked about. */
    readonly field: TextFieldView | null;
    readonly asked: readonly {
      readonly unit: string;
      readonly state: string;
      /** Where its sheet is printed; null once the table is approved. */
      readonly sheet: string | null;
      readonly answers: readonly AnswerView[];
    }[];
  };
}

const ANSWER_DAY = { kind: 'day', hint: '到期未复的，视为无意见。' } as const;

const APPROVERS: readonly Role[] = ['principal', 'leader', 'inspectionChief'];

export interface Approving {
  readonly today: string;
  readonly directory: Directory;
  readonly mayApprove: boolean;
  readonly mayEdit: boolean;
  readonly values: Fields;
}

export function deskApproval(sheet: DeskSheet, { today, directory, values, ...may }: Approving): DeskApprovalView {
  const { id: planId, planYear, reportYear } = sheet.plan;
  const field = (name: string, label: string, rest: Partial<TextFieldView> = {}): TextFieldView => ({
    ...{ id: `a-${name}`, name, label, kind: 'line', value: values[name] ?? '' },
    ...rest,
  });
  const approvers = directory.posts.filter(({ role }) => APPROVERS.includes(role));
  const basis = `${reportYear}年度法治政府建设情况报告“下一步工作安排”`;
  return {
    ...{ planId, drafts: sheet.lines.length, ...may },
    batches: batchWords(sheet, directory),
    changes: sheet.changes.map(changeWords),
    faults: sheet.faults.map(({ taskId, title, words }) => ({
      ...{ href: `/desk/${planId}?n=${taskId}#t-${taskId}`, title, words },
    })),
    fields: [
      field('by', '批准人', {
        kind: 'select',
        options: approvers.map(({ code, title, role }) => ({ value: code, label: `${title}（${ROLE_WORDS[role]}）` })),
      }),
      field('day', '批准日期', { kind: 'day', value: values['day'] ?? today }),
      field('document', '文件名称和文号', { placeholder: `关于印发${planYear}年法治政府建设任务分解表的通知` }),
      field('basis', '依据', { value: values['basis'] ?? basis }),
    ],
    consult: {
      field: sheet.plan.state === 'draft' ? field('answerBy', '答复日期', ANSWER_DAY) : null,
      asked: sheet.consultations.map((one) => askedView(one, { plan: sheet.plan, today, directory })),
    },
  };
}

function askedView(
  asked: DeskSheet['consultations'][number],
  { plan, today, directory }: Pick<DeskSheet, 'plan'> & Pick<Approving, 'today' | 'directory'>,
): DeskApprovalView['consult']['asked'][number] {
  const unit = directory.department(asked.departmentId);
  return {
    ...{ unit: unit?.name ?? '', state: askedWords(asked, today) },
    sheet: unit && plan.state === 'draft' ? `/desk/${plan.id}/consultation-sheets?unit=${unit.code}` : null,
    answers: asked.answers.map((answer) => ({
      ...{ id: answer.id, task: answer.taskTitle, action: `/desk/${plan.id}/answers/${answer.id}` },
      words: answerWords(answer, directory),
      settled: answer.settledOn === null ? null : (answer.settledWords ?? ''),
    })),
  };
}

/** 修改：×，改为：×. */
export const changeWords = ({
  kind,
  before,
  after,
}: Pick<DeskSheet['changes'][number], 'kind' | 'before' | 'after'>): string =>
  kind === 'changed'
    ? `修改：${before ?? ''} → ${after ?? ''}`
    : `${kind === 'added' ? '新增' : '删去'}：${after ?? before ?? ''}`;

const batchWords = ({ approvals }: DeskSheet, directory: Directory): string[] =>
  approvals.map(
    ({ batch, day, document, tasks, approvedByPostId }) =>
      `${batch === 1 ? '任务分解表' : `第${batch - 1}次补充`}：${fullDay(day)}，${directory.posts.find(({ id }) => id === approvedByPostId)?.title ?? ''}批准，${tasks}项，${document}`,
  );

const answerWords = (
  { kind, departmentId, words }: DeskSheet['consultations'][number]['answers'][number],
  directory: Directory,
): string =>
  kind === 'otherLead' ? `应由${directory.department(departmentId)?.name ?? ''}牵头：${words}` : `建议：${words}`;

function askedWords({ answeredOn, answerBy, answers }: DeskSheet['consultations'][number], today: string): string {
  if (answers.length > 0) return `${dayAsSeenOn(answeredOn ?? '', today)}答复，不同意见${answers.length}条`;
  if (answeredOn !== null) return `${dayAsSeenOn(answeredOn, today)}答复，无意见`;
  return answerBy < today ? '到期未复，视为无意见' : `待答复，${dayWithWeekday(answerBy)}截止`;
}
