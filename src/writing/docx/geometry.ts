/** Twips of GB/T 9704-2012: A4, 版心 156 × 225 mm, 22 lines of 28 characters. */
export const mm = (n: number): number => Math.round((n / 25.4) * 1440);

export const PAGE = { width: 11906, height: 16838 } as const;
/** The right one a tenth of a millimetre under 26, so that 28 characters at 15.8 points fill a line. */
export const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1469 } as const;
/** 订口 above and the page's foot at the left, as a sheet laid across is bound. */
export const ACROSS_MARGIN = { top: 1587, bottom: 1474, left: 1984, right: 2098 } as const;

/** One sheet read at a glance. */
export const DENSE_MARGIN = { top: mm(16), bottom: mm(12), left: mm(18), right: mm(18) } as const;

export const TYPE_AREA = PAGE.width - MARGIN.left - MARGIN.right;
export const DENSE_AREA = PAGE.width - DENSE_MARGIN.left - DENSE_MARGIN.right;
export const ACROSS_AREA = PAGE.height - ACROSS_MARGIN.left - ACROSS_MARGIN.right;

/** 225 mm by 22; a twip more and the twenty-second line falls off the page. */
export const LINE = 579;
/** 156 mm by 28 is 15.8 points where the type has 16: in twips. A grid of characters is read differently by each reader. */
export const CHARACTER_SPACING = -4;

/** Half-points: 2号, 3号, 4号, 小四, 五号, 小五. */
export const SIZE = { title: 44, body: 32, small: 28, table: 24, note: 21, dense: 18 } as const;
/** One character of the body, as wide as the grid makes it. */
export const CHARACTER = TYPE_AREA / 28;
/** A 2号 character is 22 points: the characters of a title's line. */
export const TITLE_CHARACTERS = 20;

/** The dash of the page number stands 7 mm below the type area. */
export const FOOTER = mm(25.5);
export const HEADER = mm(20);
/** 信函: the mark's upper edge 30 mm below the page's, the rules 170 mm wide, the lower one 20 mm above the page's end. */
export const LETTER = { mark: mm(30), ruleWidth: mm(170), lowerRule: PAGE.height - mm(20) } as const;
