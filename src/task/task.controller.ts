import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { addRoutes, valueOf } from '../access/http/act-routes.js';
import { Done, done } from '../access/http/done.js';
import { ApiRoute, type InputOf, type RouteSpec } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import type { Visitor } from '../access/visitor.js';
import { ACT_NAMES, TASK_ACTS, type ActName } from './act-table.js';
import type { TaskAct } from './task-act.js';
import { checkFiles } from './evidence-check.js';
import { fileProblem } from './evidence-problems.js';
import { ACTED_ON, TaskActsService } from './task-acts.service.js';
import { TaskId } from './task-inputs.js';
import { taskProblem } from './task-problems.js';

const ACKNOWLEDGE = {
  method: 'post',
  path: 'acknowledgements',
  needs: 'task.acknowledge',
  summary: '签收您单位待签收的全部任务',
  response: z.object({ acknowledged: z.int() }),
  answer: (acknowledged) => ({ acknowledged }),
} as const satisfies RouteSpec;

const routeOf = ({ on, path, needs, summary, input, files = false, adds = false }: TaskAct): RouteSpec => ({
  ...{ method: 'post', path: `${on}s/:id/${path}`, needs, summary, response: Done, answer: done, files },
  ...(adds ? {} : { matches: ACTED_ON[on] }),
  problems: files ? [411, 413, 503] : [],
  params: z.object({ id: TaskId }),
  ...(input === null ? {} : { body: input }),
});

/** The acts that exist, for programs: the same as the forms of the pages. Every act of the table is a route. */
@ApiTags('办理')
@Controller('api/v1')
export class TaskController {
  constructor(private readonly acts: TaskActsService) {}

  @ApiRoute(ACKNOWLEDGE)
  async acknowledge(@CurrentVisitor() visitor: Visitor): Promise<{ acknowledged: number }> {
    return { acknowledged: valueOf(await this.acts.acknowledge(visitor), taskProblem) };
  }

  async perform(name: ActName, visitor: Visitor, given: InputOf<RouteSpec>): Promise<z.infer<typeof Done>> {
    const id = String(given.params?.['id']);
    const files = checkFiles(given.files);
    if (!files.ok) throw fileProblem(files.error);
    return done(
      valueOf(await this.acts.perform(visitor, name, { id, input: given.body, files: files.value }), taskProblem),
    );
  }
}

addRoutes(
  TaskController,
  Object.fromEntries(
    ACT_NAMES.map((name) => [
      name,
      { spec: routeOf(TASK_ACTS[name]), run: (controller, visitor, given) => controller.perform(name, visitor, given) },
    ]),
  ),
);
