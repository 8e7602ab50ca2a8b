/** Whom a kind of run writes to. */
export type Audience = 'units' | 'leaders' | 'operator' | 'holder';

export interface RunKind {
  readonly name: string;
  readonly audience: Audience;
  /** Whom, in words. */
  readonly to: string;
}

/** Every kind of letter, as pages and commands name it. */
export const RUN_KINDS = {
  weekly: { name: '每周提醒', audience: 'units', to: '各单位负责人和联络员' },
  leaders: { name: '督办周报', audience: 'leaders', to: '分管区领导和主要领导' },
  operator: { name: '运行周报', audience: 'operator', to: '系统管理员' },
  notice: { name: '近日到期', audience: 'units', to: '三个工作日内有事项到期的单位；法定日程给综合人员' },
  account: { name: '账号通知', audience: 'holder', to: '被重设密码的本人' },
  urgent: { name: '随时告知', audience: 'units', to: '被退回、有批示或收到函的单位' },
} as const satisfies Readonly<Record<string, RunKind>>;

const isKind = (kind: string): kind is keyof typeof RUN_KINDS => Object.hasOwn(RUN_KINDS, kind);

/** A letter of no run is named by its own code. */
export const kindName = (kind: string): string => (isKind(kind) ? RUN_KINDS[kind].name : kind);

/** Letters to units, those of no run among them. */
export const isToUnits = (kind: string): boolean => !isKind(kind) || RUN_KINDS[kind].audience === 'units';
