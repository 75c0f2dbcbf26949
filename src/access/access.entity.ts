import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Role } from '../kernel/index.js';
import { flag, json, Table } from '../platform/index.js';

/** A person, as the book knows one: an id, roles, and a commitment to a name and an e-mail that stand elsewhere. */
@Entity('persons')
@Index('persons_by_seq', ['seq'])
export class PersonRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** The entry that added the person: the order in which people are listed. */
  @Column({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text', transformer: json })
  roles!: Role[];

  @Column({ type: 'integer', transformer: flag })
  disabled!: boolean;

  /** The last day on which the person may sign in; null: no end. */
  @Column({ type: 'text', nullable: true })
  until!: CalendarDate | null;

  /** SHA-256 of the canonical JSON of `[salt, name, email]`. */
  @Column({ type: 'text' })
  commitment!: string;

  /** Whether name and e-mail were erased because the law asked for it: the person is a code for good. */
  @Column({ type: 'integer', transformer: flag, default: 0 })
  erased!: boolean;

  /** The number of the last entry about this person: the ETag. */
  @Column({ type: 'integer' })
  version!: number;
}

/** The clear values behind a commitment. They stand here alone, so that erasing them leaves the chain whole. */
@Entity('op_identities')
@Index('op_identities_by_email', ['email'], { unique: true })
export class IdentityRow {
  @PrimaryColumn({ type: 'text' })
  personId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** In lower case. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  salt!: string;
}

@Entity('op_credentials')
export class CredentialRow {
  @PrimaryColumn({ type: 'text' })
  personId!: string;

  /** In PHC form: parameters, salt and hash. The book holds its digest. */
  @Column({ type: 'text' })
  argon2Hash!: string;
}

@Entity('op_sessions')
@Index('op_sessions_by_person', ['personId'])
export class SessionRow {
  /** HMAC-SHA-256 of the session id under the session secret. */
  @PrimaryColumn({ type: 'text' })
  idHash!: string;

  @Column({ type: 'text' })
  personId!: string;

  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text' })
  expiresAt!: string;

  /** What the provider's claim leaves of the person's roles; null: all of them. */
  @Column({ type: 'text', nullable: true, transformer: json })
  within!: Role[] | null;

  /** Of all the rest, under the session secret; null: the session is none. */
  @Column({ type: 'text', nullable: true })
  seal!: string | null;
}

@Entity('op_tokens')
@Index('op_tokens_by_person', ['personId'])
export class TokenRow {
  /** SHA-256 of the token, which has 256 random bits. */
  @PrimaryColumn({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text' })
  personId!: string;

  @Column({ type: 'text' })
  issuedAt!: string;

  @Column({ type: 'text' })
  expiresAt!: string;

  /** As of the session in which it was issued; null: all of the person's roles. */
  @Column({ type: 'text', nullable: true, transformer: json })
  within!: Role[] | null;
}

@Entity('op_enrolments')
@Index('op_enrolments_by_person', ['personId'])
export class EnrolmentRow {
  /** SHA-256 of the link's token. */
  @PrimaryColumn({ type: 'text' })
  tokenHash!: string;

  /** Null in the first administrator's link: that person does not exist yet. */
  @Column({ type: 'text', nullable: true })
  personId!: string | null;

  /** The actor that made the link; the first administrator is added in this name. */
  @Column({ type: 'text' })
  issuedBy!: string;

  @Column({ type: 'text' })
  expiresAt!: string;

  @Column({ type: 'text', nullable: true })
  usedAt!: string | null;

  /** Of what an unused link says, under the session secret; null: it is of no use (any more). */
  @Column({ type: 'text', nullable: true })
  seal!: string | null;
}

/** Keyed hashes, so that neither addresses nor mistyped e-mails can be read here. */
@Entity('op_sign_in_attempts')
@Index('op_sign_in_attempts_by_email', ['emailHash'])
@Index('op_sign_in_attempts_by_address', ['addressHash'])
export class SignInAttemptRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  emailHash!: string;

  @Column({ type: 'text' })
  addressHash!: string;

  @Column({ type: 'text' })
  attemptedAt!: string;
}

export const personsTable = new Table(PersonRow);
export const identitiesTable = new Table(IdentityRow);
export const credentialsTable = new Table(CredentialRow);
export const sessionsTable = new Table(SessionRow);
export const tokensTable = new Table(TokenRow);
export const enrolmentsTable = new Table(EnrolmentRow);
export const signInAttemptsTable = new Table(SignInAttemptRow);

export const accessEntities = [PersonRow, IdentityRow, CredentialRow, SessionRow, TokenRow, EnrolmentRow, SignInAttemptRow];
