import type { RunPolicy } from './runs.js';

/** Whom a kind of run writes to. */
export type Audience = 'units' | 'leaders';

export interface RunKind {
  readonly name: string;
  readonly audience: Audience;
  /** Whom, in words. */
  readonly to: string;
}

/** Every kind of run, as pages and commands name it. */
export const RUN_KINDS: Readonly<Record<RunPolicy['kind'], RunKind>> = {
  weekly: { name: '周提醒', audience: 'units', to: '各单位负责人和联络员' },
  leaders: { name: '区领导周报', audience: 'leaders', to: '分管区领导和主要领导' },
};

const isKind = (kind: string): kind is RunPolicy['kind'] => Object.hasOwn(RUN_KINDS, kind);

/** A letter of no run is named by its own code. */
export const kindName = (kind: string): string => (isKind(kind) ? RUN_KINDS[kind].name : kind);

/** Letters to units, those of no run among them. */
export const isToUnits = (kind: string): boolean => !isKind(kind) || RUN_KINDS[kind].audience === 'units';
