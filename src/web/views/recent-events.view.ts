import type { JournalEvent } from '../../audit/journal-reading.service.js';
import { dayOf, timeOf } from '../../calendar/domain/beijing.js';
import type { Day } from '../../calendar/domain/day.js';
import { dayInStory } from './words.js';

/** What of the journal is news to an office, in its words; what is not in this table is not told. */
export const NEWS: Readonly<Record<string, string>> = {
  'task.acknowledge': '签收',
  'task.submit': '报请办结',
  'task.accept': '审核通过，办结',
  'task.sendBack': '退回补充',
  'task.close': '销号',
  'task.reopen': '复核后退回补充',
  'task.reassign': '改定牵头单位',
  'task.suspend': '暂缓',
  'task.lookAgain': '复核暂缓，继续',
  'task.resume': '恢复办理',
  'task.cancel': '撤销',
  'task.handOver': '改责任岗位',
  'report.node': '上报节点',
  'report.period': '报送本期情况',
  'report.answer': '答复批示',
  'report.fact': '记履职事实',
  'report.note': '报平时情况',
  'report.accept': '审核通过',
  'report.return': '退回补充',
  'report.markPractice': '作为典型做法',
  'request.extension': '申请延期',
  'request.objection': '提出异议',
  'request.withdraw': '撤回申请',
  'request.refer': '写意见，报区领导审定',
  'request.grant': '同意申请',
  'request.refuse': '未同意申请',
  'request.assign': '改派',
  'request.redate': '改期',
  'instruction.give': '批示',
  'instruction.close': '批示销号',
  'call.record': '记一次电话',
  'call.takeBack': '撤回一次电话记录',
  'collection.open': '开始征集配合材料',
  'contribution.send': '报送配合材料',
  'paper.sign': '签发',
  'paper.drop': '写明理由，不发',
  'supervisionNotice.sign': '签发',
  'bulletin.sign': '签发',
  'figure.report': '报送数据',
  'figure.confirm': '确认数据报送单位',
  'figure.decline': '提出不由本单位统计',
  'consultation.answer': '答复征求意见',
  'consultation.send': '发出征求意见',
  'plan.import': '导入报告',
  'plan.amend': '采用修订的报告',
  'plan.approve': '立项',
  'ledger.import': '导入台账',
  'yearEnd.send': '上报年终材料',
  'statutory.record': '登记法定日程',
  'calendar.notice': '录入放假安排',
  'reminder.run': '发提醒信',
  'annualReport.fix': '年度报告定稿',
  'annualReport.sendChecks': '年度报告送单位核对',
};

/** What it is about: by its name, and where it is looked at. */
export interface NewsAbout {
  readonly title: string;
  readonly href: string | null;
}

export interface RecentEvent {
  readonly day: Day;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly about: NewsAbout | null;
}

export interface RecentLook {
  readonly today: Day;
  readonly most: number;
  /** 区司法局　示例甲; the system itself is nobody. */
  readonly who: (actorId: string) => string;
  readonly about: (line: JournalEvent) => NewsAbout | null;
}

/** Each run of reminders is a batch of letters. */
const RUN = 'reminder.run';

const dayOfLine = ({ at }: JournalEvent): Day => dayOf(new Date(at));

/** The same done by the same person on the same day to one thing after the other: eight tasks signed for are one piece of news. */
function together(lines: readonly JournalEvent[]): JournalEvent[][] {
  const runs: JournalEvent[][] = [];
  for (const line of lines) {
    const [last] = runs.at(-1) ?? [];
    const same = last?.act === line.act && last.actorId === line.actorId && last && dayOfLine(last) === dayOfLine(line);
    if (same) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The latest first, as the lines are. */
export function recentEvents(lines: readonly JournalEvent[], { today, most, who, about }: RecentLook): RecentEvent[] {
  return together(lines)
    .slice(0, most)
    .flatMap((run): RecentEvent[] => {
      const [latest] = run;
      const what = latest && NEWS[latest.act];
      if (!latest || what === undefined) return [];
      const day = dayOfLine(latest);
      const subjects = new Set(run.map(({ subjectId }) => subjectId)).size;
      return [
        {
          day,
          when: `${dayInStory(day, today)} ${timeOf(new Date(latest.at))}`,
          who: who(latest.actorId),
          what: subjects > 1 ? `${what}${subjects}${latest.act === RUN ? '批' : '件'}` : what,
          about: subjects > 1 ? null : about(latest),
        },
      ];
    });
}
