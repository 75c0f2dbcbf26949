import { ROLES, type CalendarDate, type Role } from '../kernel/index.js';
import { ChoiceListField, DayField, FlagField, IdField, MomentField, NestedField, TextField } from '../platform/index.js';
import { PERMISSIONS, permissionsOf, type Permission } from './admission.js';
import type { KnownPerson } from './access.queries.js';

/** A person, for those who manage or audit people. */
export class PersonView {
  @IdField('person')
  id!: string;

  @TextField({ max: 200, nullable: true, description: 'Name; null once it has been erased.', example: 'Ada Rossi' })
  name!: string | null;

  @TextField({ max: 254, nullable: true, description: 'E-mail; null once it has been erased.', example: 'ada.rossi@ente.example' })
  email!: string | null;

  @ChoiceListField(ROLES, { description: 'What the person is allowed; none while all of it waits for a second administrator.' })
  roles!: Role[];

  @FlagField({ description: 'Disabled people cannot sign in, and their sessions and tokens are ended.' })
  disabled!: boolean;

  @DayField({ nullable: true, description: 'The last day on which the person may sign in; null: no end.' })
  until!: CalendarDate | null;

  @FlagField({ description: 'Whether name and e-mail were erased because the law asked for it; the code stays.' })
  erased!: boolean;

  @FlagField({ description: 'Whether the person has chosen a password.' })
  enrolled!: boolean;
}

/** A person, for everybody who reads what was done. */
export class PersonNameView {
  @IdField('person')
  id!: string;

  @TextField({ max: 200, nullable: true, description: 'Name; null once it has been erased.', example: 'Ada Rossi' })
  name!: string | null;
}

/** A one-time link. It is shown once: whoever holds it chooses the person's password. */
export class EnrolmentLinkView {
  @TextField({ max: 2000, description: 'To be handed to the person alone.', example: 'https://pnrr.example/enrol#q83vEjRWeJASNFZ4mrze8A' })
  link!: string;

  @MomentField({ description: 'Until when the link may be used, once.' })
  expiresAt!: string;
}

export class AddedPersonView extends PersonView {
  @NestedField(() => EnrolmentLinkView, { description: 'With which the person chooses a password.' })
  enrolment!: EnrolmentLinkView;

  @IdField('change', { nullable: true, description: 'What a second administrator has to confirm of the roles asked for; null where nothing.' })
  proposedChange!: string | null;
}

export class IssuedTokenView {
  @TextField({ max: 100, description: 'Shown once; only its hash is kept. Send it as `Authorization: Bearer TOKEN`.', example: 'pnrr_q83vEjRWeJASNFZ4mrze8A' })
  token!: string;

  @MomentField({ description: 'Until when it may be used.' })
  expiresAt!: string;
}

/** Oneself. */
export class MeView {
  @IdField('person')
  id!: string;

  @TextField({ max: 200, nullable: true, description: 'Name; null once it has been erased.', example: 'Ada Rossi' })
  name!: string | null;

  @TextField({ max: 254, nullable: true, description: 'E-mail; null once it has been erased.', example: 'ada.rossi@ente.example' })
  email!: string | null;

  @ChoiceListField(ROLES, { description: 'Roles held; none while all of them wait for a second administrator.' })
  roles!: Role[];

  @ChoiceListField(PERMISSIONS, { description: 'What the roles allow, so that a screen offers nothing that would be refused.' })
  may!: Permission[];
}

/** The ministry's OpenID Connect provider. */
export class ProviderView {
  @TextField({ max: 300, description: 'Its host, by which people know it.', example: 'login.ministero.example' })
  name!: string;
}

/** Whether somebody is signed in, which is asked before any page is shown. */
export class SessionView {
  @NestedField(() => MeView, { nullable: true, description: 'Who is signed in; null: nobody.' })
  me!: MeView | null;

  @NestedField(() => ProviderView, { nullable: true, description: 'Through which people may sign in besides (`GET /sessions/oidc`); null: with a password alone.' })
  provider!: ProviderView | null;
}

export function personView({ id, name, email, roles, disabled, until, erased, enrolled }: KnownPerson): PersonView {
  return { id, name, email, roles, disabled, until, erased, enrolled };
}

export function meView({ id, name, email, roles }: KnownPerson): MeView {
  return { id, name, email, roles, may: permissionsOf(roles) };
}
