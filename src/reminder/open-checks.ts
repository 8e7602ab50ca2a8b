import { IsNull, Not } from 'typeorm';
import { ReportCheck } from '../annual-report/report-draft.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import type { OpenCheck } from './domain/check-ask.js';
import { BulletinAnswer, OfficePaper } from './office-paper.entity.js';

type OfUnit = OpenCheck & { readonly departmentId: string };

/** What units were shown of the year's report and of draft bulletins, and have not answered; by unit. */
export async function openChecks(from: Reads): Promise<ReadonlyMap<string, readonly OpenCheck[]>> {
  return groupBy([...(await ofReports(from)), ...(await ofBulletins(from))], ({ departmentId }) => departmentId);
}

async function ofReports(from: Reads): Promise<OfUnit[]> {
  const open = await from.find(ReportCheck, { where: { answer: IsNull() }, order: { id: 'ASC' } });
  const byUnit = groupBy(open, ({ departmentId, planId }) => `${departmentId} ${planId}`);
  return [...byUnit.values()].flatMap((mine) => {
    const [first] = mine;
    if (!first) return [];
    const { id, departmentId, sentOn } = first;
    return [{ id, departmentId, of: 'report' as const, sentences: mine.length, sentOn, answerBy: null }];
  });
}

async function ofBulletins(from: Reads): Promise<OfUnit[]> {
  const drafts = await from.findBy(OfficePaper, { kind: 'bulletin', state: 'draft', askedOn: Not(IsNull()) });
  if (drafts.length === 0) return [];
  const answers = await from.find(BulletinAnswer);
  const answered = new Set(answers.map((one) => `${one.paperId} ${one.departmentId} ${one.sentence}`));
  return drafts.flatMap(({ id, asked, askedOn, answerBy }) =>
    Object.entries(asked)
      .filter(([departmentId, words]) => !answered.has(`${id} ${departmentId} ${words}`))
      .map(([departmentId]) => ({
        ...{ id: `${id}:${departmentId}`, departmentId, of: 'bulletin' as const, sentences: 1 },
        ...{ sentOn: askedOn ?? '', answerBy },
      })),
  );
}
