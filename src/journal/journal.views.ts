import { IntersectionType } from '@nestjs/swagger';
import type { CalendarDate, Json } from '../kernel/index.js';
import {
  ActorField,
  DayField,
  FlagField,
  ListField,
  ListQuery,
  MomentField,
  NestedField,
  ObjectField,
  SortField,
  TextField,
  TextListField,
  ValueField,
  WholeField,
  type Sort,
} from '../platform/index.js';
import { changesOf } from './changed-fields.rules.js';
import type { Entry } from './entry.js';
import type { AfterReport, MarkOf } from './entry-marks.js';
import type { JournalRow } from './journal.entity.js';
import type { Statement } from './signing/statement.js';
import { entryOf, lagDays } from './journal.queries.js';
import type { Difference } from './verification/findings.js';
import type { Verification } from './verification/verification.js';

const HASH = { min: 64, max: 64, example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' } as const;
const SEQ = { min: 1, max: 2_147_483_647, example: 57 } as const;

/** What entries are about. */
export class AboutThing {
  @TextField({ max: 80, optional: true, description: 'Only entries about this thing: an id or a code.', example: 'D-64' })
  subject?: string;

  @TextField({ max: 80, optional: true, description: 'Only entries that move money for this thing, whatever they are about themselves.', example: 'D-64' })
  for?: string;
}

/** Which entries, whatever they are about. */
export class JournalFilters {
  @TextField({ max: 80, optional: true, description: 'Only of this kind, with or without its version.', example: 'disbursement-paid' })
  kind?: string;

  @ActorField({ optional: true, description: 'Only by this actor.' })
  actor?: string;

  @DayField({ optional: true, description: 'Effective on this day or later.' })
  from?: CalendarDate;

  @DayField({ optional: true, description: 'Effective on this day or before.' })
  to?: CalendarDate;

  @TextField({ max: 100, optional: true, description: 'Text in the reason, the subject or the kind.', example: 'anticipazione' })
  q?: string;

  @WholeField({ min: 1, max: 100_000, optional: true, description: 'Only what was recorded so many days, or more, after its day in the world.', example: 30 })
  lateBy?: number;
}

export class JournalQuery extends IntersectionType(ListQuery, AboutThing, JournalFilters) {
  @SortField(['seq'], { description: 'By their numbers.' })
  sort?: Sort<'seq'>;
}

export class ChangeView {
  @TextField({ max: 500, description: 'Which field (JSON pointer). Places in lists are counted as they are now; of what was taken out of a list, as they were.', example: '/state' })
  path!: string;

  @ValueField({ nullable: true, description: 'As it was.', example: 'requested' })
  before!: Json;

  @ValueField({ nullable: true, description: 'As it became.', example: 'approved' })
  after!: Json;
}

export class AfterReportView implements AfterReport {
  @WholeField({ ...SEQ, description: 'The entry that published the report.' })
  entry!: number;

  @DayField({ description: 'The day of which the report spoke.' })
  asOf!: CalendarDate;
}

/** An entry: `entry` is exactly the hashed object (amounts in it are whole cents), the rest is beside it for reading. */
export class EntryView {
  @WholeField({ ...SEQ, description: 'Number of the entry: gapless.' })
  seq!: number;

  @TextField({ max: 80, description: 'What happened, with the version of its shape.', example: 'disbursement-paid/1' })
  kind!: string;

  @TextField({ max: 80, description: 'The thing that it is about.', example: 'D-64' })
  subject!: string;

  @ActorField({ description: 'Who did it.' })
  actor!: string;

  @TextField({ max: 2000, nullable: true, description: 'Why.', example: 'Nota prot. 1234' })
  reason!: string | null;

  @DayField({ description: 'The day in the world.' })
  effectiveOn!: CalendarDate;

  @MomentField({ description: 'The moment of recording.' })
  recordedAt!: string;

  @WholeField({ min: 0, max: 400_000, description: 'Days between the day in the world and that of recording.', example: 2 })
  lagDays!: number;

  @ObjectField({ description: 'The hashed object.' })
  entry!: Entry;

  @TextField({ ...HASH, description: 'SHA-256 over its canonical JSON (RFC 8785).' })
  hash!: string;

  @ListField(() => ChangeView, { max: 10_000, description: 'Which fields changed, from what to what.' })
  changes!: ChangeView[];

  @NestedField(() => AfterReportView, { nullable: true, description: 'The last published report that spoke of its day and did not know it; null where there is none.' })
  afterReport!: AfterReportView | null;
}

export class HeadView {
  @WholeField({ ...SEQ, description: 'Number of the newest entry.' })
  seq!: number;

  @TextField({ ...HASH, description: 'Its hash.' })
  hash!: string;

  @MomentField({ description: 'When it was recorded.' })
  recordedAt!: string;

  @TextField({ max: 200, nullable: true, description: 'Ed25519 signature (base64) of `{"book","hash","seq","what":"pnrr-head/1"}` in canonical JSON; null in a book that was never signed.', example: 'bnVsbA' })
  signature!: string | null;

  @TextField({ max: 80, description: 'The random id of the book: that of entry 1.', example: '5f0c1d3e-6a55-4a8e-9a0f-0c1d3e6a55aa' })
  book!: string;

  @TextField({ max: 16, nullable: true, description: 'Id of the key that signed: the first 16 hex digits of the SHA-256 of its public half.', example: '3f9a5c0d1e2b4a68' })
  key!: string | null;

  @TextField({ max: 200, nullable: true, description: 'The public half of that key (SPKI, DER, base64).', example: 'MCowBQYDK2VwAyEA' })
  publicKey!: string | null;
}

export class SigningKeyView {
  @WholeField({ ...SEQ, description: 'The entry that put it in force.' })
  seq!: number;

  @TextField({ max: 16, description: 'Id of the key.', example: '3f9a5c0d1e2b4a68' })
  key!: string;

  @TextField({ max: 200, description: 'Its public half (SPKI, DER, base64).', example: 'MCowBQYDK2VwAyEA' })
  publicKey!: string;

  @TextField({ max: 200, nullable: true, description: 'The signature with which the former key vouches for it.', example: 'bnVsbA' })
  endorsement!: string | null;
}

export class RemarkView {
  @TextField({ max: 40, description: '`head-never-signed`, `key-not-endorsed` or `person-erased`.', example: 'person-erased' })
  code!: string;

  @WholeField({ min: 0, max: 2_147_483_647, description: 'How many there are.', example: 1 })
  count!: number;

  @TextListField({ max: 10, of: { max: 80 }, description: 'The first of them.', example: ['P-58'] })
  examples!: string[];
}

export class DifferenceView {
  @TextField({ max: 10, description: '`journal` or `table`.', example: 'table' })
  where!: string;

  @WholeField({ ...SEQ, nullable: true, description: 'The entry, if it is one.' })
  seq!: number | null;

  @TextField({ max: 100, nullable: true, description: 'The table, if it is one.', example: 'accounts' })
  table!: string | null;

  @TextField({ max: 500, nullable: true, description: 'The row, by its key.', example: 'unallocated' })
  row!: string | null;

  @TextField({ max: 100, nullable: true, description: 'The column, or what is wrong with the entry.', example: 'balance_cents' })
  what!: string | null;

  @TextField({ max: 4000, nullable: true, description: 'As the journal says.', example: '8850000000' })
  expected!: string | null;

  @TextField({ max: 4000, nullable: true, description: 'As it was found.', example: '8850000001' })
  found!: string | null;
}

export class VerificationView {
  @FlagField({ description: 'Whether everything is as the journal says.', example: true })
  verified!: boolean;

  @WholeField({ min: 0, max: 2_147_483_647, description: 'Entries hashed and replayed.', example: 57 })
  entries!: number;

  @WholeField({ ...SEQ, nullable: true, description: 'The newest entry.' })
  headSeq!: number | null;

  @TextField({ ...HASH, nullable: true, description: 'Its hash.' })
  headHash!: string | null;

  @TextField({ max: 16, nullable: true, description: 'The key whose signature the newest entry carries.', example: '3f9a5c0d1e2b4a68' })
  signedBy!: string | null;

  @ListField(() => SigningKeyView, { max: 1000, description: 'The keys that have signed the book, in the order in which they came into force.' })
  keys!: SigningKeyView[];

  @WholeField({ min: 0, max: 1000, description: 'Tables compared, column by column.', example: 12 })
  tables!: number;

  @WholeField({ min: 0, max: 2_147_483_647, description: 'Rows compared.', example: 66 })
  rows!: number;

  @ListField(() => DifferenceView, { max: 1000, description: 'What differs.' })
  differences!: DifferenceView[];

  @ListField(() => RemarkView, { max: 100, description: 'What is in order and an auditor should know all the same.' })
  remarks!: RemarkView[];
}

export function entryView(row: JournalRow, markOf: MarkOf): EntryView {
  const entry = entryOf(row);
  const { seq, kind, subject, actor, reason, effectiveOn, recordedAt } = entry;
  const read = { seq, kind, subject, actor, reason, effectiveOn, recordedAt, lagDays: lagDays(row), entry, hash: row.hash };
  return { ...read, changes: changesOf(entry.payload), afterReport: markOf(row) };
}

export function headView({ seq, hash, recordedAt, book, signed }: Statement): HeadView {
  return { seq, hash, recordedAt, book, signature: signed?.signature ?? null, key: signed?.key ?? null, publicKey: signed?.publicKey ?? null };
}

export function verificationView({ head, differences, ...verification }: Verification): VerificationView {
  return { ...verification, headSeq: head?.seq ?? null, headHash: head?.hash ?? null, differences: differences.map(differenceView) };
}

function differenceView(difference: Difference): DifferenceView {
  const text = (value: unknown): string | null => (value === null ? null : String(value).slice(0, 4000));
  const [expected, found] = [text(difference.expected), text(difference.found)];
  if (difference.where === 'journal') {
    return { where: 'journal', seq: difference.seq, table: null, row: null, what: difference.problem, expected, found };
  }
  const { table, row, column } = difference;
  return { where: 'table', seq: null, table, row: row.slice(0, 500), what: column, expected, found };
}
