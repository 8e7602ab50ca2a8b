import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { refuseEntry } from '../access/http/door.guard.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { sightOf } from '../access/sight.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { HttpProblem } from '../platform/http/problem.js';
import { ASSESSMENTS } from '../task/domain/facts.js';
import type { PeriodStatement } from '../task/report.service.js';
import { StatementsService, type Stated } from '../task/statements.service.js';
import { DRAFT_INPUTS, TaskId } from '../task/task-inputs.js';
import { TASK_PROBLEMS } from '../task/task-problems.js';
import { StatementSheetService, type SheetLine } from './statement-sheet.service.js';

const Line = z.object({
  ...{ taskId: TaskId, periodId: TaskId, assessment: z.enum(ASSESSMENTS), text: z.string().trim().max(4000) },
  ...{ problems: z.string().trim().max(4000).default(''), nextSteps: z.string().trim().max(4000).default('') },
  noNews: z.boolean().default(false),
  /** The draft that was seen, as GET statements tells it; null where there was none. */
  draft: z.object({ id: TaskId, version: z.int() }).nullable(),
});
type Line = z.infer<typeof Line>;

const SEND = {
  method: 'post',
  path: 'statements',
  needs: 'task.draft',
  summary: '本期情况一页：keep 保存，send 送负责人，report 同意上报；整页一起办，有一项不行就一项也不办',
  body: z.object({
    do: z.enum(['keep', 'send', 'report']),
    filledBy: z.string().trim().max(40).nullish(),
    lines: z.array(Line).min(1, '请至少写一项').max(200),
  }),
  response: z.object({ lines: z.int() }),
  answer: (lines: unknown) => ({ lines }),
} as const;

const REFUSED = { status: 422, title: '还没有办成', detail: '一项也没有先报：请按 errors 逐项改好再报。' };
const NOT_OPEN = '这一项本期不用您单位写，或者已经报过。';
const NOTHING_SAID = '没有写，或与上期、退回的材料相同：请写本期做了什么；没有的，noNews 写 true。';

/** 本期情况, for programs: by the same service as the page. */
@ApiTags('任务')
@Controller('api/v1')
export class StatementsApiController {
  constructor(
    private readonly sheet: StatementSheetService,
    private readonly statements: StatementsService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(SEND)
  async send(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof SEND>) {
    if (body.do === 'report') refuseEntry(visitor, 'task.submit');
    const today = dayOf(this.clock.now());
    const sight = sightOf(visitor, 'task.draft', await Directory.on(today, this.reads));
    const open = new Map((await this.sheet.lines(today, sight)).map((line) => [line.key, line]));
    const needs = body.do === 'report' ? 'task.report' : 'task.draft';
    const faults = new Map<number, string>();
    const stated = body.lines.flatMap((line, i): Stated[] => {
      const on = open.get(`${line.taskId}-${line.periodId}`);
      const actor = on ? actingOn(visitor, on.row.record.task.leadDepartmentId, needs) : null;
      if (!on || !actor) faults.set(i, NOT_OPEN);
      else if (body.do !== 'keep' && !line.noNews && isOld(line, on)) faults.set(i, NOTHING_SAID);
      else return [{ ...statedOf(line, on), key: String(i), actor, filledBy: body.filledBy ?? null }];
      return [];
    });
    if (faults.size > 0) throw refused(faults);
    const outcome =
      body.do === 'report'
        ? await this.statements.report(stated)
        : await this.statements.draft(stated, body.do === 'send');
    if (outcome.ok) return { lines: outcome.value };
    throw refused(new Map([...outcome.error].map(([key, code]) => [Number(key), TASK_PROBLEMS[code].detail])));
  }
}

const isOld = ({ text }: Line, { returned, last }: SheetLine): boolean =>
  text === '' || text === (returned ?? last)?.text.trim();

function statedOf(line: Line, { period }: SheetLine): Omit<Stated, 'key' | 'actor' | 'filledBy'> {
  const { taskId, periodId, draft, noNews, assessment, text, problems, nextSteps } = line;
  const fields = { assessment, text, problems, nextSteps, noNews: noNews ? 'yes' : '' };
  const input = { key: `period-${period.code}`, kind: 'period', periodId, ...fields };
  const statement = DRAFT_INPUTS.report.parse(input) as PeriodStatement;
  return { taskId, statement, input, seen: draft ? `${draft.id}.${draft.version}` : '' };
}

const refused = (faults: ReadonlyMap<number, string>): HttpProblem =>
  new HttpProblem('STATEMENTS.NOT_SENT', REFUSED, {
    errors: [...faults].map(([i, message]) => ({ field: `lines.${i}`, message })),
  });
