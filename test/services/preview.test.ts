import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { addDays, type Day } from '../../src/calendar/domain/day.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { PapersService } from '../../src/reminder/papers.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Dice } from '../../src/simulation/dice.js';
import { SimulationModule } from '../../src/simulation/simulation.module.js';
import { YearService } from '../../src/simulation/year.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

type Told = readonly (string | null)[];
/** The letter's own address and the journal's head at its moment are not known before. */
const bare = (words: string | null): string =>
  (words ?? '').replace(/\/l\/(?:[0-9A-Z]{26}|发信时生成)/g, '/l/').replace(/[0-9A-F]{4}-[0-9A-F]{4}/g, '');
const sorted = (letters: readonly Told[]): Told[] => [...letters].sort((a, b) => (a.join() < b.join() ? -1 : 1));

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true, root: (config, clock) => SimulationModule.forRoot(config, clock) });
  });
  afterEach(() => house.down());

  const live = (from: Day, to: Day) =>
    house.app.get(YearService).live({ from, to }, { clock: house.clock, dice: new Dice(3) });

  /** After hours: what is told at once waits for the next morning. */
  async function theEveningOf(day: Day): Promise<void> {
    house.at(day, '19:00');
    const officer = await house.actor('o-dcs-officer');
    for (const { id } of await house.reads.find(ProgressReport, { where: { state: 'submitted' }, take: 2 }))
      await house.app.get(ReportService).returnReport(officer, id, '缺名单。');
    const [draft] = await house.reads.find(Paper, { where: { state: 'draft', kind: 'urging' }, order: { id: 'ASC' } });
    if (draft) await house.app.get(PapersService).sign(await house.actor('o-dcs-chief'), draft);
    const task = await house.taskNamed('组建区法律专家团队');
    const given = { words: '请研究。', answerBy: addDays(day, 7), behalf: null };
    await house.app.get(InstructionsService).instruct(await house.actor('o-qzf-fqz-zf'), task.id, given);
  }

  test('on every day of some weeks the preview is, to the letter, what the run of that day then sends', async () => {
    const [from, to] = ['2021-06-07', '2021-06-22'] as const;
    await live('2021-05-31', addDays(from, -1));
    const seen = new Map<string, number>();
    for (let day: Day = from; day <= to; day = addDays(day, 1)) {
      await theEveningOf(addDays(day, -1));
      house.at(day);
      const previewed = await house.app.get(ReminderService).preview();
      const before = new Set((await house.reads.findBy(Letter, { state: 'sent' })).map(({ id }) => id));
      const run = await house.app.get(ReminderService).run();
      const sent = (await house.reads.findBy(Letter, { state: 'sent' })).filter(({ id }) => !before.has(id));
      const told = previewed.map(({ kind, recipient, subject, text, shortText }): Told => [
        ...[kind, recipient, subject, bare(text), shortText],
      ]);
      const arrived = sent.map((one): Told => [
        ...[one.kind, one.recipient, one.subject, bare(one.bodyText), one.shortText],
      ]);
      expect([day, sorted(told)]).toEqual([day, sorted(arrived)]);
      expect(run.sent).toBe(previewed.length);
      for (const { kind } of previewed) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      house.clock.set(instantOf(day, '09:00'));
      await live(day, day);
    }
    expect([...seen.keys()].sort()).toEqual(['leaders', 'notice', 'operator', 'urgent', 'weekly']);
  });
});
