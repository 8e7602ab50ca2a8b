import { addDays, type Day } from '../calendar/domain/day.js';
import type { Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import type { Asking, AskingKind } from './domain/burden.js';

interface Row {
  readonly department: string | null;
  readonly day: Day;
  readonly n: number | string;
  /** Heads of a table, as stored. */
  readonly columns?: string;
  readonly closed?: Day | null;
}

interface Source {
  readonly kind: AskingKind;
  /** How often by unit and day, no day before $1; what is stored as another day, or as a year, is made the day by `dayOf`. */
  readonly sql: string;
  readonly dayOf?: (row: Row, config: Config) => Day;
  readonly times?: (row: Row, config: Config) => number;
}

/** Letters begin to ask for what has a day so many days before it. */
const whenLettersAsk = ({ day }: Row, { lights }: Config): Day => addDays(day, -lights.soonDays);

const yearEndOpens = ({ day: year }: Row, { yearEnd }: Config): Day => `${year}-${yearEnd.opens}`;

const SOURCES: readonly Source[] = [
  {
    kind: 'consultation',
    sql: `SELECT department_id AS "department", sent_on AS "day", count(*) AS "n"
          FROM consultation WHERE sent_on >= $1 GROUP BY 1, 2`,
  },
  {
    kind: 'acknowledgement',
    sql: `SELECT lead_department_id AS "department", assigned_on AS "day", count(DISTINCT assigned_on) AS "n"
          FROM task WHERE assigned_on >= $1 GROUP BY 1, 2`,
  },
  {
    kind: 'node',
    sql: `SELECT t.lead_department_id AS "department", n.due_date AS "day", count(*) AS "n"
          FROM node n JOIN task t ON t.id = n.task_id
          WHERE t.assigned_on IS NOT NULL AND n.due_date >= $1 GROUP BY 1, 2`,
    dayOf: whenLettersAsk,
  },
  {
    kind: 'statement',
    sql: `SELECT t.lead_department_id AS "department", p.opens_on AS "day", count(*) AS "n"
          FROM task_period tp JOIN period p ON p.id = tp.period_id JOIN task t ON t.id = tp.task_id
          WHERE t.assigned_on IS NOT NULL AND tp.excused_on IS NULL AND p.opens_on >= $1
            AND (t.closed_on IS NULL OR t.closed_on >= p.opens_on) GROUP BY 1, 2`,
    times: ({ day, n }, { yearEnd }) => (day.slice(5) < yearEnd.opens ? Number(n) : 0),
  },
  {
    kind: 'supplement',
    sql: `SELECT t.lead_department_id AS "department", r.reviewed_on AS "day", count(*) AS "n"
          FROM progress_report r JOIN task t ON t.id = r.task_id
          WHERE r.state = 'returned' AND r.reviewed_on >= $1 GROUP BY 1, 2`,
  },
  {
    kind: 'instruction',
    sql: `SELECT t.lead_department_id AS "department", i.given_on AS "day", count(*) AS "n"
          FROM instruction i JOIN task t ON t.id = i.task_id WHERE i.given_on >= $1 GROUP BY 1, 2`,
  },
  {
    kind: 'closing',
    sql: `SELECT lead_department_id AS "department", due_date AS "day", count(*) AS "n"
          FROM task WHERE nature = 'oneOff' AND assigned_on IS NOT NULL AND due_date >= $1 GROUP BY 1, 2`,
    dayOf: whenLettersAsk,
  },
  {
    kind: 'closing',
    sql: `SELECT t.lead_department_id AS "department", p.plan_year AS "day", t.closed_on AS "closed", count(*) AS "n"
          FROM task t JOIN plan p ON p.id = t.plan_id
          WHERE t.nature <> 'oneOff' AND t.assigned_on IS NOT NULL GROUP BY 1, 2, 3`,
    dayOf: yearEndOpens,
    times: (row, config) => (row.closed && row.closed < yearEndOpens(row, config) ? 0 : Number(row.n)),
  },
  {
    kind: 'piece',
    sql: `SELECT c.department_id AS "department", k.opened_on AS "day", k.columns AS "columns", count(*) AS "n"
          FROM contribution c JOIN collection k ON k.id = c.collection_id WHERE k.opened_on >= $1 GROUP BY 1, 2, 3`,
    times: ({ n, columns = '[]' }) => Number(n) * Math.max(1, (JSON.parse(columns) as unknown[]).length),
  },
  {
    kind: 'figure',
    sql: `SELECT f.department_id AS "department", p.plan_year AS "day", count(*) AS "n"
          FROM figure f JOIN plan p ON p.id = f.plan_id WHERE p.state = 'approved' GROUP BY 1, 2`,
    dayOf: ({ day }, { yearFigures }) => `${Number(day) + 1}-${yearFigures.from}`,
  },
];

/** Everything units were asked since that day, by unit, kind and day. */
export async function askingsSince(from: Reads, since: Day, config: Config): Promise<Asking[]> {
  const askings: Asking[] = [];
  for (const { kind, sql, dayOf = dayAsStored, times = howOften } of SOURCES) {
    const rows = await from.query<Row>(sql, sql.includes('$1') ? [since] : []);
    for (const row of rows) {
      if (row.department === null) continue;
      askings.push({ departmentId: row.department, kind, on: dayOf(row, config), times: times(row, config) });
    }
  }
  return askings;
}

const dayAsStored = ({ day }: Row): Day => day;
const howOften = ({ n }: Row): number => Number(n);
