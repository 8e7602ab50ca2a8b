import { likeness } from './likeness.js';
import { piecesOf } from './pieces.js';
import { officialMarks } from '../../writing/domain/punctuation.js';
import type { AnnualReport } from './report.js';
import { BLANK } from './sentence.js';

/** So much alike a promise is last year's promise again. */
export const REPEATED = 0.8;

export interface Repeated {
  readonly key: string;
  readonly sentence: string;
  readonly words: string;
  readonly lastYear: string;
  /** In whole percent. */
  readonly likeness: number;
}

export interface NextStepsCheck {
  readonly sentences: number;
  /** Those that name a product, a figure or a date, so that next year can be asked about them. */
  readonly verifiable: number;
  /** In whole percent; null while there is no sentence. */
  readonly share: number | null;
  readonly unverifiable: readonly { readonly key: string; readonly sentence: string; readonly words: string }[];
  readonly repeated: readonly Repeated[];
}

const FIGURE = /\d|[一二三四五六七八九十百千两]+[个项件次名家场批套份期轮支条所](?!体)|全覆盖/;
const DATE = /[一二三四五六七八九十\d]+月|[一二三四]季度|[上下]半年|年[底初内]|每(?:年|半年|季度|月)/;
const PRODUCT =
  /《[^》]+》|(?:印发|出台|制定|修订|编制|公布|发布|建成|建立|组建|成立|配备|聘任|上线)[^，。；]{2,}|(?:完成|形成|开展)[^，。；]*(?:办法|方案|规划|细则|目录|清单|指南|标准|规程|手册|名册|台账|平台|系统|中心|队伍|专家库|轮训|评查|抽查)/;

export const isVerifiable = (text: string): boolean => [FIGURE, DATE, PRODUCT].some((shape) => shape.test(text));

/** What is promised for next year: how much of it could be asked about, and what merely says last year's words again. */
export function checkNextSteps({ chapters }: Pick<AnnualReport, 'chapters'>): NextStepsCheck {
  const told = chapters
    .filter(({ role }) => role === 'next_steps')
    .flatMap(({ sections }) => sections)
    .flatMap(({ key, lastYear, sentences }) =>
      sentences
        .filter(({ text }) => !text.includes(BLANK))
        .map(({ id, text }) => ({ key, sentence: id, words: text, before: closest(text, lastYear) })),
    );
  const unverifiable = told
    .filter(({ words }) => !isVerifiable(words))
    .map(({ key, sentence, words }) => ({ key, sentence, words }));
  const verifiable = told.length - unverifiable.length;
  return {
    ...{ sentences: told.length, verifiable, unverifiable },
    share: told.length === 0 ? null : Math.round((verifiable / told.length) * 100),
    repeated: told
      .filter(({ before }) => before.score >= REPEATED)
      .map(({ before, ...one }) => ({ ...one, lastYear: before.text, likeness: Math.floor(before.score * 100) })),
  };
}

/** The sentence of last year's passage that is nearest in words. */
export function closest(text: string, lastYear: string): { text: string; score: number } {
  const scored = piecesOf(officialMarks(lastYear)).map((piece) => ({
    text: piece.text,
    score: likeness(piece.text, text),
  }));
  return scored.sort((a, b) => b.score - a.score)[0] ?? { text: '', score: 0 };
}
