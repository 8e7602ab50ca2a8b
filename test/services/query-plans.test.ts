import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AbstractLogger, type DataSource } from 'typeorm';
import { GateService } from '../../src/mail/gate.service.js';
import { Department } from '../../src/organization/department.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

/** Tables that grow with the work: a statement that goes through one whole is slow one day. */
const GROW = ['task', 'node', 'task_period', 'progress_report', 'commitment', 'task_commitment', 'letter', 'notice'];
const GROWING = [...GROW, 'journal', 'journal_payload', 'evidence', 'request', 'instruction', 'task_cooperation'];

interface Asked {
  readonly sql: string;
  readonly values: readonly unknown[];
}

class Listening extends AbstractLogger {
  asked: Asked[] = [];

  override logQuery(sql: string, values: unknown[] = []): void {
    // Nothing is read where the condition is that of an empty list.
    if (/^\s*(SELECT|WITH)\b/i.test(sql) && !sql.includes('(0=1)')) this.asked.push({ sql, values });
  }

  protected writeLog(): void {
    // only what is asked is of interest
  }
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

const everyNode = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(everyNode)];

/** Growing tables that the database would read from end to end, were they too large to do so. */
const READ_WHOLE = {
  sqlite: async (source: DataSource, { sql, values }: Asked): Promise<string[]> => {
    const rows = await source.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, [...values]);
    // In the order that is asked for, as far as it is asked for.
    if (/ LIMIT \S+$/.test(sql) && !rows.some(({ detail }) => detail.includes('TEMP B-TREE'))) return [];
    const names = aliasesIn(sql);
    return rows.flatMap(({ detail }) => {
      const [, name = ''] = /^SCAN (\w+)(?! USING COVERING)/.exec(detail) ?? [];
      return GROWING.filter((table) => table === (names.get(name) ?? name));
    });
  },
  postgres: async (source: DataSource, { sql, values }: Asked): Promise<string[]> => {
    const rows = await source.query<{ 'QUERY PLAN': [{ Plan: Node }] }[]>(`EXPLAIN (FORMAT JSON) ${sql}`, [...values]);
    return everyNode(rows[0]!['QUERY PLAN'][0].Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .flatMap((node) => GROWING.filter((table) => table === node['Relation Name']));
  },
} as const;

/** FROM task t, JOIN "node" "Node": what each name stands for. */
const aliasesIn = (sql: string): Map<string, string> =>
  new Map(
    [...sql.matchAll(/\b(?:FROM|JOIN)\s+"?(\w+)"?(?:\s+(?:AS\s+)?"?(\w+)"?)?/gi)].map(([, table = '', alias]) => [
      alias ?? table,
      table,
    ]),
  );

onBothDatabases((dialect) => {
  let house: WebHouse;
  let source: DataSource;
  const listening = new Listening();
  beforeAll(async () => {
    house = await aWebHouse(dialect);
    source = house.app.get<DataSource>(getDataSourceToken());
    if (dialect === 'postgres') await source.query('SELECT 1');
  });
  afterAll(() => house.down());

  /** By statement, what it would read whole; each statement once. */
  const wholeTables = async (asked: readonly Asked[]): Promise<string[]> => {
    if (dialect === 'postgres') await source.query('SET enable_seqscan = off');
    const found: string[] = [];
    for (const one of new Map(asked.map((statement) => [statement.sql, statement])).values())
      for (const table of await READ_WHOLE[dialect](source, one))
        found.push(`${table}: ${one.sql.replace(/^SELECT "\w+"\."[\s\S]*? FROM /, 'SELECT … FROM ')}`);
    return found;
  };
  const heard = async (work: () => Promise<unknown>): Promise<Asked[]> => {
    const before = source.logger;
    listening.asked = [];
    source.logger = listening;
    try {
      await work();
    } finally {
      source.logger = before;
    }
    return listening.asked;
  };

  const taskId = async (): Promise<string> => {
    const sfj = await house.reads.one(Department, { code: 'sfj' });
    return (await house.reads.one(Task, { leadDepartmentId: sfj!.id }))!.id;
  };
  test.each([
    ['/api/v1/tasks?light=red&limit=50', 'o-dcs-officer'],
    ['/api/v1/tasks?limit=50', 'o-sfj-clerk'],
    ['/my', 'o-sfj-head'],
    ['/statements', 'o-sfj-head'],
    ['/contributions', 'o-sfj-head'],
    ['/ledger?light=red', 'o-dcs-officer'],
    ['/ledger', 'o-sfj-head'],
    ['/tasks/one', 'o-dcs-officer'],
    ['/tasks/one', 'o-sfj-head'],
    ['/reviews', 'o-dcs-officer'],
    ['/journal', 'o-sjj-auditor'],
    ['/mail', 'o-dcs-officer'],
    ['/overview', 'o-qzf-fqz-zf'],
    ['/overview/lists/inTime', 'o-dcs-officer'],
    ['/overview/lists/completed', 'o-dcs-officer'],
    ['/api/v1/overview', 'o-qzf-qz'],
  ])('%s of %s reads no growing table whole', async (address, who) => {
    const path = address.replace('one', await taskId());
    const browser = await house.signedIn(who);
    let status = 0;
    const asked = await heard(async () => (status = (await browser.get(path)).status));
    expect([status, asked.length > 3]).toEqual([200, true]);
    expect(await wholeTables(asked)).toEqual([]);
  });

  test('the letters that are due are found by their index', async () => {
    const asked = await heard(() => house.app.get(GateService).due(50));
    expect(asked.length).toBeGreaterThan(0);
    expect(await wholeTables(asked)).toEqual([]);
  });
});
