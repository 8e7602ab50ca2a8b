import { isUnitName, withColon, withLeadLabel } from './owners.js';

const NOTE = /^[（〔【][^（）〔〕【】]{2,200}[）〕】]$/;
/** What stands before the bracket already names a group: 会同有关部门（公安局、司法局） only says which. */
const SAYS_WHICH = /(部门|单位|机构|等|会同|联合|其中)$/;

const unitsIn = (note: string): string[] =>
  note
    .slice(1, -1)
    .split(/[、，；\s\u3000]+/)
    .filter((unit) => unit !== '');

const isUnit = (words: string): boolean => words.length > 1 && (isUnitName(words) || /(社|村|组|居)$/.test(words));

/** （平安办、各社区） behind a promise: units in brackets and nothing else, who are to do it. */
export const isUnitsNote = (note: string): boolean => NOTE.test(note) && unitsIn(note).every(isUnit);

/** The same right behind the words of a promise: one unit alone may only explain a name. */
export const isUnitsNoteBehind = (note: string, words: string): boolean =>
  isUnitsNote(note) &&
  !SAYS_WHICH.test(words) &&
  (unitsIn(note).length > 1 || /^.(区|县|市|镇|乡|街道|省|各)/.test(note));

const LONGEST_LINE = 120;
/** 区司法局、区财政局、各镇街: two units or more that are all there is of a line. */
export const isUnitsLine = (line: string): boolean => {
  const units = line.length > LONGEST_LINE ? [] : line.split('、');
  return units.length > 1 && units.every((unit) => unit.length > 1 && isUnitName(unit) && UNIT_BEGINS.test(unit));
};
/** Whose unit it is; a word that only ends like one is none. */
const UNIT_BEGINS = /^(各?(区|县|市|镇|乡|街道|省)|各|综治|党政|平安|司法|派出)/;

/** As the reader of owners knows it. */
export const labelled = (note: string): string =>
  isUnitsNote(note)
    ? `责任单位：${unitsIn(note).join('、')}`
    : isUnitsLine(note)
      ? `责任单位：${note}`
      : withColon(withLeadLabel(note));
