import type { ProblemWords } from '../platform/http/problem.js';
import type { StatutoryRefusal } from './statutory.service.js';

export const NOT_FORETOLD: ProblemWords = {
  status: 404,
  title: '下一次没有这封信',
  detail: '情况已变，照现在的情况不发这封信，或者已经发出：请从“提醒”页再看。',
};

/** With the field of the form that it is about. */
export const STATUTORY_PROBLEMS: Readonly<Record<StatutoryRefusal, ProblemWords & { readonly field: string }>> = {
  'STATUTORY.NOT_YOURS': {
    ...{ status: 403, title: '不由您登记', field: 'reference' },
    detail: '法定日程由督查室或依法治区办登记。',
  },
  'STATUTORY.NO_SUCH': {
    ...{ status: 409, title: '已经登记', field: 'reference' },
    detail: '这一项已由其他同志登记，请刷新后查看。',
  },
  'STATUTORY.FUTURE': {
    ...{ status: 422, title: '这一天还没有到', field: 'day' },
    detail: '请写今天或以前的日期：完成后再登记。',
  },
  'STATUTORY.NOTHING_SAID': {
    ...{ status: 422, title: '还没有写文号', field: 'reference' },
    detail: '请写文号；向社会公开的，写公开网址，不超过200字。',
  },
};
