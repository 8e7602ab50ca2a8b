import { expect, test } from '@jest/globals';
import { readReport } from '../../../src/document/read-report.js';

const H = '2020年工作报告\n一、工作成效\n成效明显。\n二、下一步工作安排\n';
const read = (text: string) => {
  const outcome = readReport(text);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

test.each([
  ['（一）加强组织领导。落实责任。\n（二）强化监督。开展督察。', ['（一）加强组织领导', '（二）强化监督']],
  ['（一）服务保障。改造大厅。\n（二）队伍。招录3人。', ['（一）服务保障', '（二）队伍']],
  ['（一）强化监督。开展督察。\n（二）保障措施。加强领导。', ['（一）强化监督']],
  ['（一）安全\n1.压实责任\n签订责任书。\n2.排查隐患\n每月检查。', ['1.压实责任', '2.排查隐患']],
  ['（一）执法力量不足的问题\n整改措施：增加编制。\n责任单位：区委编办', ['（一）执法力量不足的问题']],
  ['（一）安全\n1.压实责任。\n2.排查隐患。', ['（一）安全']],
])('items of %s', (body, items) =>
  expect(read(`${H}${body}`).planItems.map(({ marker, heading }) => `${marker}${heading}`)).toEqual(items),
);

const plan = (body: string) => read(`${H}（一）抓好公开。${body}`).planItems[0];

test.each([
  ['公开目录。（省财政厅牵头，省总工会配合）', ['省财政厅', '省总工会']],
  [
    '公开目录。\n牵头单位：区发改局\n责任单位：东城园区，全区经济运行各专班',
    ['区发改局', '东城园区', '全区经济运行各专班'],
  ],
  ['公开目录。\n区人社局牵头落实', ['区人社局']],
  ['公开目录。\n区金融办、人民银行石桥支行分别牵头落实', ['区金融办', '人民银行石桥支行']],
  ['公开目录。（牵头单位：区编办；责任单位：区司法局，6月底完成）', ['区编办', '区司法局']],
])('%s is theirs, and promises no more', (body, units) => {
  const item = plan(body);
  expect([item?.owners.lead, ...(item?.owners.cooperating ?? [])]).toEqual(units);
  expect(item?.commitments.map(({ text }) => text)).toEqual(['公开目录']);
});

test.each([
  ['把学法纳入中心组学习内容，全年不少于4次。', 1],
  ['定期组织业务培训，每季度至少开展1次。', 1],
  ['充实基层法制机构，每个镇街不少于5人。', 1],
  ['梳理划转目录，按程序在门户网站公布。', 1],
  ['对4个问题跟踪督促，限期于3月底前完成。', 1],
  ['编制实施规范，大幅提升标准化水平。', 1],
  ['推动生产线投产，培育服装加工产业园。', 2],
  ['利用集日开展普法12场次，慰问老人。', 2],
])('%s promises %d', (body, promises) => expect(plan(body)?.commitments).toHaveLength(promises));

test.each([
  ['〔牵头单位：区司法局〕3月底前制定方案，三季度末自查。', ['3月底前制定方案', '三季度末自查']],
  ['推进[规划](https://example.cn/a.html)公开。', ['推进[规划](https://example.cn/a.html)公开']],
  ['完成改造20个，惠及居民3000户。', ['完成改造20个，惠及居民3000户']],
])('%s promises %j', (body, promised) => expect(plan(body)?.commitments.map(({ text }) => text)).toEqual(promised));

test('a link leaves its words in the title', () =>
  expect(plan('推进[规划](https://example.cn/a.html)公开。')?.commitments[0]?.title).toBe('推进规划公开'));

test('a page number below leaves a heading that is all there is to do', () =>
  expect(
    read('2022年工作要点\n一、公开\n1.公开预算，覆盖率达到100%\n- 1 -\n二、平台\n1.关停账号5个').planItems.map(
      ({ commitments }) => commitments.length,
    ),
  ).toEqual([1, 1]));

test('five years and the next half year under one heading are next steps', () =>
  expect(
    read(
      '2022年工作情况报告\n一、上半年工作成效\n成效明显。\n二、今后五年目标及下半年工作\n（一）五年目标。建成公园10个。\n（二）下半年工作。开展检查4次。',
    ).planItems.map(({ heading }) => heading),
  ).toEqual(['下半年工作']));

test.each([
  ['力争矛盾纠纷化解率保持98%以上。', '矛盾纠纷化解率'],
  ['我们将引进优质企业2家。', '引进优质企业'],
  ['年底前每个街道至少建成1个社工站。', '社工站'],
  ['每季度召开1次廉政分析会。', '廉政分析会'],
  ['建成石桥路等6条市政道路、安装路灯。', '市政道路'],
  ['完成10类42项社区实事项目。', '社区实事项目'],
  ['定期组织业务培训，每季度至少开展1次。', '定期组织业务培训'],
])('%s sets a target for %s', (body, name) => expect(plan(body)?.commitments[0]?.targets?.[0]?.name).toBe(name));

test('a count that begins behind the announcement keeps its first', () =>
  expect(
    read(
      `2022年惠民实事\n拟开展以下工作：一是扩建学校。建成中学一所。\n二是修路。建成道路两条。\n三是供暖。新建管网。`,
    ).planItems.map(({ marker }) => marker),
  ).toEqual(['一是', '二是', '三是']));

test.each([
  '我镇将以此次整改为契机，强化责任担当，深入开展整治，持续改善环境。',
  '以上是全年工作的主要内容。我们将抓好落实。',
  '2020年X月XX日',
])('%s closes the text', (last) =>
  expect(
    read(`${H}（一）抓好公开。公开目录。\n（二）抓好整治。清理河道。\n${last}`).planItems.at(-1)?.commitments,
  ).toHaveLength(1),
);

test('1.把…摆在首位 is the first of what is promised, and no heading', () =>
  expect(
    read(`${H}（一）普法\n1.把普法作为头等大事，抓好学习。推动宣讲进校园。\n2.举办培训。开展宣讲。`).planItems[0]
      ?.commitments[0]?.text,
  ).toContain('把普法作为头等大事'));

test('what a plan hopes for is no account of what was done', () => {
  const { chapters } = read(
    '2024年工作思路\n一、守牢底线有新成效\n开展大检查，抽检药品400批次。\n二、2023年工作成效\n完成检查。\n三、规范秩序\n查办案件。',
  );
  expect(chapters.map(({ role }) => role)).toEqual(['next_steps', 'achievements', 'next_steps']);
});
