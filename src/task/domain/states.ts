export type TaskState =
  'draft' | 'assigned' | 'inProgress' | 'submitted' | 'returned' | 'completed' | 'closed' | 'suspended' | 'cancelled';

export interface StateWords {
  /** null: the unit does not see the task in this state. */
  readonly unit: string | null;
  readonly office: string;
  readonly meaning: string;
}

export const STATE_WORDS: Readonly<Record<TaskState, StateWords>> = {
  draft: { unit: null, office: '待立项', meaning: '尚未批准分解表' },
  assigned: { unit: '待签收', office: '已交办', meaning: '通知已送达，等您单位签收' },
  inProgress: { unit: '办理中', office: '办理中', meaning: '按落实标准推进' },
  submitted: { unit: '待审核', office: '待审核', meaning: '您单位已报，审核期间不计逾期' },
  returned: { unit: '退回补充', office: '退回补充', meaning: '请按所列要点补充后上报' },
  completed: { unit: '已办结', office: '办结（待销号）', meaning: '审核通过，等另一位同志复核' },
  closed: { unit: '已结束', office: '销号', meaning: '结论和依据可查' },
  suspended: { unit: '暂缓', office: '中止', meaning: '经批准暂停计时，每季度复核一次' },
  cancelled: { unit: '已撤销', office: '撤销', meaning: '经批准不再办理，依据可查' },
};

export const TASK_STATES = Object.keys(STATE_WORDS) as TaskState[];

/** The task is with its unit: it reports, asks and is asked. */
export const WITH_UNIT: readonly TaskState[] = ['assigned', 'inProgress', 'returned'];

/** It is done, or not to be done: when it is due and who leads it is not decided any more. */
export const SETTLED: readonly TaskState[] = ['completed', 'closed', 'cancelled'];
