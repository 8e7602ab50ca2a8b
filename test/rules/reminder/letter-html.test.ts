import { expect, test } from '@jest/globals';
import { allAsks } from '../../../src/reminder/domain/ask.js';
import { asksFor } from '../../../src/reminder/domain/asks.js';
import type { WeeklyLetterInput } from '../../../src/reminder/domain/letter.js';
import { textOf } from '../../../src/reminder/domain/letter-text.js';
import { weeklyLetter } from '../../../src/reminder/domain/weekly-letter.js';
import { htmlOf } from '../../../src/reminder/letter-html.js';
import { RED } from '../../../src/reminder/letter-look.js';
import { aTask, closing, eightTasks, node, requesting, third, TODAY, urging } from './unit-tasks.js';

const LINK = 'https://duban.district.example/l/01J0000000000000000000000A';

const blocksOf = (over: Partial<WeeklyLetterInput> = {}) => {
  const letter = weeklyLetter({
    ...{ departmentName: '区司法局', recipient: '负责人', asks: asksFor(eightTasks(), urging), today: TODAY },
    ...{ madeGoodFor: null, nextCollection: '第三季度，10月8日开放，10月15日截止' },
    contact: { name: '示例甲', phone: '××××××××', office: '区政府督查室' },
    ...{ checkCode: '7F3A-91C2', demo: false, linkUntil: '2021-09-13', ...over },
  });
  if (!letter) throw new Error('no letter');
  return letter;
};

const party = (): Partial<WeeklyLetterInput> => ({
  departmentName: '区委宣传部',
  contact: { name: '示例乙', phone: '××××××××', office: '区委依法治区办' },
  asks: asksFor(
    [
      aTask('法治专题学习', { deadlines: [node('学习安排', '2021-08-25')] }),
      aTask('媒体合作宣传', { deadlines: [closing('2021-09-15')] }),
      aTask('“八五”普法', { state: 'assigned' }),
      aTask('乡风文明', { nature: 'continuing', periods: [{ ...third, dueBy: '2021-07-09', opens: '2021-06-30' }] }),
    ],
    requesting,
  ),
});

/** What a person reads of it: the words without the markup, entities undone. */
const read = (html: string): string =>
  html
    .replace(/<title>.*?<\/title>|<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const variants: [string, Partial<WeeklyLetterInput>][] = [
  ['head', {}],
  ['contact, made good', { recipient: '联络员', madeGoodFor: '2021-09-03' }],
  ['demonstration', { demo: true }],
  ['party organ', party()],
  ['two units', { moreUnits: [{ departmentName: '区信访办', asks: asksFor([aTask('甲')], urging) }] }],
];

test.each(variants)('%s: whatever the text says, the page says', (_, over) => {
  const letter = blocksOf(over);
  const words = read(htmlOf(letter, null));
  const asks = allAsks(over.asks ?? asksFor(eightTasks(), urging));
  expect(asks.length).toBeGreaterThan(2);
  for (const { title, facts, what } of asks) {
    expect(words).toContain(title);
    expect(words).toContain(facts.join(''));
    expect(words).toContain(what.replace(/^(商请|请)/, ''));
  }
  const { action, footer, closing: last, opening, contact, checkCode, date } = letter;
  for (const line of [...opening, ...last, ...footer, contact, checkCode, date, action.hint, action.roundabout])
    expect(words).toContain(line);
  for (const { sections } of letter.parts)
    for (const section of sections)
      for (const said of section.kind === 'words' ? [section.words] : section.items.map(({ facts }) => facts))
        expect(words).toContain(said);
});

test('what is late: the days large and red, with shape and word; what is near in amber', () => {
  const html = htmlOf(blocksOf(), LINK);
  expect(html).toMatch(/color:#b3241b[^>]*><span style="[^"]*serif;font-size:32px[^>]*>12<\/span> 天<br\/?>■ 逾期/);
  expect(html).toMatch(/#7c4d00[^>]*>▲ 临期</);
  expect(html).toMatch(/#b3241b[^>]*>其中逾期2件</);
  expect(html.match(/#b3241b/g)).toHaveLength(3);
});

test('where nothing is late there is no red', () => {
  const asks = asksFor(
    [aTask('甲', { state: 'assigned' }), aTask('乙', { deadlines: [closing('2021-09-15')] })],
    urging,
  );
  expect(htmlOf(blocksOf({ asks }), LINK)).not.toContain(RED);
});

test('a party organ reads no red, no count of days past, no urging, and the office that asks at the head', () => {
  const letter = blocksOf(party());
  const items = letter.parts.flatMap(({ sections }) => sections.flatMap((s) => (s.kind === 'items' ? s.items : [])));
  expect(items.map(({ mark, days }) => [mark, days])).toEqual(items.map(() => [null, null]));
  const html = htmlOf(letter, LINK);
  expect(html).not.toContain(RED);
  expect(html).not.toMatch(/逾期|■|督办|请办|\d+<\/span> 天/);
  expect(html).toContain('商请贵部告知3件事项的进展，并签收任务');
  expect(read(html).indexOf('区委依法治区办')).toBeLessThan(read(html).indexOf('2021年9月6日'));
});

test('one button, and it is the only address: nothing is fetched from anywhere', () => {
  const html = htmlOf(blocksOf(), LINK);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toMatch(new RegExp(`<a href="${LINK}"[^>]*>办这3件</a>`));
  expect(html.replace(LINK, '')).not.toMatch(/https?:|src=|url\(|<link|<script|@import|class=/);
  expect(html).toContain('链接9月13日前有效，打开后可填报并送负责人；签收和上报请登录。');
});

test('without an address there is no button, and the letter says where to go', () => {
  const html = htmlOf(blocksOf(), null);
  expect(html).not.toContain('<a ');
  expect(html).not.toContain('链接');
  expect(html).toContain('登录后进“我的任务”。');
});

test('the text has the address on a line of its own, and is else the same', () => {
  const [bare, linked] = [textOf(blocksOf(), null), textOf(blocksOf(), LINK)];
  expect(linked).toContain(`【办这3件】
${LINK}
打开上面的链接即可填报并送负责人，9月13日前有效；签收和上报请登录后进“我的任务”。可请联络员代填，打开后选“代填”，由您同意上报。不便打开的，回电即可，由我们代记。
联系人：示例甲`);
  const others = (text: string) => text.split('\n\n').filter((block) => !block.startsWith('【办'));
  expect(others(linked)).toEqual(others(bare));
});

test('the demonstration is marked at the head and at the end, and only there is it', () => {
  const words = read(htmlOf(blocksOf({ demo: true }), LINK)).trim();
  expect(words.endsWith('演示数据')).toBe(true);
  expect(words.match(/演示数据/g)).toHaveLength(2);
  expect(htmlOf(blocksOf(), LINK)).not.toContain('演示数据');
});

test('markup in any words is shown, not obeyed', () => {
  const bad = '<b onclick="x">&amp;';
  const asks = asksFor(
    [
      aTask(`${bad}late`, { deadlines: [node(`${bad}node`, '2021-08-25')], lastWord: `${bad}word` }),
      aTask(`${bad}fine`),
      aTask('乙', { returned: { missing: `${bad}missing`, replyBy: '2021-09-08' } }),
    ],
    urging,
  );
  const contact = { name: `${bad}name`, phone: `${bad}phone`, office: `${bad}office` };
  const over = { departmentName: `${bad}unit`, asks, contact, nextCollection: `${bad}next`, checkCode: `${bad}code` };
  const html = htmlOf(blocksOf(over), `https://x.example/l/"><script>`);
  expect(html).not.toMatch(/<b on|<script/);
  for (const place of ['late', 'node', 'word', 'fine', 'missing', 'name', 'phone', 'office', 'unit', 'next', 'code'])
    expect(html).toMatch(new RegExp(`&lt;b onclick=(&quot;|")x(&quot;|")>&amp;amp;${place}`));
});

test('the same letter gives the same bytes', () => {
  const asks = asksFor(eightTasks(), urging);
  expect(htmlOf(blocksOf({ asks }), LINK)).toBe(htmlOf(blocksOf({ asks }), LINK));
});
