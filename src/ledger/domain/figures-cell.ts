import type { FigureFact } from './facts.js';
import { plainText } from './coerce.js';

export type ReadFigures =
  | { readonly ok: true; readonly amounts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly message: string };

export const figuresWords = (figures: readonly FigureFact[]): string =>
  figures.map(({ name, said }) => `${name}：${said}`).join('\n');

/** What stands for a number that is not there yet. */
const AWAITED = /^(待.*|未报|无|—|-)?$/;
const THIS_YEAR = /本年\s*(?:为)?([^，；。\n]*)/;

export const amountIn = (said: string): string => {
  const written = THIS_YEAR.exec(said)?.[1]?.trim() ?? '';
  return AWAITED.test(written) ? '' : written;
};

/** By figure what is written behind 本年, where it is not what stood there; of a single figure the bare number will do. */
export function readFigures(text: string, figures: readonly FigureFact[]): ReadFigures {
  const amounts = new Map<string, string>();
  const [only] = figures;
  if (figures.length === 1 && only && /^[\d０-９][\d０-９,，.．]*\s*\S{0,4}$/.test(text))
    return { ok: true, amounts: new Map([[only.id, text]]) };
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [figure] = figures
      .filter(({ name }) => line.trim().startsWith(plainText(name)))
      .sort((a, b) => b.name.length - a.name.length);
    if (!figure)
      return { ok: false, message: `没有“${line.trim().slice(0, 20)}”这项数据：请只改“本年”后面的数，名称照原样。` };
    const said = line.trim().slice(plainText(figure.name).length);
    if (!said.includes('本年'))
      return { ok: false, message: `“${figure.name}”没有找到“本年”：请写成“本年42件”的样子。` };
    const amount = amountIn(said);
    const before = amountIn(figure.said);
    if (amount.normalize('NFKC') === before.normalize('NFKC')) continue;
    if (amount === '') return { ok: false, message: `“${figure.name}”已报的数不能在表里删去：请在数据页办理。` };
    amounts.set(figure.id, amount);
  }
  return { ok: true, amounts };
}
