import { opensByLetterLink, PERMISSIONS, reachOf, type Permission, type Reach } from '../access/permissions.js';
import { ROLE_WORDS, ROLES } from '../organization/post.entity.js';
import { ACT_NAMES, TASK_ACTS } from './act-table.js';

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  ...{ own: '本单位', standIn: '督查回避的', supervised: '分管', all: '全部' },
};

const reachWords = (reach: Reach | null): string => (reach === null ? '' : REACH_WORDS[reach]);

/** What each permission is called; those that acts on tasks need are told by the acts themselves. */
const WORDS: Readonly<Partial<Record<Permission, string>>> = {
  'task.read': '查看任务',
  'overview.read': '查看督办总览',
  'plan.read': '查看导入台',
  'plan.edit': '导入报告，编制任务分解表，征求意见，确认数据的报送单位',
  'consultation.read': '查看征求意见稿中本单位的部分',
  'consultation.answer': '答复征求意见',
  'plan.approve': '立项',
  'task.acknowledge': '签收',
  'draft.signedOnPaper': '录入签批件：负责人在纸上签字同意的，凭扫描件上报',
  'post.handOver': '岗位交接',
  'organization.read': '查看机构名录和最近变动',
  'organization.edit': '增改单位、岗位、人员和任职，导入，开通账号，重设密码',
  'figure.read': '查看数据',
  'yearEnd.read': '查看年终材料',
  'figure.report': '报送数据',
  'contribution.send': '查看请本单位提供的配合材料',
  'letter.read': '查看信件；各单位的，连同投递情况',
  'letter.act': '再次投递、不再投递没有送达的信，更正收信地址',
  'alarm.read': '看到提醒未按时运行、邮件服务器中断的警示',
  'reminder.read': '查看提醒：下一次逐封预览，以往各次，各单位减负情况',
  'journal.read': '查看日志',
  'system.read': '查看系统状况和账号',
};

const NAMES = Object.keys(PERMISSIONS) as Permission[];

const actsOf = (permission: Permission): string =>
  [
    ...(WORDS[permission] ? [WORDS[permission]] : []),
    ...ACT_NAMES.filter((name) => TASK_ACTS[name].needs === permission).map((name) => TASK_ACTS[name].summary),
  ].join('；');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What the system does by itself: it acts in nobody's name, reviews nothing and decides nothing. */
const SYSTEM = [
  '把欠下的提醒写成信并寄出，补发错过的一次',
  '在期限、上报、退回之后重算灯色，不改任何人写的字',
  '命令行办的事（导入、立项、开通账号）记在“系统”名下',
];

/** docs/permissions.md: roles by acts, made from the two tables that the doors read. */
export function permissionMatrix(): string {
  const lines = NAMES.map((permission) =>
    row([
      `\`${permission}\``,
      actsOf(permission),
      ...ROLES.map((role) => reachWords(reachOf([role], permission))),
      opensByLetterLink(permission) ? '可' : '',
    ]),
  );
  return [
    '# 谁能办什么',
    '',
    '由 `src/access/permissions.ts` 和 `src/task/act-table.ts` 生成（`npm run docs:permissions`），测试核对二者一致。空格即不能办。',
    '“本单位”：任职单位的事项；“分管”：所分管单位的事项；“全部”：各单位的事项，但督查机构不办所在单位或其上级单位牵头的；',
    '“督查回避的”：督查机构因此不能办的，由另一机构办。',
    '牵头单位之外的配合单位只看任务内容和要求，看不到灯色、经过、延期原因和批示；配合材料只看本单位报的。',
    '',
    row(['权限', '办的事', ...ROLES.map((role) => ROLE_WORDS[role]), '信中链接']),
    row(['---', '---', ...ROLES.map(() => ':-:'), ':-:']),
    ...lines,
    '',
    '## 系统',
    '',
    ...SYSTEM.map((words) => `- ${words}`),
    '',
    '## 限制',
    '',
    '- 报办结的人不能审核，审核办结的人不能销号（`TASK.OWN_REPORT`、`TASK.SAME_PERSON`）。',
    '- 在牵头单位或其下属机构任职的，以任何身份都不能审核该单位的事项（`TASK.REVIEWER_IS_LEAD`）。',
    '- 联络员直接报送的种类由设置 `workflow.clerkSends` 列明，其余送负责人同意上报。',
    '- 系统管理员不办理业务，不能兼任审核、决定的岗位，不能给自己安排岗位；最后一位管理员不能停用或离任（`STAFF.WRONG`）。',
    '',
  ].join('\n');
}
