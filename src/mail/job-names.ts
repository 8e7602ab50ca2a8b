/** Every job there is, with what it carries: an id, never content. The row it names decides. */
export const JOB = { sendMail: 'mail.send' } as const;

export interface JobPayload {
  'mail.send': { readonly outboxId: string };
}

export type JobName = keyof JobPayload;
