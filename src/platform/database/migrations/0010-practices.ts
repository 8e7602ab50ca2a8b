/** 典型做法: an accepted piece that the office holds up as an example. */
export const PRACTICE_COLUMNS = { progress_report: { practice_on: 'day?', practice_by: 'id?' } } as const;
