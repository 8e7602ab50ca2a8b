/** How, when, under what or through whom something is done: belongs to the action that follows. */
const MANNERS: readonly RegExp[] = [
  /^(坚持)?以.+为(抓手|契机|重点|核心|目标|导向|主线|引领|突破口|载体|牵引|统领|指导|中心|基础|切入点|着力点|基本手段|手段|依托|支撑|纽带|先导|动力)$/,
  /^在.+(中|时|下|上|方面|过程中|基础上|前提下)$/,
  /^(充分|积极|有效|灵活|综合)?(利用|运用|借助)(?!好|率)(?![^，]{2,}(开展|举办|进行))[^，]+$/,
  /^坚持[^，]{1,8}(导向|引领|原则|理念)$/,
  /^坚持[^，]{4,30}的(原则|方针|理念|思路|工作思路)$/,
  /^(通过|采取|采用|利用).+(等)?(方式|形式|途径|办法|手段|渠道)$/,
  /^创新[^，]+等(招商|服务|监管|工作)?(方式|形式|途径|办法|手段|渠道)$/,
  // What is kept in mind while the work is done.
  /^(坚持|始终)(坚持)?[把将].+(作为|摆在|放在|摆上)[^，]*(之基|之本|重中之重|首位|首要|位置|主线|第一要务|核心|关键|大事|方向|抓手|目标|导向|根本|任务)$/,
  /^坚持.{2,16}不动摇$/,
  /^坚持以[^，]{2,14}(、以[^，]{2,14})+$/,
  /^(牢固|始终)?(树立|树牢)[^，]{2,24}(理念|意识|思想|观念|导向)$/,
  /^(抢抓|紧抓|抓住|把握|用好|用足用好)[^，]*(机遇|契机|窗口期|有利时机)$/,
  /^(学习)?(运用|借鉴)[^，]*经验$/,
  /^在[^，]+(领域|环节|行业|范围内|框架内|框架下|情况下)$/,
  // Through whom it is done: 发挥老党员、乡贤等群体作用.
  /^(充分|切实|积极|有效)?发挥[^，]*(人|员|贤|群体|队伍|骨干|干部|顾问|律师|专家|协会|商会)”?(的)?(带头|桥梁|纽带|专业|桥梁纽带)?作用$/,
  // What is spent on the work, and what it is paid with: 投入资金320万元, 用好衔接资金.
  /^(计划|预计)?(总)?投[资入][^，]{0,12}\d[\d.]*(余|多)?[万亿]?元$/,
  /^坚持“[^“”]{2,20}”$/,
  /^(统筹|整合|用足|用好)+[^，]{0,12}(资金|经费)$/,
  // 对检查发现的问题, 对正在整改的事项: about what, and not yet what is done about it.
  /^对于?(?!标|照|接|口|外)(?![^，]*(开展|进行|实行|实施|给予|予以|组织|落实到))[^，]{2,40}(问题|事项|单位|企业|项目|人员|案件|纠纷|隐患|线索|对象|家庭|群众|部门|行为|环节|领域|地区|场所|点位|路段|的)$/,
];

/** 6月底前，完成…: a time set off by a comma. */
const TIME_ALONE =
  /^(到|于|在|力争)?(([12]\d{3}|今|明)年(度|[初底末内])?(之?前)?|年[底末内](之?前)?|([12]\d{3}年)?\d{1,2}月(份|[底末]|[上中下]旬|\d{1,2}日(主?汛期|入汛|开学|春节|国庆节?|供暖季?)?)?((之|以)?前)?|([12]\d{3}年)?\d{1,2}(月份?)?[底末]?(至|到|—|-|~)([12]\d{3}年)?\d{1,2}月份?[底末]?|([12]\d{3}年)?“?(春节|国庆节?|元旦|中秋节?|清明节?|端午节?|五一|七一|十一|汛期|入汛|开学|入冬|供暖季?|采暖季?)”?(节|来临|到来)?(之|以)?前|([12]\d{3}年|今年)?([上下]半年|第?[一二三四1-4]季度[末底]?)(之?前)?|每(月|季度?|半年|年)|下一?步(工作中)?|下一?阶段|接下来|今后(工作中)?|新的一年|明年|来年|同时|此外|另外)$/;

const PREPOSITION =
  /^(紧盯|对标|锚定|瞄准|紧扣|紧紧围绕|依托|遵循|按照|根据|依据|围绕|聚焦|结合|针对|立足|借助|紧扣|对照|通过)/;
/** Quoted and titled words are names, and 新修订的 tells which: the verbs in them are nobody's. */
const NAMES = /《[^《》]*》|“[^“”]*”|新?(修订|制定|出台|印发|颁布)(后)?的/g;
/** 围绕优化营商环境开展检查: behind the preposition's object stands the action itself. */
const INNER_ACTION =
  /(开展|制定|修订|编制|起草|印发|出台|推进|推动|加强|强化|完善|健全|建立|组建|组织|落实|做好|抓好|举办|实施|深化|规范|加快|提升|提高|优化|打造|督促|指导|配备|配齐|聘请|选派|招录|延链|补链|强链|补短板|强弱项|补齐)/;

/** 突出食品药品等重点领域: where a sentence begins, what its action is about; behind an action, what that cares for most. */
const FIRST_OF_ALL = /^(突出|抓住)[^，]+(领域|环节|行业|人群|部位|问题|关键少数”?)$/;

/** 围绕出台就业政策, 聚焦提升服务效能: what is to be done elsewhere, with nothing done about it yet. */
const ABOUT_DOING = new RegExp(
  `^(?:紧紧)?(?:围绕|聚焦|紧扣|针对|锚定|瞄准)(?=${INNER_ACTION.source})(?![^，]{4,}(?:开展|制定|组织|举办|实施|推出))[^，]+(?:政策|规划|方案|工作|效能|水平|质量|能力|目标|任务|要求|部署)$`,
);

/** A clause that only says by what, under what or with what. */
export function isManner(clause: string, before: string): boolean {
  if (TIME_ALONE.test(clause) || MANNERS.some((manner) => manner.test(clause))) return true;
  if (before === '' && FIRST_OF_ALL.test(clause)) return true;
  if (ABOUT_DOING.test(clause)) return true;
  return PREPOSITION.test(clause) && !INNER_ACTION.test(clause.slice(2).replace(NAMES, ''));
}
