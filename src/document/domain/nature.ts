import { withoutAdverbs } from './clause-roles.js';

/** Words for what is there, checkably, once it is done. */
const PRODUCTS: readonly RegExp[] = [
  /(组建|成立|设立)[^，,]{0,60}(团队|队伍|中心|机构|委员会|专班|专家库|小组|分局|站)/,
  /(确定|明确)并(公开|公布)/,
  /(制定|修订|印发|出台|编制|起草|制发|公布|发布)[^，,]{0,60}(办法|方案|规划|计划|细则|意见|规定|制度|目录|清单|指南|标准|规则)/,
  /(建成|建立)[^，,]{0,60}(库|清单|目录|名录|台账|系统|平台)(?!.{0,60}作用)/,
  /^研究部署/,
  /^完成[^，,]{1,60}(建设|改造|编制|修订|换届|清理)/,
];

/** Words of work that goes on whatever comes of it. */
const GOES_ON = /^(健全|完善|推进|推动|加强|强化|深化|落实|规范|做好|发挥|动态)/;

/** one_off only where a checkable deliverable comes into being; continuing otherwise, and in doubt. */
export function natureOf(text: string): 'one_off' | 'continuing' {
  const verb = withoutAdverbs(text);
  return !GOES_ON.test(verb) && PRODUCTS.some((product) => product.test(verb)) ? 'one_off' : 'continuing';
}
