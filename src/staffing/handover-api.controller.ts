import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Row, valueOf, whole } from '../access/http/act-routes.js';
import { Done, done } from '../access/http/done.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { handoverProblem } from '../organization/handover-problems.js';
import { HandoverService } from '../organization/handover.service.js';
import { Post, ROLES } from '../organization/post.entity.js';
import { unreachedPosts } from '../organization/recipients.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { mayHandOver, openTasksByPost } from './handing-over.js';
import { StaffingService } from './staffing.service.js';

const POSTS = {
  method: 'get',
  path: 'posts',
  needs: 'post.handOver',
  summary: '岗位：您能办理交接的各个岗位，由谁任职',
  response: pageOf(
    z.object({
      ...{ id: z.string(), version: z.int(), code: z.string(), title: z.string(), role: z.enum(ROLES) },
      department: z.string(),
      holders: z.array(z.object({ code: z.string(), name: z.string(), deputy: z.boolean() })),
      /** Who takes in the letters of a post that nobody with an address holds; null where its holder does. */
      lettersGoTo: z.string().nullable(),
      openTasks: z.int(),
    }),
  ),
} as const;

const HAND_OVER = {
  method: 'post',
  path: 'posts/:id/hand-over',
  needs: 'post.handOver',
  summary: '岗位交接：从哪天起由谁接任；officer 写名录里的人的代码，没有的写 name 和 email',
  params: Row,
  body: z.object({
    fromDay: z.string().trim(),
    officer: z.string().trim().max(60).optional(),
    name: z.string().trim().max(60).default(''),
    email: z.string().trim().max(200).optional(),
  }),
  response: Done,
  answer: done,
  matches: Post,
  alone: 'accounts',
} as const;

/** 岗位交接, for programs. */
@ApiTags('机构')
@Controller('api/v1')
export class HandoverApiController {
  constructor(
    private readonly handovers: HandoverService,
    private readonly staffing: StaffingService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(POSTS)
  async posts(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof POSTS.response>> {
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    const open = await openTasksByPost(this.reads);
    const instead = new Map(unreachedPosts(directory).map(({ post, by }) => [post.id, by?.name ?? '']));
    return whole(
      directory.posts.filter(mayHandOver(visitor)).map(({ departmentId, ...post }) => ({
        ...post,
        department: directory.department(departmentId)?.name ?? '',
        holders: directory.holdersOf(post.id).map(({ officer: { code, name }, deputy }) => ({ code, name, deputy })),
        lettersGoTo: instead.get(post.id) ?? null,
        openTasks: open.get(post.id) ?? 0,
      })),
    );
  }

  @ApiRoute(HAND_OVER)
  async handOver(@CurrentVisitor() visitor: Visitor, @Input() { params, body }: InputOf<typeof HAND_OVER>) {
    const { fromDay, officer, name, email } = body;
    const to = officer ? { code: officer } : { name, email: email || null };
    const by = { actorId: visitor.officerId, mayOver: mayHandOver(visitor), watch: this.staffing.watch };
    return done(valueOf(await this.handovers.handOver({ postId: params.id, fromDay, to }, by), handoverProblem));
  }
}
