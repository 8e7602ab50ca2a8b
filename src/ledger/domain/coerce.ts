import { addDays, isDay, type Day } from '../../calendar/domain/day.js';

/** A cell as a reader of workbooks hands it over. */
export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'formula' }
  | { readonly kind: 'fault' };

export interface CellContext {
  readonly kind: 'text' | 'number' | 'day';
  readonly planYear: number;
  readonly from1904: boolean;
}

export type Coerced = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

const good = (text: string): Coerced => ({ ok: true, text });
const bad = (message: string): Coerced => ({ ok: false, message });

/**
 * Text as it is compared and kept: ends of lines as here, no blanks at the end of lines, none around the whole. What a
 * program adds unasked is no change.
 */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[ \t\u3000]+$/gm, '')
    .trim();

/** What Excel and WPS made of a cell, undone: the one text that stands for it, in whichever way it was kept. */
export function coerced(cell: RawCell | undefined, context: CellContext): Coerced {
  if (cell === undefined) return good('');
  switch (cell.kind) {
    case 'formula':
      return bad('这里是公式，不是内容：请改成文字、数字或日期（复制后选择性粘贴为数值）。');
    case 'fault':
      return bad('这里是出错的公式（如 #REF!）：请改成文字、数字或日期。');
    case 'text':
      return ofText(plainText(cell.text), context);
    case 'number':
      return context.kind === 'day' ? ofSerial(cell.number, context) : good(numberText(cell.number));
    case 'date':
      return context.kind === 'number' ? good(numberText(cell.serial)) : ofSerial(cell.serial, context);
  }
}

function ofText(text: string, { kind, planYear }: CellContext): Coerced {
  if (text === '' || kind === 'text') return good(text);
  if (kind === 'number') {
    const number = numberOf(text);
    return number === null ? bad(`“${text}”不是数字：请只写一个数。`) : good(numberText(number));
  }
  const day = dayOf(text, planYear);
  return typeof day === 'string' ? good(day) : bad(day.message);
}

/** 31208.0 and 31,208 are 31208. */
export const numberText = (number: number): string => String(Math.round(number * 1e6) / 1e6);

export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const m = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.exec(plain);
  return m ? Number(plain.replaceAll(',', '')) : null;
}

/** Day 60 of the older count is a 29 February that never was; days before it lie one further on. */
function ofSerial(serial: number, { kind, from1904 }: CellContext): Coerced {
  const whole = Math.floor(serial);
  const day = from1904 ? addDays('1904-01-01', whole) : addDays('1899-12-30', whole < 60 ? whole + 1 : whole);
  if (!(serial >= 1 && serial < 200_000) || !isDay(day))
    return bad(`“${numberText(serial)}”不是日期：请写成2021-09-06的样子。`);
  return good(kind === 'text' ? chineseDay(day) : day);
}

const chineseDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const SHAPES: readonly RegExp[] = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/,
];

/** A day as people write it; without a year it is one of the plan's. Or why it is none. */
export function dayOf(text: string, planYear: number): Day | { readonly message: string } {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  for (const shape of SHAPES) {
    const m = shape.exec(plain);
    if (!m) continue;
    const [year, month, date] = [m[1] ?? String(planYear), m[2] ?? '', m[3] ?? ''];
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isDay(day) ? day : { message: noSuchDay(Number(year), Number(month), Number(date)) };
  }
  const serial = numberOf(plain);
  if (serial !== null && serial > 20_000 && serial < 80_000) return addDays('1899-12-30', Math.floor(serial));
  return { message: `“${text}”不是日期：请写成2021-09-06或9月6日的样子。` };
}

/** 9月31日不存在，是否为9月30日？ */
function noSuchDay(year: number, month: number, date: number): string {
  const words = `${year}年${month}月${date}日不存在`;
  if (month < 1 || month > 12 || date < 1 || date > 31) return `${words}：请改正。`;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return `${words}，是否为${chineseDay(addDays(next, -1)).slice(5)}？`;
}
