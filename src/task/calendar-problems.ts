import type { ProblemWords } from '../platform/http/problem.js';
import type { CalendarRefusal } from './calendar-change.service.js';

export const CALENDAR_PROBLEMS: Readonly<Record<CalendarRefusal, ProblemWords>> = {
  'CALENDAR.NOT_YOURS': {
    ...{ status: 403, title: '不由您录入' },
    detail: '放假安排由督查室、依法治区办或者系统管理员录入。',
  },
  'CALENDAR.NO_DAYS': {
    ...{ status: 422, title: '没有读出放假的日子' },
    detail: '没有读出放假的日子：请粘贴通知中“×月×日放假”的各条。',
  },
  'CALENDAR.DOUBTFUL': {
    ...{ status: 422, title: '读出的日子有对不上的地方' },
    detail: '读出的日子和通知写的对不上：请先试读，对照原文改好再录入。',
  },
  'CALENDAR.PAST_YEAR': {
    ...{ status: 409, title: '这一年已经过去' },
    detail: '已过去的年份按当时的安排计算，不再改动。',
  },
};
