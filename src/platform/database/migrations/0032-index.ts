/** The ledger is filtered, counted and ordered without reading any task whole. */
export const INDEX_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  task: [['state', 'nature', 'red_from', 'yellow_from', 'lead_department_id']],
  task_cooperation: [['department_id', 'task_id']],
  progress_report: [['state', 'task_id']],
};
