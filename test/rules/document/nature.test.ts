import { expect, test } from '@jest/globals';
import { natureOf } from '../../../src/document/domain/nature.js';

test.each([
  '组建武清区法律专家团队',
  '科学确定并公开事项范围',
  '制定重大行政决策实施细则',
  '年内出台管理办法',
  '建成执法监督平台',
  '建立工作台账',
  '完成平台建设',
  '研究部署“八五”普法任务',
  '铺设配套管网18公里',
  '新改建高标准农田4.2万亩',
  '聘请社会监督员20名',
  '培训电商人才1000人次',
  '建立商事纠纷诉前调解中心',
])('%s ends with a product', (text) => expect(natureOf(text)).toBe('one_off'));

test.each([
  '健全完善两级矛盾纠纷调处化解中心建设',
  '推进执法监督平台应用',
  '推进制定实施方案',
  '建立健全长效机制',
  '落实《制定办法的规定》',
  '做好信息发布工作',
  '完成日常工作',
  '举办培训班',
  '严格执行信息发布各项制度',
  '持续发布进展信息',
  '集中发布并动态更新政策清单',
  '半年开展一次督查',
  '扩大公众参与',
])('%s goes on', (text) => expect(natureOf(text)).toBe('continuing'));
