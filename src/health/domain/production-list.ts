/** What the list is answered from; nothing of it is printed. */
export interface ProductionFacts {
  readonly demo: boolean;
  readonly production: boolean;
  readonly explicit: boolean;
  readonly publicUrl: string;
  readonly secret: string | null;
  readonly onServer: boolean;
  readonly smtpUrl: string | null;
  readonly mailEnabled: boolean;
  readonly from: string;
  readonly contacts: readonly { readonly contact: string; readonly phone: string }[];
  readonly backupEnabled: boolean;
  readonly hasBackup: boolean;
  /** The year in which the next weekly letter falls, and, in December, the one after it. */
  readonly yearsWithoutNotice: readonly number[];
  /** What the clock of the machine is behind (or, on a server, apart from) what the database knows, in seconds. */
  readonly clockOff: number;
  /** Since the scheduler was last heard, in seconds; null: never. */
  readonly schedulerSilent: number | null;
  readonly administrators: number;
  /** The data folder can be read by others on the machine. */
  readonly folderOpen: boolean;
}

export interface ListItem {
  readonly name: string;
  readonly right: (facts: ProductionFacts) => boolean;
  readonly fine: string;
  readonly wrong: string;
  readonly remedy: string;
}

/** Fewer different characters than a random key of this length ever has. */
const LEAST_VARIETY = 10;
const LEAST_LENGTH = 32;
const MOST_CLOCK_SECONDS = 60;
const MOST_SILENT_SECONDS = 600;

/** As in the example settings and compose files: never a key. */
const WELL_KNOWN = /change|secret|example|password|duban|0123456789|abcdefgh/i;

export const isStrongSecret = (secret: string): boolean =>
  secret.length >= LEAST_LENGTH && new Set(secret).size >= LEAST_VARIETY && !WELL_KNOWN.test(secret);

/** Letters to a machine of one's own need no cover. */
const isCovered = (smtpUrl: string): boolean => {
  const { protocol, hostname, searchParams } = new URL(smtpUrl);
  const isOwn = /^(127\.|localhost$|\[::1\]$)/.test(hostname);
  return protocol === 'smtps:' || isOwn || searchParams.get('requireTLS') === 'true';
};

const EXAMPLE = /示例|×/;

/** Before people depend on it: each with what is wrong and what to do. */
export const PRODUCTION_LIST: readonly ListItem[] = [
  {
    name: 'data',
    right: ({ demo }) => !demo,
    fine: '没有标为演示数据。',
    wrong: '标着演示数据。',
    remedy: '请在配置中把 installation.demo 改为 false，并从空的数据库开始。',
  },
  {
    name: 'environment',
    right: ({ production, explicit }) => production && explicit,
    fine: '按正式环境运行，升级数据库要由人运行 duban migrate。',
    wrong: '没有按正式环境运行，启动时会自行升级数据库。',
    remedy: '请设 NODE_ENV=production，并不要设 DUBAN_MIGRATE=auto。',
  },
  {
    name: 'https',
    right: ({ publicUrl }) => publicUrl.startsWith('https://'),
    fine: '对外地址是 https。',
    wrong: '对外地址不是 https，登录和链接会明文传送。',
    remedy: '请在前面放一个带证书的代理，并把 DUBAN_PUBLIC_URL 设为 https 开头的地址。',
  },
  {
    name: 'secret',
    right: ({ secret, onServer }) => (secret === null ? !onServer : isStrongSecret(secret)),
    fine: '签名密钥足够长，也不是示例里的。',
    wrong: '签名密钥没有设，或者太简单、与示例相同。',
    remedy: '请用 openssl rand -base64 48 生成，写入 DUBAN_SECRET 或 DUBAN_SECRET_FILE，各进程用同一个。',
  },
  {
    name: 'smtp',
    right: ({ smtpUrl, mailEnabled, from }) =>
      smtpUrl !== null && mailEnabled && isCovered(smtpUrl) && !from.endsWith('.example'),
    fine: '信件经加密的邮件服务器发出。',
    wrong: '信件不会发出，或者会明文交给邮件服务器，或者发信地址还是示例。',
    remedy: '请设 SMTP_URL（smtps 开头，或加 ?requireTLS=true），把 mail.enabled 改为 true，mail.from 写本单位地址。',
  },
  {
    name: 'contacts',
    right: ({ contacts }) => contacts.every(({ contact, phone }) => !EXAMPLE.test(`${contact}${phone}`)),
    fine: '联系人和电话已填写。',
    wrong: '联系人或电话还是示例，信末会照样印出。',
    remedy: '请在配置的 office 和 ruleOfLawOffice 中填写真实的联系人和电话。',
  },
  {
    name: 'backups',
    right: ({ backupEnabled, hasBackup }) => backupEnabled && hasBackup,
    fine: '自动备份已打开，也做成过。',
    wrong: '自动备份没有打开，或者还没有做成过一份。',
    remedy: '请把 backup.enabled 改为 true，先用 duban backup 做一份，并在另一处试恢复一次。',
  },
  {
    name: 'years',
    right: ({ yearsWithoutNotice }) => yearsWithoutNotice.length === 0,
    fine: '要用到的放假安排都已录入。',
    wrong: '缺少要用到的放假安排。',
    remedy: '请在“放假安排”页粘贴国务院办公厅的通知；12月起要有下一年的。',
  },
  {
    name: 'clock',
    right: ({ clockOff }) => clockOff <= MOST_CLOCK_SECONDS,
    fine: '本机时钟与数据库相符。',
    wrong: '本机时钟与数据库相差一分钟以上。',
    remedy: '请打开时间同步（例如 chrony 或 systemd-timesyncd），校准后再启动。',
  },
  {
    name: 'roles',
    right: ({ schedulerSilent }) => schedulerSilent !== null && schedulerSilent <= MOST_SILENT_SECONDS,
    fine: '定时程序在运行。',
    wrong: '十分钟内没有听到定时程序。',
    remedy: '请启动服务端，各进程的 DUBAN_ROLES 合起来要有 web、worker、scheduler。',
  },
  {
    name: 'administrator',
    right: ({ administrators }) => administrators > 0,
    fine: '有能登录的管理员。',
    wrong: '还没有能登录的管理员。',
    remedy: '请用 duban user add 开通，并用打印出的地址设密码。',
  },
  {
    name: 'folder',
    right: ({ folderOpen }) => !folderOpen,
    fine: '数据目录只有运行账号能读。',
    wrong: '数据目录别的账号也能读。',
    remedy: '请用 chmod 700 收紧数据目录的权限。',
  },
];
