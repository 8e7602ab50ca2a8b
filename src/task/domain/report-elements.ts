/** What a sentence needs so that nobody has to ask again at year's end. */
export const ELEMENT_WORDS = { date: '日期', document: '文件名', figure: '数据' } as const;
export type Element = keyof typeof ELEMENT_WORDS;

const HANZI = '一二三四五六七八九十';
const SHAPES: Readonly<Record<Element, RegExp>> = {
  date: new RegExp(
    `[\\d${HANZI}]+月(?:[\\d${HANZI}]+日|底|初|末|份|[上中下]旬)?|[上下]半年|[\\d一二三四]季度|年(?:初|中|底|末)|(?:本|上)?周[一二三四五六日]|\\d{4}[-/.]\\d{1,2}`,
  ),
  document: /《[^》]+》|〔\d{4}〕|(?:文件|方案|办法|通知|意见|规划|规定|清单|纪要|细则|制度|规程|名册|目录|报告)/,
  figure: new RegExp(
    `[\\d.]+\\s*[%％‰万亿余多]?\\s*(?:[件个次人名家份期场处项条篇户元所支台套批辆起例]|余|%|％|百分点)|[\\d${HANZI}百千万两]+(?:余|多)?[件个次人名家份期场处项条篇户支台套批起例]`,
  ),
};
/** A figure is wanted where the standard itself counts something. */
const COUNTS = /\d+\s*[件个次人名家份期场处项条篇户%％]|[率数量]/;

/**
 * Which of date, document and figure a text does not name. A date or a document is enough to find the thing by;
 * whoever named neither is asked, once, and may send it as it is.
 * @param standard 落实标准 of the task, null where it has none
 */
export function missingElements(text: string, standard: string | null): Element[] {
  const absent = (element: Element): boolean => !SHAPES[element].test(text);
  const nothingDated: Element[] = absent('date') && absent('document') ? ['date', 'document'] : [];
  const nothingCounted: Element[] = COUNTS.test(standard ?? '') && absent('figure') ? ['figure'] : [];
  return [...nothingDated, ...nothingCounted];
}
