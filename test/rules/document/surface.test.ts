import { expect, test } from '@jest/globals';
import { BOLD, surfaceOf } from '../../../src/document/domain/surface.js';

test.each([
  ['加强领导,落实(一)责任;', '加强领导，落实（一）责任；'],
  ['培训1,200人次,抓考核', '培训1,200人次，抓考核'],
  ['２０２１年，达到９５％', '2021年，达到95%'],
  ['加强培训.落实责任.', '加强培训。落实责任。'],
  ['达到2.5万人', '达到2.5万人'],
  ['推广2.0版', '推广2.0版'],
  ['提升"法治思维"和"能力"', '提升“法治思维”和“能力”'],
  ['**（一）加强**', `${BOLD}（一）加强${BOLD}`],
  ['甲\t乙\t丙', '甲\t乙\t丙'],
  ['&nbsp;&emsp;（一）加强', '            （一）加强'],
  ['&#12288;加强A&B公司', '        加强A&B公司'],
  ['加强\ud800管理，', '加强\ufffd管理，'],
])('%j reads as %j, every character in its place', (source, surface) => {
  expect(surfaceOf(source)).toBe(surface);
  expect(surfaceOf(source)).toHaveLength(source.length);
});

const WRAPPED = [
  '    示例区司法局认真落实法治政府建设各项部署要求，统筹推进行政执法监',
  '督、行政复议应诉、公共法律服务等重点工作，扎实开展专项整治和案卷评',
  '查活动，组织执法人员集中培训，健全完善各项工作制度，各方面工作都取',
  '得了明显成效。',
  '    一、主要做法',
  '    （一）加强领导。局党组定期研究法治工作，制定年度任务清单，明确责',
  '任科室和完成时限，推动各项任务落地见效，全年任务完成情况总体良好，',
  '得到上级肯定。',
  '    （二）强化监督。组织开展行政执法案卷评查和专项检查，对发现的问题',
  '及时反馈并督促整改到位。',
];

test('lines that a printer broke are joined, paragraphs and headings are not', () => {
  const lines = surfaceOf(WRAPPED.join('\n')).split('\n');
  expect(lines.map((line) => line.trim().slice(0, 5))).toEqual([
    '示例区司法',
    '一、主要做',
    '（一）加强',
    '（二）强化',
  ]);
});

test('headings as wide as each other are no page, and what stands below them no second line', () => {
  const headings = ['优化营商环境（含政务服务），规范行政执法', '健全行政复议体制，推进8890便民服务热线'];
  const text = Array.from({ length: 5 }, (_, i) => `${i + 1}.${headings[i % 2]}\n完成轮训。`).join('\n');
  expect(surfaceOf(text)).toBe(text);
});

test('lines that end where they want are left alone', () => {
  const text = Array.from({ length: 12 }, (_, i) => `${i + 1}.加强培训${'，落实'.repeat(i)}。`).join('\n');
  expect(surfaceOf(text)).toBe(text);
});
