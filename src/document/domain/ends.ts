import type { Line } from './lines.js';
import { markOf } from './marks.js';
import { isAppendix } from './headings.js';

/** No line that closes a text is longer; looking further would make one endless line slow to read. */
const LONGEST_LINE = 80;
const ISSUER =
  '(?:中共)?[\\u4e00-\\u9fff×Xx*○]{2,30}?(?:人民政府|委员会|常委会|区委|县委|市委|党委|党组|党工委|办公室|办事处|政府办|局|厅|院|所|馆|站|中心|大队|支队|学校|领导小组|依法治[区县市]办|管委会|镇政府|乡政府|居委会|村委会|(?<=[\\u4e00-\\u9fff])街道|公司|协会)';
const DAY =
  '(?:\\d{4}|[二〇○零一二三四五六七八九]{4})[年./-][\\d一二三四五六七八九十×Xx*]{1,3}(?:[月./-][\\d一二三四五六七八九十×Xx*]{1,3}日?|月)';
/** 成立…领导小组 is a promise, whatever its last word is. */
const FOUNDING =
  /^(成立|组建|设立|建立|健全|完善|落实|推进|加强|充实|调整|强化|推动|做好|抓好|建设|打造|支持|配合|优化)/;

/** Lines that close a document: who signed, when, to whom it goes, what the page adds. */
const TAIL: readonly RegExp[] = [
  new RegExp(`^(?:${ISSUER}){1,4}(?:[(（](?:盖章|印章|代章|公章|章)[)）])?(?:${DAY})?(?:印发)?$`),
  new RegExp(`^[(（]?${DAY}[)）]?(?:印发)?$`),
  /^[(（]?(特此报告|特此汇报|以上报告|专此报告|附件[:：]|附[:：]|注[:：]|联系(人|电话|科室|单位|方式)[:：]|此件|抄[送报][:：]|主送[:：]|信息来源[:：]|(文章)?来源[:：]|责任编辑[:：]?|编辑[:：]|审核[:：]|[【[]?打印(本页|此页|正文)?|[【[]?关闭(窗口|本页)?|此处盖章|盖章|印章|扫一扫|分享到|上一[篇条][:：]|下一[篇条][:：]|相关(链接|文档|信息|附件)|【?返回(顶部|列表|上页)|版权所有|主办(单位)?[:：]|承办[:：]|网站(地图|标识码)|浏览次数|阅读次数|[字]体[:：]|收藏|公开(属性|方式)[:：])/,
  /^\d{1,2}[.、].{2,60}(表|清单|名单|目录|方案|分工)$/,
];
/** - 3 -, 3/9, 第3页共9页: alone on its line. */
export const PAGE_NUMBER = /^[-—–·]*(第?\d{1,3}页?([/,]?(共?\d{1,3}页?)?))[-—–·]*$/;
const RULE = /^[-—–=_*]{3,}$/;

const bare = ({ text }: Line): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u3000\u200b\u2060]/g, '')
    .replace(/[。.]$/, '');

const isPageNumber = (line: Line): boolean => line.text.length <= 20 && PAGE_NUMBER.test(bare(line));

/** 各位代表！…让我们…而奋斗！ at the end of a speech: addressed to those who listen, asked of no unit. */
const SUMS_UP = /^(以上(是|就是)|总之，|综上(所述)?，)/;
const APPEAL = /^(各位(代表|委员|领导|同志|来宾)|同志们|朋友们)[！，：、]/;
const CALL =
  /让我们.{2,200}[！。]$|为.{4,80}(而)?(不懈|努力|团结|继续)?奋斗[！。]$|(请予?审[议阅示]|请.{0,8}(批评指正|审议|审阅|指正))[。！]?$/;
const LONGEST_APPEAL = 600;

function closes(line: Line): boolean {
  if (line.text.length > LONGEST_LINE) return line.text.length <= LONGEST_APPEAL && isAppeal(line);
  const words = bare(line);
  // A list of what is attached counts its lines; nothing else that counts closes a text.
  if (FOUNDING.test(words)) return false;
  return isPageNumber(line) || RULE.test(words) || TAIL.some((shape) => shape.test(words)) || isAppeal(line);
}

const isAppeal = ({ text }: Line): boolean =>
  markOf(text) === null && (APPEAL.test(text) || SUMS_UP.test(text) || CALL.test(text.slice(-240)));

/** 我镇将以此次整改为契机，…: behind what is counted, how it all is meant. */
const MEANT =
  /^(我[局镇区县市街乡委办院]|我们|我街道|全[区县市镇局](上下)?|[区县市]政府)(也|还|一定)?(将|要)(继续|切实|始终|坚持)?以[^。]{2,40}为(契机|动力|指引|指导|引领|新的?起点)，/;
const MOST_BETWEEN = 6;
const isMeant = (lines: readonly Line[], at: number): boolean =>
  MEANT.test(lines[at]?.text.slice(0, 80) ?? '') &&
  lines.slice(Math.max(0, at - MOST_BETWEEN), at).filter(({ text }) => markOf(text) !== null).length > 1;

/** A line of the list of attachments, which closes a text only above other closing lines or below 附件：. */
const LISTED = /^\d{1,2}[.、]/;
const MOST_ATTACHED = 30;

/** Which lines close the text, or the part of it before an appendix: signed, dated, sent, printed; promised by nobody. */
export function closingLines(lines: readonly Line[]): ReadonlySet<Line> {
  const closing = new Set<Line>();
  const ends = lines.flatMap((line, i) => (i > 0 && isAppendix(line) ? [i] : []));
  for (const end of [...ends, lines.length]) {
    let from = end;
    while (from > 0 && isClosingAt(lines, from - 1)) from -= 1;
    for (const line of lines.slice(from, end)) closing.add(line);
  }
  return closing;
}

function isClosingAt(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (isMeant(lines, at)) return true;
  if (!closes(line)) return false;
  if (!LISTED.test(line.text)) return true;
  let above = at - 1;
  while (above >= 0 && at - above < MOST_ATTACHED && LISTED.test(lines[above]?.text ?? '')) above -= 1;
  return /^附件?[：]/.test(lines[above]?.text ?? '');
}
