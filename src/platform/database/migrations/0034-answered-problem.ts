/** A supplementary task names the part of last year's problems that no promise took up, in the words of the report. */
export const ANSWERED_PROBLEM_COLUMNS = { task: { answers_problem: 'words?' } } as const;
