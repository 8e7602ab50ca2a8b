import { withoutAdverbs } from './adverbs.js';

const COUNT = '(?:\\d+|一|两|三)(?:余|多)?万?';
/** Words for what is there, checkably, once it is done. */
const PRODUCTS: readonly RegExp[] = [
  /(组建|成立|设立|设置|建立)[^，,]{0,60}(团队|队伍|中心|机构|委员会|专班|专家库|小组|分局|站|窗口|专区|基地|办公室)/,
  /(确定|明确)并(公开|公布)/,
  /(制定|修订|印发|出台|编制|起草|制发|公布|(?<!信息)发布|编印|编写|拟定|梳理形成)[^，,]{0,60}(办法|方案|规划|计划|细则|意见|规定|制度|目录|清单|指南|标准|规则|规程|手册|白皮书|汇编|报告|名录|图册|案例集?|预案|模板|样本)/,
  /(建成|建立|搭建|开发|上线)[^，,]{0,60}(库|清单|名单|目录|名录|台账|系统|平台|档案|专栏|小程序)(?!.{0,60}作用)/,
  // 修订《执法人员行为规范》: one paper, by its name.
  /^(制定|修订|印发|出台|编制|起草)(完善)?《/,
  // 在…设立服务窗口, 增设法官工作室
  /(设立|设置|增设|新设)[^，,]{0,40}(室|点|岗|窗口|专窗|站|所)$/,
  /^(?:投资\d+(?:\.\d+)?[万亿]元)?建设[^，,]{2,40}(平台|系统|基地|中心|场馆|水库|水厂|泵站|园区|广场|公园|学校|医院)$/,
  /^研究部署/,
  /完成[^，,]{1,60}(建设|改造|编制|修订|换届|清理|整治|验收|复核|审核|归集|评估|聘任|搬迁|装修|认定|普查|招聘)/,
  new RegExp(
    `(新建|新增|改造|建成|建设|改建|扩建|打造|创建|培育|招聘|选派|聘任|评选|制作|配备|更新|改造提升|设立|引进|实施|办理|化解|铺设|聘请|设置|安装|扶持|推出|谋划储备|储备|发展|培养|培训|邀请|安排|改扩建|拓宽|硬化|选育|更换)[^，,]{0,40}?${COUNT}(?:家|个|处|所|座|条|部|名|批|间|套|支|户|栋|件|期|辆|公里|亩|项|人|人次|次|盏|株|台)`,
  ),
  // Whatever is done to it: so many of them.
  new RegExp(
    `(?:^|[，,])[^，,率例重]{2,40}${COUNT}(?:家|个|处|所|座|条|名|批|间|套|支|户|栋|件|期|辆|公里|亩|项|平方米|台|株|吨|米|本|卷|册|份|起|部|篇|块)(?:以上|左右)?$`,
  ),
  // 全年集体学法不少于4次, 帮助200家企业完成信用修复.
  /(?:不少于|至少)\d+(?:余|多)?(?:场|次|期|轮|批|件|项|篇|个|家|名|本|卷)/,
  new RegExp(`^(帮助|指导|服务|走访|慰问|资助|救助|惠及)[^，,]{0,20}?${COUNT}(?:家|个|户|名|人)`),
  new RegExp(`(举办|召开|开展|组织|进行|举行|^办)[^，,每]{0,60}?(?:${COUNT}|不少于\\d+|至少\\d+)(?:场|次|期|轮|批)`),
];

/** Work that comes again, however often it is counted. */
const AGAIN =
  /^(持续|继续|不断)|动态更新|(?<!上|下)半年(开展|组织|召开|进行)|每(学期|年|月|季|半年|周|个?季度)|定期|常态|每[天日周]|按月|按季|逐月/;
/** Words of work that goes on whatever comes of it. */
const GOES_ON = /^(督促|引导|鼓励|健全|完善|推进|推动|加强|强化|深化|落实|规范|做好|发挥|动态|严格|执行)/;
/** 年底前完成…: with its day before it, the verb is still the first word. */
const DATED =
  /^(?:[^，,]{0,12}?(?:前|内|底|旬|季度|半年)[，,]?)(?=(制定|修订|印发|出台|编制|建成|建立|完成|组建|成立|设立|公布|发布|举办|召开|新建|启动|健全|完善|推进|推动|加强|强化|深化|落实|规范|做好|发挥|动态|开展|组织|实现))/;

/** 对现有35个应用逐一评估, 组织8名干部考取执法证, 推动30家企业完成改造: so many of them, and then it is done. */
const COUNTED_THINGS = new RegExp(
  `^(?:对(?!标|照|接)|为|组织|选派|推动|推进|支持)[^，,每]{0,24}?\\d+(?:余|多)?(?:家|名|个|项|条|处|所|座|件|户|栋|辆|类|卷|份)[^，,率例]{2,}$`,
);
const SO_MANY_DONE =
  /^对|^组织|^选派|^为[^，]*(实施|完成|安装|配备|换发|购买)|(改造|开工|投产|竣工|投用|上云|上市|升级|达标|转型)$/;

/** 压减至1个, 稳定在78.5万亩: a measure that is kept to, and nothing that comes into being. */
const KEPT_TO = /(压减|压缩|缩短|减少|控制|稳定|保持|降低|提高|下降)(到|至|在)|不超过/;

/** Done once it is done, whatever it is done to. */
const DONE_ONCE =
  /^(完成(?!.{0,4}(日常|各项|目标|任务))|建成|组建|成立|设立|开工|启动|换发|出台|印发|公布|发布|修编|编制|上线|新建|新增|开通|(?:举办|召开|办好)第[一二三四五六七八九十\d]+届|(?:加装|办好|接待)[^，,]{0,30}\d+(?:余|多)?万?(?:部|台|场|期|个|处|人次))(?!.{0,40}(工作机制|长效))/;

/**
 * one_off only where a checkable deliverable comes into being; continuing otherwise, and in doubt.
 * @param dated the promise names the day by which it is done: a single act then, unless it is one of keeping up
 */
export function natureOf(text: string, dated = false): 'one_off' | 'continuing' {
  const said = text.slice(0, 300);
  const verb = withoutAdverbs(said.replace(DATED, ''));
  if (AGAIN.test(said)) return 'continuing';
  if (COUNTED_THINGS.test(verb) && SO_MANY_DONE.test(verb) && !KEPT_TO.test(verb)) return 'one_off';
  if (GOES_ON.test(verb) || (!dated && KEPT_TO.test(verb))) return 'continuing';
  return dated || DONE_ONCE.test(verb) || PRODUCTS.some((product) => product.test(verb)) ? 'one_off' : 'continuing';
}
