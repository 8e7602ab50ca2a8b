import type { ChapterRole } from './parsed-report.js';

/** A table or a list of words behind the text is no part of its last chapter. */
export const APPENDIX =
  /^(附([件表录]?[0-9一二三四五六七八九十]{0,2}[：、]|[件表录][0-9一二三四五六七八九十]{0,2}$|[：:]?$)|(名词|术语|有关用语)(解释|注释|说明)|注释[：]?$)/;

const LOOKS_AHEAD =
  /下一?步|下一?阶段|下半年|来年|明年|下一年|今后|下一?季度|下月|展望|打算|谋划|思路|努力方向|工作(安排|计划|要点|部署|重点|任务)|主要(安排|任务|目标任务)|重点(工作|任务)|目标任务|年度?(计划|安排)$|(措施|安排|计划)建议|^(工作)?(计划|安排|要点)$/;
const LOOKS_BACK =
  /成效|成果|成绩|成就|举措|措施|做法|亮点|特色|经验|履职|履行|职责|情况|进展|主要工作|总结|回顾|开展的?工作|完成的?工作/;
/** 开展突出问题整治, 聚焦短板: work on what is wrong is work. */
const MENDS =
  /问题的提出|整治|解决|破解|化解|聚焦|针对|补齐|补短板|攻坚|排查|^(?!存在|面临|当前|主要|问题|不足).{2,}问题(?!和|及|与|、|$)/;
const IS_WRONG =
  /(?<!常见|已知|热点|疑难|共性)问题(?!解答|答复|反馈|线索|整改情况)|不足|差距|困难(?!群众|家庭|职工|学生|党员|人员|户|老人|残疾|妇女|儿童|企业)|薄弱|短板/;
/** Said to be done, whatever it is about: 重点工作成效, 下半年工作完成情况. */
const DONE =
  /(成效|成果|成绩|回顾|总结)$|(完成|开展|落实|进展|推[进动]|执行|整改|办理|建设|履行|履职)情况|工作(成效|成果|成绩|总结|回顾)|年工作情况/;
/** Thought and aims, of which nothing is done by itself. */
const FRAMEWORK =
  /^(.{0,12}(总体要求|总体思路|指导思想|基本原则|总体目标|工作目标|行动目标|发展目标|主要目标|预期目标|奋斗目标|目标要求|工作原则|工作背景|发展基础|面临形势|形势分析)(和.{2,8})?|其他.{0,8}(事项|情况|内容|问题)|(报告)?(说明|依据)|(实施|工作|方法|推进|整治)?(步骤|时间安排|进度安排|阶段安排)(和.{2,6})?|.{0,6}(意见|工作|政策)建议|几点建议)$|^(需要|恳请|请求|提请|希望).{0,16}(协调|解决|支持|帮助|关注)/;
/** Five years are not the next one. */
export const YEARS_AHEAD =
  /(今后|未来)[三四五几]?年|^[三五]年(总体|发展)?(目标|规划)|“?十[三四五六]五”?(时期|期间|规划)/;
const ONE_YEAR = /[12]\d{3}年|下一年|明年|今年|下半年|下一?步/;

/** 工作开展情况及存在问题: mostly what was done; what is wrong stands at its end. */
const DONE_AND_WRONG =
  /(情况|成效|成绩|成果|做法|举措|回顾|总结)(和|及|与|、|以及)(当前|目前)?(主要|存在|面临)?的?(主要|存在)?的?(问题|不足|困难)/;

interface RoleShape {
  readonly is: ChapterRole;
  readonly when: (heading: string) => boolean;
}

/** In this order; the first that fits decides. */
const SHAPES: readonly RoleShape[] = [
  { is: 'other', when: (h) => APPENDIX.test(h) },
  {
    is: 'other',
    when: (h) =>
      YEARS_AHEAD.test(h) && !ONE_YEAR.test(h.replace(/到[12]\d{3}年/, '')) && !/回顾|成就|成效|总结/.test(h),
  },
  { is: 'other', when: (h) => FRAMEWORK.test(h) || ENSURES.test(h) },
  { is: 'achievements', when: (h) => DONE.test(h) && !IS_WRONG.test(h) && !AHEAD_TOO.test(h) },
  { is: 'achievements', when: (h) => DONE_AND_WRONG.test(h) && !AHEAD_TOO.test(h) },
  { is: 'problems', when: (h) => IS_WRONG.test(h) && !AHEAD_TOO.test(h) && !MENDS.test(h) },
  {
    is: 'next_steps',
    when: (h) => LOOKS_AHEAD.test(h) && !(SLOGAN.test(h) && !AHEAD_TOO.test(h) && !ONE_YEAR.test(h)),
  },
  { is: 'achievements', when: (h) => LOOKS_BACK.test(h) },
];
/** 聚焦重点任务，推进依法行政: what the year's motto holds fast to, which may be told as done. */
const SLOGAN =
  /^[^，]*(重点(工作|任务)|目标任务|工作(部署|重点|任务|要点))[^，]*，.|，[^，]*(重点(工作|任务)|目标任务|工作(部署|重点|任务|要点))/;
/** How the work is kept going is asked of everybody and of no unit. */
const ENSURES = /^.{0,4}((组织|推进|工作)?保障(措施)?|组织(领导|实施)|(有关|相关|工作)要求)(和.{2,6})?$/;

/** What goes on after what was done, or after what is wrong. */
const AHEAD_TOO = /下一?步|下一?阶段|下半年|今后|来年|明年|打算|安排|计划|思路|努力方向|工作重点|整改(方向|思路)/;

/** What the words of a heading say the chapter is for; null where they say nothing (a slogan, a field of work). */
export const roleSaid = (heading: string): ChapterRole | null => SHAPES.find(({ when }) => when(heading))?.is ?? null;

export const roleOf = (heading: string): ChapterRole => roleSaid(heading) ?? 'other';

/** 存在问题及改进措施: what is wrong and what is done about it, under one heading. */
export const isMerged = (heading: string): boolean =>
  IS_WRONG.test(heading) &&
  (AHEAD_TOO.test(heading) || /(改进|整改|解决|应对)?(的)?(措施|举措|办法|对策|建议)|(改进|整改)情况/.test(heading));

/** 2022年工作, 2022年主要工作: whether that looks back or ahead, the year tells. */
export const yearAlone = (heading: string): number | null => {
  const m = /^(?:关于)?([12]\d{3})年(?:度)?的?(?:主要|重点)?工作(?:任务|目标|重点)?(?:的?主要)?$/.exec(heading);
  return m ? Number(m[1]) : null;
};
