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
  'not-durable': 'of a database that fails: writer.spec.ts',
  'database-unavailable': 'of a database that fails: connection-loss.spec.ts',
  defect: 'a fault of the program, which has no rule: http.spec.ts',
};

/** What the program writes that is no such move. */
export const WRITTEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'book-opened/1': 'by the system, when a book is opened: start.spec.ts',
  'decree-loaded/1': 'by the system, when a book is opened: journey.spec.ts',
  'book-restored/1': 'by the operator, from a backup: backup.spec.ts',
  'report-published/1': 'of a report given to a meeting, which moves nothing: hindsight.spec.ts',
  'credential-enrolled/1': 'of choosing a password: administrators.spec.ts',
};

/** Routes that change something, but neither the money nor what governs it. */
export const CALLED_ELSEWHERE: Readonly<Record<string, string>> = {
  'POST /enrolments': 'of choosing a password: administrators.spec.ts',
  'POST /sessions': 'of signing in: access.http.spec.ts',
  'POST /reports': 'of giving a report to a meeting: hindsight.spec.ts',
  'DELETE /sessions/current': 'of signing out: access.http.spec.ts',
};
