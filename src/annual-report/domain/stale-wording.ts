/** A wording of the maintained list: which years' reports may use it, and what came in its place. */
export interface StaleWording {
  readonly words: string;
  /** First and last year whose report may say so. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly replacedBy?: string | undefined;
  readonly why?: string | undefined;
}

export interface FoundWording {
  readonly offset: number;
  readonly words: string;
  readonly why: string;
  readonly suggestion: string | null;
}

interface Asked {
  /** The year the text is about. */
  readonly year: number;
  readonly list: readonly StaleWording[];
}

const MARKS = '“”"「」,，(（)）:：;；<〈>〉-—–';
const PLAIN = '""""",,(())::;;<<>>---';

const PLAIN_OF = new Map([...MARKS].map((mark, i) => [mark, PLAIN[i] ?? mark]));
const ANY_MARK = new RegExp(`[${MARKS.replace('-', '\\-')}]`, 'g');

/** One character for another: offsets stay. */
const folded = (text: string): string => text.replace(ANY_MARK, (mark) => PLAIN_OF.get(mark) ?? mark);

const isCurrent = ({ from, until }: StaleWording, year: number): boolean =>
  (from === undefined || from <= year) && (until === undefined || year <= until);

/** Every wording of a text that no longer holds in the report of that year, in reading order; one place is told once. */
export function staleWordingIn(text: string, asked: Asked): FoundWording[] {
  const found = [
    ...listed(text, asked),
    ...sessions(text, asked),
    ...periods(text, asked),
    ...datedNames(text, asked),
    ...years(text, asked),
  ];
  return found
    .sort((a, b) => a.offset - b.offset || b.words.length - a.words.length)
    .reduce<FoundWording[]>((told, one) => {
      const last = told.at(-1);
      return last && one.offset < last.offset + last.words.length ? told : [...told, one];
    }, []);
}

/** @param where folded already: every entry of the list looks through it */
const placesOf = (where: string, words: string): number[] => {
  const what = folded(words);
  const places: number[] = [];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) places.push(at);
  return places;
};

const judged = (entry: StaleWording, year: number): Omit<FoundWording, 'offset' | 'words'> => {
  const { from, until, replacedBy, why } = entry;
  if (from !== undefined && year < from) return { why: why ?? `${from}年起才有这一说法`, suggestion: null };
  return { why: why ?? `适用到${until ?? year - 1}年`, suggestion: replacedBy ?? null };
};

/** What replaced it may contain it: 巩固拓展脱贫攻坚成果 is no 脱贫攻坚. */
const listed = (text: string, { year, list }: Asked): FoundWording[] => {
  const plain = folded(text);
  return list
    .filter((entry) => !isCurrent(entry, year) && plain.includes(folded(entry.words)))
    .flatMap((entry) => {
      const within = list.filter(({ words }) => words !== entry.words).map(({ words }) => words);
      const covers = [...within, entry.replacedBy ?? ''].filter((words) => folded(words).includes(folded(entry.words)));
      const covered = covers.flatMap((words) => placesOf(plain, words).map((at) => [at, at + words.length] as const));
      return placesOf(plain, entry.words)
        .filter((at) => !covered.some(([start, end]) => start <= at && at < end))
        .map((offset) => ({
          ...{ offset, words: text.slice(offset, offset + entry.words.length) },
          ...judged(entry, year),
        }));
    });
};

const ORDINAL = '[一二三四五六七八九十]{1,3}';
/** 十九届五中全会, 十九届二中、三中、四中、五中全会, 区委五届十三次全会, 市十七届人大五次会议. */
const SESSION = new RegExp(
  `(?:党的|[省市区县](?:委|人大|政协)?)?(${ORDINAL}届)(?:[^，。；、《》]{0,6}?${ORDINAL}[中次](?:全会)?[、和及])*[^，。；、《》]{0,6}?(${ORDINAL}[中次]|历次)(?:全会|全体会议|会议|代表大会)`,
  'g',
);

/** A session that the list knows as of this year is current; one it does not know is for a person to look up. */
const sessions = (text: string, { year, list }: Asked): FoundWording[] =>
  [...text.matchAll(SESSION)].flatMap((match) => {
    const [words, congress = '', plenum = ''] = match;
    const entry = list.find(({ words: known }) => known === `${congress}${plenum}全会`);
    if (entry && isCurrent(entry, year)) return [];
    const told = entry ? judged(entry, year) : { why: '届次、次数不在名录中，请核对是否为最近一次', suggestion: null };
    return [{ offset: match.index, words, ...told }];
  });

/** 《…（2015—2020年）》, （2020年版）: documents that say by themselves how long they hold. */
const PERIOD = /[（(](?:\d{4}[—–-])?(\d{4})年版?[）)]/g;

const periods = (text: string, { year }: Asked): FoundWording[] =>
  [...text.matchAll(PERIOD)]
    .filter((match) => Number(match[1]) < year)
    .map((match) => ({
      ...{ offset: match.index, words: match[0], why: '文件期限已过或版本不是本年，请核对', suggestion: null },
    }));

const NUMBERS = /〔\d{4}〕\d+号/g;
const NAMES = /《[^《》]*》/g;
/** A plan or a list for one year by its name; a law is called by no year. */
const DATED = /(?<!\d)([12]\d{3})年(?!修[订正])/;

/** 《2020年法治政府建设工作要点》 in the report of 2021. */
const datedNames = (text: string, { year }: Asked): FoundWording[] =>
  [...text.matchAll(NAMES)]
    .filter(([name]) => Number(DATED.exec(name.replace(/[（(][^（）()]*[）)]/g, ''))?.[1] ?? year) < year)
    .map((match) => ({
      ...{ offset: match.index, words: match[0], why: '文件名写的是往年，请核对', suggestion: null },
    }));

const years = (text: string, { year }: Asked): FoundWording[] => {
  const elsewhere = [NAMES, NUMBERS].reduce(
    (left, names) => left.replace(names, (name) => '　'.repeat(name.length)),
    text,
  );
  return [...elsewhere.matchAll(/(?<!\d)([12]\d{3})年/g)]
    .filter((match) => Number(match[1]) < year)
    .map((match) => ({
      ...{ offset: match.index, words: match[0], why: `早于${year}年`, suggestion: `${year}年` },
    }));
};
