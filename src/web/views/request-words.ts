import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { Dossier } from '../../plan/dossier.service.js';
import { isCounted } from '../../reminder/shown-standing.js';
import { reasonWords } from '../../task/domain/request-rules.js';
import type { Request } from '../../task/request.entity.js';

type About = Pick<Dossier, 'directory' | 'row'>;

const nameOf = ({ directory }: About, id: string | null): string => directory.department(id)?.name ?? '';

/** What is asked, in one line. */
export function pending(request: Request, dossier: About): string {
  if (request.kind === 'proposal') return '提请协调';
  if (request.kind === 'objection') return `异议，应由${nameOf(dossier, request.proposedDepartmentId)}牵头`;
  const node = dossier.row.record.nodes.find(({ id }) => id === request.nodeId);
  const what = node ? `节点“${node.title}”` : '';
  const late = request.late && isCounted(dossier.row) ? '（逾期后提出）' : '';
  return `延期${late}，${what}${dayWithWeekday(request.fromDay ?? '')}延至${dayWithWeekday(request.proposedDay ?? '')}`;
}

export const whyAsked = ({ reasonKind, reason, number }: Request): string =>
  [...(number > 1 ? [`第${number}次`] : []), reasonWords({ reasonKind, reason })].join('：');

/** How it was answered; empty while it waits. */
export function answered(request: Pick<Request, 'kind' | 'state' | 'grantedDay'>, today: Day): string {
  switch (request.state) {
    case 'asked':
      return '';
    case 'withdrawn':
      return request.kind === 'proposal' ? '不再需要决定' : '单位撤回';
    case 'refused':
      return '不同意';
    case 'instructed':
      return '另作批示';
    case 'sentBack':
      return '请督查室再议';
    case 'granted':
      return request.grantedDay === null || request.kind === 'proposal'
        ? '同意'
        : `同意延至${dayAsSeenOn(request.grantedDay, today)}`;
  }
}
