import {
  abstractList,
  docxOf,
  list,
  listed,
  paragraph,
  restart,
  run,
  style,
  styled,
  table,
  cell,
} from '../support/docx.js';
import { seedText } from './reading.js';

const numbering = (numId: number, at = 0): string =>
  `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>`;
const CHINESE = { format: 'chineseCounting', more: '<w:suff w:val="nothing"/>' } as const;

/** The seed as an office types it in Word: chapters and items numbered by their styles, nothing of the numbers typed. */
export const seedDocx = (): Uint8Array =>
  docxOf({
    body: seedText().split('\n').map(seedLine).join(''),
    styles:
      style('1', `<w:name w:val="heading 1"/>${numbering(1)}`) +
      style('Item', `<w:name w:val="条目"/>${numbering(1, 1)}`),
    numbering:
      abstractList(0, [
        { ...CHINESE, text: '%1、', more: `<w:pStyle w:val="1"/>${CHINESE.more}` },
        { ...CHINESE, text: '(%2)', more: `<w:pStyle w:val="Item"/>${CHINESE.more}` },
      ]) + list(1, 0),
  });

function seedLine(line: string): string {
  const chapter = /^[一二三]、(.*)$/.exec(line);
  if (chapter) return styled('1', chapter[1] ?? '');
  const item = /^\([一二三四五六七]\)(.*)$/.exec(line);
  return item ? styled('Item', item[1] ?? '') : paragraph(line);
}

const BY = 'w:id="1" w:author="office" w:date="2022-01-05T09:00:00Z"';

/** A work plan with everything an office's Word does to one. */
export const planDocx = (): Uint8Array =>
  docxOf({
    body: [
      styled('a3', '<w:r><w:t>临江区2022年法治政府建设</w:t><w:br/><w:t>工作要点</w:t></w:r>'),
      paragraph(
        `${run('2022年，全区法治政府建设工作')}<w:del ${BY}><w:r><w:delText>要</w:delText></w:r></w:del><w:ins ${BY}>${run('按照统一部署推进')}</w:ins>${run('。')}`,
      ),
      styled('1', '总体要求'),
      paragraph('　　坚持问题导向，补齐短板。'),
      styled('1', '2022年重点工作安排'),
      styled('2', '规范行政决策。'),
      listed(2, 0, '编制年度重大行政决策目录，3月底前向社会公布。'),
      listed(2, 0, '2022年起试行决策后评估，年底前形成评估报告。'),
      styled('2', '严格行政执法。'),
      listed(3, 0, '组织执法人员轮训，每季度不少于1次。'),
      listed(3, 0, `${run('清理执法证件，')}${run('6月底前完成。', '<w:b/>')}`),
      styled('1', '保障措施'),
      styled('2', '加强统筹。各单位明确一名联络员。'),
      styled('3', '附件：任务分工表'),
      table(
        ['序号', '任务', '牵头单位'],
        [cell(listed(4, 0, '')), '编制决策目录', cell('区政府办公室', '<w:vMerge w:val="restart"/>')],
        [cell(listed(4, 0, '')), '决策后评估', cell('', '<w:vMerge/>')],
      ),
      paragraph(''),
    ].join(''),
    styles:
      style('a3', '<w:name w:val="Title"/>') +
      style('1', `<w:name w:val="heading 1"/>${numbering(1)}`) +
      style('2', `<w:name w:val="heading 2"/>${numbering(1, 1)}`) +
      style('3', '<w:name w:val="heading 3"/>') +
      style('Plan', `<w:name w:val="plan"/>${numbering(5)}`, 'numbering'),
    numbering:
      abstractList(0, [], '<w:numStyleLink w:val="Plan"/>') +
      abstractList(1, [{ format: 'decimal', text: '%1.' }]) +
      abstractList(2, [{ format: 'decimal', text: '%1', more: '<w:suff w:val="nothing"/>' }]) +
      abstractList(
        3,
        [
          { ...CHINESE, text: '%1、', more: `<w:pStyle w:val="1"/>${CHINESE.more}` },
          { ...CHINESE, text: '（%2）', more: `<w:pStyle w:val="2"/>${CHINESE.more}` },
        ],
        '<w:styleLink w:val="Plan"/>',
      ) +
      list(1, 0) +
      list(2, 1) +
      list(3, 1, restart(0, 1)) +
      list(4, 2) +
      list(5, 3),
  });
