import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/index.js';
import { json, Table } from '../platform/index.js';

export const HUB_KINDS = ['competence-centre', 'edih', 'seal-of-excellence', 'national-pole', 'to-be-identified'] as const;
export type HubKind = (typeof HUB_KINDS)[number];

/** `provisional` (da identificare) until it has a legal name and a valid codice fiscale. */
export const HUB_STATUSES = ['provisional', 'identified', 'suspended', 'closed'] as const;
export type HubStatus = (typeof HUB_STATUSES)[number];

/** A body that takes part beside the coordinator; a codice fiscale may recur across hubs. */
export interface Partner {
  name: string;
  taxCode: string;
}

/** Where a hub's money goes: ISTAT region code and percent; the percents sum to 100. */
export interface Localisation {
  region: string;
  percent: number;
}

/** A hub (soggetto attuatore) of the network of 50. Codes never change. */
@Entity('hubs')
export class HubRow {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text' })
  kind!: HubKind;

  @Column({ type: 'text' })
  status!: HubStatus;

  @Column({ type: 'text', nullable: true })
  tranche!: string | null;

  @Column({ type: 'text', nullable: true })
  seat!: string | null;

  /** The coordinator's codice fiscale: of a legal person 11 digits, of a natural one 16 characters. */
  @Column({ type: 'text', nullable: true })
  taxCode!: string | null;

  @Column({ type: 'text', nullable: true })
  iban!: string | null;

  @Column({ type: 'text', transformer: json })
  partners!: Partner[];

  /** Null where nobody has said it: a share is then not computable, never 0 %. */
  @Column({ type: 'text', nullable: true, transformer: json })
  localisation!: Localisation[] | null;

  /** Who set the IBAN that it has: that person does not approve the first payment to it. */
  @Column({ type: 'text', nullable: true })
  ibanSetBy!: string | null;

  /** The entry that set it. */
  @Column({ type: 'integer', nullable: true })
  ibanSetSeq!: number | null;

  /** The day from which it is in its tranche: nothing is granted to it there before. */
  @Column({ type: 'text', nullable: true })
  trancheSince!: CalendarDate | null;

  @Column({ type: 'text' })
  registeredOn!: CalendarDate;

  /** The number of the last entry about this hub: its ETag. */
  @Column({ type: 'integer' })
  version!: number;
}

/** Each status that a hub came to, and the day in the world: its status on day D is the last one up to D. */
@Entity('hub_statuses')
export class HubStatusRow {
  @PrimaryColumn({ type: 'text' })
  hub!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  status!: HubStatus;

  @Column({ type: 'text' })
  onDay!: CalendarDate;
}

export const hubStatusesTable = new Table(HubStatusRow);
export const hubsTable = new Table(HubRow);
