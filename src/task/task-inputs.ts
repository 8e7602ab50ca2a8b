import { z } from 'zod';
import { isDay } from '../calendar/domain/day.js';
import { ASSESSMENTS } from './domain/facts.js';
import { OUTCOMES, unsaid } from './domain/outcomes.js';
import { FACT_KINDS, factWords, type FactKind } from './domain/fact-words.js';
import { asksTheUnit, PROPOSAL_ANSWERS, type ProposalAnswer } from './domain/proposal-answers.js';
import { EXTENSION_REASONS, type ExtensionReason } from './domain/request-rules.js';
import { MANNERS, PAUSE_KINDS } from './request.entity.js';
import { DRAFTABLE, type DraftAct } from './unit-draft.entity.js';

/** What people write into one field: trimmed, something, and no longer than a page of the annual report. */
export const Words = z.string().trim().min(1, '请填写').max(4000, '至多4000字');
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const Id = z.string().regex(ID, '编号不对');
export const Code = z.string().trim().min(1, '请选一个').max(60, '代码不对');
export const DayField = z.string().trim().refine(isDay, '没有这一天，日期写成2021-10-08的样子');

/** A form sends an empty field for what was left blank. */
export const orNull = <T extends z.ZodType<string>>(schema: T) =>
  z
    .union([z.literal(''), schema])
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text));
export const MaybeWords = orNull(z.string().trim().max(4000, '至多4000字'));

export const TaskId = Id;

const FACT_FIELDS = ['day', 'what', 'title'] as const;

/** Day, kind, matter and paper, made into one sentence; or, for programs, the sentence itself. */
const FactInput = z
  .object({
    kind: z.literal('fact'),
    text: z.string().trim().max(4000, '至多4000字').optional(),
    ...{ day: orNull(DayField), title: MaybeWords, document: MaybeWords },
    what: orNull(z.enum(Object.keys(FACT_KINDS) as FactKind[], '请选一项')),
  })
  .superRefine((fact, context) => {
    if (fact.text && FACT_FIELDS.every((name) => fact[name] === null)) return;
    for (const name of FACT_FIELDS)
      if (fact[name] === null) context.addIssue({ code: 'custom', path: [name], message: '请填写' });
  })
  .transform(({ kind, text = '', day, what, title, document }) =>
    day !== null && what !== null && title !== null
      ? { kind, text: factWords({ day, what, title, document, more: text }) }
      : { kind, text },
  );

export const ReportInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('node'), nodeId: Id, text: Words }),
  z.object({
    ...{ kind: z.literal('period'), periodId: Id, assessment: z.enum(ASSESSMENTS, '请选一项评价') },
    ...{ text: z.string().trim().max(4000, '至多4000字'), problems: MaybeWords, nextSteps: MaybeWords },
    noNews: z
      .union([z.literal('yes'), z.literal(''), z.boolean()])
      .optional()
      .transform((given) => given === 'yes' || given === true),
  }),
  z.object({ kind: z.literal('answer'), instructionId: Id, text: Words }),
  FactInput,
  z.object({ kind: z.literal('note'), text: Words, problems: MaybeWords, nextSteps: MaybeWords }),
]);

/** One line of the year-end page: what its outcome asks for beside the statement is told with all that is wrong there. */
export const ClosingLine = z.object({
  ...{ text: Words, outcome: z.enum(OUTCOMES, '请选一项结论'), nextYear: MaybeWords },
  /** 原因、依据，或并入哪一项: kept as part of the statement. */
  why: MaybeWords,
});

export const ClosingInput = ClosingLine.superRefine((closing, context) => {
  const missing = unsaid(closing);
  if (missing) context.addIssue({ code: 'custom', path: [missing.field], message: missing.ask });
});

export const TakeBackInput = z.object({
  evidenceId: z.string('请选一个文件').regex(ID, '请选一个文件'),
});

export const ReturnInput = z.object({ missing: Words });

const REASONS = Object.keys(EXTENSION_REASONS) as ExtensionReason[];

export const ExtensionInput = z.object({
  nodeId: orNull(Id),
  day: DayField,
  reasonKind: z.enum(REASONS, '请选一项原因'),
  reason: Words,
});

export const ObjectionInput = z.object({ department: Code, reason: Words });

const answer = { grant: z.enum(['yes', 'no'], '请选同意或不同意'), words: Words, day: orNull(DayField) };
/** 代录: whose decision it is, when and how it was made. */
const behalf = {
  leader: Code,
  decidedOn: DayField,
  manner: z.enum(
    MANNERS.filter((one) => one !== 'here'),
    '请选批示的方式',
  ),
};

export const AnswerInput = z.object(answer);
export const ReferInput = z.object({ opinion: Words });
export const RecordInput = z.object({ ...answer, ...behalf });
const NAMED_ANSWERS = Object.keys(PROPOSAL_ANSWERS) as ProposalAnswer[];
const toProposal = { answer: z.enum(NAMED_ANSWERS, '请选一项'), words: Words, day: orNull(DayField) };
const dayMissing = ({ answer, day }: { answer: ProposalAnswer; day: string | null }): boolean =>
  asksTheUnit(answer) && day === null;
const MISSING_DAY = { path: ['day'], message: '请写请单位答复的日期' };

export const ProposalInput = z.object(toProposal).refine((said) => !dayMissing(said), MISSING_DAY);
export const RecordedProposalInput = z
  .object({ ...toProposal, ...behalf })
  .refine((said) => !dayMissing(said), MISSING_DAY);
export const InstructionInput = z.object({ words: Words, answerBy: DayField });
export const RecordedInstructionInput = z.object({ words: Words, answerBy: DayField, ...behalf });
export const PauseInput = z.object({ kind: z.enum(PAUSE_KINDS, '请选一项'), basis: Words });
export const BasisInput = z.object({ basis: Words });

/** Fields of the form itself, not of what was filled in. */
export const OF_THE_FORM: readonly string[] = ['_csrf', 'seen', 'back', 'asIs'];

/** What a form that may be drafted holds when it is whole. */
export const DRAFT_INPUTS: Readonly<Record<DraftAct, z.ZodType>> = {
  report: ReportInput,
  submit: ClosingInput,
  'ask-extension': ExtensionInput,
  object: ObjectionInput,
};
/** The fields beside these are the form's own, as far as they are filled in. */
export const DraftInput = z
  .object({
    act: z.enum(DRAFTABLE),
    send: z.enum(['yes', '']).optional(),
    by: z.enum(['self', 'other']).optional(),
    filledBy: orNull(z.string().trim().max(40, '至多40字')),
  })
  .catchall(z.string().max(4000, '至多4000字'))
  // 本人 or 代填, asked of whoever comes by a letter's link.
  .refine(({ by, filledBy }) => by !== 'other' || filledBy !== null, { path: ['filledBy'], message: '请写代填人姓名' });
export const GiveBackInput = z.object({ words: Words });

/** 录入签批件: what the paper bears, as whoever holds it in his hand reads it there. */
export const SignedSheetInput = z.object({
  code: z.string().trim().min(1, '请抄纸上的校验码').max(40, '校验码只有12位'),
  post: Code,
  signedOn: DayField,
});
