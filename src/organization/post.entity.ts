import { Entity } from 'typeorm';
import { Id, Text, Version } from '../platform/database/entity.js';

export const ROLES = [
  'head',
  'clerk',
  'leader',
  'principal',
  'leaderStaff',
  'inspectionOfficer',
  'inspectionChief',
  'composer',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  head: '负责人',
  clerk: '联络员',
  leader: '区领导',
  principal: '主要领导',
  leaderStaff: '区领导工作人员',
  inspectionOfficer: '督查员',
  inspectionChief: '督查负责人',
  composer: '综合人员',
  auditor: '审计员',
  administrator: '系统管理员',
};

/** Duty is bound to the post; who holds it on a day is a tenure. */
@Entity('post')
export class Post {
  @Id() id: string;
  @Text() code: string;
  @Text() departmentId: string;
  @Text() title: string;
  @Text() role: Role;
  @Version() version: number;
}
