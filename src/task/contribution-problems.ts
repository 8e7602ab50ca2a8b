import type { ProblemWords } from '../platform/http/problem.js';
import type { collectionDayFault, contentFault, extensionOfCollectionFault } from './domain/contribution-rules.js';

export type ContributionRefusal =
  | NonNullable<ReturnType<typeof collectionDayFault>>
  | NonNullable<ReturnType<typeof extensionOfCollectionFault>>
  | NonNullable<ReturnType<typeof contentFault>>
  | 'COLLECTION.NOT_FOUND'
  | 'COLLECTION.CLOSED'
  | 'COLLECTION.NO_UNITS'
  | 'COLLECTION.NO_SUCH_UNIT'
  | 'COLLECTION.NOBODY_THERE'
  | 'COLLECTION.PENDING'
  | 'CONTRIBUTION.NOT_FOUND'
  | 'CONTRIBUTION.CHANGED';

/** What a refused collection or piece is called, and what can be done instead. */
export const CONTRIBUTION_PROBLEMS: Readonly<Record<ContributionRefusal, ProblemWords>> = {
  'COLLECTION.PAST_DAY': { status: 422, title: '日期太早', detail: '请写今天以后的一个工作日。' },
  'COLLECTION.DAY_OFF': { status: 422, title: '这一天放假', detail: '请改成前后的一个工作日。' },
  'COLLECTION.AFTER_TASK': {
    status: 422,
    title: '晚于任务的期限',
    detail: '材料要在任务和节点的期限之前收齐：请写早一些的日期。',
  },
  'COLLECTION.TOO_FAR': { status: 422, title: '日期太远', detail: '请写一年以内的日期，并核对年份。' },
  'COLLECTION.EXTENDED_BEFORE': {
    status: 409,
    title: '已经延过一次',
    detail: '每次征集只延一次；迟报的仍可报送，收齐后请结束征集。',
  },
  'COLLECTION.NOT_LATER': { status: 422, title: '新日期不晚于原定日期', detail: '请写晚于原定日期的一个工作日。' },
  'COLLECTION.NOT_FOUND': {
    status: 404,
    title: '没有这次征集',
    detail: '没有这次征集，或者不在您能查看的范围内：请从“配合材料”进入。',
  },
  'COLLECTION.CLOSED': {
    status: 409,
    title: '征集已经结束',
    detail: '牵头单位已经结束征集，或者任务已经结束：仍要补充的，请直接联系牵头单位。',
  },
  'COLLECTION.NO_UNITS': {
    status: 409,
    title: '没有可以征集的配合单位',
    detail: '这项任务没有列配合单位，或者配合单位都没有设岗位：请用电话或来文征集，记一条平时情况。',
  },
  'COLLECTION.NO_SUCH_UNIT': {
    status: 422,
    title: '不是这项任务的配合单位',
    detail: '只能向任务分解表列明的配合单位征集：请从列出的单位中选。',
  },
  'COLLECTION.NOBODY_THERE': {
    status: 422,
    title: '这个单位还没有设岗位',
    detail: '没有负责人和联络员的单位收不到：请去掉它，改用电话或来文征集。',
  },
  'COLLECTION.PENDING': {
    status: 409,
    title: '同样的征集还没有结束',
    detail: '这项任务上已有一次内容相同的征集：请到“配合材料”里查看。',
  },
  'CONTRIBUTION.NOT_FOUND': {
    status: 404,
    title: '没有这份材料',
    detail: '没有这份材料，或者不由您单位报送：请从“配合材料”进入。',
  },
  'CONTRIBUTION.CHANGED': {
    status: 409,
    title: '同事先报了',
    detail: '您打开以后，本单位的同事已经报送或改正：请刷新页面，核对后再改。',
  },
  'CONTRIBUTION.NOTHING_SAID': { status: 422, title: '还没有写内容', detail: '请填表，或写一句情况；没有的，写“无”。' },
  'CONTRIBUTION.CELLS': {
    status: 422,
    title: '表还没有填完',
    detail: '表中每一栏都要填，没有的写“无”；整行没有可填的，都留空，在说明里写一句原因。',
  },
};
