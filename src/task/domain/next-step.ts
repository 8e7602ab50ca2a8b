import { quoted } from '../../writing/domain/punctuation.js';
import type { Day } from '../../calendar/domain/day.js';
import { openDeadlines } from './duties.js';
import type { Deadline, LateDuty, OpenStatement, Standing, TaskFacts } from './facts.js';

type Next = Standing['next'];

const SUBMISSION: Readonly<Record<Deadline['kind'], (title: string) => string>> = {
  node: (title) => `请上报节点${quoted(title)}的完成情况`,
  instruction: (title) => `请答复${title}`,
  closing: () => '请报请办结',
};

const submission = (one: Deadline): Next => ({
  what: SUBMISSION[one.kind](one.title),
  by: one.dueDate,
});

function statement(late: readonly LateDuty[], open: readonly OpenStatement[]): Next {
  const [missing] = late;
  if (missing) return { what: `请补报${missing.title}情况`, by: missing.dueDate };
  const [now] = open;
  return now ? { what: `请报送${now.name}情况`, by: now.dueBy } : null;
}

/** What the unit does next and by when; null when the move is someone else's. */
export function nextStep(facts: TaskFacts, late: readonly LateDuty[], open: readonly OpenStatement[]): Next {
  const replyBy: Day | null = facts.replyBy ?? null;
  switch (facts.state) {
    case 'assigned':
      return { what: '请签收', by: null };
    case 'returned':
      return { what: '请按退回要点补充后上报', by: replyBy };
    case 'submitted':
    case 'inProgress': {
      const [nearest] = openDeadlines(facts);
      return nearest ? submission(nearest) : statement(late, open);
    }
    case 'draft':
    case 'completed':
    case 'closed':
    case 'suspended':
    case 'cancelled':
      return null;
  }
}
