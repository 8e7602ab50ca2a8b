import { fullWidth } from './surface.js';

/** action: something to be done · manner: how the next one is done · result: what the one before is to bring about. */
export type ClauseRole = 'action' | 'manner' | 'result';

export interface ClauseSurroundings {
  readonly heading: string;
  /** What was gathered before it in the same sentence; '' at its beginning. */
  readonly before: string;
}

/** Words that say how much or how well, and never what: a clause is judged by the verb behind them. */
const ADVERBS =
  /^(进一步|继续|不断|切实|坚决|积极|深入|充分|全面|大力|扎实|持续|着力|科学|依法依规|依法|严格|有效|加快|稳步|主动|认真|努力|坚持(?=做好|推进|开展|加强|抓好|落实|完善))/;

/** Nobody writes more of them in a row. */
const MOST_ADVERBS = 6;

export function withoutAdverbs(clause: string): string {
  let verb = clause;
  for (let i = 0; i < MOST_ADVERBS; i += 1) {
    const adverb = ADVERBS.exec(verb)?.[0] ?? '';
    if (adverb === '' || verb.length <= adverb.length + 2) break;
    verb = verb.slice(adverb.length);
  }
  return verb;
}

/** How something is done: belongs to the action that follows. */
const MANNERS: readonly RegExp[] = [
  /^(坚持)?以.+为(抓手|契机|重点|核心|目标|导向|主线|引领|突破口|载体|牵引|统领|指导|中心|基础|切入点|着力点)$/,
  /^在.+(中|时|下|上|方面|过程中|基础上|前提下)$/,
  /^(充分|积极|有效|灵活|综合)?(利用|运用|借助)(?!好|率)[^，]+$/,
  /^坚持[^，]{1,8}(导向|引领|原则|理念)$/,
  /^(通过|采取|采用|利用).+(等)?(方式|形式|途径|办法|手段|渠道)$/,
  // What is spent on the work, and what it is paid with: 投入资金320万元, 用好衔接资金.
  /^(计划|预计)?(总)?投[资入][^，]{0,12}\d[\d.]*(余|多)?[万亿]?元$/,
  /^坚持“[^“”]{2,20}”$/,
  /^(统筹|整合|用足|用好)+[^，]{0,12}(资金|经费)$/,
  // 对检查发现的问题, 对正在整改的事项: about what, and not yet what is done about it.
  /^对于?(?!标|照|接|口|外)(?![^，]*(开展|进行|实行|实施|给予|予以|组织|落实到))[^，]{2,40}(问题|事项|单位|企业|项目|人员|案件|纠纷|隐患|线索|对象|家庭|群众|部门|行为|环节|领域|地区|场所|点位|路段|的)$/,
];

/** 6月底前，完成…: a time set off by a comma. */
const TIME_ALONE =
  /^(到|于|在|力争)?(([12]\d{3}|今|明)年(度|[初底末内])?(之?前)?|年[底末内](之?前)?|([12]\d{3}年)?\d{1,2}月(份|[底末]|[上中下]旬|\d{1,2}日)?((之|以)?前)?|([12]\d{3}年)?\d{1,2}(月份?)?[底末]?(至|到|—|-|~)([12]\d{3}年)?\d{1,2}月份?[底末]?|([12]\d{3}年)?“?(春节|国庆节?|元旦|中秋节?|清明节?|端午节?|五一|七一|十一|汛期|入汛|开学|入冬|供暖季?|采暖季?)”?(节|来临|到来)?(之|以)?前|([12]\d{3}年|今年)?([上下]半年|第?[一二三四1-4]季度[末底]?)(之?前)?|每(月|季度?|半年|年)|下一?步(工作中)?|下一?阶段|接下来|今后(工作中)?|新的一年|明年|来年|同时|此外|另外)$/;

const PREPOSITION =
  /^(紧盯|对标|锚定|瞄准|紧扣|紧紧围绕|依托|遵循|按照|根据|依据|围绕|聚焦|结合|针对|立足|借助|紧扣|对照|通过)/;
/** Quoted and titled words are names: the verbs in them are nobody's. */
const NAMES = /《[^《》]*》|“[^“”]*”/g;
/** 围绕优化营商环境开展检查: behind the preposition's object stands the action itself. */
const INNER_ACTION =
  /(开展|制定|修订|编制|起草|印发|出台|推进|推动|加强|强化|完善|健全|建立|组建|组织|落实|做好|抓好|举办|实施|深化|规范|加快|提升|提高|优化|打造|督促|指导|配备|配齐|聘请|选派|招录)/;

/** A clause that only says by what, under what or with what. */
function isManner(clause: string): boolean {
  if (TIME_ALONE.test(clause) || MANNERS.some((manner) => manner.test(clause))) return true;
  return PREPOSITION.test(clause) && !INNER_ACTION.test(clause.slice(2).replace(NAMES, ''));
}

/** What is to come of it: belongs to the action before. The verb alone tells. */
const RESULT_VERBS =
  /^(确保|保证|保障|实现|让|使|形成|维护|壮大|培育|筑牢|促进|营造|助力|夯实基础|突出|作为|做到|努力(?=[把将打建构实创])|力争|从而|为.+提供|倒逼|带动|防止|避免|杜绝|以点带面|守住|其中|由\d.+(提高|增加|压减|压缩|缩短|降低)[到至]|达到[^\d]+(标准|要求)$|用制度管|从源头上?(防范|减少|预防|化解)|不发生|防范引发|并?纳入|并?列入|激发.+(活力|动力|潜能|潜力|热情)$|扩大.+(覆盖面|影响力|知晓面)$|打造[^\d]+的[^\d]*(队伍|铁军|环境|格局)$|(防范|遏制|防范遏制|防范和遏制).+发生$|降低.+(成本|风险|负担|率)$|推动.+(提升|提高|见效|落地|改善|达标|向好|好转|增长|直达快享|走深走实|提质增效|落地生根|落地落实|上台阶|全覆盖|取得实效)$|推动形成|切实增强|不断增强|全力保障)/;

/** 培育龙头企业8家, 力争引进项目1个: what is counted is a thing of its own, though the verb may else tell a result. */
const COUNTED =
  /^(力争|争取)?(培育|壮大|扶持壮大|打造|引进|新增|发展|建成|实施|落地|开工)[^，率]{0,24}\d+(余|多)?(家|个|名|处|所|座|人|项|条|支|批|户)(以上|左右)?$/;

/** 到年底前, 力争10月底前: a time before a verb that names nothing new. */
const BY_WHEN = '(?:争取|力争)?(?:(?:[12]\\d{3}年|今年|明年|年)?[^，]{0,8}?(?:前|底|内|末))?(?:争取|力争)?';
const DONE =
  '(?:投用|投入(?:使用|运行|运营|生产)|建成(?:投用|通车|投产)|交付(?:使用)?|竣工(?:验收)?|完工|通车|投产|达产|开工(?:建设)?|启用|达标|完成|到位|建成|销号|办结|整改到位|见效|清零)';
/** 三季度前全部达标, 3月底前建成并投用5处, 逐一销号: nothing new is named, so it is told of what stands before. */
const WITHOUT_OBJECT: readonly RegExp[] = [
  new RegExp(`^${BY_WHEN}(?:全部|全面|基本|按期|如期|正式)?${DONE}$`),
  new RegExp(
    `^${BY_WHEN}(?:(?:建成|完成|竣工)(?:并|且)?(?:投用|投入使用|运行|验收)?(?:\\d+[个处家座所])?|通过[^，]{0,12}(?:测评|验收|评估|考核|认定))$`,
  ),
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
  /^(推进|推动|加强|健全|完善|落实|深化|开展|组织|规范|抓好|做好|实施|优化|加大|加快|推行|建立|建设|制定|修订|新建|新增|完成|举办|培训|培育|打造|编制|印发|出台|聘任|招聘|选派|配备|严格|强化|巩固|实行|落地|对)/;

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

function isResult(clause: string, { heading, before }: ClauseSurroundings): boolean {
  if (before === '') return false;
  const verb = withoutAdverbs(clause);
  if (COUNTED.test(verb)) return false;
  if (WITHOUT_OBJECT.some((shape) => shape.test(clause))) return true;
  if (RESULT_VERBS.test(clause) || RESULT_VERBS.test(verb) || AIMS.test(verb)) return true;
  if (clause === heading || verb === withoutAdverbs(heading)) return true;
  if (TARGET_SET.test(clause) || ((TARGET.test(clause) || GROWTH.test(clause)) && !ACTS.test(verb))) return true;
  if (goesOn(verb, before)) return true;
  if (COMPLETIONS.some(([named, completes]) => named.test(before) && completes.test(verb))) return true;
  if (!BETTERING.test(verb) && !/^(提高|提升|增强)/.test(verb)) return false;
  const people = PEOPLE.exec(verb)?.[0];
  return people === undefined || before.includes(people) || TEACHES.test(before);
}

/** In doubt a clause is an action: a promise too many is confirmed away by a person, one too few is lost. */
export function roleOfClause(text: string, around: ClauseSurroundings): ClauseRole {
  const clause = fullWidth(text);
  const surroundings = { heading: fullWidth(around.heading), before: fullWidth(around.before) };
  if (isManner(clause)) return 'manner';
  return isResult(clause, surroundings) ? 'result' : 'action';
}
