import { NotFound } from '../kernel/index.js';
import { personNames } from '../access/index.js';
import { decidedThings, proposalsAmong, type ProposalRow } from '../approvals/index.js';
import { entryOf, listEntries, type Entry, type FindRelatives, type JournalFilter, type JournalRow, type MarkOf, type ReadMarks } from '../journal/index.js';
import type { View } from '../platform/index.js';

/** An entry of a thing's life, with what a reader asks of it. */
export interface Told {
  row: JournalRow;
  entry: Entry;
  /** What was proposed and decided on: the thing itself, or the change, reversal or reduction that the entry carries out. */
  proposal: { id: string; row: ProposalRow } | null;
}

export interface Timeline {
  told: Told[];
  /** Names by id, of people who have not been erased. */
  names: ReadonlyMap<string, string>;
  markOf: MarkOf;
}

/** Whose timeline, how relatives and marks are found, and which entries of it. */
export interface TimelineQuestion {
  subject: string;
  find: readonly FindRelatives[];
  readMarks: ReadMarks;
  filter: Omit<JournalFilter, 'subject' | 'among'>;
}

/** The entries of a thing and of what hangs on it, after `afterSeq` in the order of the book. @throws NotFound */
export async function readTimeline(view: View, { subject, find, readMarks, filter }: TimelineQuestion, afterSeq: number, limit: number): Promise<Timeline> {
  const own = { select: 'entries', sql: 'SELECT seq FROM journal WHERE subject = ?', values: [subject] } as const;
  if (!(await view.one('SELECT seq AS "seq" FROM journal WHERE subject = ? LIMIT 1', subject))) throw new NotFound(subject);
  const among = [own, ...find.flatMap((relatives) => relatives(subject))];
  const rows = await listEntries(view, { ...filter, among }, afterSeq, limit);
  const entries = rows.map((row) => ({ row, entry: entryOf(row) }));
  const proposals = await proposalsAmong(view, entries.flatMap(({ entry }) => decidedThings(entry)));
  const told = entries.map(({ row, entry }) => ({ row, entry, proposal: proposalBehind(entry, proposals) }));
  const people = told.flatMap(({ entry, proposal }) => [entry.actor, proposal?.row.proposedBy, proposal?.row.decidedBy]);
  return { told, names: await personNames(view, people.filter((id) => typeof id === 'string')), markOf: await readMarks(view) };
}

function proposalBehind(entry: Entry, proposals: ReadonlyMap<string, ProposalRow>): Told['proposal'] {
  for (const id of decidedThings(entry)) {
    const row = proposals.get(id);
    // What a proposal's row says came later than some of its entries: an entry before the proposal knows nothing of it.
    if (row && row.seq <= entry.seq) return { id, row };
  }
  return null;
}
