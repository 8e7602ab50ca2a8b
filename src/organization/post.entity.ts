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
