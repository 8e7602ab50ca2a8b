import { clockWords, dayOf } from '../../calendar/domain/beijing.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import { byId, postName, type Person } from '../../staffing/domain/state.js';
import type { Admitted } from '../../staffing/staffing.service.js';
import type { ActView } from '../components/acts.js';
import { endAct, personActs } from './staff-forms.js';
import { accountWords, personHref, unitHref, whenWords, type StaffLook } from './staff-look.js';

export interface StaffPersonView {
  readonly name: string;
  readonly pairs: readonly (readonly [string, string])[];
  readonly tenures: readonly {
    readonly href: string;
    readonly post: string;
    readonly when: string;
    readonly note: string;
  }[];
  /** Shown this once, to whoever opened the account. */
  readonly admission: {
    readonly login: string;
    readonly address: string;
    readonly until: string;
    readonly told: boolean;
  } | null;
  readonly acts: readonly ActView[];
}

export function staffPersonView(look: StaffLook, person: Person, admission: Admitted | null): StaffPersonView {
  const { state, today } = look;
  const own = state.tenure.filter(({ officerId }) => officerId === person.id);
  const lasting = own.filter(({ toDay }) => toDay === null || toDay >= today);
  const ending = lasting.map((tenure) => ({
    value: `${tenure.id}:${tenure.version}`,
    label: `${postName(state, tenure.postId)}　${whenWords(tenure, today)}`,
  }));
  return {
    name: person.name,
    pairs: [
      ['邮箱', person.email ?? '（未登记：信由单位邮箱或督查室代收）'],
      ['电话', person.phone ?? '（未登记）'],
      ['登录名', person.code],
      ['账号', accountWords(look, person)],
    ],
    tenures: own
      .map((tenure) => ({
        href: unitHref(byId(state.post, tenure.postId)?.departmentId ?? ''),
        post: postName(state, tenure.postId),
        when: whenWords(tenure, today),
        note: tenure.kind === 'deputy' ? '代理' : '',
      }))
      .reverse(),
    admission: admission && admissionView(admission),
    acts: look.mayEdit
      ? [...personActs(look, person), ...(ending.length > 0 ? [endAct(look, personHref(person.id), ending)] : [])]
      : [],
  };
}

function admissionView({ login, address, expiresAt, told }: Admitted): NonNullable<StaffPersonView['admission']> {
  const until = new Date(expiresAt);
  return { login, address, told, until: `${dayWithWeekday(dayOf(until))}${clockWords(until)}` };
}
