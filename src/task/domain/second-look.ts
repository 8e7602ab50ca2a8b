/** Statements need one look; what is said to be done for good, not done, or left to next year needs two people's. */
export const needsSecondLook = (nature: 'oneOff' | 'continuing' | 'overall', outcome: string | null): boolean =>
  nature === 'oneOff' || outcome === 'completed' || outcome === 'notImplemented' || outcome === 'carriedOver';
