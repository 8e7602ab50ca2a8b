/** What a leader says to a proposal of the office. */
export const PROPOSAL_ANSWERS = {
  yes: '同意',
  no: '不同意',
  other: '另作批示',
  again: '请督查室再议',
} as const;
export type ProposalAnswer = keyof typeof PROPOSAL_ANSWERS;

export const isAnswer = (word: string): word is ProposalAnswer => Object.hasOwn(PROPOSAL_ANSWERS, word);

/** What the proposal is from then on. */
export const ANSWERED_AS = {
  yes: 'granted',
  no: 'refused',
  other: 'instructed',
  again: 'sentBack',
} as const satisfies Record<ProposalAnswer, string>;

/** Whether the unit has something to answer, and by a day. */
export const asksTheUnit = (answer: ProposalAnswer): boolean => answer === 'yes' || answer === 'other';
