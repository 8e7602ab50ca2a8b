import { HttpProblem } from '../platform/http/problem.js';
import type { StaffingFault } from './staffing.service.js';

export const STAFF_STATUS = {
  'STAFF.NOT_YOURS': 403,
  'STAFF.UNKNOWN': 404,
  'STAFF.CHANGED': 409,
  'STAFF.WRONG': 422,
} as const satisfies Record<StaffingFault['code'], number>;

export const NOT_IN_DIRECTORY = {
  ...{ status: 404, title: '没有这一项', detail: '机构名录里没有这一项：请从“机构”页进入。' },
};

export const staffProblem = ({ code, message }: StaffingFault): HttpProblem =>
  new HttpProblem(code, { status: STAFF_STATUS[code], title: '没有办成', detail: message });
