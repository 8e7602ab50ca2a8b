import { Inject, Injectable } from '@nestjs/common';
import { dayOf, instantOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { askingsSince } from './askings.js';
import { burdenOf, entriesOf, stretchesOn, type Burden, type Counted } from './domain/burden.js';
import { isToUnits } from './domain/run-kinds.js';

export interface UnitBurden {
  readonly departmentId: string;
  readonly name: string;
  readonly year: Burden;
  readonly lastMonth: Burden;
}

/** 减负: what letters and forms cost each unit. Counted for the office about itself: no unit is ranked by it. */
@Injectable()
export class BurdenService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Units that were asked anything this year or last month, in the order of the directory. */
  byUnit(): Promise<UnitBurden[]> {
    const today = dayOf(this.clock.now());
    return this.reads.remembered(`burden ${today}`, () => this.on(today));
  }

  private async on(today: Day): Promise<UnitBurden[]> {
    const { year, lastMonth } = stretchesOn(today);
    const since = year.from < lastMonth.from ? year.from : lastMonth.from;
    const letters = groupBy(await lettersSince(this.reads, since), ofUnit);
    const notices = groupBy(await noticesSince(this.reads, since), ofUnit);
    const entries = groupBy((await askingsSince(this.reads, since, this.config)).map(entriesOf), ofUnit);
    const { departments } = await Directory.on(today, this.reads);
    return departments
      .map(({ id, name }) => {
        const own = { letters: letters.get(id) ?? [], notices: notices.get(id) ?? [], entries: entries.get(id) ?? [] };
        return { departmentId: id, name, year: burdenOf(id, own, year), lastMonth: burdenOf(id, own, lastMonth) };
      })
      .filter((unit) => [unit.year, unit.lastMonth].some((one) => one.letters + one.notices + one.entries > 0));
  }
}

const ofUnit = ({ departmentId }: Counted): string => departmentId;

/** Letters that left, to each unit they speak of; on the day they were due to. One to a head and one to a clerk are two. */
async function lettersSince(from: Reads, since: Day): Promise<Counted[]> {
  const rows = await from.query<{ kind: string; context: string; n: number | string }>(
    `SELECT kind AS "kind", context AS "context", count(*) AS "n" FROM letter
     WHERE state = 'sent' AND created_at >= $1 GROUP BY 1, 2`,
    [instantOf(since, '00:00').toISOString()],
  );
  return rows
    .filter(({ kind }) => isToUnits(kind))
    .flatMap(({ context, n }) => {
      const { day, departments = [] } = JSON.parse(context) as { day?: Day; departments?: readonly string[] };
      return day === undefined ? [] : departments.map((departmentId) => ({ departmentId, on: day, n: Number(n) }));
    });
}

/** Things told by letters that left, once a unit however many of its posts were told. */
async function noticesSince(from: Reads, since: Day): Promise<Counted[]> {
  const rows = await from.query<{ department: string; day: Day; n: number | string }>(
    `SELECT p.department_id AS "department", n.owed_on AS "day",
            count(DISTINCT n.kind || ':' || n.subject_id || ':' || n.occasion) AS "n"
     FROM notice n JOIN letter l ON l.id = n.letter_id JOIN post p ON p.id = n.recipient_post_id
     WHERE l.state = 'sent' AND p.role IN ('head', 'clerk') AND n.owed_on >= $1 GROUP BY 1, 2`,
    [since],
  );
  return rows.map(({ department, day, n }) => ({ departmentId: department, on: day, n: Number(n) }));
}
