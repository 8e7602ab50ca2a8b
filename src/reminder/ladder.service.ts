import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { monthDay, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { inPortions } from '../platform/portions.js';
import { Plan } from '../plan/plan.entity.js';
import type { LateDuty } from '../task/domain/facts.js';
import { Request } from '../task/request.entity.js';
import { TaskReadingService, type StandingTask } from '../task/task-reading.service.js';
import { termsFor, writerOf, type Writer } from './domain/addressing.js';
import { nextStep, type OnRecord, type Step } from './domain/ladder.js';
import type { DraftKind, PaperFacts } from './domain/paper-text.js';
import { Paper, PhoneCall } from './paper.entity.js';

/** One late task, what was done about it, and what is to be done next. */
export interface Climb {
  readonly task: StandingTask;
  /** The longest late of it. */
  readonly duty: LateDuty;
  readonly unit: Department;
  readonly leader: string | null;
  readonly planYear: number;
  readonly calls: readonly PhoneCall[];
  readonly papers: readonly Paper[];
  /** What was put to the leader about it, and what became of that. */
  readonly proposals: readonly Request[];
  readonly record: OnRecord;
  readonly step: Step | null;
}

/** Where late work stands on the ladder: worked out from what is on record, never stored. */
@Injectable()
export class LadderService {
  constructor(
    private readonly reading: TaskReadingService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param taskId only this one */
  async on(from: Reads, day: Day, taskId?: string): Promise<Climb[]> {
    const directory = await Directory.on(day, from);
    if (taskId !== undefined)
      return this.climbsOf(from, day, { tasks: await this.reading.oneUnderWay(from, day, taskId), directory });
    return from.remembered(`climbs ${day}`, async () =>
      this.climbsOf(from, day, { tasks: await this.reading.perhapsLate(from, day), directory }),
    );
  }

  /** Of tasks that were read already. */
  async climbsOf(
    from: Reads,
    day: Day,
    { tasks, directory }: { readonly tasks: readonly StandingTask[]; readonly directory: Directory },
  ): Promise<Climb[]> {
    const late = tasks.flatMap((task) => {
      const duty = worstOf(task);
      const unit = directory.department(task.record.task.leadDepartmentId);
      return duty && unit ? [{ task, duty, unit }] : [];
    });
    const { calls, papers, proposals } = await doneAbout(
      from,
      late.map(({ task }) => task.record.task.id),
    );
    const years = new Map((await from.find(Plan)).map(({ id, planYear }) => [id, planYear]));
    return late.map(({ task, duty, unit }) => {
      const { id, planId } = task.record.task;
      const about = { task, duty, calls: calls.get(id) ?? [], papers: papers.get(id) ?? [] };
      const put = { proposals: proposals.get(id) ?? [] };
      const record = recordOf({ ...about, ...put });
      const rules = { today: day, rules: this.config.ladder, ladder: termsFor(unit.kind).ladder };
      const leader = directory.posts.find((post) => post.id === unit.supervisingLeaderPostId)?.title ?? null;
      const planYear = years.get(planId) ?? Number(day.slice(0, 4));
      return { ...about, ...put, unit, leader, planYear, record, step: nextStep(duty, record, rules) };
    });
  }

  /** Whose paper it is; null where none of this kind may go to such a unit. */
  writerFor(kind: DraftKind, unit: Pick<Department, 'kind'>): Writer | null {
    return writerOf(PAPER_OF[kind], unit.kind);
  }

  factsOf(
    { task, duty, unit, leader, planYear, calls }: Climb,
    step: Pick<Step, 'rung' | 'round'>,
    on: Day,
  ): PaperFacts {
    const { number, title } = task.record.task;
    const call = calls.at(-1);
    return {
      ...{
        kind: step.rung as DraftKind,
        round: step.round,
        unit: unit.name,
        planYear,
        number,
        title,
        duty,
        on,
        leader,
      },
      lastWord: task.lastReport ? { day: task.lastReport.submittedOn, text: task.lastReport.text } : null,
      lastCall: call ? { day: call.day, said: call.said } : null,
      replyBy: this.replyBy(on),
    };
  }

  /** The day by which a letter of that day is to be answered. */
  replyBy(on: Day): Day {
    return this.workingDays.addWorkingDays(on, this.config.ladder.replyWorkingDays);
  }
}

const PAPER_OF = { urging: 'urging', request: 'request', listing: 'bulletin', proposal: 'supervision' } as const;

async function doneAbout(from: Reads, ids: readonly string[]) {
  const order = { id: 'ASC' } as const;
  const calls = await inPortions(ids, (some) =>
    from.find(PhoneCall, { where: { taskId: In(some), withdrawnOn: IsNull() }, order: { day: 'ASC', ...order } }),
  );
  const papers = await inPortions(ids, (some) => from.find(Paper, { where: { taskId: In(some) }, order }));
  const proposals = await inPortions(ids, (some) =>
    from.find(Request, { where: { taskId: In(some), kind: 'proposal' }, order }),
  );
  return {
    ...{ calls: groupBy(calls, ofTask), papers: groupBy(papers, ofTask) },
    proposals: groupBy(proposals, ofTask),
  };
}

const ofTask = ({ taskId }: { readonly taskId: string }): string => taskId;

/** A leader's own day stands with the others: it is work as well. */
const worstOf = ({ record, standing }: StandingTask): LateDuty | null =>
  record.task.nature === 'overall'
    ? null
    : ([...standing.late].filter(({ kind }) => kind === 'work').sort((a, b) => b.days - a.days)[0] ?? null);

type Derived = 'unit' | 'leader' | 'planYear' | 'record' | 'step';

/** What was done since the duty's day passed; papers about another duty, or an earlier lateness, are another matter. */
function recordOf({ task, duty, calls, papers: all, proposals }: Omit<Climb, Derived>): OnRecord {
  const since = (day: Day | null): day is Day => day !== null && day > duty.lastDay;
  const papers = all.filter(({ dutyId }) => dutyId === duty.id);
  const signed = (kind: DraftKind): Paper[] =>
    papers.filter((paper) => paper.kind === kind && paper.state === 'signed' && since(paper.signedOn));
  const letters = (kind: DraftKind) =>
    signed(kind).map(({ signedOn, replyBy }) => ({ signedOn: signedOn ?? '', replyBy }));
  const listed = papers.find(
    ({ kind, state, draftedOn }) => kind === 'listing' && LISTED.includes(state) && since(draftedOn),
  );
  const dropped = papers
    .filter(({ state, endedOn }) => state === 'dropped' && since(endedOn))
    .map(({ endedOn }) => endedOn);
  const became = new Map(proposals.map((one) => [one.id, one]));
  const back = signed('proposal').flatMap(({ id }) => became.get(id) ?? []);
  const letBe = back.filter(({ state }) => state === 'sentBack').map(({ decidedOn }) => decidedOn);
  const proposed = signed('proposal').filter(({ id }) => !UNDECIDED.includes(became.get(id)?.state ?? 'asked'));
  return {
    calls: calls.map(({ day }) => day).filter(since),
    ...{ urgings: letters('urging'), requests: letters('request') },
    listedOn: listed?.draftedOn ?? null,
    proposedOn: proposed.at(-1)?.signedOn ?? null,
    withLeader: proposals.some(({ state }) => state === 'asked'),
    lastWordOn: task.lastReport?.submittedOn ?? null,
    droppedOn:
      [...dropped, ...letBe]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
  };
}

/** The leader wants it thought over, or it was overtaken before he said anything: it may be proposed again. */
const UNDECIDED: readonly Request['state'][] = ['sentBack', 'withdrawn'];

/** Listed in the draft is on record; struck out of it is not. */
const LISTED: readonly Paper['state'][] = ['draft', 'signed'];

/** 8月27日电话联系；9月1日发第1次催办函，回复期9月8日。 What was done, as letters tell it. */
export function doneWords({ calls, record }: Pick<Climb, 'calls' | 'record'>): string | null {
  const called = calls.filter(({ day }) => record.calls.includes(day)).at(-1);
  const words = [
    ...(called ? [`${monthDay(called.day)}电话联系`] : []),
    ...record.urgings
      .slice(-1)
      .map(
        ({ signedOn, replyBy }) =>
          `${monthDay(signedOn)}发第${record.urgings.length}次催办函，回复期${monthDay(replyBy)}`,
      ),
    ...record.requests.slice(-1).map(({ signedOn }) => `${monthDay(signedOn)}已致函商请`),
  ];
  return words.length === 0 ? null : `${words.join('；')}。`;
}
