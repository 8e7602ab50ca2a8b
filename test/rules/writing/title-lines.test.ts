import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { widthOf } from '../../../src/writing/domain/plain.js';
import { titleLines } from '../../../src/writing/domain/title-lines.js';

test.each<[string, string[]]>([
  ['督办通知单', ['督办通知单']],
  ['关于请尽快办理“组建区法律专家团队”事项的函（第1次）', ['关于请尽快办理“组建区法律专家团队”', '事项的函（第1次）']],
  [
    '区政府督查室关于2021年第三季度法治政府建设任务落实情况的通报',
    ['区政府督查室关于2021年第三季度', '法治政府建设任务落实情况的通报'],
  ],
])('%s is laid as %j', (title, lines) => expect(titleLines(title, 20)).toEqual(lines));

describe('a title on several lines', () => {
  const title =
    '区政府督查室关于2021年法治政府建设重点任务和《优化营商环境三年行动计划》落实情况以及下一步工作要求的通报';
  const lines = titleLines(title, 20);

  test('loses nothing and overflows nowhere', () => {
    expect(lines.join('')).toBe(title);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
  });

  test('keeps together what is quoted, a year and its 年', () => {
    expect(lines.some((line) => line.includes('《优化营商环境三年行动计划》'))).toBe(true);
    expect(lines.some((line) => line.includes('2021年'))).toBe(true);
  });

  test('swells in the middle', () => {
    const [first = 0, ...rest] = lines.map(widthOf);
    expect(rest[0]).toBeGreaterThanOrEqual(Math.min(first, rest.at(-1) ?? 0));
  });
});

test('whatever is typed keeps its characters and its width', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[一-龥“”《》（）0-9a-z，的]{1,90}$/u), (title) => {
      const lines = titleLines(title, 20);
      expect(lines.join('')).toBe(title);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
    }),
    { numRuns: 200 },
  );
});
