import { Injectable } from '@nestjs/common';
import { AccountsService, accountStateWords } from '../access/accounts.service.js';
import { KIND_WORDS } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { isIn, joined, sql, statement } from '../platform/database/sql.js';
import { HISTORY_ACTS, historyWords } from './domain/history.js';
import { byId, type ShownState } from './domain/state.js';
import { shownState } from './staff-state.js';

export interface StaffChange {
  readonly seq: number;
  readonly at: Date;
  /** null: the command line, in nobody's name. */
  readonly who: string | null;
  readonly words: string;
}

export interface StaffOverview {
  readonly state: ShownState;
  readonly directory: Directory;
  /** By login: 可登录 · 尚未设密码 · 已停用 */
  readonly accounts: ReadonlyMap<string, string>;
}

interface Row {
  readonly seq: number | string;
  readonly at: string;
  readonly actorId: string;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly json: string | null;
}

/** The directory as the page shows it. */
@Injectable()
export class StaffReading {
  constructor(
    private readonly reads: Reads,
    private readonly accounts: AccountsService,
  ) {}

  async overview(today: string): Promise<StaffOverview> {
    const accounts = await this.accounts.list(this.reads);
    return {
      state: await shownState(this.reads),
      directory: await Directory.on(today, this.reads),
      accounts: new Map(accounts.map((one) => [one.login, accountStateWords(one)])),
    };
  }

  /** 最近变动, the last first. */
  async changes(state: ShownState, { most, before }: { most: number; before?: number }): Promise<StaffChange[]> {
    const earlier = before === undefined ? [] : [sql`j.seq < ${before}`];
    const rows = await this.reads.query<Row>(
      ...statement(sql`
       SELECT j.seq AS seq, at, actor_id AS "actorId", act, subject_type AS "subjectType", subject_id AS "subjectId", json
       FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
       WHERE subject_type IN ('department', 'post', 'officer', 'organization') 
         AND ${joined([isIn(sql`act`, HISTORY_ACTS), ...earlier], 'AND')}
       ORDER BY j.seq DESC LIMIT ${most}`),
    );
    return rows.map(({ seq, at, actorId, json, ...entry }) => ({
      seq: Number(seq),
      at: new Date(at),
      who: byId(state.officer, actorId)?.name ?? null,
      words: historyWords({ ...entry, payload: json === null ? null : JSON.parse(json) }, { state, kinds: KIND_WORDS }),
    }));
  }
}
