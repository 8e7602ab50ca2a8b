import { textOf, type AnnualReport, type ReportChapter } from './report.js';
import { BLANK } from './sentence.js';

/** The five contents the regulation requires of such a report, and what to do where one is missing. */
export const CONTENTS = {
  achievements: { words: '上一年度推进法治政府建设的主要举措和成效', remedy: '请写明举措和成效' },
  problems: { words: '存在的不足和原因', remedy: '请逐条写明现象和主要原因' },
  principals: {
    words: '党政主要负责人履行推进法治建设第一责任人职责的情况',
    remedy: '请设一节，或在有关一节中写明',
  },
  nextSteps: { words: '下一年度推进法治政府建设的主要安排', remedy: '请写明明年的安排' },
  other: { words: '其他需要报告的情况', remedy: '没有的，请写“无其他需要报告的情况”' },
} as const;
export type Content = keyof typeof CONTENTS;

export interface ContentCheck {
  readonly content: Content;
  readonly words: string;
  /** Null where it is there. */
  readonly missing: string | null;
}

const PRINCIPALS = /第一责任人|主要负责人|主要负责同志/;
const OTHER = /其他需要(?:报告|说明)的(?:情况|事项)/;

const isWritten = (text: string): boolean => text.replaceAll(BLANK, '').replace(/[^\p{L}\p{N}]/gu, '') !== '';

/** Which of the five are written; a chapter of blanks is not. */
export function contentsOf({ chapters }: Pick<AnnualReport, 'chapters'>): ContentCheck[] {
  const text = (role: ReportChapter['role']): string =>
    chapters
      .filter((chapter) => chapter.role === role)
      .flatMap(({ sections }) => sections.map(textOf))
      .join('');
  const all = chapters.flatMap(({ heading, leadIn, sections }) => [
    heading,
    ...(leadIn ? [textOf(leadIn)] : []),
    ...sections.flatMap((section) => (isWritten(textOf(section)) ? [section.heading, textOf(section)] : [])),
  ]);
  const problems = text('problems');
  const there: Readonly<Record<Content, boolean>> = {
    achievements: isWritten(text('achievements')),
    problems: isWritten(problems) && problems.includes('原因'),
    principals: all.some((words) => PRINCIPALS.test(words)),
    nextSteps: isWritten(text('next_steps')),
    other: isWritten(text('other')) || all.some((words) => OTHER.test(words)),
  };
  return (Object.keys(CONTENTS) as Content[]).map((content) => {
    const { words, remedy } = CONTENTS[content];
    return { content, words, missing: there[content] ? null : `缺“${words}”：${remedy}` };
  });
}
