import { nameOf } from './figure-names.js';
import { figuresIn, type Figure } from './figure-numbers.js';
import type { NamedFigure } from './figure-phrases.js';
import { findRanks } from './ranks.js';
import { fullWidth } from './surface.js';
import type { FoundIndicator, Span } from './parsed-report.js';

/** No sentence's end and no period is looked for further away than this. */
const FAR = 200;
/** Of one sentence; nobody goes on about what he counted longer ago. */
const MOST_REMEMBERED = 12;

/** Every number of the span that counts or measures something, with the words that name it; read in the surface. */
export function findIndicators(
  source: string,
  span: Span = { start: 0, end: source.length },
  surface: string = source,
): FoundIndicator[] {
  const found: FoundIndicator[] = [];
  const text = readable(surface.slice(span.start, span.end));
  let earlier: readonly NamedFigure[] = [];
  let last = 0;
  let told = 0;
  const figures = figuresIn(text);
  for (const [at, figure] of figures.entries()) {
    const each = at < told ? [] : changesIn(text, figures.slice(at, at + MOST_IN_TURN), last);
    if (each.length > 1 && each.length <= found.length) {
      found.push(...found.splice(-each.length).map((one, i) => ({ ...one, change: each[i] ?? null })));
      told = at + each.length;
    }
    if (at < told) {
      last = figure.at + figure.length;
      continue;
    }
    const before = found.at(-1);
    const change = before ? changeIn(text.slice(last, figure.at), figure) : null;
    if (before && change) {
      found[found.length - 1] = { ...before, change };
      last = figure.at + figure.length;
      continue;
    }
    if (/[。\n]/.test(text.slice(Math.max(last, figure.at - FAR), figure.at))) earlier = [];
    const named = nameOf({ text, figure, last, earlier });
    const period = periodOf(text.slice(Math.max(0, figure.at - FAR), figure.at));
    found.push({ ...measured(figure, named.name), period, ...quoted(source, span, named) });
    earlier = [...earlier.slice(-MOST_REMEMBERED), named];
    last = named.end;
  }
  const ranks = findRanks(text, source.slice(span.start, span.end), span.start);
  return ranks.length === 0 ? found : [...found, ...ranks].sort((a, b) => a.start - b.start);
}

const measured = ({ value, valueTo, unit, comparator }: Figure, name: string) => ({
  name,
  value,
  ...(valueTo === undefined ? {} : { valueTo }),
  unit,
  comparator,
});

function quoted(source: string, within: Span, { start, end }: Span) {
  const place = { start: within.start + start, end: within.start + end };
  return { ...place, text: source.slice(place.start, place.end) };
}

/** Commas separate, except within a number; what stands in a title was counted by somebody else. */
const readable = (raw: string): string =>
  unbroken(
    fullWidth(raw.replace(/[０-９％]/g, (wide) => wide.normalize('NFKC')))
      .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
      .replace(/(?<=[\u4e00-\u9fff”"%])\.(?=\s|$|[\u4e00-\u9fff“])/g, '。')
      .replace(/《[^《》]*》/g, (title) => title.replace(/\d/g, '〇')),
  );

/** A line that a printer broke tells of something and does not end it; a heading tells of nothing yet. */
const TELLS = /[。；]|\d[^，、；\n]{0,30}[，、；]/;
const OPEN_END = /[^。；：！？，、|\s]$/;
const CONTINUES = /^[\u4e00-\u9fff“”\d]/;
const BEGINS = /^(?:[一二三四五六七八九十]{1,3}(?:[、.]|是)|第[一二三四五六七八九十]|\d{1,2}[.、])/;

/** Every character keeps its place. */
function unbroken(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      const next = lines[i + 1];
      if (next === undefined) return line;
      const goesOn = OPEN_END.test(line.slice(-1)) && TELLS.test(line.slice(-FAR));
      return goesOn && CONTINUES.test(next) && !BEGINS.test(next) ? `${line} ` : `${line}\n`;
    })
    .join('');
}

const GROWS =
  /^[个家项户件）]?[，、（）]{0,2}(?:其中)?(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年|较去年|与上年相比)?(增长|增加|上升|提高|提升|增幅|增速|下降|减少|降低|降幅|回落)(?:了|为|达)?$/;
const FALLS = /下降|减少|降低|降幅|回落/;

type Change = NonNullable<FoundIndicator['change']>;
const MOST_IN_TURN = 6;
const IN_TURN =
  /^[，、（）]*(?:同比|比上年(?:同期)?|较上年(?:同期)?|较去年)?分别(?:同比)?(增长|增加|上升|提高|提升|下降|减少|降低)(?:了)?$/;
/** 3.5亿元、1.1亿元，同比分别增长2.5%、3.1%: one change each, of the last that were counted; none where it is told otherwise. */
function changesIn(text: string, figures: readonly Figure[], last: number): Change[] {
  const first = figures[0];
  const grows = first && first.at - last <= 20 ? IN_TURN.exec(text.slice(last, first.at).trim())?.[1] : undefined;
  if (grows === undefined) return [];
  const end = figures.findIndex(({ at, unit }, i) => {
    const before = figures[i - 1];
    const joined = before === undefined || /^[、和，]$/.test(text.slice(before.at + before.length, at));
    return !joined || !(unit === '%' || unit === '个百分点');
  });
  return figures
    .slice(0, end === -1 ? figures.length : end)
    .map(({ value, unit }): Change => ({ kind: 'yoy', value: FALLS.test(grows) ? -value : value, unit }));
}

/** 3500件，同比增长12.3%: how the figure before it changed, and no figure of its own. */
function changeIn(between: string, { value, unit }: Figure): { kind: 'yoy'; value: number; unit: string } | null {
  if (between.length > 20 || !(unit === '%' || unit === '个百分点')) return null;
  const grows = GROWS.exec(between.trim())?.[1];
  return grows === undefined ? null : { kind: 'yoy', value: FALLS.test(grows) ? -value : value, unit };
}

/** “2019年以来” in the same sentence says the count runs over years. */
const periodOf = (before: string): string | null => /([12]\d{3}年以来)[^；。]*$/.exec(before)?.[1] ?? null;
