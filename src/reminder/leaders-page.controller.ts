import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import type { Visitor } from '../access/visitor.js';
import { LeadersPages } from './leaders-pages.service.js';

const LIST = {
  method: 'get',
  path: 'leaders-pages',
  needs: 'task.read',
  summary: '区领导一页：您能看的各位区领导，和Word文件的地址',
  response: pageOf(
    z.object({
      ...{ postId: z.string(), code: z.string(), title: z.string(), principal: z.boolean() },
      /** How many units the post supervises. */
      units: z.int(),
      file: z.string(),
    }),
  ),
} as const;

@ApiTags('提醒')
@Controller('api/v1')
export class LeadersPageController {
  constructor(private readonly leaders: LeadersPages) {}

  @ApiRoute(LIST)
  async list(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof LIST.response>> {
    const items = (await this.leaders.shownTo(visitor)).map(({ id, ...post }) => ({
      ...{ ...post, postId: id, file: `/leaders-pages/${id}/file` },
    }));
    return { items, next: null };
  }
}
