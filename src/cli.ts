import type { ParseArgsConfig } from 'node:util';
import { noFile, readArguments, unknownCommand, type Arguments } from './cli/arguments.js';
import { print, printFailure, type CommandResult } from './cli/output.js';

interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (args: Arguments) => Promise<CommandResult>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
// Loaded on first use: `parse` must load no framework and no database.
const plans = () => import('./cli/plan-commands.js');
const reminders = () => import('./cli/reminder-commands.js');
const users = () => import('./cli/user-commands.js');
const mail = () => import('./cli/mail-commands.js');
const ledgers = () => import('./cli/ledger-commands.js');
const backups = () => import('./cli/backup-commands.js');
const reports = () => import('./cli/report-commands.js');

const COMMANDS: readonly Command[] = [
  {
    name: 'parse',
    usage: 'FILE [--json]',
    does: '读一份报告，打印提纲，不改动任何内容',
    options: {},
    run: async (args) => (await import('./cli/parse-command.js')).parse(args),
  },
  {
    name: 'import',
    usage: 'FILE [--breakdown FILE.yaml] [--json]',
    does: '导入报告，生成计划；再次导入同一份不作改动',
    options: { breakdown: text },
    run: async (args) => (await plans()).importReport(args),
  },
  {
    name: 'seed',
    usage: '[--json]',
    does: '载入随附的机构、报告和示意分工',
    options: {},
    run: async () => (await plans()).seed(),
  },
  {
    name: 'tasks',
    usage: '[--plan-year Y] [--status S] [--department CODE] [--light L] [--on DAY] [--json]',
    does: '台账，一行一项任务',
    options: { 'plan-year': text, status: text, department: text, light: text, on: text },
    run: async (args) => (await plans()).tasks(args),
  },
  {
    name: 'reminders preview',
    usage: '--on DAY [--json]',
    does: '那一天谁会收到哪封信，不发送',
    options: { on: text },
    run: async (args) => (await reminders()).preview(args),
  },
  {
    name: 'reminders run',
    usage: '--on DAY [--json]',
    does: '认领那一天应发的信，每封试发一次',
    options: { on: text },
    run: async (args) => (await reminders()).run(args),
  },
  {
    name: 'simulate',
    usage: '--from DAY --to DAY [--seed N] [--json]',
    does: '在临时数据上过完这些天：到点发信，各单位按种子办事，查各项承诺是否守住',
    options: { from: text, to: text, seed: text },
    run: async (args) => (await import('./cli/simulate-command.js')).simulate(args),
  },
  {
    name: 'mail list',
    usage: '[--state S] [--json]',
    does: '信件去向',
    options: { state: text },
    run: async (args) => (await mail()).list(args),
  },
  {
    name: 'mail retry',
    usage: 'ID [--json]',
    does: '失败的信再发一次',
    options: {},
    run: async (args) => (await mail()).retry(args),
  },
  {
    name: 'mail resume',
    usage: '[--json]',
    does: '确认本套安装正式发信，放行因复制或恢复而暂停的信',
    options: {},
    run: async () => (await mail()).resume(),
  },
  {
    name: 'report annual',
    usage: '--plan-year Y --format md|docx|xlsx|json --out FILE [--on DAY]',
    does: '按上年度结构写出本年度报告初稿',
    options: { 'plan-year': text, format: text, out: text, on: text },
    run: async (args) => (await reports()).annual(args),
  },
  {
    name: 'report fix',
    usage: '--plan-year Y [--on DAY] [--json]',
    does: '定稿：保存报送稿、公开稿和对照表；还有没补齐的，逐处列出，退出码为1',
    options: { 'plan-year': text, on: text },
    run: async (args) => (await reports()).fix(args),
  },
  {
    name: 'report coverage',
    usage: '--plan-year Y [--json]',
    does: '上年度每条承诺的着落；有未落实去向的退出码为1',
    options: { 'plan-year': text },
    run: async (args) => (await reports()).coverage(args),
  },
  {
    name: 'report bulletin',
    usage: '--on DAY --format md|docx --out FILE',
    does: '按那一天的情况写出本季度督查通报草稿，不取号、不存档',
    options: { on: text, format: text, out: text },
    run: async (args) => (await import('./cli/bulletin-command.js')).bulletin(args),
  },
  {
    name: 'report breakdown',
    usage: '--plan-year Y --format md|docx --out FILE [--on DAY]',
    does: '写出任务分解表；立项前写明是草稿',
    options: { 'plan-year': text, format: text, out: text, on: text },
    run: async (args) => (await import('./cli/breakdown-command.js')).breakdown(args),
  },
  {
    name: 'ledger export',
    usage: '--plan-year Y --out FILE.xlsx [--json]',
    does: '写出督办台账，一行一项任务',
    options: { 'plan-year': text, out: text },
    run: async (args) => (await ledgers()).exportLedger(args),
  },
  {
    name: 'ledger import',
    usage: 'FILE.xlsx [--dry-run] [--json]',
    does: '导入改过的督办台账；有一处不对，全部不改',
    options: { 'dry-run': flag },
    run: async (args) => (await ledgers()).importLedger(args),
  },
  {
    name: 'user add',
    usage: 'LOGIN [--name N --role R --department CODE --email E] [--json]',
    does: '开通账号；新登记的人写姓名，第一位默认是管理员。打印一个设密码用的一次性地址',
    options: { name: text, role: text, department: text, email: text },
    run: async (args) => (await users()).add(args),
  },
  {
    name: 'user list',
    usage: '[--json]',
    does: '账号、岗位和状态',
    options: {},
    run: async () => (await users()).list(),
  },
  {
    name: 'user disable',
    usage: 'LOGIN [--json]',
    does: '停用：不能登录，也不再收信',
    options: {},
    run: async (args) => (await users()).disable(args),
  },
  {
    name: 'user reset-password',
    usage: 'LOGIN [--json]',
    does: '作废原密码，打印一个设新密码用的一次性地址',
    options: {},
    run: async (args) => (await users()).resetPassword(args),
  },
  {
    name: 'backup',
    usage: 'FILE [--json]',
    does: '不停机，把全部数据和佐证文件写成一份备份，再读回核对',
    options: {},
    run: async (args) => (await backups()).backup(args),
  },
  {
    name: 'restore',
    usage: 'FILE [--force] [--json]',
    does: '把一份备份恢复到空的数据库，SQLite 和 PostgreSQL 都可以；--force 覆盖现有数据',
    options: { force: flag },
    run: async (args) => (await backups()).restore(args),
  },
  {
    name: 'migrate',
    usage: '[--json]',
    does: '建立数据库，或升级到本版本；数据库比本版本新的不改动',
    options: {},
    run: async () => (await import('./cli/migrate-command.js')).migrate(),
  },
  {
    name: 'doctor',
    usage: '[--production] [--json]',
    does: '逐项体检：数据库、队列、邮件、备份、放假安排、提醒、日志；--production 再查正式使用前要备齐的；有不正常的退出码为1',
    options: { production: flag },
    run: async (args) => (await import('./cli/doctor-command.js')).doctor(args),
  },
  {
    name: 'audit verify',
    usage: '[--expect SEQ:HEX]… [--json]',
    does: '逐条核对日志',
    options: { expect: { type: 'string', multiple: true } },
    run: async (args) => (await import('./cli/audit-commands.js')).verify(args),
  },
];

const help = (): string =>
  ['用法：duban <命令> [选项]', '', ...COMMANDS.map((c) => `  ${c.name} ${c.usage}\n      ${c.does}`)].join('\n');

async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === 'version' || argv.includes('--version')) {
    const { VERSION } = await import('./platform/version.js');
    print({ text: `duban ${VERSION}`, json: null }, false);
    return;
  }
  if (argv[0] === 'help' || argv.includes('--help') || argv.includes('-h')) {
    print({ text: help(), json: null }, false);
    return;
  }
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => argv[i] === word));
  if (!command)
    throw unknownCommand(
      argv
        .slice(0, 2)
        .filter((word) => !word.startsWith('-'))
        .join(' '),
    );
  const rest = argv.slice(command.name.split(' ').length);
  const args = readArguments(rest, { ...command.options, json: flag });
  if (!/^(FILE|LOGIN|ID)/.test(command.usage)) noFile(args.positionals);
  print(await command.run(args), args.flags['json'] === true);
}

await main(process.argv.slice(2)).catch(printFailure);
