import { verbOf } from './verbs.js';

export const LONGEST_TITLE = 30;

const QUOTED = '“[^“”]*”|《[^《》]*》';
/** No 等 of 等级, 平等, 同等. */
const AND_SO_ON = '(?<![平对同均高中初])等(?![级待候同次于])';
/** What a list without 等 goes over into. */
const BEHIND_LIST =
  '的|向|在|进行|实行|参与|参加|纳入|协同|联动|衔接|融合|结合|等?(?:制度|机制|体系|领域|问题|工作|建设|平台|活动|行为)';

/** Only for what is still too long, one after the other until it is not. */
const CUTS: readonly ((title: string) => string)[] = [
  (t) => t.replace(/（[^（）]*）|\([^()]*\)/g, ''),
  (t) => t.replace(/集[^“《]{4,}?于一体的/, ''),
  // 将X作为A、B、C的重要内容 → 将X作为重要内容
  (t) => t.replace(/^([将把].+?作为).+的([^的]+)$/, '$1$2'),
  // “甲”“乙”“丙”等活动 → “甲”等活动
  (t) => t.replace(new RegExp(`^([^、“《]*(?:${QUOTED}))(?:、?(?:${QUOTED}))+${AND_SO_ON}`), '$1等'),
  (t) => t.replace(new RegExp(`^([^、“《]*(?:${QUOTED}))(?:、?(?:${QUOTED})){2,}(?=[^、“《])`), '$1等'),
  // A、B、C等D → A等D
  (t) => t.replace(new RegExp(`^([^、“《]+)、(?:[^“《]|${QUOTED})*?${AND_SO_ON}`), '$1等'),
  // A、B、C向D倾斜 → A等向D倾斜
  (t) => t.replace(new RegExp(`^([^、“《的]+)、(?:[^、“《的]+、)+[^、“《的]*?(?=${BEHIND_LIST})`), '$1等'),
  (t) => t.replace(/^([^“《（]{8,}?)以及.+$/, '$1'),
  (t) => thingOf(t),
  (t) => eachPart(t),
];

/** 打造集A于一体的B → 打造B: what something is like gives way to what it is. */
function thingOf(title: string): string {
  const verb = verbOf(title);
  const m = /^(.{10,})(?<!目)的(?!确)([^的、，]{4,16})$/.exec(title.slice(verb.length));
  if (verb.length < 2 || !m || /^[对把将向与]|以及|[“《（(]/.test(m[1] ?? '') || /、.*的.*、/.test(title)) return title;
  return verb + (m[2] ?? '');
}

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
/** Where a word ends: not within 和解, 参与, 普及, 目的. */
const BREAK =
  /[、，,]|(?<![调谐共温总平缓])和(?![谐解平睦])|(?<![参给赋授])与(?!会)|以及|(?<![普以涉触危波顾提])及(?![时格])|(?<![目标])的(?!确)/y;

function breaksAt(title: string, at: number): boolean {
  BREAK.lastIndex = at;
  return BREAK.test(title);
}

/** Cut before the limit, outside quotations and brackets, at a place where a word ends. */
function cutSafely(title: string): string {
  const open: string[] = [];
  let safe = 0;
  for (let i = 0; i < title.length && i <= LONGEST_TITLE; i += 1) {
    const ch = title.charAt(i);
    if (open.length === 0 && i > 4 && breaksAt(title, i)) safe = i;
    // A name too long to stand whole is left out whole.
    if (open.length === 0 && i > 4 && CLOSERS[ch] !== undefined) safe = i;
    if (CLOSERS[ch] !== undefined) open.push(CLOSERS[ch]);
    else if (ch === open.at(-1)) open.pop();
  }
  if (safe >= LEAST) return title.slice(0, safe);
  const unquoted = title.replace(/《(?:关于)?(?:进一步)?|[》“”（）()]/g, '');
  return unquoted === title ? title.slice(0, safe || LONGEST_TITLE) : cut(unquoted);
}

const cut = (title: string): string => (title.length <= LONGEST_TITLE ? title : cutSafely(title));

const DANGLING = /[、，,的和与及等]+$/;

/** What is within the bound is left as it was written; what is longer gives up its lists, then what it is like, then its end. */
export function withinLength(whole: string): string {
  let title = whole;
  for (const shorten of CUTS) if (title.length > LONGEST_TITLE) title = shorten(title);
  const within = cut(title);
  // Only a cut leaves a word hanging: 扩大公众参与 ends as it was written.
  return within === title ? title : within.replace(DANGLING, '');
}
