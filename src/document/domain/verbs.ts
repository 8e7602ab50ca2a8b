/** Verbs with which offices begin what they promise. */
const VERBS = `
  推进 推动 推行 推广 推出 推送 推荐 加强 加大 加快 加密 加固 强化 深化 优化 固化 细化 量化 硬化 美化 亮化 净化 简化 转化 活化 内化 催化 健全 完善 落实 开展 组织 规范
  提升 提高 提炼 提供 提请 提前 提档 抓好 抓牢 抓实 抓紧 做好 做实 做细 做强 做优 做大 做到 实施 实行 实现 建立 建成 建设 建好 建强 新建 新增 新设 新改建 改建 扩建 改造 改进 改善 改革
  构建 搭建 组建 筹建 筹备 筹集 共建 创建 创新 创办 巩固 拓展 拓宽 贯彻 学习 宣传 宣讲 制定 制作 制发 修订 修编 修缮 修复 起草 编制 编写 编印 印发 出台 颁布 公布 公开 公示 发布 发放 发挥 发展 发动
  保障 保护 保持 保证 化解 整治 整改 整合 排查 摸排 摸清 核查 核实 检查 督查 督察 督导 督促 督办 指导 辅导 引导 疏导 畅通 疏通 打通 探索 研究 研判 分析 确定 确保 明确 成立 设立 设置 回应 监督 监管
  监测 清理 清查 清退 清零 评估 评查 评选 评价 评议 审查 审核 审计 审议 审批 普及 统筹 实践 履行 坚持 维护 维修 处理 处置 处罚 办理 办好 办结 受理 约谈 通报 考核 配备 配齐 配强 选派 选聘 选拔 选优 选育 聘任 聘请 招聘
  招录 招引 引进 引入 培训 培育 培养 轮训 举办 召开 举行 完成 启动 上线 开通 开发 开设 开放 开工 开启 开辟 打造 打击 打响 打好 执行 执法 接受 主持 支持 扶持 帮助 帮扶 解决 破解 消除 消化 遏制 防范 防止 防治 杜绝 查处 查办 查找
  惩治 惩戒 严惩 落细 收集 征集 征求 归集 采集 汇总 汇编 梳理 总结 报送 报告 上报 公告 告知 听取 邀请 吸纳 吸收 调整 调解 调度 调研 调查 调动 调配 减轻 减少 压减 压缩 压实 压降 降低 控制 管好 管控 管理 用好 用足 用活 利用 运用 应用 使用 扩大 扩充 扩面 扩容
  延伸 延长 下放 下沉 承接 承办 赋予 取消 精简 合并 整理 修建 铺设 安装 更换 更新 升级 增设 增强 增加 增补 充实 丰富 补齐 补充 补强 筑牢 夯实 织密 织牢 守住 守牢 守好 严守 紧盯 紧扣 紧抓 聚焦 围绕 突出 把握 把好 讲好 擦亮 弘扬 传承 培植 营造 塑造 树立 倡导 鼓励 激励 激发 激活
  调优 促进 服务 对接 衔接 融合 协调 协助 协同 配合 联合 联动 互通 共享 签订 签署 兑现 履约 追究 追责 问责 考察 走访 回访 慰问 接访 下访 包案 攻坚 攻克 销号 验收 复核 复查 复验 核发 换发 换届 登记 认定 认领 备案 归档 留存 存储 储备 谋划 策划 规划 设计 绘制 拍摄 录制 播放
  播出 印制 摆放 张贴 悬挂 投放 投入 投用 迁入 搬迁 拆除 拆迁 腾退 回收 收回 收缴 征收 减免 补贴 补助 救助 救济 资助 援助 关爱 关注 重视 尊重 反映 反馈 跟踪 跟进 盯紧 对照 对标 对比 参加 参与 参照 借鉴 吸取 汲取 深挖 挖掘 盘活 搞好 搞活 扎紧 立足 依托 结合 认真 组成 形成 达到 争取 争创 承担 担当
  稳定 稳住 稳妥 平衡 平息 统一 统计 集成 集聚 会同 演练 演示 试点 试行 实训 测试 测评 抽查 抽检 检测 检验 检修 巡查 巡检 巡逻 巡察 值守 看护 看守 保密 守护 捍卫 净空 列入 列为 纳入 归口 划转 划定 划分 移交 移送 转变 转换 转型 转办 交办 分办 分类 分级 定期 动态 常态化 集中 惠及 方便 便利 便捷 让 使 把 将 对 为 向 以 在 按 从 与 每 由 给 严把 严查 严防 严控 严打 严肃 严厉
  治理 整顿 阻断 斩断 切断 隔离 防控 管住 放宽 放开 激浊 扬清 撬动 带动 拉动 联系 联络 沟通 交流 合作 互认 分享 共商 共治 建档 立案 结案 拨付 安排 部署 落地 推选 推介 提质 增效 扩能 强链 补链 拧紧 厘清 理顺 理清 弥补 修正 纠正 纠治 纠偏 预防 预警 调处 处结 消纳 淘汰 出清 谨防 禁止 限制 压紧 传导 传达 领会 抓住 抓手 抓
`
  .trim()
  .split(/\s+/);

const LONGEST = Math.max(...VERBS.map((verb) => verb.length));
const KNOWN: ReadonlySet<string> = new Set(VERBS);

/** 执法人员 and 管理体系 are things; the same words before anything else are done. */
const THINGS =
  /^(执法|监管|管理|审计|保障|服务|治理|规划|审批|监督|调解|审查|审核|培训|考核|检查|宣传|处罚|登记)(?=人员|力量|队伍|机构|机制|工作|体系|水平|制度|效能|力度|行为|部门|程序|对象|资格|全过程|事项|时限)/;

/** The longest verb that words begin with; '' where they begin with none. */
function verbAt(words: string): string {
  if (THINGS.test(words)) return '';
  for (let length = LONGEST; length > 0; length -= 1)
    if (KNOWN.has(words.slice(0, length))) return words.slice(0, length);
  return '';
}

/** Whether words begin with a verb that says what is done; 城市更新 and 执法人员 do not. */
export const beginsWithVerb = (words: string): boolean => verbAt(words) !== '';

/** 学习贯彻…: one verb, or two in a row. */
export function verbOf(words: string): string {
  const first = verbAt(words);
  const second = first.length > 1 ? verbAt(words.slice(first.length)) : '';
  return first + (second.length > 1 ? second : '');
}
