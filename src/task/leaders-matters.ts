import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { Decision, Request } from './request.entity.js';

export interface LeadersMatters {
  /** What waits for a leader's answer, the longest first. */
  readonly waiting: readonly Request[];
  /** What was recorded for a leader (代录) and stands, oldest first. */
  readonly recorded: readonly Decision[];
}

/** What the leaders of a district are asked, and what was written down in their name by that day. */
export async function leadersMatters(from: Reads, day: string): Promise<LeadersMatters> {
  const inOrder = { id: 'ASC' } as const;
  const asked = { state: 'asked' as const, decider: 'leader' as const, askedOn: LessThanOrEqual(day) };
  const written = { recordedBy: Not(IsNull()), revokedOn: IsNull(), recordedOn: LessThanOrEqual(day) };
  return {
    waiting: await from.find(Request, { where: asked, order: inOrder }),
    recorded: await from.find(Decision, { where: written, order: inOrder }),
  };
}
