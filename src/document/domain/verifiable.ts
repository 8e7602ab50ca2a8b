import { withoutAdverbs } from './adverbs.js';
import type { ReadCommitment, Verifiable } from './parsed-report.js';

const VERB =
  /^(?:[^，,]{0,16}?(?:前|内|底|旬|季度|半年|每年|每月)[，,]?)?(?:在[^，,]{1,20}?)?(推进|推动|加强|强化|健全|完善|落实|深化|开展|组织|规范|提升|提高|抓好|做好|实施|优化|加大|加快|推行|建立|建成|建设|巩固|贯彻|制定|修订|保障|化解|整治|排查|新建|新增|改造|完成|举办|召开|印发|出台|编制|公布|公开|聘任|招聘|培训|培育|打造|督促|指导|畅通|引导|发挥|探索|动态|确定|研究|组建|成立|设立|回应|监督|清理|评估|审查|宣传|普及|统筹|构建|拓展|创新|实现|履行|坚持|严格|维护|处理|办理|受理|约谈|通报|检查|考核|配备|选派|把|将|对|以)/;
/** Something one can point at: a paper, a body, a place, a system, a list; not 工作, 水平, 力度. */
const OBJECT =
  /《[^》]{2,}》|“[^”]{2,}”|(办法|方案|规划|计划|细则|意见|规定|制度|目录|清单|指南|标准|规则|规程|手册|名录|台账|平台|系统|中心|队伍|机构|委员会|小组|窗口|基地|站|网|案件|案卷|档案|事项|活动|会议|培训|考试|课|检查|评查|督察|督查|审计|网站|热线|协议|合同|项目|设施|场所|学校|社区|村|企业)/;
const COUNTED = /\d|一次|一批|一个|一套|全覆盖|动态清零/;

/** Which of the four things a promise says by which anyone could tell whether it was kept. */
export const verifiableOf = ({
  text: whole,
  title,
  targets,
  deadline,
}: Pick<ReadCommitment, 'text' | 'title' | 'targets' | 'deadline'>): Verifiable => {
  const text = whole.slice(0, LONGEST_READ);
  return {
    verb: VERB.test(withoutAdverbs(title)) || VERB.test(withoutAdverbs(text)),
    object: OBJECT.test(text),
    measure: targets.length > 0 || COUNTED.test(text.replace(/《[^》]*》|“[^”]*”|\d{1,4}[年月日]/g, '')),
    date: deadline !== null && (deadline.date !== null || deadline.recurrence !== null),
  };
};
/** Nobody needs longer to say what is promised. */
const LONGEST_READ = 2000;

/** How many promises say by how much or by when, of all; a promise with neither is proposed as continuing. */
export function shareVerifiable(commitments: readonly Pick<ReadCommitment, 'verifiable'>[]): {
  commitments: number;
  verifiable: number;
  share: number;
} {
  const verifiable = commitments.filter(({ verifiable: says }) => says.measure || says.date).length;
  const all = commitments.length;
  return { commitments: all, verifiable, share: all === 0 ? 0 : Math.round((verifiable / all) * 100) / 100 };
}
