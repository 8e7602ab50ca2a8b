import { isDay, type Day } from '../../calendar/domain/day.js';
import { plainText } from './coerce.js';
import type { RawSheet } from './returned-sheet.js';

/** What a workbook says of itself, on a sheet that programs do not list. */
export interface SystemFacts {
  readonly planYear: number;
  readonly planId: string;
  readonly day: Day;
  readonly head: string | null;
}

export const SYSTEM_SHEET = '系统';
const [FORM, YEAR, PLAN, DAY, HEAD] = ['格式', '计划年度', '计划', '数据日', '存证'] as const;

export const systemWords = ({ planYear, planId, day, head }: SystemFacts): readonly (readonly [string, string])[] => [
  [FORM, '督办台账1'],
  [YEAR, String(planYear)],
  [PLAN, planId],
  [DAY, day],
  [HEAD, head ?? ''],
];

/** Null where the sheet is missing, or is of something else. */
export function readSystem(sheets: readonly RawSheet[]): SystemFacts | null {
  const sheet = sheets.find(({ name }) => name === SYSTEM_SHEET);
  const said = new Map(
    (sheet?.rows ?? []).map(({ cells }) => {
      const [name, value] = [1, 2].map((column) => {
        const cell = cells.get(column);
        return cell?.kind === 'text' ? plainText(cell.text) : '';
      });
      return [name ?? '', value ?? ''];
    }),
  );
  const [year, planId, day] = [Number(said.get(YEAR)), said.get(PLAN) ?? '', said.get(DAY) ?? ''];
  if (said.get(FORM) !== '督办台账1' || !Number.isInteger(year) || planId === '' || !isDay(day)) return null;
  return { planYear: year, planId, day, head: said.get(HEAD) || null };
}
