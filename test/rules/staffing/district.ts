import type { Around, Done, Ruled } from '../../../src/staffing/domain/ruling.js';
import {
  applied,
  type Person,
  type Post,
  type StaffState,
  type Tenure,
  type Unit,
} from '../../../src/staffing/domain/state.js';

export const TODAY = '2021-09-06';

export const unit = (id: string, over: Partial<Unit> = {}): Unit => ({
  ...{ id, code: id, name: `单位${id}`, kind: 'government', parentId: null, supervisingLeaderPostId: null },
  ...{ contactName: null, contactPhone: null, contactEmail: null, closedOn: null, version: 1 },
  ...over,
});
export const post = (id: string, departmentId: string, role: string): Post => ({
  ...{ id, code: id, departmentId, title: `${departmentId}${role}`, role, version: 1 },
});
export const person = (id: string, over: Partial<Person> = {}): Person => ({
  ...{ id, code: id, name: `人${id}`, email: `${id}@district.example`, phone: null, disabled: false, version: 1 },
  ...over,
});
export const holds = (officerId: string, postId: string, over: Partial<Tenure> = {}): Tenure => ({
  ...{ id: `${officerId}-${postId}`, postId, officerId, fromDay: '2021-01-01', toDay: null, kind: null, version: 1 },
  ...over,
});

/** An office with its administrator, a leader, and a bureau under him. */
export const DISTRICT: StaffState = {
  department: [unit('office'), unit('gov'), unit('bureau', { supervisingLeaderPostId: 'deputy-mayor' }), unit('data')],
  post: [
    post('chief', 'office', 'inspectionChief'),
    post('inspector', 'office', 'inspectionOfficer'),
    post('deputy-mayor', 'gov', 'leader'),
    post('head', 'bureau', 'head'),
    post('clerk', 'bureau', 'clerk'),
    post('keeper', 'data', 'administrator'),
    post('keeper2', 'data', 'administrator'),
  ],
  officer: [person('ann'), person('bob'), person('cai'), person('dan'), person('eve'), person('fay', { email: null })],
  tenure: [holds('ann', 'keeper'), holds('bob', 'chief'), holds('cai', 'deputy-mayor'), holds('dan', 'head')],
  accounts: new Set(['ann', 'bob']),
  leads: new Map(),
};

export const around = (state: StaffState = DISTRICT, actorId = 'ann'): Around => {
  let n = 0;
  return { state, today: TODAY, actorId, newId: () => `NEW${(n += 1)}` };
};

/** The directory after an act that was allowed. */
export function after(done: Ruled<Done>, state: StaffState = DISTRICT): StaffState {
  if (!done.ok) throw new Error(done.error.message);
  return applied(state, done.value.changes);
}
/** What was said instead. */
export const said = (done: Ruled<unknown>): string => (done.ok ? 'allowed' : done.error.message);
export const code = (done: Ruled<unknown>): string => (done.ok ? 'allowed' : done.error.code);
