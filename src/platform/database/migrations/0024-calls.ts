/** A call that was recorded by mistake is taken back with a reason, and stays readable. */
export const CALL_COLUMNS = { phone_call: { withdrawn_on: 'day?', withdrawn_because: 'words?' } } as const;
