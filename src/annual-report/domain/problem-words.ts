import { isOfOurLedger } from './ledger-words.js';

/** 区司法局, 区委办, 某某镇: the chapter of problems says what is wrong, not whose it is. */
const UNIT =
  /[省市区县](?:委|政府|人大|政协)?[\u4e00-\u9fff]{1,10}?(?:局|委员会|办公室|法院|检察院|委(?!托|员)|办(?![理法事结公件好案学]))|[\u4e00-\u9fff]{2}(?:街道|镇)(?:政府|党委|办事处)/g;
const FIRST_PERSON = /(?:我|本)(?:局|委|办|室|院|部|单位|中心)/g;
/** 各委办局, 镇街: kinds of units, not one. */
const ANY_UNIT = /^[省市区县](?:级|直)/;

/** 司法局 for 区司法局: so a unit is called in its own district. */
const shortName = (unit: string): string => unit.replace(/^[省市区县](?=[\u4e00-\u9fff]+(?:局|委|办|中心)$)/, '');
const says = (text: string, unit: string): boolean => [...unit].length > 2 && text.includes(unit);

export interface ProblemFault {
  readonly kind: 'unit' | 'ledger';
  readonly words: string;
}

/**
 * Names of units and counts of our own ledger, which have no place in this chapter.
 * @param units the district's own names, however they are written
 */
export function problemFaults(text: string, units: readonly string[]): ProblemFault[] {
  const named = [...(text.match(UNIT) ?? []), ...(text.match(FIRST_PERSON) ?? [])].filter((w) => !ANY_UNIT.test(w));
  const listed = units.map((unit) => (text.includes(unit) ? unit : shortName(unit))).filter((unit) => says(text, unit));
  const clauses = text.split(/[，；。]/).filter(isOfOurLedger);
  return [
    ...[...new Set([...listed, ...named.filter((words) => !listed.some((unit) => unit.includes(words)))])].map(
      (words): ProblemFault => ({ kind: 'unit', words }),
    ),
    ...clauses.map((words): ProblemFault => ({ kind: 'ledger', words })),
  ];
}
