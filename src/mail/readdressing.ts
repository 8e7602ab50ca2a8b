import { In } from 'typeorm';
import { Department } from '../organization/department.entity.js';
import { Officer } from '../organization/officer.entity.js';
import { Post } from '../organization/post.entity.js';
import type { Reads } from '../platform/database/reads.js';
import type { Letter } from './letter.entity.js';
import { Notice } from './notice.entity.js';

/** Whose mailbox a letter goes to: a person's, or a unit's where the post could not be reached. */
export type Mailbox =
  | { readonly of: 'officer'; readonly id: string; readonly email: string | null }
  | { readonly of: 'department'; readonly id: string; readonly email: string | null };

/** Null for a letter to a mailbox that several units share, or that no unit has any more. */
export async function mailboxOf(from: Reads, letter: Letter): Promise<Mailbox | null> {
  if (letter.officerId !== null) {
    const officer = await from.one(Officer, { id: letter.officerId });
    return officer && { of: 'officer', id: officer.id, email: officer.email };
  }
  const units = await from.findBy(Department, { id: In(await departmentsOf(from, letter)) });
  const [unit] = units;
  return unit && units.length === 1 ? { of: 'department', id: unit.id, email: unit.contactEmail } : null;
}

/** Where the letter would go now: the address as it has been put right since, else the one it had. */
export async function addressNow(from: Reads, letter: Letter): Promise<string> {
  return (await mailboxOf(from, letter))?.email ?? letter.address ?? '';
}

async function departmentsOf(from: Reads, { id, context }: Letter): Promise<string[]> {
  const named = context['departments'];
  if (Array.isArray(named)) return named.filter((one): one is string => typeof one === 'string');
  const notices = await from.findBy(Notice, { letterId: id });
  const posts = await from.findBy(Post, { id: In(notices.map(({ recipientPostId }) => recipientPostId)) });
  return [...new Set(posts.map(({ departmentId }) => departmentId))];
}
