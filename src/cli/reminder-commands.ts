import { ReminderService, type RunResult } from '../reminder/reminder.service.js';
import { day, required, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';

const onDay = ({ flags }: Arguments): string => {
  required(flags, 'on', '哪一天');
  return day(flags, 'on') ?? '';
};

export const preview = (args: Arguments): Promise<CommandResult> =>
  withHouse(onDay(args), async (house) => {
    const letters = await house.get(ReminderService).preview();
    const words = letters.map((letter) => `${letter.recipient}　${letter.subject}`).join('\n');
    const text = letters.length === 0 ? '这一天没有应发的信。' : words;
    return { text, json: letters };
  });

export const run = (args: Arguments): Promise<CommandResult> =>
  withHouse(onDay(args), async (house) => {
    const result = await house.get(ReminderService).run();
    return { text: runWords(result), json: result, exitCode: exitCodeOf(result) };
  });

/** A server out of reach comes first: until it answers nothing else is sure. */
const exitCodeOf = ({ unreachable, failed }: RunResult): 0 | 1 | 3 => (unreachable > 0 ? 3 : failed > 0 ? 1 : 0);

function runWords(run: RunResult): string {
  const counts =
    `应发${run.claimed}封：已发${run.sent}，不必发${run.skipped}，` +
    `待重试${run.deferred}，失败${run.failed}，暂停${run.held}`;
  return [
    `${run.claimed === 0 ? `没有新的信要发；当天已发${run.alreadySent}封` : counts}。`,
    run.unreachable === 0 ? '' : `邮件服务器连接不上（${run.unreachable}封）：请检查 SMTP_URL 和网络。`,
    run.failed === 0
      ? ''
      : `失败的信被邮件服务器退回：duban mail list --state failed 看原因，改正后 duban mail retry。`,
    run.held === 0 ? '' : '本套安装像是复制或恢复而来，信已暂停：核实后用 duban mail resume 放行。',
    run.waiting === 0 ? '' : `有${run.waiting}封待重试，由服务端（npm start）补发。`,
  ].join('');
}
