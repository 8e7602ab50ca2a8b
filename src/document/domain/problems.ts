import { kindsOf } from './clause-kinds.js';
import { clausesOf } from './clauses.js';
import type { OutlinedChapter, OutlinedSection, Source } from './outline.js';
import type { ReadProblem, Span } from './parsed-report.js';
import { isMerged, roleSaid } from './roles.js';

type UnlinkedProblem = Omit<ReadProblem, 'planItems'>;

/** The problems a report names: in the chapter for them, in a section of another, or in a paragraph late in what was done. */
export function problemsOf(from: Source, chapters: readonly OutlinedChapter[]): UnlinkedProblem[] {
  const named = chapters.flatMap((chapter) =>
    chapter.role === 'problems' ? inChapter(from, chapter) : inSections(from, chapter),
  );
  const found = named.length > 0 ? named : chapters.flatMap((chapter) => inParagraphs(from, chapter));
  // A blank of a draft is nobody's problem yet.
  return found.filter(({ text }) => !text.includes('【待填】'));
}

function inChapter(from: Source, { leadIn, sections, closesAt }: OutlinedChapter): UnlinkedProblem[] {
  const wrong = sections.filter(({ heading }) => !MEASURES.test(heading));
  if (wrong.length > 1 || (wrong.length === 1 && roleSaid(wrong[0]?.heading ?? '') === null))
    return wrong.map((one) => whole(from, one));
  const only = wrong[0];
  // （1）人员不足。（2）经费短缺。 on one line: the first of them heads nothing.
  if (only?.mark?.family === 'arabicParen' || only?.mark?.family === 'circled')
    return listed(from, { start: only.start, end: only.end });
  return listed(from, only ? { start: only.body.start, end: only.end } : { start: leadIn.start, end: closesAt });
}

/** What is done about it stands beside it. */
const MEASURES = /^(下一?步|改进|整改|对策|今后|原因)|(措施|打算|对策|安排|计划|原因(分析)?)$/;

/** A section as a problem: what it says, without what is to be done about it. */
function whole({ source, surface }: Source, { marker, start, end, body }: OutlinedSection): UnlinkedProblem {
  const text = surface.slice(body.start, end);
  // 存在问题：… under a heading: the label heads what is wrong.
  const label = /^[\s\u3000]*(存在|主要)?的?问题：/.exec(text)?.[0].length ?? 0;
  const measures = text.search(TURNS);
  const from = label > 0 ? body.start + label : start;
  let to = body.start + (measures > 0 ? measures : text.length);
  while (to > from && /[\s\u3000]/.test(surface.charAt(to - 1))) to -= 1;
  return { marker: label > 0 ? null : marker, start: from, end: to, text: source.slice(from, to) };
}

function inSections(from: Source, chapter: OutlinedChapter): UnlinkedProblem[] {
  const sections = chapter.sections.filter(({ heading }) => roleSaid(heading) === 'problems' || isMerged(heading));
  const merged =
    isMerged(chapter.heading) &&
    !chapter.sections.some(({ heading }) => MEASURES.test(heading) || /^(存在|主要)?的?问题/.test(heading));
  if (merged && chapter.sections.length > 1) return chapter.sections.map((one) => whole(from, one));
  if (sections.length === 0 && isMerged(chapter.heading))
    return listed(from, { start: chapter.leadIn.start, end: chapter.sections[0]?.start ?? chapter.closesAt });
  return sections.flatMap((one) =>
    one.sections.length > 1
      ? one.sections.map((below) => whole(from, below))
      : listed(from, { start: one.body.start, end: one.end }),
  );
}

/** 在肯定成绩的同时，也要清醒看到…: a paragraph that says what is still wrong. */
const ADMITS =
  /(在(总结|肯定|取得|看到).{0,30}(的?同时)|虽然.{0,60}(但|还|仍)|我们(也|还)?(清醒|清楚)|也(清醒|清楚)?(地)?(认识|看到)|(还|仍然?|依然)(存在|有)(着)?(一些|不少|一定|以下|许多|诸多|差距|不足|薄弱|短板|问题)|(还|仍|尚|也)(然|旧)?(存在|有).{2,60}(等|的)(问题|不足|差距|困难|短板)|面临(着)?(一些|不少|诸多|许多|较多)(困难|挑战|压力|问题)|存在(的)?(主要|一些|以下|突出)?(问题|不足|差距|困难)).{0,160}/;
const IS_WRONG = /问题|不足|差距|困难|薄弱|短板|不[够强高深优全大]|不到位|不平衡|不充分|有待|亟待/;

function inParagraphs(from: Source, chapter: OutlinedChapter): UnlinkedProblem[] {
  if (chapter.role === 'other') return [];
  const problems: UnlinkedProblem[] = [];
  let at = chapter.titleSpan.end;
  for (const line of from.surface.slice(at, chapter.closesAt).split('\n')) {
    const head = line.slice(0, 240);
    const admitted = ADMITS.exec(head);
    if (admitted && IS_WRONG.test(head.slice(admitted.index))) {
      const sentence = Math.max(...['。', '；', '！'].map((mark) => head.lastIndexOf(mark, admitted.index))) + 1;
      problems.push(...listed(from, { start: at + sentence, end: at + line.length }));
    }
    at += line.length + 1;
  }
  return problems;
}

/** From here on the text says what will be done about it. */
const TURNS =
  /(?<=[。；\n\s])((主要|究其)?原因(是|在于|主要|：)|究其原因|分析原因|原因分析|产生(上述|这些|以上)?问题的|下一?步|下一?阶段|今后|明年|来年|针对(上述|以上|这些|存在)|对(上述|以上|这些|此)|为此|改进措施|整改措施|整改目标|[一1]要(?!求|素))[，：:的]?/;
const COUNTED = /^([一二三四五六七八九十]{1,3}(是|要)|第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后|[（0-9①-⑳——])/;

/** 一是甲。主要原因是…。二是乙。: a cause among what is counted turns to nothing, for the count goes on behind it. */
const GOES_ON = /(?<=[。；\n：][\s\u3000]{0,4})([一二三四五六七八九十]{1,2})是/;
const CAUSE = /(?<=[。；\n])[\s\u3000]{0,4}(?:主要|其|究其)?原因(?:是|在于|主要|：)/;
function turnIn(text: string): number {
  const turn = text.search(TURNS);
  if (turn <= 0 || !/^(主要|其|究其)?原因/.test(text.slice(turn, turn + 8))) return turn;
  const next = GOES_ON.exec(text.slice(turn));
  if (!next || next[1] === '一') return turn;
  const behind = text.slice(turn + next.index).search(TURNS_AWAY);
  return behind === -1 ? -1 : turn + next.index + behind;
}
const TURNS_AWAY =
  /(?<=[。；\n\s])(下一?步|下一?阶段|今后|明年|来年|针对(上述|以上|这些)|为此|改进措施|整改措施)[，：:的]?/;

function withoutCause({ surface }: Source, { start, end }: Span): Span {
  const cause = surface.slice(start, Math.min(end, start + LONGEST_PROBLEM)).search(CAUSE);
  return { start, end: cause > 0 ? start + cause : end };
}
const LONGEST_PROBLEM = 600;

/** 一是…；二是…, or the sentences of a paragraph that counts nothing. */
function listed(from: Source, span: Span): UnlinkedProblem[] {
  const turn = turnIn(from.surface.slice(span.start, span.end));
  const end = turn > 0 ? span.start + turn : span.end;
  const all = clausesOf(from.surface, { start: span.start, end });
  const kinds = kindsOf(all, from.surface);
  // A page number among the problems is none.
  const clauses = all.filter((_, i) => kinds[i] !== 'closing');
  const starts = clauses.flatMap(({ marker }, i) =>
    marker && COUNTED.test(from.surface.slice(marker.start, marker.end)) ? [{ marker, i }] : [],
  );
  if (starts.length > 0) {
    return starts.map(({ marker }, n) => {
      const last = clauses[(starts[n + 1]?.i ?? clauses.length) - 1];
      return quoted(from, withoutCause(from, { start: marker.start, end: last?.end ?? end }), marker);
    });
  }
  const counted = countedByCommas(from, { start: span.start, end });
  return counted.length > 0 ? counted : sentencesIn(from, { start: span.start, end });
}

const TRIM = /[；。，、：\s\u3000\u2060]/;

function quoted({ source, surface }: Source, span: Span, marker: Span | null): UnlinkedProblem {
  let { start, end } = span;
  while (start < end && TRIM.test(surface.charAt(start))) start += 1;
  while (end > start && TRIM.test(surface.charAt(end - 1))) end -= 1;
  const mark = marker ? source.slice(marker.start, marker.end).replace(/[，,、：:\s]+$/, '') : null;
  return { marker: mark, start, end, text: source.slice(start, end) };
}

/** What leads up to the problems and names none. */
const LEADS = /(如下|以下|主要(表现|体现)(在|为)?|方面)[：:]?$|^(主要|具体)?(表现|体现)(在|为)/;

const LEADS_TO_COLON =
  /^[^：]{0,200}(问题|不足|差距|困难|挑战|短板|方面|有|如下|环节|表现[在为]|体现[在为])[^：]{0,12}：|^\s*(存在|主要)?的?问题：/;

/** 工作中还存在一些问题和不足，甲不够，乙有待提高。: what leads up to a comma or a colon, and then is counted by commas. */
const LEADS_TO_COMMA =
  /^[^。；：]{0,60}((存在|有)[^，。；：]{0,12}(问题|不足|差距|困难|短板)((和|与|及)(问题|不足|差距|困难|短板))?|(清醒|清楚)(地)?(看到|认识到)|主要(表现|体现)(在|为|有)?)[，：](主要(表现|体现)(在|为|有)?：)?/;
const TELLS_WRONG =
  /不|有待|亟待|亟需|较[低少弱窄慢]|偏[低少弱慢大高]|矛盾|短板|差距|压力|难度|隐患|滞后|薄弱|欠缺|缺乏|单一|不足|起步|老化|短缺/;

/** By commas; behind a colon, where there are none, by 、: 甲还有短板、乙不够健全等. */
const partsBehind = (told: string, colon: boolean): string[] =>
  colon && !told.includes('，') ? told.replace(/等(问题|方面)?[。；\s]*$/, '').split('、') : told.split('，');

function countedByCommas(from: Source, { start, end }: Span): UnlinkedProblem[] {
  const text = from.surface.slice(start, end);
  const led = LEADS_TO_COMMA.exec(text)?.[0].length ?? 0;
  if (led === 0 || /[。；][^。；]/.test(text.slice(led))) return [];
  const parts = partsBehind(text.slice(led), text.charAt(led - 1) === '：');
  if (
    parts.length < (text.charAt(led - 1) === '：' ? 2 : 3) ||
    !parts.every((part) => TELLS_WRONG.test(part) && part.length > 3)
  )
    return [];
  let at = start + led;
  return parts.map((part) => {
    const one = quoted(from, { start: at, end: at + part.length }, null);
    at += part.length + 1;
    return one;
  });
}

function sentencesIn(from: Source, { start, end }: Span): UnlinkedProblem[] {
  const problems: UnlinkedProblem[] = [];
  let at = start;
  for (const sentence of from.surface.slice(start, end).split(/[。；\n]/)) {
    // 在肯定成绩的同时，…还存在不少困难：甲，乙: what leads up to the colon names none.
    const led = LEADS_TO_COLON.exec(sentence)?.[0].length ?? 0;
    const one = quoted(from, { start: at + led, end: at + sentence.length }, null);
    if (one.end - one.start > 5 && !LEADS.test(sentence.slice(led, led + 120).trim())) problems.push(one);
    at += sentence.length + 1;
  }
  return problems;
}
