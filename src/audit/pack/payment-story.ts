import { numberOf } from '../../kernel/index.js';
import { reversalsTable, type Cut, type Payee, type PaymentOrder } from '../../disbursements/index.js';
import { changesOf, entryOf, lagDays, listEntries, type Change, type Entry, type JournalRow } from '../../journal/index.js';
import type { View } from '../../platform/index.js';
import { recoveriesTable } from '../../recoveries/index.js';

/** One entry of a payment's story. */
export interface Told extends Pick<Entry, 'seq' | 'kind' | 'subject' | 'actor' | 'reason' | 'effectiveOn' | 'recordedAt' | 'movements'> {
  lagDays: number;
  changes: Change[];
  hash: string;
}

/** A payment from its request to what became of it: everything that the book says of it, people by their codes. */
export interface Story {
  payment: string;
  hub: string;
  tranche: string;
  grant: string;
  kind: string;
  requestedCents: number;
  /** What approval admitted, with a cause for each cut; null where nothing was cut. */
  admittedCents: number | null;
  cuts: readonly Cut[];
  payee: Payee | null;
  paymentOrder: PaymentOrder | null;
  paidOn: string;
  people: { requestedBy: string; approvedBy: string; paidBy: string };
  /** Whoever requested did not approve, and whoever approved did not record the payment. */
  fourEyes: boolean;
  entries: Told[];
  /** The grant that it is paid out of. */
  grantEntries: Told[];
}

const MOST_ENTRIES = 10_000;

/** @param last the newest entry that is taken into account */
export async function readStory(view: View, payment: string, last: number): Promise<Story> {
  const reversals = await reversalsTable.select(view, 'WHERE disbursement_seq = ? ORDER BY seq', numberOf(payment));
  const recoveries = await recoveriesTable.select(view, 'WHERE disbursement_seq = ? ORDER BY seq', numberOf(payment));
  const about: JournalRow[] = [];
  for (const subject of [payment, ...reversals.map(({ id }) => id), ...recoveries.map(({ id }) => id)]) about.push(...(await rowsAbout(view, subject, last)));
  about.sort((one, other) => one.seq - other.seq);
  const entries = about.map(told);
  const said = fieldsOf(about);
  const grant = String(said['grant']);
  const by = (kind: string): string => entries.findLast((entry) => entry.kind.startsWith(`${kind}/`))?.actor ?? '';
  const people = { requestedBy: by('disbursement-requested'), approvedBy: by('disbursement-approved'), paidBy: by('disbursement-paid') };
  return {
    payment,
    ...{ hub: String(said['hub']), tranche: String(said['tranche']), grant, kind: String(said['kind']), paidOn: String(said['paidOn']) },
    requestedCents: Number(said['amountCents']),
    admittedCents: (said['admittedCents'] as number | undefined) ?? null,
    cuts: (said['cuts'] as Cut[] | undefined) ?? [],
    payee: (said['payee'] as Payee | undefined) ?? null,
    paymentOrder: (said['paymentOrder'] as PaymentOrder | undefined) ?? null,
    people,
    fourEyes: people.requestedBy !== people.approvedBy && people.approvedBy !== people.paidBy,
    entries,
    grantEntries: (await rowsAbout(view, grant, last)).map(told),
  };
}

/** What the entries about the disbursement itself say, the newest word on each field; of other things nothing. */
function fieldsOf(rows: readonly JournalRow[]): Record<string, unknown> {
  const own = rows.map(entryOf).filter(({ kind }) => /^disbursement-/.test(kind));
  return Object.assign({}, ...own.map(({ payload }) => payload.after)) as Record<string, unknown>;
}

async function rowsAbout(view: View, subject: string, last: number): Promise<JournalRow[]> {
  return (await listEntries(view, { subject }, 0, MOST_ENTRIES)).filter(({ seq }) => seq <= last);
}

function told(row: JournalRow): Told {
  const { seq, kind, subject, actor, reason, effectiveOn, recordedAt, movements, payload } = entryOf(row);
  return { seq, kind, subject, actor, reason, effectiveOn, recordedAt, lagDays: lagDays(row), changes: changesOf(payload), movements, hash: row.hash };
}
