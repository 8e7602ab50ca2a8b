/** The words that names of figures are cut at. Longer words stand for themselves before their parts do. */
const any = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

/** Verbs that say only that a thing took place, came about or went away: 开展执法检查, 建成服务站. */
const LIGHT = any(`
  开展 组织开展 组织(?!机构|部门) 举办 举行 主持召开 提请召开 召开 协助办理 办理(?!结果) 完成 实现 发放 建成 建设(?!项目|用地|单位|工程) 编制 制定 制作 制发 发出 编发
  编印 印发 出台 实施(?!细则|方案|意见|办法|单位) 下达 组建 成立 设立 设置 开设 建立(?!健全) 打造 推出 上线 配备 悬挂 张贴 吸纳 删除 撤销 整改 作出 归集上报 归集
  梳理形成 梳理备案 形成 报送 开办 推行 播放 投放 录制`);
/** Verbs that make a difference to what is counted: 受理…, 审结…, 新增…. */
const TELLING = any(`
  受理 审理 审查 审核 审议 审批 审结 审计 评估 评查 抽查 抽检 检查 检测 检定 巡查 排查 核查 调查 督查 督办 督促 督导 监测
  监察 查处 查扣 查封 立案查处 立案 处理 处置 处罚 调处 调解 化解 排查化解 接待 接听 接收 接受 接到 收到 收缴 收集 征集 征求 答复 回复
  解答 回应 解决 协调解决 协调 帮助 提供 提出 出具 发现 发布 公布 公示 公开 刊发 推送 报道 宣传 宣讲 讲授 讲 培训 培育 培养
  选派 选聘 选拔 选举 聘请 聘任 外聘 招聘 招录 引进 引育 新引进 新增 新建 新改建 改造 改造提升 改建 扩建 修建 建立健全 修复 修缮 修订完善 修订 修改完善 修改
  废止 清理 清退 清运 取消 调整 下放 承接 压减 压缩 缩短 简化 减免 免除 兑付 兑现 投入 争取 追回 追缴 挽回 收回 核减
  惠及 覆盖 帮扶 救助 扶持 支持 慰问 走访 约谈 警示约谈 移送 移交 转移 转办 交办 办结 结案 采纳 驳回 备案 报备 登记 注册 注销 吊销
  签订 签署 签约 达成 拆除 整治 关停 取缔 破获 抓获 打掉 出动 参与 参加 启动 谋划 储备 旁听 列席 担任 研究 专题研究 专题听取 专题学习 听取 学习 通报 问责
  追究 处分 提拔 安排 安置 分解 细化 明确 厘清 梳理 汇编 编写 编排 翻译 赋予 拥有 实有 涉及 开通 开发 开放 打通 接入 入驻 进驻 纳入 列入
  入选 获评 获得 荣获 认定 命名 创建 评选 表彰 奖励 推广 推荐 推进 落实 确认 换发 核发 颁发 申领 变更 更换 更新 安装 维修 种植 栽植 绿化 疏浚 铺设
  指导 约束 警示 整合 盘活 出让 供应 收储 拨付 发行 化债 缴纳 调用 共享 汇聚 存储 采集 录入 完善 举报 下沉 捐赠 募集 认领 补贴 保障 合格 不合格
  暂扣 扣押 扣留 查办 侦破 查验 查获 遴选 核销 核准 核实 保留 维持 退回 补正 撤回 劝导 劝返 疏导 治理 整顿 清除 清查 摸排 入户 回访 对接 洽谈 增设 加装 配置
  购置 购买 采购 储备 发展 壮大 孵化 认证 授予 代办 帮办 导办 印制 创作 展播 刊播 发表 转载 拍摄 录用 招收 调配 输送 转化 挂牌 流转 复核 鉴定 检验 抽样 送达 执行 冻结 赔偿`);
const VERB = `(?:${LIGHT}|${TELLING})`;

const TIME = `(?:“?十[三四五六]五”?(?:期|时期)?末|每(?:个?月|个?季度|半年|年|周)|(?:年|\\d{1,2}月)[底末]?前|(?:自?[12]\\d{3}年(?:度|以来|[底末内])?|[今去本]年(?:度|以来|内)?|年内|年度|全年|一年来|[上下]半年|第?[一二三四]季度|近年来|同期|期间|截至[^，]{0,12}?(?:目前|为止|[月年][底末]|日)|截至|目前|当前|\\d{1,2}月(?:份|[底末])?))`;
const PLACE = `(?:[全我本][区市县镇乡省街局](?!性)|全街道|全系统|全域|辖区内?|各地(?!区))`;
const COUNT = `(?:其中|共计|共有|现有|共(?![享同建治商用产青])|总计|合计|累计|已经|已(?!知)|先后|分别|并且|并|还|另|均)`;
const MANNER = `(?:${any(
  '扎实 积极 深入 大力 全面 切实 持续 不断 进一步 认真 依法依规 有序 稳步 创新 率先 带头 常态化 及时 牵头 严格 高效 精准 统筹 广泛 精心 协助 成功 顺利 多次 定期',
)}|依法(?!治|行政))`;
/** 力争…, 我们将…, 每个街道至少…: how a promise leads up to what it counts. */
const PROMISED = `(?:力争|确保|至少|不少于|我们将?|[我全本][区市县镇乡局街省]将|[拟将要](?=${VERB})|计划(?=${VERB})|每个[^，\\d]{1,4}?(?=至少|${VERB}))`;
const PREPOSITION = `(?:为(?![民期主])|在(?![册建线岗校编库])|对(?![口接外象标])|就(?![业近地诊学读医])|从(?![业事])|与(?!会)|以(?![案上下内])|由|经(?![济营费办])|向|将|把|给|通过|依托|结合|围绕|利用|针对|按照|根据|依据|借助|帮助|帮|推动|指导|督促|引导|支持)`;
/** Who acts: an office, a meeting, a team, people in charge, what stands in quotes. */
const ACTOR =
  /(?:政府|委|会|党组|局|办|厅|所|中心|机构|组织|部门|系统|平台|机关|法院|检察院|队|室|街道|镇街|乡镇|单位|窗口|热线|站|庭|学校|医院|公司|协会|组|负责人|干部|成员|^会议|[”]|（[^（）]{1,6}）)$/;

const LEAD = new RegExp(
  `^(?:${TIME}|${PLACE}|${COUNT}|${PROMISED}|${MANNER}(?=${MANNER}|${VERB}|${PREPOSITION})|（(?=其中)|（?[一二三四五六七八九十\\d]{1,2}[）.．、是]|[-—·•*#.。]|第[一二三四五六七八九十]，?)`,
);
const MIDDLE = new RegExp(`(?:${TIME}|${COUNT}|${MANNER}|全部|都)$`);
const TAIL = new RegExp(
  `(?:整体|共计|总计|合计|累计|共有|达到|达|分别|(?<![签预节集公合条履违解特大])约|(?<![附邻就相新亲接靠最])近|超过?|突破|(?<![行作成认定人])为|[由从至到有共均]|全部|稳定在|保持在?|维持在|控制在|不低于|(?:压缩|压减|缩短|提升|提高|上升|下降|降低|减少|增加|增长|扩大|降|升|增|减)(?:了|至|到|为)|(?<=[率额量值入]|总值|面积)完成|${TIME}|${PLACE})$`,
);
/** By how much something changed is measured; how it is compared is not its name. */
const COMPARED =
  /(?:整体|平均|同比|环比|总体|[较比][^，]{1,8}?)(?=(?:压缩|压减|下降|增长|提高|降低|减少|缩短|增加|上升|提升|回落)$)/;

const repeatedly = (words: string, cut: RegExp): string => {
  let rest = words;
  for (let i = 0; i < 8; i += 1) {
    const next = rest.replace(cut, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
};

export const withoutLead = (words: string): string => repeatedly(words, LEAD);
export const withoutTail = (words: string): string => repeatedly(words, TAIL).replace(COMPARED, '');
const withoutMiddle = (words: string): string => repeatedly(words, MIDDLE);

const NOT_ALONE = '率|时限|时间|用时|量(?!化|刑)|额|数(?!据|字)|情况|面积|能力|水平|机构';
const EVENT = any('开展 组织开展 组织(?!机构|部门) 举办 举行 主持召开 提请召开 召开 完成 实现 发放');
/** 办理案件: a thing of two characters says too little alone; an event does not. */
const lightFirst = (event: string): RegExp =>
  new RegExp(`^(?:${event}了?(?!${NOT_ALONE})(?=.{2})|(?!发放)${LIGHT}了?(?!${NOT_ALONE}|[或和并])(?=.{3}))`);
const LIGHT_FIRST = lightFirst(EVENT);
/** 发放补贴430万元: what was done with money belongs to it. */
const LIGHT_MONEY = lightFirst(`(?!发放)${EVENT}`);
/** 开办时间, 办结率: what is measured, not done. */
const MEASURED = new RegExp(`^${VERB}(?:${NOT_ALONE})`);
const VERBS_FIRST = new RegExp(`^(?:主动|联合|集中)?(?:${VERB}了?、?){1,3}`);
const VERBS_ONLY = new RegExp(`^(?:${VERB}|成功|全部|不予|免予|了){1,4}$`);
const VERBS_LAST = new RegExp(`(?:${VERB}了?){1,3}$`);
const VERBS_ANYWHERE = new RegExp(VERB, 'g');
const EVENT_ANYWHERE = /(?:组织开展|开展|召开|举办|举行|制发|下达|编发|出台)(?=[^，]{2})(?!(?:率|情况|时间))/g;
const STARTS_AS_PREPOSITION = new RegExp(`^${PREPOSITION}`);
const STARTS_AS_VERB = new RegExp(`^${VERB}`);

export const isVerbs = (words: string): boolean => VERBS_ONLY.test(words);
export const startsWithVerb = (words: string): boolean => STARTS_AS_VERB.test(words);
export const startsWithPreposition = (words: string): boolean => STARTS_AS_PREPOSITION.test(words);
export function withoutLightVerbs(words: string, unit: string): string {
  const first = words.replace(unit.endsWith('元') ? LIGHT_MONEY : LIGHT_FIRST, '');
  // 下达整改通知书: behind another verb it belongs to the thing.
  return /^(?:整改|组织|建设|发放)/.test(first) ? first : repeatedly(first, LIGHT_FIRST);
}
/** 审核、修改合同 → 审核、修改 and 合同. */
export function verbAndThing(name: string): { readonly verb: string; readonly thing: string } {
  const verb = VERBS_FIRST.exec(name)?.[0] ?? '';
  return name.length - verb.length < 2 ? { verb: '', thing: name } : { verb, thing: name.slice(verb.length) };
}
/** 承接县级赋权事项: at which level is no part of it. */
export const withoutLevel = (name: string): string => name.replace(LEVEL, '$1');
const LEVEL = new RegExp(`^((?:${VERB}){0,2})(?:[省市区县镇上]级(?!以上)(?=.{3})|各[类项种](?=.{2}))`);
/** 合法性审核79件: an act, to which nothing more is done. */
export const endsAsVerb = (thing: string): boolean => verbsAtEnd(thing) !== '';
export const verbsAtEnd = (words: string): string => VERBS_LAST.exec(words)?.[0].replaceAll('了', '') ?? '';

/** 区政府收到复议申请 → 收到复议申请: from the verb on, where what stands before it only says who acts. */
export function withoutActor(words: string): string {
  const office = startsWithVerb(words) && !VERB_OFFICE.test(words) ? '' : (OFFICE.exec(words)?.[0] ?? '');
  if (office !== '' && words.length - office.length >= 4 && !ABOUT_OFFICE.test(words.slice(office.length)))
    return withoutLead(words.slice(office.length));
  if (startsWithVerb(words)) return words;
  for (const { index } of words.matchAll(VERBS_ANYWHERE)) {
    if (index < 1 || words.length - index < 4 || MEASURED.test(words.slice(index))) continue;
    const head = withoutMiddle(words.slice(0, index));
    if (head !== '' && (head.length < index || index > 1) && (ACTOR.test(head) || onlyWhen(words, index)))
      return words.slice(index);
  }
  return words;
}

/** 自然资源局核销…, 审计机关完成…: offices that act, whatever the verb. */
const OFFICE =
  /^(?:[^、跨“”]{1,10}?(?:局|委员会|支队|大队|法院|检察院|人民政府|[区县市]政府)|(?!跨)[^、各“”]{2,6}?(?:机关|部门)(?!和|、))(?![和与及、的])/;
/** 审计机关: its name begins as a verb. */
const VERB_OFFICE = new RegExp(`^${VERB}(?:机关|部门|局)`);
/** 公安局办案中心, 出庭应诉率: no deeds of the office. */
const ABOUT_OFFICE =
  /^(?:负责人|主要|领导|工作|干部|人员|法律|内部|事业|党组|及|会)|(?:率|额|数|量|面积|中心|时间|人员)$/;

/** …全年受理…: a word of time in the middle parts who from what. */
const onlyWhen = (words: string, index: number): boolean =>
  new RegExp(`(?:${TIME}|共|累计)$`).test(words.slice(Math.max(0, index - 6), index));

/** 对养老机构开展执法检查 → 执法检查: behind the last event verb, else from the first verb behind the preposition. */
export function withoutManner(words: string): string {
  const event = [...words.matchAll(EVENT_ANYWHERE)].at(-1);
  if (event && event.index > 0 && !words.slice(0, event.index).endsWith('、')) return words.slice(event.index);
  if (!startsWithPreposition(words) || isVerbs(words.slice(0, 4))) return words;
  for (const { index } of words.matchAll(VERBS_ANYWHERE))
    if (index > 1 && words.length - index >= 4) return withoutLead(words.slice(index));
  return words;
}
