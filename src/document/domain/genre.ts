import { ACCOUNT, TITLE } from './front.js';
import { figuresIn } from './figure-numbers.js';
import type { Line } from './lines.js';
import type { Outline } from './outline.js';
import { roleSaid } from './roles.js';

/** What a text is instead of a report or a plan of work, as a person would call it. */
type ForeignKind = string;

/** Passed on by a notice, these make the notice one of them. */
const PASSED_ON = /(报告|总结|汇报|要点|方案|计划|规划|安排|清单|台账|分工|分解|任务|意见)/;
const NOT_PASSED_ON =
  /(放假|值班|会议|培训班|招聘|征求|征集|申报|评选|报名|考试|任免|任职|体检|缴费|停水|停电|检查的|调整|转发.{0,10}通报)/;

/** What somebody found out and advises; the office that reads it promises nothing. */
const RESEARCH = /(调研|调查研究|社会调查|考察|课题|可行性研究|可研)(情况)?(的)?(报告|成果)$/;

/** By what the document calls itself; the first that fits decides. */
const TITLES: readonly (readonly [RegExp, ForeignKind])[] = [
  [/(任免|任职|免职|任命|聘任|职务)(的)?(通知|决定|公示)?$|任前公示/, '任免文件'],
  [/(放假|值班|节假日)/, '放假或值班通知'],
  [/(招聘|招录|选聘|录用|遴选)/, '招聘文件'],
  [/(招标|中标|采购|拍卖|竞价|询价|挂牌|成交)/, '采购招标文件'],
  [/(批复|答复|复函|回复|回函|复议决定书?|的函)$/, '批复或函'],
  [/(公告|通告|公示|启事|布告|更正)$/, '公告或公示'],
  [/(决定|决议|命令|令|表彰|通报)$/, '决定或通报'],
  [/(倡议书?|公开信|慰问信|感谢信|贺信|讣告|邀请函|承诺书|申请书?)$/, '书信'],
  [/(会议)?(纪要|议程|日程|记录)$/, '会议文件'],
  [/(判决书|裁定书|决定书|告知书|通知书|起诉书|意见书|合同|协议书?|委托书|证明)$/, '法律文书'],
  [
    /答记者问|(解读|问答|指南|须知|说明书|手册|教程|提纲|大纲|教案|题库|答疑|起草说明|制定说明|说明)$/,
    '解读或说明材料',
  ],
  [/(统计)?公报$|白皮书|年鉴/, '公报'],
  [/(讲话|致辞|发言|演讲|评论|访谈|专访|综述|侧记|随笔|论文|摘要)(稿|提纲)?$/, '讲话或文章'],
  [/预案$/, '应急预案'],
  [/募集资金|招股|上市公司|股份有限公司|业绩预告/, '公司文件'],
  [/(办法|规定|条例|细则|规则|章程|制度|守则|公约|规程|规范|标准)([（〔].{1,8}[）〕])?$/, '法规制度'],
  [
    /(学习|复习|备考|旅[游行]|行程|减肥|健身|读书|假期|暑假|寒假|育儿|婚礼|还款|自驾|度假|理财)(的)?(计划|安排|方案|攻略|清单)/,
    '个人计划',
  ],
  [/(目录|索引|链接|网站地图)$/, '目录'],
  [/(责任书|责任状|军令状)$/, '责任书'],
  [RESEARCH, '调研报告'],
  [/^(浅析|浅谈|浅议|试论|试析)|的?(思考|探析|探讨|初探|启示)$/, '文章'],
];

const ARTICLE = /^第[一二三四五六七八九十百〇零\d]{1,6}条/;
const FEWEST_ARTICLES = 3;
/** The first lines of what a newspaper prints. */
const NEWS =
  /(本报讯|本网讯|讯[（(]|[（(]?(记者|通讯员|特约记者|见习记者)[：\s\u3000\u4e00-\u9fff]|近日，|日前，|昨日|^(\d{1,2}月)?\d{1,2}日(上午|下午|晚|，))/;
const NEWS_TITLE =
  /(召开|举行|举办|赴|莅临|调研|督导|视察|慰问|走访|赢得|荣获|点赞|亮相|启动仪式|圆满|部署会|推进会|座谈会|培训会|动员会|专题会)/;
const COURT = /^(原告|被告|上诉人|被上诉人|申请人|被申请人|公诉机关|甲方|乙方)[：（]/;

const isLaw = (lines: readonly Line[]): boolean => {
  let articles = 0;
  for (const { text } of lines) {
    if (ARTICLE.test(text)) articles += 1;
    if (articles >= FEWEST_ARTICLES) return true;
  }
  return false;
};

/** What else ends like a report or a plan; an office for tourism makes no journey. */
const PERSONAL =
  /预案|意见书|募集资金|招股|学习|旅[游行](?!.{0,6}[局委厅办])|行程|复习|放假|值班安排|答记者问|(招聘|招录|招生|遴选).{0,8}(方案|计划|安排)/;

/** What the text says it is, where that is no report, summary or plan; null where it says nothing of the kind. */
function foreignKind({ front, frame }: Outline, lines: readonly Line[]): ForeignKind | null {
  if (isLaw(lines)) return '法规制度';
  if (lines.slice(0, 40).filter(({ text }) => COURT.test(text)).length > 1) return '法律文书或合同';
  const calls = frame.title === null ? front.named : [frame.title];
  for (const title of calls.map((one) => one.normalize('NFKC').replace(/[(（][^()（）]{1,12}[)）]$/, ''))) {
    if (/通知$/.test(title)) {
      const passed = PASSED_ON.test(title) && !(NOT_PASSED_ON.test(title) && !/印发|下发|下达/.test(title));
      if (!passed) return /放假|值班|节假日/.test(title) ? '放假或值班通知' : '通知';
      continue;
    }
    const named =
      (TITLE.test(title) || ACCOUNT.test(title)) && !PERSONAL.test(title) && !RESEARCH.test(title)
        ? undefined
        : TITLES.find(([shape]) => shape.test(title));
    if (named) return named[1];
  }
  return null;
}

const WORK =
  /(?<=^|[，。；、：.\n\s是要）前年])(进一步|继续|持续|重点|深入|扎实|全面|切实|积极|着力|大力|严格|不断|认真|坚持|加快|有序|统筹|稳步)?(推进|推动|加强|强化|健全|完善|落实|深化|开展|组织|规范|提升|抓好|做好|搞好|成立|实施|优化|加大|加快|推行|严格|督促|建立|巩固|聚焦|贯彻|制定|修订|保障|化解|整治|排查|召开|举办|印发|新建|扩建|改建|建成|新增|打造|培育|培训|引进|完成|改造)/g;
const MOST_READ = 30_000;
/** What offices write of. */
const ORDINARY = /工作(成效|安排|总结|计划|打算)/;
/** Lists of tasks say who answers for each. */
const ASSIGNED = /(牵头|责任|主办|承办)(单位|部门|科室)：/;
const FEW = 2;
const MANY = 6;

const workIn = (surface: string): number => surface.slice(0, MOST_READ).match(WORK)?.length ?? 0;
const REPORTS_AS_FOLLOWS = /(现将|现就|现对|特将).{0,80}(报告|汇报|总结|通报|说明)如下|(情况|工作)(报告|汇报|总结)如下/;

/** 2022年工作总结: a year told in figures, with no heading and nothing promised. */
const TELLS_A_YEAR = /([12]\d{3}年|半年|季度).{0,30}(总结|小结|工作(情况)?的?(报告|汇报)|情况的?(报告|汇报))$/;

/** 参考文献, 关键词: what a journal prints around an article. */
const OF_A_JOURNAL = /^[【[]?(参考文献|关键词|中图分类号|〔?内容提要〕?)[】\]]?[：\s]?|^\[1\].{4,}\[[JMDCN]\]/;
const FOUND_OUT = /(调研组|课题组|考察组).{0,200}(报告|汇报)如下/;
const ADVISES = /(对策|意见|建议)(和|与|及)?(建议|对策|措施)?$/;
/** An article, or what a group found out and advises: problems and remedies, and nobody who will see to them. */
function isResearch({ front, chapters }: Outline, lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => OF_A_JOURNAL.test(text.slice(0, 60)))) return true;
  if (!front.preamble.some(({ text }) => FOUND_OUT.test(text.slice(0, 400)))) return false;
  return chapters.some(({ heading }) => ADVISES.test(heading));
}

/** What an office calls nothing else: with chapters that are counted, it need not use the words of others. */
const PLAINLY_TITLED = /[12]\d{3}年.{0,30}工作(要点|计划|安排|总结|报告|方案|任务清单)$/;

/** Why the text is not read as a report or a plan; null where it is one. Refuses nothing only because of its words. */
export function whyForeign(outline: Outline, lines: readonly Line[], surface: string): string | null {
  const foreign = foreignKind(outline, lines);
  if (foreign !== null) return `像是${foreign}`;
  if (isResearch(outline, lines)) return '像是调研报告或论文';
  const { front, frame, chapters } = outline;
  const calls = frame.title?.normalize('NFKC').replace(/[《》]/g, '') ?? '';
  const titled = TITLE.test(calls) || ACCOUNT.test(calls);
  const said = new Set(chapters.flatMap(({ heading }) => (heading === frame.title ? [] : (roleSaid(heading) ?? []))));
  said.delete('other');
  const work = workIn(surface);
  if (isNews(outline, lines, said.size)) return '像是新闻报道';
  if (titled && TELLS_A_YEAR.test(calls) && figuresIn(surface.slice(0, MOST_READ)).length >= MANY) return null;
  if (titled && (said.size > 0 || work >= FEW || surface.includes('|') || ASSIGNED.test(surface))) return null;
  if (PLAINLY_TITLED.test(calls) && chapters.filter(({ number }) => number !== null).length > 1) return null;
  if (said.size > 1 && (work > 0 || ORDINARY.test(surface.slice(0, MOST_READ)))) return null;
  if (said.size > 0 && work > FEW) return null;
  const announced = front.preamble.some(({ text }) => REPORTS_AS_FOLLOWS.test(text.slice(-200)));
  return announced && work >= MANY ? null : '没有读出“工作成效”“存在问题”“下一步工作安排”一类的章节';
}

/** 县委书记听取工作汇报, 某局召开会议安排全年计划: somebody is told to have met; no office calls its own paper so. */
const TELLS_OF_MEETING =
  /^(?!.{0,12}(关于|情况的?(报告|汇报)|会议上)).{2,}(听取|召开|举行|主持|出席|审议|观摩|调研|督导|传达学习).{2,}(汇报|报告|总结|计划|方案|安排|意见|情况|举措)$/;
/** What newspapers write of a meeting, in the third person. */
const AT_MEETING =
  /(?<=^|[，。；“\n\s])(会议|会上|他|她|[\u4e00-\u9fff]{2,4})(还)?(指出|强调|要求|听取了?|审议通过|认为|研究了?|传达学习了?)[，：“\u4e00-\u9fff]|与会[\u4e00-\u9fff]{2,4}|座谈会上，|一行(先后|实地|深入|来到)/g;
const OFTEN = 2;
const MOST_TOLD = 4000;

/** （本报记者某某）: who wrote it, at the end of a paragraph. */
const BYLINE = /[（(][^（）()。]{0,12}(记者|通讯员)[^（）()。]{1,40}[）)]$/;

function isNews({ front, frame }: Outline, lines: readonly Line[], said: number): boolean {
  if (lines.some(({ text }) => BYLINE.test(text.slice(-60)))) return true;
  const first = lines.slice(0, 12).map(({ text }) => text.slice(0, 60));
  const told = first.some((text) => NEWS.test(text));
  const titled = frame.title !== null && TITLE.test(frame.title);
  if (titled && TELLS_OF_MEETING.test(frame.title.normalize('NFKC'))) {
    const text = lines
      .map((line) => line.text)
      .join('\n')
      .slice(0, MOST_TOLD);
    if ((text.match(AT_MEETING)?.length ?? 0) >= OFTEN) return true;
  }
  if (titled) return false;
  return (told || front.named.some((title) => NEWS_TITLE.test(title))) && said < 2;
}
