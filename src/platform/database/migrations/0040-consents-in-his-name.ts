/** What was sent up lately on a head's signature is shown to him on his page. */
export const CONSENT_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  paper_consent: [['signed_by', 'added_at']],
};
