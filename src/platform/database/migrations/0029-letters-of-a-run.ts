/** Which run a letter was claimed by (of urgent letters the day), and whether a person let it go on a day off. */
export const RUN_LETTER_COLUMNS = { letter: { run_key: 'code?', any_day: 'bool?' } } as const;
export const RUN_LETTER_INDEXES = { letter: [['run_key']] } as const;
