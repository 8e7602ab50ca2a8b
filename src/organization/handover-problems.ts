import { HttpProblem } from '../platform/http/problem.js';
import type { Fault } from '../platform/outcome.js';
import type { HandoverRefusal } from './handover.service.js';

export const HANDOVER_WORDS: Readonly<Record<HandoverRefusal, string>> = {
  'HANDOVER.NO_POST': '没有这个岗位，请从下面的名单里选。',
  'HANDOVER.NO_OFFICER': '没有这个人，请从名单里选，或者写新接任人的姓名。',
  'HANDOVER.NO_NAME': '请选接任的人，或者写姓名。',
  'HANDOVER.PAST_DAY': '请写今天或以后的日期；过去的任职不改。',
  'HANDOVER.SAME_PERSON': '这个岗位现在就是他任职，不用交接。',
  'HANDOVER.TO_ONESELF': '不能交给自己：请由另一位同志办理。',
  'HANDOVER.AHEAD': '这个岗位已安排了更晚的交接，请先与安排的同志核对。',
  'HANDOVER.NOT_YOURS': '这个岗位不由您办理交接，请找系统管理员或督查负责人。',
};

export const handoverWords = (error: HandoverRefusal | Fault): string =>
  typeof error === 'string' ? HANDOVER_WORDS[error] : error.message;

const STATUS: Readonly<Partial<Record<HandoverRefusal, number>>> = {
  'HANDOVER.NO_POST': 404,
  'HANDOVER.NOT_YOURS': 403,
};

export function handoverProblem(error: HandoverRefusal | Fault): HttpProblem {
  const code = typeof error === 'string' ? error : error.code;
  const status = typeof error === 'string' ? (STATUS[error] ?? 422) : 422;
  return new HttpProblem(code, { status, title: '没有交接', detail: handoverWords(error) });
}
