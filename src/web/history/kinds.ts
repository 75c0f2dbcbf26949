/** The kinds of entries, without version, in the order in which people look for them. */
export const ENTRY_KINDS = [
  ...['disbursement-requested', 'disbursement-approved', 'disbursement-cut', 'disbursement-rejected', 'disbursement-withdrawn', 'disbursement-ordered', 'order-returned', 'disbursement-paid', 'disbursement-reversed', 'remarks-sent', 'remarks-answered'],
  ...['grant-proposed', 'grant-approved', 'grant-rejected', 'grant-withdrawn', 'grant-terms-changed', 'grant-reduced', 'grant-closed', 'grant-reopened'],
  ...['reduction-proposed', 'reduction-approved', 'reduction-ordered', 'reduction-rejected', 'reduction-withdrawn', 'reversal-proposed', 'reversal-approved', 'reversal-rejected', 'reversal-withdrawn'],
  ...['recovery-proposed', 'recovery-approved', 'recovery-ordered', 'recovery-collected', 'recovery-rejected', 'recovery-withdrawn'],
  ...['act-proposed', 'act-approved', 'act-rejected', 'act-withdrawn', 'decree-loaded', 'tranche-established'],
  ...['hub-registered', 'hub-assigned', 'hub-changed', 'change-proposed', 'change-approved', 'change-rejected', 'change-withdrawn', 'requirement-set', 'outcome-recorded', 'document-attached', 'document-retracted', 'report-published'],
  ...['person-added', 'person-changed', 'person-erased', 'enrolment-issued', 'credential-enrolled', 'token-issued', 'token-revoked', 'attempt-refused'],
  ...['book-opened', 'book-restored', 'demonstration-declared', 'signing-key-changed'],
] as const;
