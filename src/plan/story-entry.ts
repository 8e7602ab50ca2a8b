import { z } from 'zod';
import { ASSESSMENTS } from '../task/domain/facts.js';
import { OUTCOMES } from '../task/domain/outcomes.js';
import { MANNERS, PAUSE_KINDS } from '../task/request.entity.js';
import { DRAFTABLE } from '../task/unit-draft.entity.js';
import type { Dossier } from './dossier.service.js';

const Day = z.string().nullable();
const Person = z.string().nullable();

/** Everything about one task: where it comes from, what was said, asked, decided and done; versions are for If-Match. */
export const Story = z.object({
  taskId: z.string(),
  planYear: z.int(),
  /** The paragraphs its promises stand in; `mine` are the promises it answers. */
  source: z.array(
    z.object({
      marker: z.string().nullable(),
      heading: z.string(),
      pieces: z.array(z.object({ text: z.string(), mine: z.boolean() })).readonly(),
    }),
  ),
  nodes: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), title: z.string(), originalDueDate: z.string(), dueDate: z.string() },
      ...{ submittedOn: Day, acceptedOn: Day },
    }),
  ),
  periods: z.array(
    z.object({
      ...{ id: z.string(), code: z.string(), name: z.string(), opensOn: z.string(), dueBy: z.string() },
      ...{ statedOn: Day, acceptedOn: Day },
    }),
  ),
  reports: z.array(
    z.object({
      ...{ id: z.string(), version: z.int() },
      kind: z.enum(['node', 'period', 'answer', 'closing', 'fact', 'note']),
      ...{ nodeId: z.string().nullable(), periodId: z.string().nullable(), instructionId: z.string().nullable() },
      ...{ round: z.int(), text: z.string(), problems: z.string().nullable(), nextSteps: z.string().nullable() },
      ...{ assessment: z.enum(ASSESSMENTS).nullable(), outcome: z.enum(OUTCOMES).nullable() },
      ...{ nextYear: z.string().nullable(), state: z.enum(['submitted', 'accepted', 'returned']) },
      ...{ submittedOn: z.string(), submittedBy: Person, draftedBy: Person, filledBy: Person },
      ...{ reviewedOn: Day, reviewedBy: Person, missing: z.string().nullable(), practiceOn: Day },
    }),
  ),
  drafts: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), act: z.enum(DRAFTABLE), input: z.record(z.string(), z.string()) },
      ...{ state: z.enum(['saved', 'sent', 'returned', 'done']), writtenAt: z.string(), writtenBy: Person },
      ...{ filledBy: Person, returnedWords: z.string().nullable() },
    }),
  ),
  requests: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), kind: z.string(), nodeId: z.string().nullable(), number: z.int() },
      ...{
        askedOn: z.string(),
        askedBy: Person,
        late: z.boolean(),
        reason: z.string(),
        fromDay: Day,
        proposedDay: Day,
      },
      ...{ proposedDepartment: z.string().nullable(), decider: z.string(), opinion: z.string().nullable() },
      ...{ state: z.string(), decidedOn: Day, answer: z.string().nullable(), grantedDay: Day },
    }),
  ),
  decisions: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), kind: z.string(), requestId: z.string().nullable() },
      ...{ leaderPost: z.string(), decidedOn: z.string(), words: z.string(), manner: z.enum(MANNERS), revokedOn: Day },
    }),
  ),
  instructions: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), decisionId: z.string(), words: z.string(), givenOn: z.string() },
      ...{ answerBy: z.string(), submittedOn: Day, acceptedOn: Day, closedOn: Day },
    }),
  ),
  pauses: z.array(
    z.object({
      ...{ kind: z.enum(PAUSE_KINDS), fromDay: z.string(), toDay: Day, basis: z.string(), lookAgainBy: z.string() },
    }),
  ),
  letters: z.array(z.object({ sentAt: z.string(), post: z.string() })),
});
export type Story = z.infer<typeof Story>;

/**
 * To whoever sees it whole, all of it; to a unit that cooperates, what is required and where it comes from.
 * @param inside whether the reader belongs to the lead: what is written there and not reported is its own
 */
export function storyOf(dossier: Dossier, inside: boolean): Story {
  const { row, plan, source, whole, names, directory } = dossier;
  const { task, nodes, periods, instructions } = row.record;
  const name = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const told = <T>(rows: readonly T[]): readonly T[] => (whole ? rows : []);
  const post = (id: string): string => directory.posts.find((one) => one.id === id)?.title ?? '';
  return Story.parse({
    ...{ taskId: task.id, planYear: plan.planYear, source },
    nodes: nodes.map((node) => (whole ? node : { ...node, submittedOn: null, acceptedOn: null })),
    periods: periods.map(({ period, statedOn, acceptedOn }) => ({
      ...period,
      ...(whole ? { statedOn, acceptedOn } : { statedOn: null, acceptedOn: null }),
    })),
    reports: told(dossier.reports).map((one) => ({
      ...one,
      ...{ submittedBy: name(one.submittedBy), draftedBy: name(one.draftedBy), reviewedBy: name(one.reviewedBy) },
    })),
    drafts: (inside ? dossier.drafts : []).map((one) => ({ ...one, writtenBy: name(one.writtenBy) })),
    requests: told(dossier.requests).map((one) => ({
      ...one,
      askedBy: name(one.askedBy),
      proposedDepartment: directory.department(one.proposedDepartmentId)?.name ?? null,
    })),
    decisions: told(dossier.decisions).map((one) => ({ ...one, leaderPost: post(one.leaderPostId) })),
    instructions: told(instructions),
    pauses: told(dossier.pauses),
    letters: told(dossier.letters),
  });
}
