import { expect, test } from '@jest/globals';
import { missingElements } from '../../../src/task/domain/report-elements.js';

test.each([
  ['8月12日召开培训会。', null, []],
  ['八月中旬召开培训会。', null, []],
  ['上半年召开培训会。', null, []],
  ['二季度召开培训会。', null, []],
  ['印发《专家团队管理办法》。', null, []],
  ['以武政办〔2021〕3号印发。', null, []],
  ['会议纪要已报送。', null, []],
  ['持续推进，效果明显。', null, ['date', 'document']],
  ['高度重视，加强领导。', '年内组织培训不少于2次', ['date', 'document', 'figure']],
  ['6月召开培训会。', '年内组织培训不少于2次', ['figure']],
  ['6月组织培训2次。', '年内组织培训不少于2次', []],
  ['6月组织培训两次。', '年内组织培训不少于2次', []],
  ['6月归集及时率95%。', '归集及时率达到95%以上', []],
  ['6月召开培训会。', '印发办法', []],
  ['', null, ['date', 'document']],
] as const)('“%s” beside “%s” lacks %j', (text, standard, missing) => {
  expect(missingElements(text, standard)).toEqual(missing);
});
