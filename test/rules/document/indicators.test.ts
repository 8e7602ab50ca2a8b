import { expect, test } from '@jest/globals';
import { findIndicators } from '../../../src/document/domain/indicators.js';

test.each([
  ['取消、调整中介服务要件4项', '取消、调整中介服务要件', 4, '项', '='],
  ['培训执法人员1,200余人次', '培训执法人员', 1200, '人次', '>'],
  ['审批时限整体压缩50%以上', '审批时限压缩', 50, '%', '>='],
  ['自助办理事项110余项', '自助办理事项', 110, '项', '>'],
  ['归集信用承诺书1.7万余条', '信用承诺书', 17000, '条', '>'],
  ['挽回经济损失3499.8万元', '挽回经济损失', 34998000, '元', '='],
  ['出栏生猪6870头', '出栏生猪', 6870, '头', '='],
  ['采收茶叶12486斤', '采收茶叶', 12486, '斤', '='],
  ['群众满意率65.40%', '群众满意率', 65.4, '%', '='],
  ['企业开办压缩至1个工作日', '企业开办时间', 1, '个工作日', '='],
  ['约谈账号17家(次)', '约谈账号', 17, '家次', '='],
  ['培训执法人员1，200余人次', '培训执法人员', 1200, '人次', '>'],
  ['审理案件１２件', '审理案件', 12, '件', '='],
  ['按时办理率达到99.5%', '按时办理率', 99.5, '%', '='],
  ['问题整改率100％', '问题整改率', 100, '%', '='],
  ['培训次数不少于10次', '培训次数', 10, '次', '>='],
  ['差错率不到1%', '差错率', 1, '%', '<'],
  ['零售总额突破90亿元', '零售总额', 9_000_000_000, '元', '>'],
  ['会议次数不超过4次', '会议次数', 4, '次', '<='],
  ['近300人参加', '参加人数', 300, '人', '≈'],
  ['组织13家执法单位', '执法单位', 13, '家', '='],
  ['\u3000\u3000组织13家执法单位', '执法单位', 13, '家', '='],
])('%s: %s', (text, name, value, unit, comparator) =>
  expect(findIndicators(text)).toMatchObject([{ name, value, unit, comparator }]),
);

test.each([
  ['完成签约120户', 120, '='],
  ['约120户完成签约', 120, '≈'],
  ['整治附近3条河道', 3, '='],
])('%s: %d %s', (text, value, comparator) => expect(findIndicators(text)).toMatchObject([{ value, comparator }]));

test('how large each is says only which are counted', () =>
  expect(findIndicators('引进总投资3000万元以上项目6个（其中超亿元项目4个），同比下降25%')).toMatchObject([
    { value: 6, unit: '个' },
    { name: '超亿元项目', value: 4, unit: '个', change: { value: -25 } },
  ]));

test('changes told in turn are those of the last that were counted', () =>
  expect(
    findIndicators('新批项目20个，合同外资3.5亿元，实到外资1亿元，同比分别下降2.5%、27.9%。').map(
      ({ change }) => change?.value,
    ),
  ).toEqual([undefined, -2.5, -27.9]));

test.each([
  '2020年',
  '2.0版',
  '(2020年版)',
  '〔2020〕12号',
  '8890便民服务专线',
  '服务只有1只能完成',
  '2019年以来',
  '“七五”普法',
  '3月1日',
  '第3次会议',
  '第30条',
  '依据第30条规定',
  '第1—3批名单',
  '三项制度',
  '行政执法“三项制度”',
  '2.0版事项清单',
  '2020年版目录',
  '12345热线',
  '2021年1—12月',
  '《第十四个五年规划（2021—2025年）》',
  '印发《关于第2批4项制度的通知》',
  '审计全覆盖',
  '全部按时办结',
])('%s is no indicator', (text) => expect(findIndicators(text)).toEqual([]));

test.each([
  ['满意率80—90%', '满意率', 80, 90, '%'],
  ['每村培训5至10人', '每村培训', 5, 10, '人'],
  ['发放资料1-2万份', '资料', 10000, 20000, '份'],
  ['发放资料5000—1万份', '资料', 5000, 10000, '份'],
])('%s is a range', (text, name, value, valueTo, unit) =>
  expect(findIndicators(text)).toMatchObject([{ name, value, valueTo, unit }]),
);

test('one value has no upper end', () => expect(findIndicators('满意率90%')[0]).not.toHaveProperty('valueTo'));

test('names are carried along a chain', () => {
  const names = (text: string) => findIndicators(text).map(({ name, value, unit }) => `${name}${value}${unit}`);
  expect(names('接待信访733批2333人次')).toEqual(['接待信访733批', '接待信访2333人次']);
  expect(names('办理行政复议案件129件、审结42件')).toEqual(['行政复议案件129件', '行政复议案件审结42件']);
  expect(names('共计5类、524项职权')).toEqual(['职权5类', '职权524项']);
  expect(names('参考率、合格率100%')).toEqual(['参考率、合格率100%']);
});

test('a count over several years says so', () =>
  expect(findIndicators('强化问责，2019年以来处理干部16名。')).toMatchObject([
    { name: '处理干部', value: 16, unit: '名', period: '2019年以来' },
  ]));

test('two figures of one clause are two stretches of it', () => {
  const [first, second] = findIndicators('组织13家企业超过100人参加');
  expect([first?.name, first?.value, second?.value]).toEqual(['企业', 13, 100]);
  expect((first?.end ?? 99) <= (second?.start ?? 0)).toBe(true);
});

test.each([
  ['综合考评位居全市第3名', 3, '名'],
  ['营商环境评价排名全省第12位', 12, '位'],
])('%s is place %d', (text, value, unit) =>
  expect(findIndicators(text)).toMatchObject([{ value, unit, comparator: '=' }]),
);
test.each(['召开第3次常务会议', '第100次区长办公会', '印发第5期简报'])('%s is no place', (text) =>
  expect(findIndicators(text)).toEqual([]),
);

test('what only tells how the figure before it changed is no figure of its own', () =>
  expect(findIndicators('办理案件3500件，同比下降12.3%；结案率98%')).toMatchObject([
    { value: 3500, change: { kind: 'yoy', value: -12.3, unit: '%' } },
    { name: '结案率', value: 98 },
  ]));

test.each([
  ['实际利用外资1.35亿美元', 135000000, '美元'],
  ['数字化扫描档案216万页', 2160000, '页'],
  ['更换消防器材48具', 48, '具'],
  ['调解成功率71.3\n%，终局裁决比例上升', 71.3, '%'],
  ['空气质量优良天数达到311天', 311, '天'],
  ['储备应急物资2.3万件（套）', 23000, '件（套）'],
  ['拆除违规户外广告866块', 866, '块'],
])('%s counts %d %s', (text, value, unit) => expect(findIndicators(text)).toMatchObject([{ value, unit }]));

test.each(['2个具体问题', '共3通过', '附件1\n\n件数', '8通知'])('%s is no other unit', (text) =>
  expect(findIndicators(text).filter(({ unit }) => /[具通件]/.test(unit))).toEqual([]),
);
