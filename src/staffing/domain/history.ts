import { fullDay } from '../../calendar/domain/day.js';
import { byId, postName, type ShownState } from './state.js';

/** One entry of the journal about the directory, as it was written. */
export interface HistoryEntry {
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Null where it was erased. */
  readonly payload: unknown;
}

const ACT_WORDS: Readonly<Record<string, string>> = {
  'organization.addUnit': '新增单位',
  'organization.changeUnit': '修改单位',
  'organization.closeUnit': '撤销单位',
  'organization.reopenUnit': '恢复单位',
  'organization.addPost': '新设岗位',
  'organization.renamePost': '岗位改名',
  'organization.appoint': '任职',
  'organization.endAppointment': '结束任职',
  'organization.addOfficer': '登记人员',
  'organization.changeOfficer': '更正人员',
  'organization.handOver': '岗位交接',
  'organization.import': '导入名录',
  'organization.establish': '载入机构文件',
  'account.add': '开通账号',
  'account.reset': '重设密码',
  'account.disable': '停用',
  'account.enable': '启用',
};

/** The acts of which something can be told. */
export const HISTORY_ACTS: readonly string[] = Object.keys(ACT_WORDS);

const FIELD_WORDS: Readonly<Record<string, string>> = {
  ...{ name: '名称', kind: '类别', parentId: '上级单位', supervisingLeaderPostId: '分管领导', title: '名称' },
  ...{ contactName: '联系人', contactPhone: '电话', contactEmail: '邮箱', email: '邮箱', phone: '电话' },
};

export interface Told {
  readonly table?: string;
  readonly how?: string;
  readonly id?: string;
  readonly row?: Readonly<Record<string, unknown>>;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly was?: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function subjectWords({ subjectType, subjectId }: HistoryEntry, state: ShownState): string {
  if (subjectType === 'department') return byId(state.department, subjectId)?.name ?? '';
  if (subjectType === 'officer') return byId(state.officer, subjectId)?.name ?? '';
  return subjectType === 'post' ? postName(state, subjectId) : '';
}

/** What a value is to a reader: a unit or a post by its name, a kind by its word. */
function valueWords(field: string, value: unknown, { state, kinds }: Names): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (field === 'parentId') return byId(state.department, text(value))?.name ?? '';
  if (field === 'supervisingLeaderPostId') return postName(state, text(value));
  return field === 'kind' ? (kinds[text(value)] ?? '') : text(value);
}

export interface Names {
  readonly state: ShownState;
  readonly kinds: Readonly<Record<string, string>>;
}

/** What a change of somebody's fields or appointment says; empty for a row that was made. */
export function changeWords({ table, how, id, row = {}, set = {}, was = {} }: Told, names: Names): string[] {
  const person = (id: unknown): string => byId(names.state.officer, text(id))?.name ?? '';
  if (table === 'tenure' && how === 'make') {
    const until = row['toDay'] ? `至${fullDay(text(row['toDay']))}` : '';
    const as = row['kind'] === 'deputy' ? '代理' : '';
    return [`${person(row['officerId'])}${as}，自${fullDay(text(row['fromDay']))}起${until}`];
  }
  if (table === 'tenure' && how === 'set') {
    return [`${person(byId(names.state.tenure, text(id))?.officerId)}至${fullDay(text(set['toDay']))}`];
  }
  if (table === 'tenure') return [`${person(was['officerId'])}，没有到任`];
  if (how !== 'set') return [];
  return Object.keys(set)
    .filter((field) => FIELD_WORDS[field])
    .map(
      (field) =>
        `${FIELD_WORDS[field]}：${valueWords(field, was[field], names)} → ${valueWords(field, set[field], names)}`,
    );
}

const made = (told: readonly Told[], table: string): number =>
  told.filter((one) => one.table === table && one.how === 'make').length;

function importWords(told: readonly Told[]): string {
  const counts = [
    [made(told, 'department'), '个单位'],
    [made(told, 'post'), '个岗位'],
    [made(told, 'officer'), '人'],
    [made(told, 'tenure'), '项任职'],
  ] as const;
  const added = counts.filter(([n]) => n > 0).map(([n, what]) => `${n}${what}`);
  const mended = told.filter(({ how }) => how === 'set').length;
  return [...(added.length > 0 ? [`新增${added.join('、')}`] : []), ...(mended > 0 ? [`修改${mended}处`] : [])].join(
    '，',
  );
}

/** 任职：区司法局局长　示例甲，自2021年9月6日起 */
export function historyWords(entry: HistoryEntry, names: Names): string {
  const payload = (entry.payload ?? {}) as { changes?: readonly Told[]; to?: unknown; fromDay?: unknown };
  const told = payload.changes ?? [];
  const about = subjectWords(entry, names.state);
  const to = byId(names.state.officer, text(payload.to))?.name;
  const details =
    entry.act === 'organization.import'
      ? importWords(told)
      : entry.act === 'organization.handOver' && to !== undefined
        ? `交给${to}，自${fullDay(text(payload.fromDay))}起`
        : told.flatMap((one) => changeWords(one, names)).join('；');
  return [`${ACT_WORDS[entry.act] ?? ''}${about === '' ? '' : `：${about}`}`, details].filter(Boolean).join('　');
}
