import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '../../journal/index.js';
import { Book, CONFIG, type Caller, type Config, type ExpectedVersion, type Tx } from '../../platform/index.js';
import { getPerson, giverOf, listPeople, otherAdministrators, type KnownPerson } from '../access.queries.js';
import { changePerson, type PersonPatch } from '../access.rules.js';
import { dropUnusedLinks, makeLink, type EnrolmentLink } from '../enrolment/enrolment-links.js';
import { endSessions } from '../sign-in/sessions.js';
import { endTokens } from '../sign-in/tokens.js';
import { enterPerson, type Newcomer } from './people.entering.js';

export interface AddedPerson {
  person: KnownPerson;
  enrolment: EnrolmentLink;
}

/** The people who may use the book. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Adds a person and makes the link, good for seven days, with which that person chooses a password. */
  async addPerson(caller: Caller, newcomer: Newcomer): Promise<AddedPerson> {
    return this.book.write(caller, async (tx) => {
      const id = await enterPerson(tx, this.journal, newcomer);
      return { person: await getPerson(tx, id), enrolment: await makeLink(tx, this.config, id) };
    });
  }

  async changePerson(caller: Caller, id: string, expected: ExpectedVersion, patch: PersonPatch, reason: string): Promise<KnownPerson> {
    return this.book.write(caller, async (tx) => {
      const person = await getPerson(tx, id);
      expected.mustBe(person.version);
      const facts = { giver: await giverOf(tx), otherAdministrators: await otherAdministrators(tx, id, tx.today), today: tx.today };
      await this.journal.append(tx, changePerson(person, patch, facts, reason));
      const changed = await getPerson(tx, id);
      if (changed.disabled) await endAccess(tx, id);
      return changed;
    });
  }

  async listPeople(afterSeq: number, limit: number): Promise<KnownPerson[]> {
    return this.book.read((view) => listPeople(view, afterSeq, limit));
  }

  async getPerson(id: string): Promise<KnownPerson> {
    return this.book.read((view) => getPerson(view, id));
  }
}

/** Everything with which a person could come in. The password stays, for the day on which somebody enables again. */
async function endAccess(tx: Tx, id: string): Promise<void> {
  await endSessions(tx, id);
  await endTokens(tx, id);
  await dropUnusedLinks(tx, id);
}
