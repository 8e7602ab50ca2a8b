import { Inject, Injectable } from '@nestjs/common';
import { bad, good, type Check } from '../platform/check.js';
import { CircuitWatchService } from './circuit-watch.service.js';
import { InstallationService } from './installation.service.js';
import { MailSender } from './mail-sender.js';
import { JobQueue } from './queue.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';

/** How letters leave, and whether any could not. */
@Injectable()
export class MailHealth {
  constructor(
    private readonly reads: Reads,
    private readonly queue: JobQueue,
    private readonly installation: InstallationService,
    private readonly sender: MailSender,
    private readonly circuit: CircuitWatchService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async checks(): Promise<Check[]> {
    return [await this.queueCheck(), await this.installationCheck(), await this.letters()];
  }

  /** What a process that takes or offers jobs cannot do its work without. */
  async queueCheck(): Promise<Check> {
    const { ok, message, remedy } = await this.queue.health();
    return { name: 'queue', ok, message: `${message}。`, remedy: remedy === null ? '' : `${remedy}。` };
  }

  private async installationCheck(): Promise<Check> {
    const paused = await this.installation.pausedBecause();
    if (paused === null) return good('installation', '数据库和数据目录是同一套安装，可以发信。');
    return bad('installation', `${paused}。`, '核实这套是正式使用的，再运行 duban mail resume。');
  }

  private async letters(): Promise<Check> {
    const rows = await this.reads.query<{ state: string; n: number | string }>(
      `SELECT state, count(*) AS n FROM letter WHERE state IN ('pending', 'sending', 'failed', 'held') GROUP BY state`,
    );
    const count = (state: string): number => Number(rows.find((row) => row.state === state)?.n ?? 0);
    const way = this.way();
    const waiting = count('pending') + count('sending');
    const words = `${way}${waiting > 0 ? `；${waiting}封待发` : ''}`;
    const away = await this.sender.awayBecause();
    if (away !== null) return bad('mail', `${words}；${away}。`, '请检查 SMTP_URL、账号和邮件服务器；恢复后自动续发。');
    const closed = await this.circuit.words();
    if (closed !== null) return bad('mail', `${words}；${closed}。`, '请检查邮件服务器；恢复后自动续发。');
    const failed = count('failed');
    if (failed === 0) return good('mail', `${words}。`);
    const remedy = '请到“投递”页看原因，再次投递；也可用 duban mail list --state failed 和 duban mail retry。';
    return bad('mail', `${words}；${failed}封没有送达。`, remedy);
  }

  private way(): string {
    if (this.config.smtpUrl === null) return '没有设邮件服务器，信件存为文件';
    return this.config.mail.enabled ? '经邮件服务器发信' : '设了邮件服务器而 mail.enabled 未打开，信件存为文件';
  }
}
