import { expect, test } from '@jest/globals';
import { inOneBreath } from '../../../src/reminder/domain/short-text.js';

const text = {
  opening: '区政府督查室：退回补充，请尽快办理。',
  titles: ['组建区法律专家团队'],
  elsewhere: '见督办提醒信',
  ...{ contact: { name: '示例甲', phone: '××××××××', office: '区政府督查室' }, demo: false },
};
const said = (points: string): string => inOneBreath({ ...text, items: [`组建区法律专家团队：${points}`] });

test('what was sent back is told in full where there is room', () => {
  expect(said('缺聘任文件')).toBe(
    '区政府督查室：退回补充，请尽快办理。组建区法律专家团队：缺聘任文件。联系人示例甲，电话××××××××。',
  );
});

test('a long list of points leaves the title, not a count of what the message is about', () => {
  expect(said('缺聘任文件；'.repeat(60))).toBe(
    '区政府督查室：退回补充，请尽快办理。组建区法律专家团队（见督办提醒信）。联系人示例甲，电话××××××××。',
  );
});

test('not even the titles: counted, and never longer than a message', () => {
  const long = '长'.repeat(400);
  expect(inOneBreath({ ...text, items: [long, long], titles: [long, long] })).toBe(
    '区政府督查室：退回补充，请尽快办理。另有2件，见督办提醒信。联系人示例甲，电话××××××××。',
  );
});
