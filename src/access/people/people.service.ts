import { Inject, Injectable } from '@nestjs/common';
import { ChangesService, type ProposedChangeView } from '../../changes/index.js';
import { Journal } from '../../journal/index.js';
import { Book, CONFIG, type Caller, type Config, type ExpectedVersion } from '../../platform/index.js';
import { changeFacts, getPerson, giverOf, hasSecondAdministrator, listPeople, type KnownPerson } from '../access.queries.js';
import type { PersonPatch } from '../access.rules.js';
import { makeLink, type EnrolmentLink } from '../enrolment/enrolment-links.js';
import { SessionSecret } from '../secrets.js';
import { endAccess } from './end-access.js';
import { enterPerson, type Newcomer } from './people.entering.js';
import { changeOrPropose, proposeRoles, rolesToConfirm } from './person-roles.rules.js';

export interface AddedPerson {
  person: KnownPerson;
  enrolment: EnrolmentLink;
  /** What a second administrator has to confirm of the roles asked for; null where nothing. */
  proposedChange: string | null;
}

/** What a patch did: it changed the person, or it waits for a second administrator. */
export type ChangedPerson = { person: KnownPerson } | { proposed: ProposedChangeView };

/** The people who may use the book. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly changes: ChangesService,
    private readonly secret: SessionSecret,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Adds a person and makes the link, good for seven days, with which that person chooses a password. Roles that a
   * second administrator has to confirm are proposed in the same unit of work.
   */
  async addPerson(caller: Caller, newcomer: Newcomer): Promise<AddedPerson> {
    return this.book.write(caller, async (tx) => {
      const { roles, reason } = newcomer;
      const waiting = rolesToConfirm(roles, await giverOf(tx), await hasSecondAdministrator(tx, this.config));
      const id = await enterPerson(tx, this.journal, newcomer, waiting);
      const person = await getPerson(tx, id);
      const proposed = waiting.length === 0 ? null : await this.changes.propose(tx, proposeRoles(person, roles, tx.today), reason);
      return { person, enrolment: await makeLink(tx, this.secret, this.config, id), proposedChange: proposed && proposed.id };
    });
  }

  async changePerson(caller: Caller, id: string, expected: ExpectedVersion, patch: PersonPatch, reason: string): Promise<ChangedPerson> {
    return this.book.write(caller, async (tx) => {
      const person = await getPerson(tx, id);
      expected.mustBe(person.version);
      const facts = { ...(await changeFacts(tx, id)), secondAdministrator: await hasSecondAdministrator(tx, this.config) };
      const given = changeOrPropose(person, patch, facts, reason);
      if ('proposal' in given) return { proposed: await this.changes.propose(tx, given.proposal, reason) };
      await this.journal.append(tx, given.entry);
      const changed = await getPerson(tx, id);
      if (changed.disabled) await endAccess(tx, id);
      return { person: changed };
    });
  }

  async listPeople(afterSeq: number, limit: number): Promise<KnownPerson[]> {
    return this.book.read((view) => listPeople(view, afterSeq, limit));
  }

  async getPerson(id: string): Promise<KnownPerson> {
    return this.book.read((view) => getPerson(view, id));
  }
}
