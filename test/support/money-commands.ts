/** What people can ask of the book, each command with everything that decides on it. Amounts are whole cents. */
export type Day = string;
export type Kind = 'advance' | 'interim' | 'balance';
export type Decision = 'approval' | 'rejection' | 'withdrawal';
export type Cause = 'revocation' | 'waiver' | 'saving' | 'correction';
export type Destination = 'to-reprogramme' | 'returned' | 'outstanding';
export type HubStatus = 'provisional' | 'identified' | 'suspended' | 'closed';

/** anna: analyst; paolo and ugo: approvers; dora: both; carla: committee, who moves no money. */
export const PEOPLE = { anna: ['analyst'], paolo: ['approver'], ugo: ['approver'], dora: ['analyst', 'approver'], carla: ['committee'] } as const;
export type Person = keyof typeof PEOPLE;

export type Command = { by: Person } & (
  | { do: 'register-hub'; hub: string; tranche: string | null }
  /** With the codice fiscale comes the name. What is null is not sent. */
  | { do: 'enter-hub'; hub: string; taxCode: string | null; iban: string | null; version: number }
  | { do: 'set-hub-status'; hub: string; status: Exclude<HubStatus, 'provisional'>; version: number }
  | { do: 'propose-act'; reference: string; effectiveOn: Day; tranche: string | null; hub: { code: string; tranche: string } | null; moves: ActMove[] }
  | { do: 'propose-grant'; hub: string; tranche: string; cents: bigint; project: string; advanceMax: number; cumulativeMax: number; effectiveOn: Day }
  | { do: 'propose-terms'; grant: string; advanceMax: number; cumulativeMax: number; paymentDays: number | null; effectiveOn: Day }
  | { do: 'propose-reduction'; grant: string; cents: bigint; cause: Cause; effectiveOn: Day }
  /** Of all that is left of the grant where no amount is said. */
  | { do: 'propose-revocation'; grant: string; cents: bigint | null; cause: 'revocation' | 'waiver' }
  | { do: 'request'; grant: string; kind: Kind; cents: bigint; requestedOn: Day; protocolOn: Day | null; closesGrant: boolean }
  /** Remarks and their answer: of today where no day is said. */
  | { do: 'send-remarks'; id: string; on: Day | null }
  | { do: 'answer-remarks'; id: string; on: Day | null }
  | ({ do: 'approve-in-part'; id: string } & Admission)
  | { do: 'order'; id: string; order: Order | null }
  | { do: 'return-order'; id: string }
  | { do: 'pay'; id: string; paidOn: Day; order: Order }
  | { do: 'propose-reversal'; id: string; effectiveOn: Day }
  | { do: 'propose-recovery'; disbursement: string; cents: bigint; effectiveOn: Day | null }
  | { do: 'collect'; id: string; cents: bigint; interest: bigint; collectedOn: Day; destination: Destination }
  | { do: 'decide'; id: string; decision: Decision }
  | { do: 'approve-all'; ids: string[] }
);

/** An end is `unallocated`, a tranche code or `CODE:to-reprogramme`. */
export interface ActMove {
  from: string;
  to: string;
  cents: bigint;
}

/** What an approval admits: all less the cuts where it does not say. `because`: with a reason. */
export interface Admission {
  admitted: bigint | null;
  cuts: bigint[];
  because: boolean;
}

/** A payment order: its number, and `@` its account where that is said. What both say of two that are the same is the same. */
export type Order = string;

/** A command of one of these kinds. */
export type Do<What extends Command['do']> = Extract<Command, { do: What }>;

/** `123456n` → `"1234.56"`. */
export function amountText(cents: bigint): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `"1234.56"` → `123456n`. */
export function centsOf(text: string): bigint {
  if (!/^\d+\.\d\d$/.test(text)) throw new Error(`not an amount of the contract: ${JSON.stringify(text)}`);
  return BigInt(text.replace('.', ''));
}

/** The day so many days later (or earlier). */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days after one day another is. */
export function daysBetween(one: Day, other: Day): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
}
