import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/index.js';
import { Table } from '../platform/index.js';

/** Kept balances: reading the whole state of the money costs the same on a thousand and on a million movements. */
@Entity('accounts')
@Check('account_never_negative', 'balance_cents >= 0')
export class AccountRow {
  @PrimaryColumn({ type: 'text' })
  account!: string;

  @Column({ type: 'bigint' })
  balanceCents!: number;

  /** All that ever went out, netted by entry; of `to-recover` it is what has been collected. */
  @Column({ type: 'bigint' })
  debitedCents!: number;

  /** The last day on which money moved here. */
  @Column({ type: 'text' })
  lastDay!: CalendarDate;
}

/** The same by day: `asOf` sums these, and a back-dated debit is checked against them. */
@Entity('account_days')
export class AccountDayRow {
  @PrimaryColumn({ type: 'text' })
  account!: string;

  @PrimaryColumn({ type: 'text' })
  day!: CalendarDate;

  @Column({ type: 'bigint' })
  netCents!: number;

  @Column({ type: 'bigint' })
  debitedCents!: number;
}

/** Every movement of every entry. */
@Entity('movements')
@Check('movement_positive', 'amount_cents > 0')
@Index('movements_by_thing', ['forThing'])
export class MovementRow {
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @PrimaryColumn({ type: 'integer' })
  line!: number;

  @Column({ type: 'text', nullable: true })
  fromAccount!: string | null;

  @Column({ type: 'text' })
  toAccount!: string;

  @Column({ type: 'bigint' })
  amountCents!: number;

  @Column({ type: 'text' })
  forThing!: string;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;
}

export const accountsTable = new Table(AccountRow);
export const accountDaysTable = new Table(AccountDayRow);
export const movementsTable = new Table(MovementRow);
