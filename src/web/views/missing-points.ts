import { missingElements, type Element } from '../../task/domain/report-elements.js';

const POINTS: Readonly<Partial<Record<Element, string>>> = {
  // Date and document are missed together: either is enough to find the thing by.
  date: '缺日期和文件名：请写明哪一天办的、依据哪份文件。',
  figure: '缺数据：落实标准里有数，请写明数字和截止日期。',
};

/** What the rules do not find in a text, one point a line, for a person to change; empty where nothing is missing. */
export function missingPoints(text: string, standard: string | null): string {
  const points = missingElements(text, standard).flatMap((one) => POINTS[one] ?? []);
  return points.length > 1 ? points.map((point, i) => `${i + 1}．${point}`).join('\n') : points.join('');
}
