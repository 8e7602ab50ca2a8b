import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { fullDay } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Directory } from '../organization/directory.js';
import { unreachedPosts } from '../organization/recipients.js';
import { bad, good, type Check } from '../platform/check.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { findingWords } from '../reminder/domain/run-watch-words.js';
import { RunWatchService } from '../reminder/run-watch.service.js';

/** More posts than that are counted. */
const MOST_POSTS = 5;

/** What depends on the day it is. */
@Injectable()
export class TimeHealth {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly workingDays: WorkingDays,
    private readonly runs: RunWatchService,
  ) {}

  calendar(): Promise<Check> {
    const year = Number(this.today().slice(0, 4));
    if (this.workingDays.hasNotice(year)) return Promise.resolve(good('calendar', `${year}年放假安排已录入。`));
    const remedy = `请在“放假安排”页粘贴国务院办公厅的通知。`;
    return Promise.resolve(bad('calendar', `尚未录入${year}年放假安排，暂按周一至周五计算。`, remedy));
  }

  /** What should have run and did not; a scheduler that is not heard of. */
  async lastRun(): Promise<Check> {
    if ((await this.runs.since()) === null) return good('reminders', '还没有交办的任务，没有要发的提醒。');
    const last = await this.runs.lastRunOn();
    const words = last === null ? '还没有发过提醒。' : `上次提醒${fullDay(last)}。`;
    const findings = await this.runs.findings();
    if (findings.length === 0) return good('reminders', words);
    const remedy = '请确认服务端（npm start）在运行，其职责含 scheduler。';
    return bad('reminders', `${words}${findings.map(findingWords).join('')}`, remedy);
  }

  /** Letters that go round by somebody else are told until the post has its own reader again. */
  async recipients(): Promise<Check> {
    const unreached = unreachedPosts(await Directory.on(this.today(), this.reads));
    if (unreached.length === 0) return good('recipients', '每个岗位的信都有人收。');
    const shown = unreached.slice(0, MOST_POSTS).map(({ words }) => words);
    const more = unreached.length > MOST_POSTS ? `；另有${unreached.length - MOST_POSTS}个岗位` : '';
    return bad('recipients', `${shown.join('；')}${more}。`, '请在“岗位”页办理交接，或者补上邮箱。');
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
