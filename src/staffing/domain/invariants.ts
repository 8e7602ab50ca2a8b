import { addDays, fullDay, type Day } from '../../calendar/domain/day.js';
import { addressFault } from './fields.js';
import { byId, lastsOn, meet, postName, type StaffState, type Tenure } from './state.js';

/** Something about the directory that must not be; the key says which, so that it is known again. */
export interface Violation {
  readonly key: string;
  readonly message: string;
}

export const ADMINISTRATOR = 'administrator';
/** Posts that review or decide: whoever keeps the directory holds none of them, or he could appoint himself the judge. */
export const DECIDING: readonly string[] = ['inspectionOfficer', 'inspectionChief', 'composer', 'leader', 'principal'];

interface Held extends Tenure {
  readonly role: string;
}

/** Tenures of people who are not disabled, on this day or later. */
function heldFrom({ tenure, post, officer }: StaffState, day: Day): Held[] {
  const roles = new Map(post.map(({ id, role }) => [id, role]));
  const active = new Set(officer.flatMap(({ id, disabled }) => (disabled ? [] : [id])));
  return tenure
    .filter((one) => active.has(one.officerId) && (one.toDay === null || one.toDay >= day))
    .map((one) => ({ ...one, role: roles.get(one.postId) ?? '' }));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups];
}

const pairs = <T>(rows: readonly T[]): [T, T][] => rows.flatMap((a, i) => rows.slice(i + 1).map((b): [T, T] => [a, b]));

const nameOf = (state: StaffState, id: string): string => byId(state.officer, id)?.name ?? '';

/** The same person keeps the directory and decides in the office. */
function notApart(state: StaffState, held: readonly Held[], today: Day): Violation[] {
  return grouped(held, (one) => one.officerId).flatMap(([officerId, own]) =>
    own
      .filter(({ role }) => role === ADMINISTRATOR)
      .flatMap((keeps) =>
        own
          .filter((decides) => DECIDING.includes(decides.role) && meet(keeps, decides, today))
          .map(({ postId }) => ({
            key: `apart:${officerId}:${postId}`,
            message: `系统管理员不能同时担任审核、决定的岗位：${nameOf(state, officerId)}不能既任${postName(state, keeps.postId)}，又任${postName(state, postId)}。请先结束其中一个任职，或由另一位同志担任。`,
          })),
      ),
  );
}

/** Two hold one post on the same day: whoever takes over does so by 岗位交接. */
function heldTwice(state: StaffState, held: readonly Held[], today: Day): Violation[] {
  return grouped(held, (one) => one.postId).flatMap(([postId, all]) =>
    pairs(all)
      .filter(([a, b]) => (a.kind === b.kind || a.officerId === b.officerId) && meet(a, b, today))
      .map(([a, b]) => ({
        key: `twice:${[a.id, b.id].sort().join(':')}`,
        message:
          a.kind === 'deputy' && b.kind === 'deputy'
            ? `${postName(state, postId)}在这些天已由${nameOf(state, a.officerId)}代理：请先结束代理。`
            : `${postName(state, postId)}在这些天已由${nameOf(state, a.officerId)}任职：换人请到“岗位”办交接，在办的事一并转给接任的人。`,
      })),
  );
}

function sharedAddress({ officer }: StaffState): Violation[] {
  const active = officer.filter(({ disabled }) => !disabled);
  return grouped(active, ({ email }) => email?.toLowerCase() ?? null).flatMap(([address, people]) =>
    people.slice(1).map(({ id }) => ({
      key: `address:${address}:${id}`,
      message: `邮箱 ${address} 已登记给${people[0]?.name ?? ''}：一个邮箱只登记给一个人，请核对后改写。`,
    })),
  );
}

function malformedAddress({ officer }: StaffState): Violation[] {
  return officer
    .filter(({ disabled }) => !disabled)
    .flatMap(({ id, email }) => {
      const message = addressFault(email);
      return message === null ? [] : [{ key: `form:${id}:${email ?? ''}`, message }];
    });
}

function sameName({ department }: StaffState): Violation[] {
  const open = department.filter(({ closedOn }) => closedOn === null);
  return grouped(open, ({ name }) => name).flatMap(([name, units]) =>
    units.slice(1).map(({ id }) => ({ key: `name:${id}`, message: `已有名为“${name}”的单位：请改用别的名称。` })),
  );
}

function sameCode(state: StaffState): Violation[] {
  return ([state.department, state.post, state.officer] as const).flatMap((rows, i) =>
    grouped<{ id: string; code: string }>(rows, ({ code }) => code).flatMap(([code, same]) =>
      same.slice(1).map(({ id }) => ({
        key: `code:${i}:${id}`,
        message: `代码“${code}”已经用过：请换一个，或者留空由系统编。`,
      })),
    ),
  );
}

/** A unit that is no more has nobody in office. */
function heldInClosed(state: StaffState, held: readonly Held[]): Violation[] {
  const closed = new Map(state.department.map(({ id, closedOn }) => [id, closedOn]));
  return held.flatMap(({ id, postId, toDay }) => {
    const since = closed.get(byId(state.post, postId)?.departmentId ?? '') ?? null;
    return since !== null && (toDay === null || toDay >= since)
      ? [{ key: `closed:${id}`, message: `${postName(state, postId)}所在单位已撤销，不能再任职：请选别的岗位。` }]
      : [];
  });
}

/** From which day on nobody keeps the directory; among those with an account, and among all. */
function withoutAdministrator(state: StaffState, held: readonly Held[], today: Day): Violation[] {
  const keepers = held.filter(({ role }) => role === ADMINISTRATOR);
  const able = keepers.filter(({ officerId }) => state.accounts.has(officerId));
  const ends = keepers.flatMap(({ toDay }) => (toDay === null ? [] : [addDays(toDay, 1)]));
  const days = [today, ...ends.filter((day) => day > today)].sort();
  const gap = (among: readonly Held[]): Day | undefined => days.find((day) => !among.some((one) => lastsOn(one, day)));
  return [gap(able), gap(keepers)].flatMap((day, i) =>
    day === undefined
      ? []
      : [
          {
            key: `keeper:${i}:${day}`,
            message: `这样自${fullDay(day)}起就没有能登录的系统管理员了：请先为另一位同志安排系统管理员岗位并开通账号。`,
          },
        ],
  );
}

export function violations(state: StaffState, today: Day): Violation[] {
  const held = heldFrom(state, today);
  return [
    ...withoutAdministrator(state, held, today),
    ...notApart(state, held, today),
    ...heldTwice(state, held, today),
    ...heldInClosed(state, held),
    ...malformedAddress(state),
    ...sharedAddress(state),
    ...sameName(state),
    ...sameCode(state),
  ];
}

/** What the change brings about; what was wrong before does not stand in its way. */
export function newViolations(before: StaffState, after: StaffState, today: Day): Violation[] {
  const known = violations(before, today).map(({ key }) => key);
  const sooner = (key: string): boolean => {
    const [what, i, day = ''] = key.split(':');
    return what === 'keeper' && known.some((one) => one.startsWith(`keeper:${i}:`) && one.slice(9) <= day);
  };
  return violations(after, today).filter(({ key }) => !known.includes(key) && !sooner(key));
}
