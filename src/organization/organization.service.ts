import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { Refusal } from '../platform/refusal.js';
import { faultLines, readYaml } from '../platform/yaml.js';
import { Department } from './department.entity.js';
import { Officer, Tenure } from './officer.entity.js';
import { danglingReferences, OrganizationFile } from './organization-file.js';
import { Post } from './post.entity.js';

@Injectable()
export class OrganizationService {
  /** Checks the whole file; throws one refusal naming every line that is wrong. */
  readFile(text: string, name: string): OrganizationFile {
    const read = readYaml(text, OrganizationFile);
    const faults = read.ok
      ? danglingReferences(read.value).map(({ path, message }) => ({ line: read.lineOf(path), message }))
      : read.faults;
    if (!read.ok || faults.length > 0) {
      throw new Refusal('ORGANIZATION.FILE_WRONG', `机构文件“${name}”有误，未载入任何内容：${faultLines(faults)}`);
    }
    return read.value;
  }

  /** Loads units, posts and officers; those whose code is there already stay as they are. */
  async establish(tx: Tx, file: OrganizationFile, actorId: string): Promise<void> {
    const idOf = await knownIds(tx);
    const id = (kind: string, code: string): string => {
      const key = `${kind}:${code}`;
      const known = idOf.get(key) ?? newId();
      idOf.set(key, known);
      return known;
    };
    await tx.insertMissing(
      Department,
      parentsFirst(file.departments).map((d) => departmentRow(d, id)),
    );
    await tx.insertMissing(
      Post,
      file.posts
        .map((p) => ({ ...p, id: id('post', p.code), departmentId: id('department', p.department) }))
        .map(postRow),
    );
    await tx.insertMissing(
      Officer,
      file.officers.map(({ code, name, email, phone }) => ({
        ...{ id: id('officer', code), code, name, email, phone, disabled: false },
      })),
    );
    await tx.insertMissing(Tenure, tenureRows(file, id));
    const counts = { departments: file.departments.length, posts: file.posts.length, officers: file.officers.length };
    tx.record({
      act: 'organization.establish',
      subject: { type: 'organization', id: 'all' },
      actorId,
      payload: counts,
    });
  }
}

async function knownIds(tx: Tx): Promise<Map<string, string>> {
  const kinds = [
    ['department', await tx.find(Department)],
    ['post', await tx.find(Post)],
    ['officer', await tx.find(Officer)],
  ] as const;
  return new Map(
    kinds.flatMap(([kind, rows]) => rows.map(({ code, id }): [string, string] => [`${kind}:${code}`, id])),
  );
}

type IdOf = (kind: string, code: string) => string;
type DepartmentEntry = OrganizationFile['departments'][number];

const departmentRow = (d: DepartmentEntry, id: IdOf): Partial<Department> => ({
  id: id('department', d.code),
  code: d.code,
  name: d.name,
  kind: d.kind,
  parentId: d.parent === null ? null : id('department', d.parent),
  supervisingLeaderPostId: d.leader === null ? null : id('post', d.leader),
  contactName: d.contact?.name ?? null,
  contactPhone: d.contact?.phone ?? null,
  contactEmail: d.contact?.email ?? null,
});

const postRow = ({
  id,
  code,
  departmentId,
  title,
  role,
}: Pick<Post, 'id' | 'code' | 'departmentId' | 'title' | 'role'>) => ({
  id,
  code,
  departmentId,
  title,
  role,
});

const tenureRows = (file: OrganizationFile, id: IdOf): Partial<Tenure>[] =>
  file.officers.flatMap(({ code, holds }) =>
    holds.map(({ post, from, to, deputy }) => ({
      id: newId(),
      officerId: id('officer', code),
      postId: id('post', post),
      fromDay: from,
      toDay: to,
      kind: deputy ? 'deputy' : null,
    })),
  );

/** A row may refer only to rows already there. */
function parentsFirst(departments: readonly DepartmentEntry[]): DepartmentEntry[] {
  const placed: DepartmentEntry[] = [];
  let waiting = [...departments];
  while (waiting.length > 0) {
    const ready = waiting.filter((d) => d.parent === null || placed.some((p) => p.code === d.parent));
    if (ready.length === 0)
      throw new Refusal('ORGANIZATION.PARENT_CIRCLE', '机构文件中单位的上级互相指来指去，请检查 parent。');
    placed.push(...ready);
    waiting = waiting.filter((d) => !ready.includes(d));
  }
  return placed;
}
