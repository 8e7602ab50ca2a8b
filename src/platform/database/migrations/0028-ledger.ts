/**
 * 下一步 beside what was done and what stands in the way; what the office filled in for a unit (代填) waits there for
 * its head, a number as a proposal beside the figure.
 */
export const LEDGER_COLUMNS = {
  progress_report: { next_steps: 'words?' },
  unit_draft: { by_office: 'bool?' },
  figure: { proposed_value: 'number?', proposed_on: 'day?' },
} as const;
