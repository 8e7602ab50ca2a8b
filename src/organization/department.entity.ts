import { Entity } from 'typeorm';
import { Id, MaybeText, Text, Version } from '../platform/database/entity.js';

/** Units outside the government are asked (商请) by 区委依法治区办, never chased or ranked. */
export const DEPARTMENT_KINDS = ['government', 'party', 'judicial', 'mass', 'vertical'] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

export const KIND_WORDS: Readonly<Record<DepartmentKind, string>> = {
  government: '政府部门',
  party: '党委部门',
  judicial: '司法机关',
  mass: '群团组织',
  vertical: '垂直管理单位',
};

@Entity('department')
export class Department {
  @Id() id: string;
  @Text() code: string;
  @Text() name: string;
  @Text() kind: DepartmentKind;
  @MaybeText() parentId: string | null;
  @MaybeText() supervisingLeaderPostId: string | null;
  @MaybeText() contactName: string | null;
  @MaybeText() contactPhone: string | null;
  /** The unit's own mailbox: it takes in what a vacant post is owed. */
  @MaybeText() contactEmail: string | null;
  /** From this day on it is no more; what it did stays under its name. */
  @MaybeText() closedOn: string | null;
  @Version() version: number;
}
