/** What leaders are told is counted by these alone: no task, node or report is read for it. */
export const TOLD_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  task: [
    ['lead_department_id', 'state', 'nature', 'red_from', 'yellow_from', 'assigned_on', 'closed_on', 'id'],
    ['completed_on'],
    ['closed_on'],
  ],
  node: [['task_id', 'due_date', 'submitted_on', 'accepted_on', 'id']],
  progress_report: [['state', 'reviewed_on', 'task_id']],
};
