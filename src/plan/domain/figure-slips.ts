import type { FigurePair, PairWords } from './figure-pairs.js';
import { lastYearWords, printedAmount, type FigureFacts } from './figure-rules.js';

/** A number that may have slipped: asked about with a way out, and not taken before it is answered. */
export type SlipCode = 'TIMES' | 'OVER_WHOLE' | 'NOT_WHOLE' | 'PART_EXCEEDS';

export interface Slip {
  readonly code: SlipCode;
  readonly question: string;
}

/** Two zeros too many make a hundredfold; half of that is far from any year's growth. */
const FAR = 50;

const COUNTED =
  /^(?:[项件条个家名人次份本批套类期场起宗户处篇卷所支部例台辆张座栋枚艘株]|[人户批台车场辆项家件]次|家次|.（次）)$/;

/** What one number says against itself, beside last year's. */
export function slipsOf(figure: FigureFacts, value: number): Slip[] {
  return [overWhole(figure, value), notWhole(figure, value), times(figure, value)].flatMap((slip) => slip ?? []);
}

function times(figure: FigureFacts, value: number): Slip | null {
  const { lastValue, comparability } = figure;
  if (lastValue === null || lastValue === 0 || comparability !== 'comparable') return null;
  const isFar = value >= lastValue * FAR || value <= lastValue / FAR;
  if (!isFar) return null;
  const question = `${lastYearWords(figure)}，本年${printedAmount(figure, value)}，相差${FAR}倍以上，请核对单位和位数；确实如此的，写明原因。`;
  return { code: 'TIMES', question };
}

const overWhole = ({ kind, unit }: FigureFacts, value: number): Slip | null =>
  kind === 'ratio' && unit === '%' && value > 100
    ? { code: 'OVER_WHOLE', question: `${value}%超过100%，请核对；确实可以超过的，写明算法。` }
    : null;

const notWhole = ({ kind, unit }: FigureFacts, value: number): Slip | null =>
  kind !== 'ratio' && COUNTED.test(unit) && !Number.isInteger(value)
    ? { code: 'NOT_WHOLE', question: `${value}${unit}带有小数，请核对；确实如此的，写明算法。` }
    : null;

export interface PairedNumbers {
  readonly words: PairWords;
  readonly whole: FigureFacts;
  readonly part: FigureFacts;
  /** What is written beside the part: 上年结转18件 adds to the whole. */
  readonly said: string;
}

/** 审结42件 of 受理24件: only with what came over from the year before, or where last year's did as well. */
export function pairSlip({ words, whole, part, said }: PairedNumbers): Slip | null {
  if (whole.value === null || part.value === null || part.value <= whole.value) return null;
  if ((part.lastValue ?? 0) > (whole.lastValue ?? Infinity)) return null;
  const carried = carriedOver(said);
  if (carried !== null && part.value <= whole.value + carried) return null;
  const most = `${words.whole}${printedAmount(whole, whole.value)}`;
  const over = carried === null ? most : `${most}与结转${carried}${whole.unit}之和`;
  const remedy = words.carriesOver ? '确为上年结转的，写明结转数。' : '确实如此的，写明原因。';
  const question = `${words.part}${printedAmount(part, part.value)}多于${over}，请核对；${remedy}`;
  return { code: 'PART_EXCEEDS', question };
}

/** 18 of “其中上年结转18件”; null where no count is written. */
export function carriedOver(said: string): number | null {
  const m = /结转[^\d]{0,6}(\d+)/.exec(said) ?? /(\d+)[^\d]{0,3}(?:系|为|是)?上年结转/.exec(said);
  return m ? Number(m[1]) : null;
}

/** What is asked where nothing was written. */
export const BLANK_QUESTION =
  '本年还没有数：请填写；不再统计的，选“本年不再统计”并写明原因。现在报不了的，可以先报其余的。';

export interface Answered {
  readonly figure: FigureFacts & { readonly id: string };
  /** The words written beside the number. */
  readonly said: string;
}

/** Every question about a unit's figures, by figure; one about a pair stands at the part. */
export function questionsOn(lines: readonly Answered[], pairs: readonly FigurePair[]): Map<string, Slip[]> {
  const byId = new Map(lines.map((line) => [line.figure.id, line]));
  const asked = new Map<string, Slip[]>();
  for (const { figure } of lines) if (figure.value !== null) asked.set(figure.id, slipsOf(figure, figure.value));
  for (const { whole, part, words } of pairs) {
    const [one, other] = [byId.get(whole), byId.get(part)];
    if (!one || !other || one.figure.comparability === 'discontinued') continue;
    const slip = pairSlip({ words, whole: one.figure, part: other.figure, said: other.said });
    if (slip) asked.set(part, [...(asked.get(part) ?? []), slip]);
  }
  return new Map([...asked].filter(([, slips]) => slips.length > 0));
}
