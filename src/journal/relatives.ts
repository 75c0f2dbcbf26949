import type { SqlValue } from '../platform/index.js';

/** What hangs on a thing, as one query: ids or codes of other things, or numbers of entries. */
export interface Relatives {
  select: 'subjects' | 'entries';
  /** Answers one column. */
  sql: string;
  values: readonly SqlValue[];
  /** Only entries of these kinds, without version; of all kinds when absent. */
  kinds?: readonly string[];
}

/** How a module finds what hangs on a thing, where it knows the thing; the composition root hands all of them in. */
export type FindRelatives = (subject: string) => Relatives[];
