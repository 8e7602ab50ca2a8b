import { expect } from '@jest/globals';
import { sees, type Sight } from '../../../src/access/sight.js';
import type { Day } from '../../../src/calendar/domain/day.js';
import { Directory } from '../../../src/organization/directory.js';
import { LedgerIndex, totalOf } from '../../../src/plan/ledger-index.service.js';
import { LedgerService, type LedgerRow } from '../../../src/plan/ledger.service.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { isOverdueReview, lastOverdueDay } from '../../../src/task/domain/reviews.js';
import { TASK_STATES } from '../../../src/task/domain/states.js';
import type { LedgerQuery } from '../../../src/web/views/ledger-address.js';
import { isInPile, LEDGER_PILES, pileOfRow } from '../../../src/web/views/ledger-piles.js';
import { searcher } from '../../../src/web/views/ledger-search.js';
import { LAMP_OF, uncountedIn, wantedOf } from '../../../src/web/views/ledger-wanted.js';
import { lightView, markerWords } from '../../../src/web/views/words.js';
import type { House } from '../house.js';

const LIMIT = 5;
const WORDS = [
  '法律',
  '示例',
  '三（四）',
  '24',
  '局',
  '区司法局 常态',
  '宣传部',
  '的',
  '%',
  '“法律明白人”',
  'ＡＢ',
  '《',
];

/** What a row is for each filter, told from the row itself: nothing of it is asked of the database. */
function matches(row: LedgerRow, query: LedgerQuery, { today, sight, directory }: Looking): boolean {
  const { task } = row.record;
  const told = sees(sight, task.leadDepartmentId);
  const state = (wanted: string): boolean =>
    wanted === 'overdueReview'
      ? row.reviews.some((one) => isOverdueReview(one, LIMIT))
      : wanted === 'lookAgain'
        ? row.lookAgainBy !== null && row.lookAgainBy <= today
        : task.state === wanted;
  return (
    (query.light === undefined || (told && lightView(row).lamp === query.light)) &&
    (query.item === undefined || row.commitments.some(({ planItem }) => markerWords(planItem.marker) === query.item)) &&
    (query.nature === undefined || task.nature === query.nature) &&
    (query.state === undefined || (told && state(query.state))) &&
    (query.unit === undefined || row.leadDepartment === query.unit) &&
    (query.leader === undefined || (told && row.supervisor?.code === query.leader)) &&
    (query.pile === undefined || (told && isInPile(pileOfRow(row, today), query.pile))) &&
    searcher(query.q, directory)(row)
  );
}

interface Looking {
  readonly today: Day;
  readonly sight: Sight;
  readonly directory: Directory;
}

const isCovered = ({ record: { task }, cooperatingIds }: LedgerRow, sight: Sight): boolean =>
  (task.state !== 'draft' || sight.everything) &&
  (sees(sight, task.leadDepartmentId) || cooperatingIds.some((id) => sight.own.has(id)));

function queriesFor(rows: readonly LedgerRow[]): LedgerQuery[] {
  const of = <T>(values: Iterable<T>): T[] => [...new Set(values)];
  const units = of(rows.flatMap(({ leadDepartment }) => leadDepartment ?? []));
  const leaders = of(rows.flatMap(({ supervisor }) => supervisor?.code ?? []));
  const items = of(rows.flatMap(({ commitments }) => commitments.map((one) => markerWords(one.planItem.marker))));
  const states = [...TASK_STATES, 'overdueReview', 'lookAgain'] as NonNullable<LedgerQuery['state']>[];
  return [
    {},
    ...(['red', 'amber', 'green', 'grey', 'done'] as const).map((light) => ({ light })),
    ...(['oneOff', 'continuing', 'overall'] as const).map((nature) => ({ nature })),
    ...states
      .filter((state) => !['draft', 'inProgress', 'closed', 'suspended', 'cancelled'].includes(state))
      .map((state) => ({ state })),
    ...LEDGER_PILES.map((pile) => ({ pile })),
    ...units.slice(0, 4).map((unit) => ({ unit })),
    ...leaders.map((leader) => ({ leader, nature: 'continuing' as const })),
    ...items.slice(0, 4).map((item) => ({ item, light: 'amber' as const })),
    ...WORDS.map((q) => ({ q })),
    ...leaders.slice(0, 2).map((leader) => ({ leader, pile: 'held' as const, nature: 'oneOff' as const, q: '法' })),
  ];
}

/** What the index finds is what the pure rules say of every row, for the office and for one unit; nothing more or less. */
export async function expectIndexed(house: House, today: Day): Promise<void> {
  const [index, ledger] = [house.app.get(LedgerIndex), house.app.get(LedgerService)];
  const directory = await Directory.on(today, house.reads);
  const workingDays = house.app.get(WorkingDays);
  const rows = await ledger.rows(today);
  const byId = new Map(rows.map((row) => [row.record.task.id, row]));
  const unit = directory.departmentNamed('sfj')?.id ?? '';
  const own = new Set([unit]);
  for (const sight of [
    { everything: true, departments: new Set<string>(), own: new Set<string>() },
    { everything: false, departments: own, own },
  ]) {
    const seen = rows.filter((row) => isCovered(row, sight));
    for (const query of queriesFor(rows)) {
      const asked = { today, query, sight, directory, forOffice: true, reviewLimit: LIMIT };
      const { selection, holds } = wantedOf(asked, {
        headings: await index.items(),
        overdueSince: lastOverdueDay(today, LIMIT, workingDays),
      });
      const ids = await index.ids(selection, { today, order: null });
      const found = ids.filter((id) => holds.every((holdsOf) => holdsOf(byId.get(id)!)));
      const expected = seen.filter((row) => matches(row, query, { today, sight, directory }));
      expect([query, [...found].sort()]).toEqual([query, expected.map(({ record }) => record.task.id).sort()]);
      const counts = await index.counts(selection, today);
      expect([query, totalOf(counts)]).toEqual([query, ids.length]);
    }
    const { lamps } = await index.counts({ seenBy: sight, uncounted: uncountedIn(directory) }, today);
    for (const [lamp, of] of Object.entries(LAMP_OF)) {
      const n = seen.filter((row) => sees(sight, row.record.task.leadDepartmentId) && lightView(row).lamp === lamp);
      expect([lamp, lamps[of]]).toEqual([lamp, n.length]);
    }
  }
}
