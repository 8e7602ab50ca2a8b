import { expect, test } from '@jest/globals';
import { linesOf } from '../../../src/document/domain/lines.js';
import { withRunsParted } from '../../../src/document/domain/runs.js';

const parts = (text: string): string[] =>
  withRunsParted(linesOf(text)).map((line) => {
    expect(text.slice(line.start, line.end)).toBe(line.text);
    return line.text;
  });

test.each<[string, string[]]>([
  ['（一）学习。轮训。（二）整改。', ['（一）学习。轮训。', '（二）整改。']],
  ['1.轮训；2.考核；3.通报。', ['1.轮训；', '2.考核；', '3.通报。']],
  ['⒈轮训。⒉考核。', ['⒈轮训。', '⒉考核。']],
])('%s is parted at every mark that counts on', (text, expected) => expect(parts(text)).toEqual(expected));

test.each([
  '轮训。（一）学习。（二）整改。',
  '（一）学习。1.轮训。2.考核。',
  '（一）学习。（三）整改。',
  '1.全年培训2次。2.5万人参加。',
  '一是轮训；二是考核。',
])('%s stays one line', (text) => expect(parts(text)).toEqual([text]));
