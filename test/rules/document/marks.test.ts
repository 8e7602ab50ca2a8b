import { expect, test } from '@jest/globals';
import { markOf, ordinalOf } from '../../../src/document/domain/marks.js';
import { linesOf } from '../../../src/document/domain/lines.js';
import { outlineOf } from '../../../src/document/domain/outline.js';
import { surfaceOf } from '../../../src/document/domain/surface.js';

test.each([
  ['第一部分　工作回顾', 'part', 1, '第一部分'],
  ['第二章 主要任务', 'part', 2, '第二章'],
  ['一、工作成效', 'cn', 1, '一、'],
  ['十二、其他', 'cn', 12, '十二、'],
  ['（二十一）加强监督', 'cnParen', 21, '（二十一）'],
  ['（一）、抓学习', 'cnParen', 1, '（一）'],
  ['3.规范执法', 'arabic', 3, '3.'],
  ['12、规范执法', 'arabic', 12, '12、'],
  ['2.3月底前完成', 'arabic', 2, '2.'],
  ['（1）制定方案', 'arabicParen', 1, '（1）'],
  ['2）制定方案', 'arabicParen', 2, '2）'],
  ['③制定方案', 'circled', 3, '③'],
  ['一是加强领导', 'is', 1, '一是'],
  ['二要加强领导', 'is', 2, '二要'],
  ['第一，加强领导', 'is', 1, '第一'],
  ['首先，加强领导', 'is', 0, '首先'],
  ['——加强领导', 'dash', 0, '——'],
  ['• 加强领导', 'bullet', 0, '•'],
  ['㈡加强领导', 'cnParen', 2, '㈡'],
  ['⒊加强领导', 'arabic', 3, '⒊'],
  ['⑵加强领导', 'arabicParen', 2, '⑵'],
  ['一。工作成效', 'cn', 1, '一。'],
  ['二，存在问题', 'cn', 2, '二，'],
])('%s is marked', (text, family, ordinal, marker) => expect(markOf(text)).toMatchObject({ family, ordinal, marker }));

test.each([
  '一、二季度完成',
  '一，二季度完成',
  '1.7万条信息',
  '2021.3.18',
  '2021年工作',
  '一体推进',
  '二要素',
  '一是否公开',
  '第一次会议',
  '第三条规定',
  '附件',
  '-加强',
])('%s is not', (text) => expect(markOf(text)).toBeNull());

test.each([
  ['九', 9],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['三十五', 35],
])('%s counts %d', (words, n) => expect(ordinalOf(words)).toBe(n));

const outline = (...lines: string[]): string[] => {
  const source = lines.join('\n');
  const surface = surfaceOf(source);
  const { chapters } = outlineOf({ source, surface }, linesOf(surface));
  return chapters.flatMap(({ heading, role, sections }) => [
    `${role} ${heading}`,
    ...sections.map((one) => `  ${one.marker ?? ''}${one.heading}`),
  ]);
};

test.each<[string, string[], string[]]>([
  [
    'the same mark at two levels',
    ['一、主要措施', '一、强化领导', '开会4次。', '二、规范执法', '检查9次。', '二、下一步打算', '加强培训。'],
    ['achievements 主要措施', '  一、强化领导', '  二、规范执法', 'next_steps 下一步打算'],
  ],
  [
    'part headings above it',
    ['2021年工作总结', '前言。', '2021年工作总结', '一、抓学习', '学习。', '2022年工作计划', '一、抓培训', '培训。'],
    ['achievements 2021年工作总结', '  一、抓学习', 'next_steps 2022年工作计划', '  一、抓培训'],
  ],
  [
    'numbers that run on across chapters',
    ['一、工作成效', '（一）甲', '成。', '二、下一步打算', '（二）乙', '做。', '（三）丙', '做。'],
    ['achievements 工作成效', '  （一）甲', 'next_steps 下一步打算', '  （二）乙', '  （三）丙'],
  ],
  [
    'a section that looks ahead where no chapter does',
    ['一、工作情况', '（一）抓学习', '成。', '（二）下一步打算', '加强培训。'],
    ['achievements 工作情况', '  （一）抓学习', 'next_steps 下一步打算'],
  ],
  [
    'a paragraph that looks ahead where no heading does',
    ['一、抓学习', '成。', '二、抓执法', '成效明显。下一步，我局将加强培训。'],
    ['achievements 抓学习', 'achievements 抓执法', 'next_steps '],
  ],
  [
    'a paragraph that turns to the next year',
    ['一、抓学习', '成。', '二、抓执法', '成效明显，但仍有不足。2023年，我们将重点做好以下工作：一是加强培训。'],
    ['achievements 抓学习', 'achievements 抓执法', 'next_steps '],
  ],
  [
    'a paragraph that tells of a year gone by',
    ['一、抓学习', '成。', '二、抓执法', '成效明显。2022年，我们完成检查9次。'],
    ['achievements 抓学习', 'achievements 抓执法'],
  ],
  [
    'a paragraph that looks ahead above what is counted',
    ['2022年，支部开会4次。', '2023年，支部将做好以下工作：', '（1）加强学习。', '（2）加强管理。'],
    ['achievements ', 'next_steps ', '  （1）加强学习', '  （2）加强管理'],
  ],
  [
    'aims beside the work of a plan',
    ['普法工作方案', '一、目标任务', '覆盖率100%。', '二、工作措施', '（一）宣讲', '开展宣讲。'],
    ['other 目标任务', 'next_steps 工作措施', '  （一）宣讲'],
  ],
  [
    'support of a plan whose every line has its unit',
    [
      '2023年工作要点',
      '一、抓培训',
      '1.轮训。（牵头单位：甲局）',
      '二、组织保障',
      '2.选派。（牵头单位：乙局）',
      '3.督查。（牵头单位：丙局）',
    ],
    ['next_steps 抓培训', '  1.轮训', 'next_steps 组织保障', '  2.选派', '  3.督查'],
  ],
  [
    'measures behind what is wrong',
    ['一、自查情况', '合格。', '二、存在问题', '人少。', '三、整改措施', '加强培训。'],
    ['achievements 自查情况', 'problems 存在问题', 'next_steps 整改措施'],
  ],
  [
    'unnumbered headings, one over a short paragraph',
    [
      '前言。',
      '下一步工作安排',
      '稳住外贸',
      `组织${'很'.repeat(40)}。`,
      '促进消费',
      `发放${'很'.repeat(40)}。`,
      '守牢安全',
      '压紧压实企业的主体责任，开展排查。',
    ],
    ['next_steps 下一步工作安排', '  稳住外贸', '  促进消费', '  守牢安全'],
  ],
  [
    'five years beside one',
    ['一、2021年工作回顾', '成。', '二、今后五年的奋斗目标', '翻番。', '三、2022年重点工作', '加强培训。'],
    ['achievements 2021年工作回顾', 'other 今后五年的奋斗目标', 'next_steps 2022年重点工作'],
  ],
])('%s', (_, lines, expected) => expect(outline(...lines)).toEqual(expected));
