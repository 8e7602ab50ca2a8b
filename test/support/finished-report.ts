import type { INestApplicationContext } from '@nestjs/common';
import { DraftReading, type WholeDraft } from '../../src/annual-report/draft-reading.service.js';
import { DraftService } from '../../src/annual-report/draft.service.js';
import { BLANK } from '../../src/annual-report/domain/sentence.js';
import { textOf } from '../../src/annual-report/domain/report.js';
import { ReportDecision } from '../../src/annual-report/report-draft.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Department } from '../../src/organization/department.entity.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { ReportService } from '../../src/task/report.service.js';
import type { House } from './house.js';

/** What the year is lived through in: the whole product, with pages or without. */
type Lived = Pick<House, 'reads' | 'at' | 'actor'> & { readonly app: INestApplicationContext };

const ON = '2021-12-01';

/** Every task of the seeded plan done, said so and accepted. */
export async function aFinishedYear(house: Lived): Promise<void> {
  house.at(ON);
  const [tasks, reports] = [house.app.get(TaskService), house.app.get(ReportService)];
  const units = new Map((await house.reads.find(Department)).map(({ id, code }) => [id, code]));
  for (const { record } of await house.app.get(LedgerService).rows(ON)) {
    const { task, nodes } = record;
    const code = units.get(task.leadDepartmentId ?? '') ?? '';
    const head = await house.actor(`o-${code}-head`);
    await tasks.acknowledge(head);
    for (const node of nodes) await reports.report(head, task.id, { kind: 'node', nodeId: node.id, text: '完成。' });
    const outcome = task.nature === 'oneOff' ? ('completed' as const) : ('fulfilled' as const);
    const text = `${task.title}，于11月${(task.number % 28) + 1}日办成，涉及${task.number + 1}个单位。`;
    await tasks.submit(head, task.id, { text, outcome, nextYear: null });
    // What the inspection office's own parent unit leads is reviewed by the other office.
    const office = code === 'zfb' ? 'o-yfzqb-composer' : 'o-dcs-officer';
    await tasks.accept(await house.actor(office), task.id);
  }
}

export const wholeDraft = async (house: Lived): Promise<WholeDraft> =>
  (await house.app.get(DraftReading).whole(house.reads, 2021))!;

/** Every blank written and everything open decided, as people would by hand. */
export async function aReportWithoutGaps(house: Lived): Promise<void> {
  await aFinishedYear(house);
  const drafts = house.app.get(DraftService);
  const composer = await house.actor('o-yfzqb-composer');
  const { draft } = await wholeDraft(house);
  for (const [i, passage] of draft.passages.entries()) {
    if (!textOf(passage).includes(BLANK)) continue;
    const words = `${'甲乙丙丁戊己庚辛壬癸'[i % 10] ?? '甲'}方面由人写成的话，主要原因是机制还不健全`;
    const ref = { planYear: 2021, key: passage.key, version: null };
    const text = textOf(passage).replaceAll(BLANK, words);
    await drafts.word(composer, ref, /[。：]$/.test(text) ? text : `${text}。`);
  }
  await settled(house, composer.officerId);
}

/** Everything open decided in one go: deciding one by one is tested where it is done. */
async function settled(house: Lived, decidedBy: string): Promise<void> {
  const { plan, draft, stale } = await wholeDraft(house);
  const open = [
    ...draft.passages.flatMap(({ key, material }) => material.map((one) => ({ passage: key, ...one }))),
    ...draft.report.unplaced.map((one) => ({ passage: '', ...one })),
  ].filter((one) => one.open);
  const about = [
    ...open.map(({ passage, kind, title }) => ({ passage, about: kind, words: title })),
    ...stale.map(({ key, sentenceId, words }) => ({ passage: key, about: sentenceId, words })),
  ];
  const rows = about.map((one) => ({ ...one, planId: plan.id, reason: '本年不写', decidedOn: ON, decidedBy }));
  await house.app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('a test settles what is open');
    await tx.insertMissing(ReportDecision, rows);
  });
}
