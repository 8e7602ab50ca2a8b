/** Of a report, what says whether the office looked at it and found it good. */
export interface Judged {
  readonly state: 'submitted' | 'accepted' | 'returned';
  readonly reviewedOn: string | null;
}

/** Only what was reviewed and accepted is held up as an example; notes and dated facts are told, and nobody judged them. */
export const isAcceptedPiece = ({ state, reviewedOn }: Judged): boolean => state === 'accepted' && reviewedOn !== null;
