import type { Directory } from '../organization/directory.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { DraftSet } from '../task/draft-changes.service.js';
import type { LineSet } from './desk-inputs.js';

/** Whoever heads the unit answers for it unless another post of it is named. */
export function postOf(code: string | undefined, leadId: string | null, directory: Directory): string | null {
  const named = directory.postNamed(code ?? '');
  if (leadId === null) return null;
  return named?.departmentId === leadId ? named.id : (directory.postsOf(leadId, ['head'])[0]?.id ?? null);
}

export interface Known {
  readonly directory: Directory;
  readonly periods: readonly { readonly code: string }[];
  /** Tasks of last year's plan. */
  readonly lastYear: readonly { readonly id: string }[];
  /** Parts of last year's problems that no promise takes up. */
  readonly untaken: readonly string[];
}

/** Codes made into what they stand for; every code that stands for nothing is told. */
export function draftSetOf(given: LineSet, { directory, periods, lastYear, untaken }: Known): DraftSet {
  const { lead, post, cooperating, rhythm, carriedFromId, title, nature, standard, dueDate, nodes, answersProblem } =
    given;
  const unit = lead === undefined || lead === null ? null : directory.departmentNamed(lead);
  const units = cooperating?.map((code) => directory.departmentNamed(code));
  refuseUnknown([
    ...(lead && !unit ? [{ field: 'lead', message: `没有代码为“${lead}”的单位。` }] : []),
    ...(cooperating ?? []).flatMap((code, i) =>
      units?.[i] ? [] : [{ field: 'cooperating', message: `没有代码为“${code}”的单位。` }],
    ),
    ...(carriedFromId && !lastYear.some(({ id }) => id === carriedFromId)
      ? [{ field: 'carriedFromId', message: '上年计划里没有可以承接的这一项。' }]
      : []),
    ...(answersProblem && !untaken.includes(answersProblem)
      ? [{ field: 'answersProblem', message: '上年问题里没有这一句，或者已有承诺对应。' }]
      : []),
    ...(rhythm ?? []).flatMap((code) =>
      periods.some((period) => period.code === code) ? [] : [{ field: 'rhythm', message: `没有“${code}”这一期。` }],
    ),
  ]);
  const whole = !rhythm || rhythm.length === 0 || rhythm.length === periods.length;
  const led = { leadDepartmentId: unit?.id ?? null, responsiblePostId: postOf(post, unit?.id ?? null, directory) };
  return {
    ...said({ title, nature, standard: standard === undefined ? undefined : standard || null, dueDate, nodes }),
    ...(lead === undefined ? {} : led),
    ...(units && { cooperatingDepartmentIds: [...new Set(units.flatMap((one) => one?.id ?? []))] }),
    ...said({ carriedFromId, answersProblem }),
    ...(rhythm === undefined ? {} : { rhythm: whole ? null : rhythm }),
  };
}

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what was named. */
const said = <T extends object>(given: T): Said<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Said<T>;

function refuseUnknown(errors: { field: string; message: string }[]): void {
  const words = { status: 400, title: '内容填写有误', detail: '请按 errors 逐项改正后再试。' };
  if (errors.length > 0) throw new HttpProblem('INPUT.INVALID', words, { errors });
}
