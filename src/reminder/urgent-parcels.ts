import { IsNull, In } from 'typeorm';
import { Notice, type NoticeKind } from '../mail/notice.entity.js';
import type { Directory } from '../organization/directory.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { byPerson, readerOf, type Held, type Reader } from './standing.service.js';

/** 退回, 批示, 催办函. */
const AT_ONCE: readonly NoticeKind[] = ['returned', 'instruction', 'urged'];

const WAITING = { kind: In([...AT_ONCE]), letterId: IsNull(), unsentReason: IsNull() };

/** One person's letter about one matter. */
export interface Parcel {
  /** The address in lower case. */
  readonly recipient: string;
  readonly reader: Reader;
  readonly notices: readonly Notice[];
  readonly departmentIds: readonly string[];
}

export interface Parcels {
  readonly parcels: readonly Parcel[];
  /** Nobody is there to receive them. */
  readonly lost: readonly Notice[];
}

export const isAnyToldAtOnce = async (from: Reads): Promise<boolean> => (await from.one(Notice, WAITING)) !== null;

/** What is to be told at once and waits for it, the oldest first. */
export const toTellAtOnce = (from: Reads): Promise<Notice[]> =>
  from.find(Notice, { where: WAITING, order: { id: 'ASC' } });

/** Who gets a letter about which of them. The preview and the claim are this one function. */
export function parcelsOf(notices: readonly Notice[], directory: Directory): Parcels {
  const matters = groupBy(notices, ({ kind, subjectId, occasion }) => `${kind}|${subjectId}|${occasion}`);
  const some = [...matters.values()].map((about) => parcelsAbout(about, directory));
  return { parcels: some.flatMap(({ parcels }) => parcels), lost: some.flatMap(({ lost }) => lost) };
}

function parcelsAbout(about: readonly Notice[], directory: Directory): Parcels {
  const owed = about.flatMap((what) => {
    const post = directory.posts.find(({ id }) => id === what.recipientPostId);
    return post ? [{ what, post }] : [];
  });
  const { reachable, unreachable } = byPerson(owed, directory);
  const unknown = about.filter((one) => !owed.some(({ what }) => what === one));
  return {
    parcels: reachable.map(([recipient, held]) => parcelOf(recipient, held, directory)),
    lost: [...unreachable.map(({ what }) => what), ...unknown],
  };
}

const parcelOf = (recipient: string, held: readonly Held<Notice>[], directory: Directory): Parcel => ({
  recipient,
  reader: readerOf(held, directory),
  notices: held.map(({ what }) => what),
  departmentIds: [...new Set(held.map(({ post }) => post.departmentId))],
});
