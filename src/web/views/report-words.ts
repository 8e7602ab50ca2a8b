import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { TaskRecord } from '../../task/task-facts.js';

/** What a report that waits for its review is about. */
export function reportName({ kind, nodeId, periodId }: ProgressReport, { nodes, periods }: TaskRecord): string {
  const node = nodes.find(({ id }) => id === nodeId);
  if (node) return `节点“${node.title}”`;
  const period = periods.find((one) => one.periodId === periodId);
  if (period) return `${period.period.name}情况`;
  return kind === 'closing' ? '办结材料' : '批示答复';
}
