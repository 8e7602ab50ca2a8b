/** How the numbers of a list are written, by Word's names; null where a number has no form of that kind. */
type NumberFormat = (value: number) => string | null;

interface Counting {
  /** Nought to nine. */
  readonly digits: string;
  /** 十百千. */
  readonly units: string;
  /** 一百零一 names the gap and the one, 百一 neither. */
  readonly spoken: boolean;
}

const CHINESE: Counting = { digits: '零一二三四五六七八九', units: '十百千', spoken: true };
const LEGAL: Counting = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', spoken: true };
const LEGAL_TRADITIONAL: Counting = { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', spoken: true };
const JAPANESE: Counting = { digits: '〇一二三四五六七八九', units: '十百千', spoken: false };

/** 十一, 二十, 一百零一. */
const counted =
  ({ digits, units, spoken }: Counting): NumberFormat =>
  (value) => {
    if (value === 0) return digits.charAt(0);
    if (value > 9999) return null;
    let words = '';
    let gap = false;
    for (let place = 3; place >= 0; place -= 1) {
      const digit = Math.floor(value / 10 ** place) % 10;
      if (digit === 0) gap = words !== '';
      else {
        const unit = place === 0 ? '' : units.charAt(place - 1);
        const silent = digit === 1 && place > 0 && (spoken ? place === 1 && words === '' : true);
        words += (gap && spoken ? digits.charAt(0) : '') + (silent ? '' : digits.charAt(digit)) + unit;
        gap = false;
      }
    }
    return words;
  };

const digitByDigit =
  (digits: string): NumberFormat =>
  (value) =>
    [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');

/** A run of characters that stand for one, two, three. */
const oneOf =
  (...runs: readonly string[]): NumberFormat =>
  (value) =>
    value === 0 ? null : ([...runs.join('')][value - 1] ?? null);

/** a to z, then aa, bb: as Word goes on. */
const letters =
  (first: string): NumberFormat =>
  (value) =>
    value === 0 || value > 780
      ? null
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: NumberFormat = (value) => {
  if (value === 0 || value > 3999) return null;
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
};

const CIRCLED = oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', '㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟', '㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿');
const FULL_WIDTH = digitByDigit('０１２３４５６７８９');
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: FULL_WIDTH,
  decimalFullWidth2: FULL_WIDTH,
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedParen: oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: counted(CHINESE),
  chineseCountingThousand: counted(CHINESE),
  taiwaneseCounting: counted(CHINESE),
  taiwaneseCountingThousand: counted(CHINESE),
  chineseLegalSimplified: counted(LEGAL),
  ideographLegalTraditional: counted(LEGAL_TRADITIONAL),
  japaneseCounting: counted(JAPANESE),
  koreanDigital2: counted(CHINESE),
  ideographDigital: digitByDigit('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitByDigit('〇一二三四五六七八九'),
  taiwaneseDigital: digitByDigit('○一二三四五六七八九'),
  ideographEnclosedCircle: oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value === 0 ? null : STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12),
  lowerLetter: letters('a'),
  upperLetter: letters('A'),
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  upperRoman: roman,
  none: () => '',
};

/** A number as its format prints it; in figures where the format ends or is none we know. */
export function formatNumber(value: number, format: string): string {
  const whole = Math.max(0, Math.trunc(value));
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(whole) : null) ?? String(whole);
}
