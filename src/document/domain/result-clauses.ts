import { withoutAdverbs } from './adverbs.js';

export interface Surroundings {
  readonly heading: string;
  /** What was gathered before it in the same sentence; '' at its beginning. */
  readonly before: string;
}

/** What is to come of it: belongs to the action before. The verb alone tells. */
const RESULT_VERBS =
  /^(确保|保证|保障|实现|惠及|让|使|形成|维护|壮大|培育|筑牢|促进|营造|助力|夯实基础|突出|作为|做到|努力(?=[把将打建构实创])|力争|从而|为[^，\d]+提供|倒逼|带动|防止|避免|杜绝|以点带面|守住|其中|由\d.+(提高|增加|压减|压缩|缩短|降低)[到至]|达到[^\d]+(标准|要求)$|用制度管|从源头上?(防范|减少|预防|化解)|不发生|防范引发|并?纳入|并?列入|激发.+(活力|动力|潜能|潜力|热情)$|扩大.+(覆盖面|影响力|知晓面)$|打造[^\d]+的[^\d]*(队伍|铁军|环境|格局)$|(防范|遏制|防范遏制|防范和遏制).+(发生|事故)$|降低.+(成本|风险|负担|率)$|推动.+(提升|提高|见效|落地|改善|达标|向好|好转|增长|直达快享|走深走实|提质增效|落地生根|落地落实|上台阶|全覆盖|取得实效)$|推动形成|切实增强|不断增强|全力保障)/;

/** The object tells that it comes of the work before: 切实减轻企业负担, 压实各级责任, 守牢安全底线. */
const BROUGHT_ABOUT: readonly RegExp[] = [
  /^(严防|谨防|坚决防止|坚决杜绝)/,
  /^(减轻|缓解|释放|丰富|满足|缩短|凝聚|汇聚|压实|夯实|破解|兜牢|兜住|守牢|织牢|织密|守好)[^，]*(负担|压力|活力|生活|需求|需要|周期|时限|时间|合力|力量|责任|难题|瓶颈|底线|防线|安全网|基础)$/,
  /^(打造|锻造|建设|建强|造就)[^，\d]*(高素质|过硬|专业化|忠诚|干净|担当|能打|硬)[^，]*(队伍|铁军)$/,
  /^(推动|推进|带动|促进)[^，]+(同步[^，]{1,6}|补齐短板|互促共进|融合共建|有机衔接|无缝衔接)$/,
  /^(推动|推进|带动)[^，]+(增长|提高|提升|突破|达到|保持|稳定|下降|压减|控制|缩短)[^，]{0,8}\d[^，]*$/,
  /^[^，]{2,20}(只减不增|零增长|零发生|零容忍|动态清零)$/,
  /^城镇新增就业\d/,
  /^[^，]{2,16}(数|额|量)(达到?|超过|突破|控制在|稳定在|保持在)\d/,
  /^[^，]{2,20}(较|比)[^，]{2,8}(下降|降低|增长|提高|减少)\d/,
  /^打通[^，]*(堵点|卡点|难点|淤点)$/,
  // 并向社会公布清理结果
  /^并(且)?(向社会|及时|适时|定期)?(公布|公开|公示|通报|报告|报送|上报)/,
  /^在[^，]+(上|方面)(给予|予以)(倾斜|支持|保障|优先)[^，]{0,4}$/,
  // 按程序在门户网站公布
  /^(?:依法|按程序|按规定|及时|定期)?[在向][^，]{2,20}(?:公布|公开|公示|发布)$/,
  // 以公开促落实、促规范
  /^以[^，、]{1,6}促[^，、]{1,6}(、(以[^，、]{1,6})?促[^，、]{1,6})*$/,
];

/** 实施重点项目120个，完成年度投资85亿元: what is spent on the projects just named. */
const SPENT = /^(完成|年度|累计|计划)*投资[^，]{0,4}\d/;

/** 稳步提高养老金标准, 提升阵地功能: what is paid or built is a thing of its own. */
const BETTERED_THING =
  /(养老金|补助|补贴|待遇|工资|低保|救助|最低生活保障)(标准|水平)?$|(阵地|平台|站点|设施|基地|园区)(的)?(功能|能级)$/;

/** 培育龙头企业8家, 力争引进项目1个: what is counted is a thing of its own, though the verb may else tell a result. */
const COUNTED =
  /^(力争|争取)?(培育|壮大|扶持壮大|打造|引进|新增|发展|建成|实施|落地|开工)[^，率]{0,24}\d+(余|多)?(家|个|名|处|所|座|人|项|条|支|批|户)(以上|左右)?$/;

/** 培育服装加工产业园: a place or a firm that is yet to come is a thing of its own. */
const GROWN = /^(?:培育|壮大|打造)[^，]*(?:产业园|园区|基地|产业集群|集群|企业|品牌|项目|合作社|商圈|街区)$/;

/** 到年底前, 力争10月底前: a time before a verb that names nothing new. */
const BY_WHEN =
  '(?:争取|力争|限期|限时)?于?(?:(?:[12]\\d{3}年|今年|明年|年)?[^，]{0,8}?(?:前|底|内|末))?(?:争取|力争)?';
const DONE =
  '(?:投用|投入(?:使用|运行|运营|生产)|建成(?:投用|通车|投产)|交付(?:使用)?|竣工(?:验收)?|完工|通车|投产|达产|开工(?:建设)?|启用|达标|完成|到位|建成|销号|办结|整改到位|见效|清零|印发(?:执行|实施)?|落地(?:见效)?)';
/** 三季度前全部达标, 3月底前建成并投用5处, 逐一销号: nothing new is named, so it is told of what stands before. */
const WITHOUT_OBJECT: readonly RegExp[] = [
  new RegExp(`^${BY_WHEN}(?:全部|全面|基本|按期|如期|正式)?${DONE}$`),
  new RegExp(
    `^${BY_WHEN}(?:(?:建成|完成|竣工)(?:并|且)?(?:投用|投产|投运|投入使用|运行|验收)?(?:\\d+[个处家座所])?|通过[^，]{0,12}(?:测评|验收|评估|考核|认定))$`,
  ),
  // 全年不少于4次, 每个县区至少5人: how much of what stands before.
  /^(?:原则上|确保)?(?:全年|年内|每(?:年|半年|个?季度|个?月|周|天|学期|次|个?[^，\d]{1,6}))?(?:累计|共|各|均|计划|要)?(?:不少于|不低于|不超过|至少|最少)?(?:召开|开展|举办|组织|更新|调度|通报|培训|检查|报送|进行)?(?:不少于|不低于|不超过|至少)?\d+(?:个|次|场|期|轮|人次|名|人|篇|学时|课时|小时|天)(?:以上|左右)?$/,
  /^(?:逐[一项个条户件]|限期|限时|分类|分步|压茬|梯次|同步|一体)(?:推进|推动|落实|整改|销号|办理|办结|化解|解决|处置|督办|实施|跟进|清零|完成|到位)+$/,
  // Said of any work, with nothing of its own.
  /^(?:举一反三|建章立制|标本兼治|以案促改|以查促改|查漏补缺|立行立改|即知即改|边查边改|一抓到底|对账销号|跟踪问效|狠抓落实|一体推进|挂图作战|责任到人|动真碰硬|常抓不懈|久久为功|精准施策|靶向施策|分类施策|综合施策|多措并举|上下联动|齐抓共管|见底见效|抓好落实)$/,
];

/** To better a quality of something: 提高…水平, 加强…意识. What is done to better it stands in the clause before. */
const BETTERING =
  /^(提高|提升|增强|加强|强化)[^、]*(、.*)?(水平|质量|效率|效能|能力|素质|素养|意识|满意度|公信力|执行力|获得感|实效)$/;

/** People who can be taught or led: bettering theirs is work of its own, unless the clause before already is about them. */
const PEOPLE = /(领导干部|执法人员|工作人员|公务员|干部|队伍|青少年|群众)/;

/** 学校食堂覆盖率达到100%, 将时限压减至60个工作日: by how much the action before is to succeed. */
const TARGET =
  /^[^，]{0,24}?(率|占比|比例|比重|权重|分值|频次|数量|人数|人员|满意度|知晓度|次数|支出|时长|时限|时间|面积|总量|消耗|排放|失信被执行人).{0,10}?(达到?|不低于|不少于|不高于|稳定|保持|提高|提升|下降|降低|控制|压减|压缩|增长|清零|\d)/;
/** 研发经费投入增长10%左右: a figure of a whole place, which nobody does by itself. */
const GROWTH =
  /^[^，]{2,20}(投入|收入|总值|增加值|产值|总额|产量|销售额|浓度|标准)(同比|年均|预期)?(增长|增速|下降|提高|提升|达到?|稳定|保持|控制).{0,8}\d/;
const TARGET_SET = /^[将把].{1,30}(稳定|保持|提高|提升|压减|压缩|控制|缩短|降低|下降)(在|到|至)/;
/** 开展…, 推进…: who acts leads the clause. */
const ACTS =
  /^(推进|推动|加强|健全|完善|落实|深化|开展|组织|规范|抓好|做好|实施|优化|加大|加快|推行|建立|建设|制定|修订|新建|新增|完成|举办|培训|培育|打造|编制|印发|出台|聘任|招聘|新?招录|选聘|聘请|引进|选派|配备|治理|改造|恢复|修复|严格|强化|巩固|实行|落地|对)/;

/** Teaching somebody and bettering them is one work. */
const TEACHES = /培训|轮训|课程|学习|教育|培养|实训|跟班|比武|练兵|带教|结对/;

/** Aims so wide that nobody does them in a year. */
const AIMS = /^(推进|促进|深化|服务)(依法行政|依法治(区|市|县|国)|法治(政府|社会|中国)建设|高质量发展|经济社会发展)$/;

/** What a thing just named is for, or is made of: media tell, teams take in members. */
const COMPLETIONS: readonly (readonly [before: RegExp, clause: RegExp])[] = [
  [/媒体/, /^宣传/],
  [/(团队|队伍|专家库|人才库)/, /^(吸纳|吸收|选聘|聘请|选拔)/],
];

const inWords = (words: string, all: string): boolean =>
  [...words.replaceAll('的', '')].every((ch) => all.includes(ch));

/** “把党的领导落实到…” goes on about what the clause before already promised. */
function goesOn(verb: string, before: string): boolean {
  const object = /^[把将](.+?)(落实|贯穿|体现|转化|融入)/.exec(verb)?.[1];
  return object !== undefined && inWords(object, before);
}

/** 年内实现全覆盖, 全年组织培训: a year before the verb that tells; a day would make it a promise of its own. */
const WITHIN_YEAR = /^(?:年内|全年)(?=[^，的]{3})/;

export function isResult(clause: string, { heading, before }: Surroundings): boolean {
  if (before === '') return false;
  const verb = withoutAdverbs(withoutAdverbs(clause).replace(WITHIN_YEAR, ''));
  if (WITHOUT_OBJECT.some((shape) => shape.test(clause))) return true;
  if (COUNTED.test(verb) || GROWN.test(verb)) return false;
  if (BROUGHT_ABOUT.some((shape) => shape.test(verb))) return true;
  if (SPENT.test(verb) && /(项目|工程)/.test(before)) return true;
  if (RESULT_VERBS.test(clause) || RESULT_VERBS.test(verb) || AIMS.test(verb)) return true;
  if (clause === heading || verb === withoutAdverbs(heading)) return true;
  if (TARGET_SET.test(clause) || ((TARGET.test(clause) || GROWTH.test(clause)) && !ACTS.test(verb))) return true;
  if (goesOn(verb, before)) return true;
  if (COMPLETIONS.some(([named, completes]) => named.test(before) && completes.test(verb))) return true;
  if (BETTERED_THING.test(verb) || (!BETTERING.test(verb) && !/^(提高|提升|增强)/.test(verb))) return false;
  const people = PEOPLE.exec(verb)?.[0];
  return people === undefined || before.includes(people) || TEACHES.test(before);
}
