/** What every page or bell asks for, found without going through a table that grows. */
export const ASKED_OFTEN_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  task: [['assigned_on', 'state']],
  notice: [['kind', 'owed_on']],
  instruction: [['closed_on', 'accepted_on', 'task_id']],
};
