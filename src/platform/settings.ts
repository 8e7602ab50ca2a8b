import { z } from 'zod';
import { EvidenceSettings, MonthDay, StaleWording, TimeOfDay, WebSettings, Words } from './setting-shapes.js';

/** An office that writes to units, with whom to call, and the code its papers are numbered under. */
const Office = z.strictObject({ name: Words, contact: Words, phone: Words, documentCode: Words });

/** Once a week: 1 is Monday; one missed is made good for so many calendar days. */
const Weekly = { weekday: z.int().min(1).max(7), at: TimeOfDay, makeGoodDays: z.int().min(0).max(6) };

/** What a district may set, in YAML. */
export const Settings = z.strictObject({
  installation: z.strictObject({ demo: z.boolean(), district: Words }),
  ...{ office: Office, ruleOfLawOffice: Office },
  paperCodes: z.strictObject({ bulletin: Words, notice: Words }),
  web: WebSettings,
  access: z.strictObject({
    sessionHours: z.int().min(1).max(72),
    linkDays: z.int().min(1).max(31),
    linkSessionHours: z.int().min(1).max(24),
    signInLinkHours: z.int().min(1).max(168),
    /** Of the interface for programs, a person. */
    requestsPerMinute: z.int().min(10).max(1_000_000),
  }),
  evidence: EvidenceSettings,
  mail: z.strictObject({
    enabled: z.boolean(),
    from: z.email(),
    replyTo: z.email().optional(),
    listId: Words,
    batch: z.int().min(1).max(50),
    connections: z.int().min(1).max(20),
    opensAt: TimeOfDay,
    retry: z
      .strictObject({
        firstMinutes: z.int().min(1).max(60),
        mostMinutes: z.int().min(1).max(720),
        jitter: z.number().min(0).max(0.5),
        hours: z.int().min(1).max(168),
      })
      .refine(({ firstMinutes, mostMinutes }) => firstMinutes <= mostMinutes, { path: ['mostMinutes'] }),
    circuit: z
      .strictObject({
        failures: z.int().min(1).max(1000),
        pauseMinutes: z.int().min(1).max(60),
        mostPauseMinutes: z.int().min(1).max(60),
      })
      .refine(({ pauseMinutes, mostPauseMinutes }) => pauseMinutes <= mostPauseMinutes, { path: ['mostPauseMinutes'] }),
    dkim: z.strictObject({ domain: Words, selector: Words, keyFile: Words }).optional(),
  }),
  backup: z.strictObject({
    enabled: z.boolean(),
    at: TimeOfDay,
    keep: z.int().min(1).max(400),
    folder: Words.optional(),
  }),
  log: z.strictObject({ level: z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']) }),
  lights: z.strictObject({ soonDays: z.int().min(1).max(90) }),
  workflow: z.strictObject({
    replyWorkingDays: z.int().min(1).max(60),
    objectionWorkingDays: z.int().min(1).max(60),
    officeExtensionWorkingDays: z.int().min(0).max(250),
    reviewWorkingDays: z.int().min(1).max(60),
    lookAgainDays: z.int().min(1).max(366),
    clerkSends: z.array(z.enum(['node', 'period', 'answer', 'note', 'fact'])),
  }),
  periods: z
    .array(
      z.strictObject({
        code: Words,
        name: Words,
        asOf: MonthDay,
        opens: MonthDay.optional(),
        workingDaysToReport: z.int().min(1).max(60).optional(),
        dueBy: MonthDay.optional(),
      }),
    )
    .min(1)
    .refine((periods) => new Set(periods.map(({ code }) => code)).size === periods.length),
  yearFigures: z.strictObject({ from: MonthDay, to: MonthDay }).refine(({ from, to }) => from <= to),
  yearEnd: z
    .strictObject({ opens: MonthDay, dueBy: MonthDay })
    .refine(({ opens, dueBy }) => opens <= dueBy, { path: ['dueBy'] }),
  staleWording: z.array(StaleWording),
  ladder: z
    .strictObject({
      at: TimeOfDay,
      callDay: z.int().min(1).max(365),
      urgingDay: z.int().min(1).max(365),
      urgings: z.int().min(1).max(9),
      listingDay: z.int().min(1).max(365),
      proposalDay: z.int().min(1).max(365),
      replyWorkingDays: z.int().min(1).max(60),
      unsignedWorkingDays: z.int().min(1).max(60),
    })
    .refine(
      (one) => one.callDay <= one.urgingDay && one.urgingDay <= one.listingDay && one.listingDay <= one.proposalDay,
    ),
  reminders: z.strictObject({
    weekly: z.strictObject(Weekly),
    leaders: z.strictObject({ ...Weekly, whenNothing: z.boolean() }),
    operator: z.strictObject({ ...Weekly, enabled: z.boolean() }),
    notices: z.strictObject({
      at: TimeOfDay,
      workingDays: z.int().min(1).max(9),
      afterWorkingDays: z.int().min(1).max(4),
    }),
    urgent: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).refine(({ from, to }) => from < to, { path: ['to'] }),
  }),
  statutory: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z][A-Za-z]{1,30}$/),
      name: Words,
      basis: Words,
      before: MonthDay,
      countBack: z.array(z.int().min(1).max(200)).min(1),
    }),
  ),
});

export type Settings = z.infer<typeof Settings>;
