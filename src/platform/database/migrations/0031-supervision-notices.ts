/** Of a 督办通知单: which tasks it told its unit of, and what they were when somebody worded it. */
export const NOTICE_COLUMNS = { office_paper: { task_ids: 'json?', facts_hash: 'code?' } } as const;
