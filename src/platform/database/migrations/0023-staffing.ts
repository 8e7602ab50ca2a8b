/** The directory is kept on a page: a person's telephone, and the day from which a unit is no more. */
export const STAFFING_COLUMNS = { officer: { phone: 'words?' }, department: { closed_on: 'day?' } } as const;
