/** What the program refuses with that is no matter of the money and of what governs it: why, and where it is tested. */
export const REFUSED_ELSEWHERE: Readonly<Record<string, string>> = {
  'body-too-large': 'of the transport: http.spec.ts',
  'content-type-refused': 'of the transport: http.spec.ts',
  'origin-refused': 'of the transport: http.spec.ts',
  'request-timeout': 'of the transport: what Fastify answers to a request that does not arrive',
  'too-many-requests': 'of the transport, and of guessing passwords: http.spec.ts, access.spec.ts',
  'route-closed': 'a route that says nothing of who may call it, which none is: access.http.spec.ts',
  'password-weak': 'of choosing a password: password.rules.spec.ts',
  'entry-unknown': 'of reading the journal: contract.spec.ts',
  'past-busy': 'of looking into the past too often at once: past-books.spec.ts',
  'last-administrator': 'nobody reaches it over HTTP, where whoever changes a person is an administrator too: access.rules.spec.ts',
  'file-exists': 'of the command line: backup.spec.ts',
  'book-not-empty': 'of the command line: backup.spec.ts',
  'head-unsigned': 'of a book that was altered underneath: tampering.spec.ts',
  'signing-key-retired': 'of a machine that holds a former signing key: signing.spec.ts',
  'pack-unsigned': 'of the command line: audit-pack.spec.ts',
  'statements-file-refused': 'of the command line: witness.spec.ts',
  'witness-other-book': 'of the command line: witness.spec.ts',
  'timestamp-unavailable': 'of the command line, and of an authority elsewhere: witness.spec.ts',
  'timestamp-refused': 'of the command line, and of an authority elsewhere: witness.spec.ts',
  'file-too-large': 'of the transport: upload.spec.ts',
  'too-many-uploads': 'of the transport: upload-places.spec.ts',
  'file-not-a-workbook': 'of a file that is brought back: bad-files.spec.ts',
  'file-expands-too-much': 'of a file that is brought back: bad-files.spec.ts',
  'document-type-refused': 'of a file that is attached: documents.http.spec.ts',
  'document-duplicate': 'of a file that is attached: documents.http.spec.ts',
  'content-lost': 'of a document that was altered underneath: documents.http.spec.ts',
  'not-durable': 'of a database that fails: writer.spec.ts',
  'database-unavailable': 'of a database that fails: connection-loss.spec.ts',
  defect: 'a fault of the program, which has no rule: http.spec.ts',
};

/** What the program writes that is no such move. */
export const WRITTEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'book-opened/1': 'by the system, when a book is opened: start.spec.ts',
  'decree-loaded/1': 'by the system, when a book is opened: journey.spec.ts',
  'book-restored/1': 'by the operator, from a backup: backup.spec.ts',
  'signing-key-changed/1': 'by the system, with the first commit, and by the operator: signing.spec.ts',
  'report-published/1': 'of a report given to a meeting, which moves nothing: hindsight.spec.ts',
  'document-attached/1': 'of a file, which moves nothing: documents.http.spec.ts',
  'document-retracted/1': 'of a file, which moves nothing: documents.http.spec.ts',
  'credential-enrolled/1': 'of choosing a password: administrators.spec.ts',
};

/** Routes that change something, but neither the money nor what governs it. */
export const CALLED_ELSEWHERE: Readonly<Record<string, string>> = {
  'POST /enrolments': 'of choosing a password: administrators.spec.ts',
  'POST /sessions': 'of signing in: access.http.spec.ts',
  'POST /reports/verification': 'of a workbook that is brought back, which writes nothing: report-verifications.spec.ts',
  'POST /grants/{id}/documents': 'of a file: documents.http.spec.ts',
  'POST /reductions/{id}/documents': 'of a file: documents.http.spec.ts',
  'POST /disbursements/{id}/documents': 'of a file: documents.http.spec.ts',
  'POST /recoveries/{id}/documents': 'of a file: documents.http.spec.ts',
  'POST /outcomes/{id}/documents': 'of a file: documents.http.spec.ts',
  'POST /documents/{entry}/withdrawal': 'of a file: documents.http.spec.ts',
  'POST /reports': 'of giving a report to a meeting: hindsight.spec.ts',
  'DELETE /sessions/current': 'of signing out: access.http.spec.ts',
};
