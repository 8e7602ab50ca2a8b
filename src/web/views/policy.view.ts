import { monthDay, WEEKDAY_WORDS } from '../../calendar/domain/day.js';
import type { Config } from '../../platform/config.js';
import { RUN_KINDS } from '../../reminder/domain/run-kinds.js';
import type { RunPolicy } from '../../reminder/domain/runs.js';

export interface PolicyLine {
  readonly term: string;
  readonly words: string;
}

type Settings = Pick<Config, 'access' | 'ladder' | 'lights' | 'mail' | 'reminders' | 'statutory'>;

/** When a letter of the kind is written at all. */
const WHEN: Readonly<Record<RunPolicy['kind'], (settings: Settings) => string>> = {
  weekly: () => '有事才发；每月首次发一份本月清单，没有要办的单位也收到',
  leaders: ({ reminders }) => (reminders.leaders.whenNothing ? '无事也发一句话' : '有事才发，无事不发'),
  operator: () => '每周都发，无事也发；哪一周没有收到，就是出了问题',
};

const everyWeek = ({ weekday, at }: RunPolicy): string => `每${WEEKDAY_WORDS[weekday] ?? ''}${at}`;

const runLine = (policy: RunPolicy, settings: Settings): PolicyLine => ({
  term: RUN_KINDS[policy.kind].name,
  words:
    `${everyWeek(policy)}发给${RUN_KINDS[policy.kind].to}。${WHEN[policy.kind](settings)}。` +
    `遇放假顺延到其后第一个工作日；当天没有发成的，${policy.makeGoodDays}天内补发一次，信里写明“补发”。`,
});

const ladderWords = ({ ladder }: Settings): string =>
  [
    `每个工作日${ladder.at}核对。逾期${ladder.callDay}天，请督查室打电话`,
    `${ladder.urgingDay}天，拟催办函，请${ladder.replyWorkingDays}个工作日内答复，未复的再拟，至多${ladder.urgings}次`,
    `${ladder.listingDay}天，列入通报草稿`,
    `${ladder.proposalDay}天，拟提请区领导`,
  ].join('；') +
  `。前一步办过，才有后一步；函件都由人签发，拟好${ladder.unsignedWorkingDays}个工作日未签的，在“电话和函件”页标出。` +
  '党委部门、法院检察院、群团和垂直管理单位不催办，由区委依法治区办商请一次。';

const noticeWords = ({ reminders: { notices } }: Settings): string =>
  `两次周信之间，工作日${notices.at}把${notices.workingDays}个工作日内到期的事按日合成一封；` +
  `周信发出不满${notices.afterWorkingDays}个工作日的不再说。`;

const urgentWords = ({ reminders: { urgent } }: Settings): string =>
  `退回补充、区领导批示和签发的催办函、商请函，工作日${urgent.from}至${urgent.to}随时告知单位负责人和联络员。`;

const statutoryWords = ({ statutory }: Settings): string =>
  statutory
    .map(
      ({ name, before, countBack }) =>
        `${name}：${monthDay(`2021-${before}`)}前，提前${countBack.join('、')}天告知综合人员`,
    )
    .join('；') + '。登记完成后不再提醒。';

const hoursWords = (minutes: number): string => (minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`);

const retryWords = ({ mail: { retry, opensAt } }: Settings): string =>
  `对方服务器暂时不收的，${retry.firstMinutes}分钟后再试，间隔逐次加倍，最长${hoursWords(retry.mostMinutes)}；` +
  `${retry.hours}小时仍不收的，记为没有送达，由人决定是否再发。` +
  `休息日不投递，也不计入这段时间，下一个工作日${opensAt}起继续；由人再次投递的，随即发出。`;

/** What letters go by, in words, from the settings in force. */
export function policyLines(policy: readonly RunPolicy[], settings: Settings): PolicyLine[] {
  return [
    ...policy.map((one) => runLine(one, settings)),
    { term: '近日到期', words: noticeWords(settings) },
    { term: '随时告知', words: urgentWords(settings) },
    { term: '法定日程', words: statutoryWords(settings) },
    {
      term: '至多几封',
      words:
        '同一个人一周至多收一封周信、一封近日到期，退回、批示和签发的函除外：几个单位、几个岗位的事合在一封里，' +
        '同一件事一封信里只提一次；多出来的合到下一封，不会丢。',
    },
    {
      term: '何时提起',
      words: `节点和期限前${settings.lights.soonDays}天起提请办理；过期未报的，每周提一次，直到报来、获准延期或结束。`,
    },
    { term: '逾期以后', words: ladderWords(settings) },
    { term: '没有送达', words: retryWords(settings) },
    { term: '信里的链接', words: `${settings.access.linkDays}天内有效，只能查看；要作决定的，请登录。` },
  ];
}
