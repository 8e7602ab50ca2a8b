/** The seven ways a promise ends at year's end, with the words people read (办结 is accepted by the office). */
export const OUTCOME_WORDS = {
  completed: '已办结',
  fulfilled: '本年度已落实，不再列',
  continued: '继续，并有新内容',
  carriedOver: '部分落实，结转',
  notImplemented: '未落实及原因',
  merged: '并入他项',
  notApplicable: '不再适用',
} as const;

export type ReportOutcome = keyof typeof OUTCOME_WORDS;

/** What was not done is no achievement: a person says what became of it, and why. */
export const NOT_ACHIEVED: readonly ReportOutcome[] = ['notImplemented', 'merged', 'notApplicable'];

/** Those that say something about next year. */
export const GOES_ON: readonly ReportOutcome[] = ['continued', 'carriedOver', 'notImplemented'];
