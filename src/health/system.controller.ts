import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AccountsService } from '../access/accounts.service.js';
import { ApiRoute } from '../access/http/api-route.js';
import { pageOf } from '../access/http/paging.js';
import { Reads } from '../platform/database/reads.js';
import { VERSION } from '../platform/version.js';
import { HealthService } from './health.service.js';
import { StorageHealth } from './storage-health.js';

const needs = 'system.read';

const CHECKS = {
  method: 'get',
  path: 'system/checks',
  needs,
  summary: '逐项检查：数据库、邮件、存储、放假安排、提醒、收信人、日志；有问题的写明怎么办',
  response: z.object({
    ok: z.boolean(),
    checks: z
      .array(z.object({ name: z.string(), ok: z.boolean(), message: z.string(), remedy: z.string() }))
      .readonly(),
  }),
} as const;

const VERSIONS = {
  method: 'get',
  path: 'system/version',
  needs,
  summary: '督办和Node.js的版本',
  response: z.object({ duban: z.string(), node: z.string() }),
} as const;

const STORAGE = {
  method: 'get',
  path: 'system/storage',
  needs,
  summary: '数据库和佐证文件占多少字节，磁盘还剩多少',
  response: z.object({
    ...{ databaseBytes: z.number(), evidenceFiles: z.int(), evidenceBytes: z.number() },
    freeBytes: z.number().nullable(),
  }),
} as const;

const ACCOUNTS = {
  method: 'get',
  path: 'system/accounts',
  needs,
  summary: '账号：登录名、姓名、岗位，能不能登录',
  response: pageOf(
    z.object({
      ...{ login: z.string(), name: z.string(), posts: z.array(z.string()).readonly() },
      ...{ disabled: z.boolean(), hasPassword: z.boolean() },
    }),
  ),
} as const;

/** 系统, for programs. */
@ApiTags('系统和日志')
@Controller('api/v1')
export class SystemStateController {
  constructor(
    private readonly health: HealthService,
    private readonly storages: StorageHealth,
    private readonly members: AccountsService,
    private readonly reads: Reads,
  ) {}

  @ApiRoute(CHECKS)
  async checks(): Promise<z.input<typeof CHECKS.response>> {
    const checks = await this.health.all();
    return { ok: checks.every(({ ok }) => ok), checks };
  }

  @ApiRoute(VERSIONS)
  version(): z.input<typeof VERSIONS.response> {
    return { duban: VERSION, node: process.versions.node };
  }

  @ApiRoute(STORAGE)
  storage(): Promise<z.input<typeof STORAGE.response>> {
    return this.storages.taken();
  }

  @ApiRoute(ACCOUNTS)
  async accounts(): Promise<z.input<typeof ACCOUNTS.response>> {
    return { items: await this.members.list(this.reads), next: null };
  }
}
