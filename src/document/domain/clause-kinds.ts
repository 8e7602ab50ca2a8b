import type { Clause } from './clauses.js';
import { PAGE_NUMBER } from './ends.js';
import { isLedBy, isOwnersLine, isOwnersNote, isUnitName } from './owners.js';
import type { PieceKind } from './parsed-report.js';
import { isTimeLimit } from './time-limits.js';
import { isUnitsLine, isUnitsNote } from './unit-notes.js';
import { beginsWithVerb, verbOf } from './verbs.js';

/** One shape of words that stand among the promises and are none; null where they may be one. */
type KindRecogniser = (clause: Clause, surface: string) => PieceKind | null;

const when =
  (kind: PieceKind, shape: (clause: Clause, surface: string) => boolean): KindRecogniser =>
  (clause, surface) =>
    shape(clause, surface) ? kind : null;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
export const saysSomething = (text: string): boolean => SAYS_SOMETHING.test(text);

/** No line that matters here is longer: looking further would make one endless line slow to read. */
const LONGEST_LINE = 60;
/** More margin than this nobody leaves. */
const WIDEST_MARGIN = 200;

/** The whole line a clause stands in, without blanks, digits and marks in half width; '' for one that is long. */
function shortLine({ lineStart }: Clause, surface: string): string {
  const line = surface.slice(lineStart, lineStart + LONGEST_LINE + 1).split('\n', 1)[0] ?? '';
  return line.length > LONGEST_LINE ? '' : line.normalize('NFKC').replace(/[\s\u3000\u2060]/g, '');
}

const lineBegins = (shape: RegExp): ((clause: Clause, surface: string) => boolean) => {
  return ({ lineStart }, surface) => shape.test(surface.slice(lineStart, lineStart + WIDEST_MARGIN));
};

const isWholeLine = ({ lineStart, start, end }: Clause, surface: string): boolean =>
  surface.slice(lineStart, start).trim() === '' && /^[。\s]{0,2}(?:\n|$)/.test(surface.slice(end, end + 3));

/** What a paragraph announces and then counts: 重点做好以下几项工作： */
const announces = ({ text, end }: Clause, surface: string): boolean =>
  text.endsWith('：') || surface.charAt(end) === '：';
/** Whom a speech is addressed to; what a reader is asked to do with the paper. */
const ADDRESS =
  /^(各位(代表|委员|领导|同志)|同志们|特此(报告|汇报)|妥否|(妥否，)?请(批示|审示|核示)|以上(报告|汇报).{0,6}|请予?(审议|审阅|批评指正)|不妥之处.{0,12})$/;
const AS_FOLLOWS =
  /^.{0,40}(如下|以下(几|[一二三四五六七八九十])?(个|项|点|方面|项工作|方面的?工作|方面做好工作)?|下列(工作|任务))$/;

/** 牵头领导：张××: whose desk it is, and no unit. */
export const namesPersons = (text: string): boolean => PERSONS.test(text.slice(0, 12));
const PERSONS =
  /^(牵头|责任|分管|主管|包案|包保|整改责任|整改牵头|配合)?(区|县|市|局)?(领导|责任人|负责人|联系人|负责同志)：/;
/** 区农业农村局牵头: said of the work above, and no work. */
const saysWho = (text: string): boolean => text.length <= LONGEST_LINE && verbOf(text).length < 2 && isLedBy(text);
/** What a time limit goes on with: 立行立改，长期坚持. */
const KEPT_UP = /^(长期|持续|常态化|立行立改|即知即改|并)?(坚持|推进|立行立改|即知即改|长期坚持)$/;
/** 整改目标：…, 问题表现：…: what is to come of the measures, or what was found; neither is to be done by itself. */
const TELLS =
  /^((整改|工作|年度|总体|具体|预期|完成)?目标|(存在|具体|主要|反馈|突出)?问题(描述|表现|情况)?|(具体|主要)表现)(?:：|$)(.?)/;
const LONGEST_LABEL = 10;
/** The sentence that is told behind such a label, which may stand alone above it. */
function toldIn({ text, sentence }: Clause, next: Clause | undefined): number | null {
  const label = TELLS.exec(text.slice(0, LONGEST_LABEL));
  if (!label) return null;
  return label.at(-1) === '' ? (next?.sentence ?? null) : sentence;
}
/** A wish with which a text ends: 为全区发展作出新的贡献. */
const WISH =
  /^(努力|奋力|全力)?(为.{2,50}(作出|做出|贡献).{0,12}(贡献|力量)|(谱写|开创|书写).{2,40}(篇章|局面|答卷)|以.{2,20}(成绩|姿态|成果)(迎接|向.{2,20}献礼).{0,20})$/;

/** Blanks that a person has yet to fill, and nothing else. */
const isBlank = (text: string): boolean => text.includes('【待填】') && !saysSomething(text.replaceAll('【待填】', ''));

/** In this order; the first that fits decides. */
const KINDS: readonly KindRecogniser[] = [
  // Stray marks between two commas: nothing is said.
  when('separator', ({ text }) => !saysSomething(text)),
  when('closing', ({ text }) => isBlank(text)),
  // A Markdown quotation or comment is said about the text, not by it.
  when('closing', lineBegins(/^[\s\u3000]*(?:[>〉]|[<〈][!！]--)/)),
  when('closing', (clause, surface) => PAGE_NUMBER.test(shortLine(clause, surface))),
  when('closing', ({ text }) => ADDRESS.test(text) || (text.length <= LONGEST_LINE && WISH.test(text))),
  when(
    'owners',
    ({ text }) => isTimeLimit(text) || isOwnersNote(text) || isUnitsNote(text) || namesPersons(text) || saysWho(text),
  ),
  when('owners', (clause, surface) => isWholeLine(clause, surface) && isUnitsLine(clause.text)),
  // A table nobody could read the head of is for a person: its columns may be anything.
  when('unread', ({ lineStart }, surface) => /^\s{0,3}\|/.test(surface.slice(lineStart, lineStart + 5))),
  when(
    'leadIn',
    (clause, surface) =>
      announces(clause, surface) || (clause.text.length <= LONGEST_LINE && AS_FOLLOWS.test(clause.text)),
  ),
];

const LONGEST_UNIT = 24;
const isFirstOfLine = ({ lineStart, start }: Clause, surface: string): boolean =>
  start - lineStart <= WIDEST_MARGIN && surface.slice(lineStart, start).trim() === '';

/** What each clause of an item is; what none of the shapes takes is promised. */
export function kindsOf(clauses: readonly Clause[], surface: string): PieceKind[] {
  const kinds: PieceKind[] = [];
  let told = -1;
  let line = -1;
  clauses.forEach((clause, i) => {
    const before = clauses[i - 1];
    if (!/^[〔（【［(]/.test(clause.text) && isOwnersLine(clause.text) && isFirstOfLine(clause, surface))
      line = clause.sentence;
    // 责任单位：甲，乙: what a comma adds to the list is a unit too, and promises nothing.
    const same = kinds[i - 1] === 'owners' && before?.sentence === clause.sentence;
    const goesOn = line === clause.sentence && clause.text.length <= LONGEST_UNIT && !beginsWithVerb(clause.text);
    const listed =
      same && (isUnitName(clause.text) || goesOn || (isTimeLimit(before.text) && KEPT_UP.test(clause.text)));
    told = toldIn(clause, clauses[i + 1]) ?? told;
    kinds.push(listed ? 'owners' : clause.sentence === told ? 'leadIn' : kindOf(clause, surface));
  });
  headsIn(clauses, surface).forEach((i) => (kinds[i] = 'heading'));
  // 重点做好以下工作：一是…: what leads up to the announcement, in its sentence, is of it.
  for (let i = clauses.length - 2; i >= 0; i -= 1) {
    const [here, next] = [clauses[i], clauses[i + 1]];
    const said = kinds[i] === 'commitment' || isBlank(here?.text ?? '');
    const leads = kinds[i + 1] === 'leadIn' && said && !next?.marker;
    if (leads && here?.sentence === next?.sentence && here?.lineStart === next?.lineStart) kinds[i] = 'leadIn';
  }
  return kinds;
}

/** 做强工业支撑。支持…: sentences that head their paragraphs, where several do and none says anything else. */
function headsIn(clauses: readonly Clause[], surface: string): number[] {
  const firsts = clauses.flatMap((clause, i) =>
    i === 0 || clauses[i - 1]?.lineStart !== clause.lineStart ? [{ clause, i, next: clauses[i + 1] }] : [],
  );
  const heads = firsts.filter(
    ({ clause, next }) =>
      clause.marker === null &&
      clause.text.length <= LONGEST_HEAD &&
      surface.charAt(clause.end) === '。' &&
      !/[\d、《“]/.test(clause.text) &&
      next?.lineStart === clause.lineStart &&
      lineLength(clause, surface) >= LEAST_HEADED,
  );
  return heads.length >= FEWEST_HEADS && heads.length === firsts.length ? heads.map(({ i }) => i) : [];
}
const LONGEST_HEAD = 12;
const LEAST_HEADED = 40;
const FEWEST_HEADS = 2;
const lineLength = ({ lineStart }: Clause, surface: string): number =>
  surface.slice(lineStart, lineStart + LEAST_HEADED + 1).split('\n', 1)[0]?.length ?? 0;

const kindOf = (clause: Clause, surface: string): PieceKind => {
  for (const recognise of KINDS) {
    const kind = recognise(clause, surface);
    if (kind) return kind;
  }
  return 'commitment';
};
