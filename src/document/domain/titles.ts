import { withoutAdverbs } from './clause-roles.js';

const LONGEST = 30;
/** What is longer is cut before it is shortened: shortening looks for shapes all over a clause. */
const LONGEST_READ = 200;

/** Rewritings that make a clause a title, in order; each leaves alone what is not its shape. */
const SHORTENINGS: readonly ((title: string) => string)[] = [
  // Who is to do it and by when stand in fields of their own.
  (t) => t.replace(/[（(][^（）()]*(?:牵头|负责|配合)[^（）()]*[)）]$/, ''),
  // 我局将继续加强… → 加强…: who speaks, and that it is to come.
  (t) =>
    t.replace(
      /^(?:(?:下一?步|今后|明年|今年|下半年|[12]\d{3}年)[，,]?)?(?:(?:我|本|全)[区县市镇局委办院校街]{1,2}|我们)?(?:将要|将(?!.{1,20}(?:作为|纳入|列入|把|融入|转化|打造|建成|提高|提升|压))|要|拟|还将)(?=.{4})/,
      '',
    ),
  (t) => t.replace(/^(?:[12]\d{3}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|年底)?(?:之?前|底)[，,]?(?=.{4})/, ''),
  // 在全区各村组建… → 组建…
  (t) => t.replace(/^在[^，,]*?(?=(组建|建立|开展|推广|设立|推行))/, ''),
  // 对X及时指导Y落实到位 → 指导Y落实X
  (t) => t.replace(/^对(.+?)(?:及时)?(指导|督促)(.+?落实)到位$/, '$2$3$1'),
  (t) => t.replace(/》规定$/, '》'),
  (t) => t.replace(/^(落实|执行)((?:《[^《》]*》){2,}).*$/, (_, verb: string, all: string) => severalTitles(verb, all)),
];

/** Only for what is still too long. */
const CUTS: readonly ((title: string) => string)[] = [
  // 将X作为A、B、C的重要内容 → 将X作为重要内容
  (t) => t.replace(/^([将把].+?作为).+的([^的]+)$/, '$1$2'),
  // A、B、C等D → A等D
  (t) => t.replace(/^([^、“《]+)、[^“《]*?等/, '$1等'),
  (t) => eachPart(t),
];

const severalTitles = (verb: string, all: string): string => {
  const titles = all.match(/《[^《》]*》/g) ?? [];
  return `${verb}${titles[0] ?? ''}等${titles.length}项规定`;
};

/** Of each list in a phrase joined by 的 the first member stands for all: 政府网站、新媒体的数据融通、服务融通 → 政府网站等数据融通. */
const eachPart = (title: string): string => {
  const parts = title.split('的');
  if (!title.includes('、') || /[“《（(]/.test(title)) return title;
  return parts
    .map((part, i) => part.split('、')[0] + (i < parts.length - 1 && part.includes('、') ? '等' : ''))
    .join('');
};

const CLOSERS: Readonly<Record<string, string>> = { '《': '》', '“': '”', '（': '）', '(': ')' };

/** Shorter than this a title says nothing; then a long name inside it loses its marks and is cut like other words. */
const LEAST = 8;

/** Cut before the limit, outside quotations and brackets, at a place where a word ends. */
function cutSafely(title: string): string {
  const open: string[] = [];
  let safe = 0;
  for (let i = 0; i < title.length && i <= LONGEST; i += 1) {
    const ch = title.charAt(i);
    if (open.length === 0 && i > 4 && /[、和与及的，,]/.test(ch)) safe = i;
    // A name too long to stand whole is left out whole.
    if (open.length === 0 && i > 4 && CLOSERS[ch] !== undefined) safe = i;
    if (CLOSERS[ch] !== undefined) open.push(CLOSERS[ch]);
    else if (ch === open.at(-1)) open.pop();
  }
  if (safe >= LEAST) return title.slice(0, safe);
  const unquoted = title.replace(/《(?:关于)?(?:进一步)?|[》“”（）()]/g, '');
  return unquoted === title ? title.slice(0, safe || LONGEST) : withinLimit(unquoted);
}

const withinLimit = (title: string): string => (title.length <= LONGEST ? title : cutSafely(title));

const DANGLING = /[、，,的和与及等]+$/;

/** A short name a person would have written: verb first, at most 30 characters. */
export function titleOf(action: string): string {
  let title = SHORTENINGS.reduce(
    (text, shorten) => withoutAdverbs(shorten(text)),
    withoutAdverbs(action.slice(0, LONGEST_READ)),
  );
  for (const cut of CUTS) if (title.length > LONGEST) title = cut(title);
  const within = withinLimit(title);
  // Only a cut leaves a word hanging: 扩大公众参与 ends as it was written.
  return (within === title ? title : within.replace(DANGLING, '')) || action.slice(0, LONGEST);
}
