import type { z } from 'zod';
import { ClosingInput, ReportInput, ReturnInput } from '../task/task-inputs.js';
import type { Retry } from './views/act-drafts.js';

export type Form =
  | { readonly act: 'report'; readonly input: z.output<typeof ReportInput> }
  | { readonly act: 'submit'; readonly input: z.output<typeof ClosingInput> }
  | { readonly act: 'send-back' | 'return-report'; readonly input: z.output<typeof ReturnInput> }
  | { readonly act: 'accept' | 'close' | 'accept-report' };

export type FormAct = Form['act'] | 'acknowledge';

/** Said when the page comes back. */
export const DONE_WORDS: Readonly<Record<FormAct, { readonly title: string; readonly text: string }>> = {
  acknowledge: { title: '已签收', text: '您单位待签收的任务都已签收。' },
  report: { title: '已上报', text: '督查机构可见；需要审核的，审核期间不计逾期。' },
  submit: { title: '已报请办结', text: '等督查机构审核，审核期间不计逾期。' },
  accept: { title: '已通过', text: '任务已办结，等另一位同志复核销号。' },
  'send-back': { title: '已退回补充', text: '牵头单位会收到缺什么、何时答复。' },
  close: { title: '已销号', text: '结论和依据留在下面的经过里。' },
  'accept-report': { title: '已通过', text: '这份材料已审核通过。' },
  'return-report': { title: '已退回补充', text: '牵头单位会收到缺什么、何时答复。' },
};

type Read =
  { readonly ok: true; readonly value: Form; readonly retry: Retry } | { readonly ok: false; readonly retry: Retry };

const SCHEMAS = {
  report: ReportInput,
  submit: ClosingInput,
  'send-back': ReturnInput,
  'return-report': ReturnInput,
  accept: null,
  close: null,
  'accept-report': null,
} as const satisfies Record<Form['act'], z.ZodType | null>;

/** What a form of the page says; with everything that was written, so that nothing is lost where it is refused. */
export function readForm(act: Form['act'], body: Record<string, unknown>): Read {
  const values = Object.fromEntries(
    Object.entries(body ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const retry = { key: values['key'] ?? '', values, errors: {} };
  const schema = SCHEMAS[act];
  if (schema === null) return { ok: true, value: { act } as Form, retry };
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: { act, input: parsed.data } as Form, retry };
  const errors = Object.fromEntries(
    parsed.error.issues.map((issue) => [String(issue.path[0] ?? 'text'), issue.message]),
  );
  return { ok: false, retry: { ...retry, errors } };
}
