import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Row, valueOf } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { Officer } from '../organization/officer.entity.js';
import { Reads } from '../platform/database/reads.js';
import { staffProblem } from './staff-problems.js';
import { StaffingService } from './staffing.service.js';

const ADMISSION = {
  method: 'post',
  needs: 'organization.edit',
  params: Row,
  body: z.object({}),
  /** told: whether the holder was written to. */
  response: z.object({ login: z.string(), address: z.string(), expiresAt: z.string(), told: z.boolean() }),
  matches: Officer,
  alone: 'accounts',
  toldOnce: true,
} as const;

const OPEN = {
  ...{ ...ADMISSION, path: 'organization/people/:id/open-account' },
  summary: '开通账号：address 只给这一次，请交给本人，由本人打开后自己设密码',
} as const;
const RESET = {
  ...{ ...ADMISSION, path: 'organization/people/:id/reset-password' },
  summary: '重设密码：原密码即刻失效；address 只给这一次，请交给本人；told 为 true 的，已去信告知本人',
} as const;

type Admission = z.infer<typeof ADMISSION.response>;

/** 开通账号 and 重设密码: nobody but its holder ever knows a password. */
@ApiTags('机构')
@Controller('api/v1')
export class AdmissionApiController {
  constructor(
    private readonly staffing: StaffingService,
    private readonly reads: Reads,
  ) {}

  @ApiRoute(OPEN)
  open(@CurrentVisitor() visitor: Visitor, @Input() { params }: InputOf<typeof OPEN>): Promise<Admission> {
    return this.admit(visitor, 'openAccount', params.id);
  }

  @ApiRoute(RESET)
  reset(@CurrentVisitor() visitor: Visitor, @Input() { params }: InputOf<typeof RESET>): Promise<Admission> {
    return this.admit(visitor, 'resetPassword', params.id);
  }

  private async admit(visitor: Visitor, how: 'openAccount' | 'resetPassword', id: string): Promise<Admission> {
    const actor = actingOn(visitor, null, 'organization.edit')!;
    const version = (await this.reads.one(Officer, { id }))?.version ?? 0;
    return valueOf(await this.staffing[how](actor, { id, version }), staffProblem);
  }
}
