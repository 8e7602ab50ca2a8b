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
  '扩大公众参与',
])('%s goes on', (text) => expect(natureOf(text)).toBe('continuing'));
