import { expect, test } from '@jest/globals';
import { roleOfClause, withoutAdverbs } from '../../../src/document/domain/clause-roles.js';

const role = (text: string, before = '完善工作机制', heading = '提升工作水平') =>
  roleOfClause(text, { heading, before });

test.each([
  '以行政执法“三项制度”为抓手',
  '坚持以人民为中心',
  '依托天津市网上办事大厅和“一制三化”2.0版事项清单',
  '遵循科学、民主和依法的原则',
  '在应对突发事件时',
  '在行政决策、文件审核等工作中',
  '充分利用“市场主体联合奖惩监管系统”',
  '通过举办培训班、开展研讨等方式',
  '按照《关于加强督查的意见》要求',
  '6月底前',
  '2021年',
  '2022年第一季度',
  '2021年6月30日前',
  '每季度',
  '3月至5月',
  '春节前',
  '“七一”前',
  '汛期来临前',
  '投入维修资金320万元',
  '用好衔接资金',
  '坚持“项目为王”',
])('%s is the manner of what follows', (text) => expect(role(text)).toBe('manner'));

test.each([
  '确保改革措施落实到位',
  '提高便民服务水平',
  '提升执法效能和执法的社会满意度',
  '让公众实时了解最新进展',
  '壮大普法队伍',
  '努力把矛盾化解在基层',
  '推进依法行政',
  '提升工作水平',
  '作为重点工作来推动',
  '三季度前全部达标',
  '3月底前建成并投用5处',
  '争取2022年底前通过省级测评',
  '推动水质稳定达标',
])('%s is the result of what went before', (text) => expect(role(text)).toBe('result'));

test.each([
  '围绕优化营商环境开展专项检查',
  '在全区推广经验',
  '以案释法',
  '利用好法律顾问资源',
  '6月底前完成清理',
  '2021年工作谋划',
  '推进依法行政考核',
  '确定事项范围',
  '提升执法人员能力',
  '按照要求制定实施方案',
  '结合实际完善配套制度',
  '推进诉访分离工作',
  '加强法治乡村建设',
  '推进执法监督信息化建设',
  '进一步提升领导干部的新闻意识和媒体素养',
  '吸纳优秀人才',
  '宣传工作情况',
  '培育龙头企业8家',
  '力争引进亿元以上项目1个',
  '3月底前建成文体中心',
  '按照规定比例配备审核人员',
  '坚持“三会一课”制度',
])('%s is an action of its own', (text) => expect(role(text)).toBe('action'));

test.each([
  ['吸纳优秀律师', '组建法律专家团队'],
  ['提升执法人员能力', '加强执法人员培训'],
  ['宣传工作情况', '加强与主流媒体的合作'],
  ['把党的领导落实到各个领域', '坚持党对法治政府建设的领导'],
])('%s goes on about %s', (text, before) => expect(role(text, before)).toBe('result'));

test('nothing is a result where nothing went before', () => expect(role('提高便民服务水平', '')).toBe('action'));

test.each([
  ['进一步健全机制', '健全机制'],
  ['继续深入推进改革', '推进改革'],
  ['依法依规开展信用监管', '开展信用监管'],
  ['坚持做好发布工作', '做好发布工作'],
  ['坚持党的领导', '坚持党的领导'],
  ['不断扩大公众参与', '扩大公众参与'],
])('%s without adverbs is %s', (text, verb) => expect(withoutAdverbs(text)).toBe(verb));
