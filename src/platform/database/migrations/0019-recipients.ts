/** Who receives what is owed to a post while its holder does not: a deputy for some days, or the unit's own mailbox. */
export const RECIPIENT_COLUMNS = { tenure: { kind: 'code?' }, department: { contact_email: 'words?' } } as const;
