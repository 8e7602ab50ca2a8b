const NUMERALS = ['', ...'一二三四五六七八九'];

/** 1 is 一, 11 is 十一; up to ninety-nine. */
export const numeral = (n: number): string =>
  n < 10 ? (NUMERALS[n] ?? '') : `${n < 20 ? '' : NUMERALS[Math.floor(n / 10)]}十${NUMERALS[n % 10]}`;
