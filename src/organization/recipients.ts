import { Department } from './department.entity.js';
import type { Directory } from './directory.js';
import type { Officer } from './officer.entity.js';
import { ROLE_WORDS, type Post, type Role } from './post.entity.js';

/** Who gets what is owed to a post on a day. */
export interface Recipient {
  readonly address: string;
  /** Who signs in from it; null where it is a unit's mailbox. */
  readonly officer: Officer | null;
  readonly name: string;
  readonly as: 'holder' | 'deputy' | 'contact' | 'office';
  /** Why it is not the post's own holder or deputy: whoever receives it is to pass it on. */
  readonly forwarded: 'vacant' | 'noAddress' | null;
}

/** In this order somebody of the office takes in what nobody else can. */
const OFFICE: readonly Role[] = ['inspectionOfficer', 'inspectionChief', 'composer', 'administrator'];
/** Units outside the government are written to by 区委依法治区办. */
const RULE_OF_LAW_OFFICE: readonly Role[] = ['composer', ...OFFICE.filter((role) => role !== 'composer')];

/**
 * To the post: its deputy that day, else its holder, the first who has an address. Vacant or without an address: the
 * unit's contact, else the office. Null only where the office has no address either.
 */
export function recipientOf(post: Post, directory: Directory): Recipient | null {
  const holders = directory.holdersOf(post.id);
  const own = holders.find(({ officer }) => officer.email);
  if (own) return received(own.officer, { as: own.deputy ? 'deputy' : 'holder', forwarded: null });
  const forwarded = holders.length === 0 ? 'vacant' : 'noAddress';
  const unit = directory.department(post.departmentId);
  if (unit?.contactEmail) {
    return { address: unit.contactEmail, officer: null, name: contactOf(unit), as: 'contact', forwarded };
  }
  const somebody = officeOf(unit, directory).find(({ email }) => email);
  return somebody ? received(somebody, { as: 'office', forwarded }) : null;
}

const received = (officer: Officer, how: Pick<Recipient, 'as' | 'forwarded'>): Recipient => ({
  ...{ address: officer.email ?? '', officer, name: officer.name },
  ...how,
});

const contactOf = ({ name, contactName }: Department): string => `${name}${contactName ?? '联系人'}`;

const officeOf = (unit: Department | null, directory: Directory): Officer[] =>
  (unit === null || unit.kind === 'government' ? OFFICE : RULE_OF_LAW_OFFICE)
    .flatMap((role) => directory.posts.filter((post) => post.role === role))
    .flatMap(({ id }) => directory.holdersOf(id).map(({ officer }) => officer));

/** Posts to which letters are owed. */
const WRITTEN_TO: readonly Role[] = ['head', 'clerk', 'leader', 'principal', 'inspectionChief', 'composer'];

/** A post whose letters somebody else receives, or nobody; shown until it is mended. */
export interface UnreachedPost {
  readonly post: Post;
  readonly why: 'vacant' | 'noAddress';
  readonly by: Recipient | null;
  /** 区司法局负责人岗位空缺，信由示例甲代收 */
  readonly words: string;
}

const WHY_WORDS = { vacant: '岗位空缺', noAddress: '任职人没有邮箱' } as const;

export function unreachedPosts(directory: Directory): UnreachedPost[] {
  return directory.departments
    .flatMap(({ id }) => directory.postsOf(id, WRITTEN_TO))
    .flatMap((post) => {
      const by = recipientOf(post, directory);
      if (by?.forwarded === null) return [];
      const why = by?.forwarded ?? (directory.holdersOf(post.id).length === 0 ? 'vacant' : 'noAddress');
      const instead = by === null ? '信没有人可以代收' : `信由${by.name}代收`;
      return [{ post, why, by, words: `${postWords(post, directory)}${WHY_WORDS[why]}，${instead}` }];
    });
}

/** 区司法局负责人: a post as letters name it. */
export function postWords({ departmentId, role, title }: Post, directory: Directory): string {
  if (role !== 'head' && role !== 'clerk') return title;
  return `${directory.department(departmentId)?.name ?? ''}${ROLE_WORDS[role]}`;
}
