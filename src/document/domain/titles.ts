import { LONGEST_TITLE, withinLength } from './title-cuts.js';
import { withoutOpenings } from './title-openings.js';

/** What is longer is cut before it is shortened: shortening looks for shapes all over a clause. */
const LONGEST_READ = 200;

/** Rewritings that make a clause a title, in order; each leaves alone what is not its shape. */
const SHORTENINGS: readonly ((title: string) => string)[] = [
  // Who is to do it stands in a field of its own.
  (t) => t.replace(/[（(][^（）()]*(?:牵头|负责|配合)[^（）()]*[)）]$/, ''),
  withoutOpenings,
  // 在全区各村组建… → 组建…
  (t) => t.replace(/^在(?!建工|建项)[^，,]*?(?=(组建|建立|开展|推广|设立|推行|新设|新建|增设|举办|设置))/, ''),
  // 对X及时指导Y落实到位 → 指导Y落实X
  (t) => t.replace(/^对(.+?)(?:及时)?(指导|督促)(.+?落实)到位$/, '$2$3$1'),
  (t) => t.replace(/》规定$/, '》'),
  (t) => t.replace(/^(落实|执行)((?:《[^《》]*》){2,}).*$/, (_, verb: string, all: string) => severalTitles(verb, all)),
];

const severalTitles = (verb: string, all: string): string => {
  const titles = all.match(/《[^《》]*》/g) ?? [];
  return `${verb}${titles[0] ?? ''}等${titles.length}项规定`;
};

/** A short name a person would have written: verb first, at most 30 characters. */
export function titleOf(action: string): string {
  const said = action.slice(0, LONGEST_READ);
  const title = SHORTENINGS.reduce((text, shorten) => shorten(text), said);
  return withinLength(title) || action.slice(0, LONGEST_TITLE);
}
