/** When a task was asked for its statement is looked up for the tasks in hand, not for all there ever were. */
export const SUBJECT_INDEXES = { notice: [['subject_id', 'kind']] } as const;
