import { may } from '../../access/permissions.js';
import type { CollectionRecord } from '../../task/contribution-reading.service.js';
import type { TaskContributionsView } from '../pages/task.page.js';
import type { ActsAbout } from './act-drafts.js';
import { collectionView, givenWord } from './collection.view.js';
import { toldOf, type Told } from './told.js';

const UNDER_WAY: readonly string[] = ['inProgress', 'returned'];

/** The lead's table, or the one piece of a unit that cooperates; and the way to where it is done. */
export function taskContributions(about: ActsAbout): TaskContributionsView | null {
  const { dossier, collections, visitor, today } = about;
  const { row } = dossier;
  const { task } = row.record;
  const speaks = visitor.actors.filter((actor) => may(actor, 'contribution.send'));
  const leads = speaks.some(({ departmentId }) => departmentId === task.leadDepartmentId);
  const asks = leads && UNDER_WAY.includes(task.state) && row.cooperatingIds.length > 0;
  const owes = speaks.some(({ departmentId }) =>
    collections.some(({ open, pieces }) => open && pieces.some(({ piece }) => piece.departmentId === departmentId)),
  );
  const links = [
    ...(asks ? [{ href: `/contributions/new/${task.id}`, label: '征集配合材料' }] : []),
    ...(owes ? [{ href: '/contributions', label: '提供本单位的材料' }] : []),
    ...(leads && collections.some(({ open }) => open) ? [{ href: '/contributions', label: '延期或结束征集' }] : []),
  ];
  if (collections.length === 0 && links.length === 0) return null;
  return { tables: collections.map((record) => collectionView(record, today)), links };
}

function eventsOf({ collection, lead, pieces }: CollectionRecord): Told[] {
  const who = lead?.name ?? '';
  const more = collection.asks;
  const came = pieces.flatMap(({ piece, department }) =>
    piece.sentOn === null
      ? []
      : [toldOf(piece.sentOn, `${givenWord(department)}配合材料`, { more, who: department.name })],
  );
  return [
    toldOf(collection.openedOn, '征集配合材料', { more, who }),
    ...came,
    ...(collection.closedOn === null ? [] : [toldOf(collection.closedOn, '结束征集', { more, who })]),
  ];
}

/** For whoever sees the whole of the task. */
export const contributionEvents = (collections: readonly CollectionRecord[]): Told[] => collections.flatMap(eventsOf);
