import { Controller, Get, Header, Req } from '@nestjs/common';
import { AccountsService, accountStateWords } from '../access/accounts.service.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { HealthService } from '../health/health.service.js';
import { Reads } from '../platform/database/reads.js';
import { VERSION } from '../platform/version.js';
import { FrameService } from './frame.service.js';
import { SystemPage, type SystemView } from './pages/system.page.js';
import { renderPage } from './render.js';

const NAMES: Readonly<Record<string, string>> = {
  database: '数据库',
  queue: '队列',
  mail: '邮件',
  storage: '存储',
  backup: '备份',
  installation: '安装标识',
  calendar: '放假安排',
  reminders: '提醒',
  recipients: '收信人',
  journal: '日志',
};

@Controller('system')
export class SystemController {
  constructor(
    private readonly health: HealthService,
    private readonly accounts: AccountsService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
  ) {}

  @Get()
  @Needs('system.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: DoorRequest): Promise<string> {
    const checks = await this.health.all();
    const wrong = checks.filter(({ ok }) => !ok).length;
    const view: SystemView = {
      sentence: wrong === 0 ? '各项都正常。' : `有${wrong}项要处理。`,
      version: `督办 ${VERSION}，Node.js ${process.versions.node}`,
      checks: checks.map((check) => ({ ...check, name: NAMES[check.name] ?? check.name })),
      accounts: (await this.accounts.list(this.reads)).map((account) => ({
        login: account.login,
        name: account.name,
        posts: account.posts.join('、'),
        state: accountStateWords(account),
      })),
    };
    return renderPage(<SystemPage frame={await this.frames.frame(request, '系统')} view={view} />);
  }
}
