import { expect, test } from '@jest/globals';
import { readReport } from '../../src/document/read-report.js';
import { brokenSpans, read } from './reading.js';

const RECIPE = `# 番茄炒蛋
## 材料
鸡蛋3个，番茄2个，盐5克。
## 做法
一是打散鸡蛋；二是大火快炒。
## 常见问题
出水太多怎么办？`;

const NUMBERED_RECIPE = `红烧肉
一、准备材料
五花肉500克，冰糖30克。
二、做法步骤
1.焯水。
2.翻炒。`;

const HOLIDAY = `国务院办公厅关于2021年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2021年元旦、春节等放假调休日期的具体安排通知如下。
一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、疫情防控等工作，遇有重大突发事件，要按规定及时报告。
国务院办公厅
2020年11月25日`;

const HOLIDAY_DUTIES = `关于2021年春节放假值班的通知
一、放假时间
2月11日至17日。
二、工作安排
（一）落实值班。严格执行领导带班制度。`;

const APPOINTMENT = `武清区人民政府关于张某某等同志任职的通知
各镇人民政府，各街道办事处：
经区人民政府第100次常务会议研究决定：
一、张某某同志任区司法局副局长（试用期一年）；
二、李某某同志负责重点工作督查；
武清区人民政府
2021年3月1日`;

test.each([
  ['a recipe with headings', RECIPE],
  ['a numbered recipe', NUMBERED_RECIPE],
  ['a holiday notice', HOLIDAY],
  ['a notice that arranges duties', HOLIDAY_DUTIES],
  ['an appointment notice', APPOINTMENT],
  ['one sentence', '昨日，全市普降大雨。气象部门提醒市民注意出行安全。'],
  ['a greeting', 'hello world'],
])('%s is no report, and the refusal says what to do', (_, text) => {
  const outcome = readReport(text);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'NOT_A_REPORT' } });
  if (!outcome.ok) expect(outcome.error.message).toContain('请核对');
});

test.each(['', ' \n\u3000'])('blanks %j are empty', (text) =>
  expect(readReport(text)).toMatchObject({ ok: false, error: { code: 'EMPTY' } }),
);

test.each([
  ['a notice that passes a plan on', '关于印发《2021年工作要点》的通知\n一、重点任务\n（一）加强培训。开展轮训。'],
  ['a report without a title', '一、主要举措\n成效明显。\n二、下一步打算\n加强培训。'],
  ['a summary', '一、2021年工作总结\n完成培训。\n二、2022年工作计划\n加强培训。'],
])('%s is read', (_, text) => expect(read(text).planItems).toHaveLength(1));

test('a report without next steps is read, with a warning', () => {
  const text = '2020年法治政府建设情况报告\n一、工作成效\n(一)推进改革\n归集信息100条。\n二、存在问题\n一是力量不足。';
  const report = read(text);
  expect(report).toMatchObject({ planItems: [], planPieces: [], unassigned: [], reportYear: 2020 });
  expect(report.warnings.map((warning) => warning.code)).toEqual(['NO_NEXT_STEPS']);
  expect(report.problems).toMatchObject([{ text: '一是力量不足', planItems: [] }]);
  expect(brokenSpans(report, text)).toEqual([]);
});

test('a plan chapter that promises nothing says so', () =>
  expect(read('2020年报告\n一、下一步工作安排\n【待填】').warnings).toMatchObject([{ code: 'NO_PLAN_ITEMS' }]));

const TOLD = '根据统一部署，现将整改情况公布。\n一、整改落实情况\n完成整改19项。\n二、下一步打算\n持续抓好整改落实。';
test.each(['区文化和旅游局党组关于巡察整改情况的通报', '关于督察整改进展情况的公告'])(
  '%s tells what was done and is read',
  (title) => expect(readReport(`${title}\n${TOLD}`)).toMatchObject({ ok: true, value: { title } }),
);
test.each(['关于全区网站检查情况的通报', '关于表彰先进集体的通报'])('%s is none', (title) =>
  expect(readReport(`${title}\n${TOLD}`)).toMatchObject({ ok: false }),
);
