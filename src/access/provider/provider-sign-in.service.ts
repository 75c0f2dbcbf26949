import { Injectable } from '@nestjs/common';
import { ChangesService } from '../../changes/index.js';
import { Journal } from '../../journal/index.js';
import { SYSTEM } from '../../kernel/index.js';
import { Book, type Caller, type Tx } from '../../platform/index.js';
import { identitiesTable } from '../access.entity.js';
import { getPerson, identityByEmail } from '../access.queries.js';
import { proposeRoles } from '../people/person-roles.rules.js';
import { commitmentOf, newSalt, SessionSecret } from '../secrets.js';
import { startSession, type SignedIn } from '../sign-in/sessions.js';
import { within } from '../within.rules.js';
import type { Asked } from './asked-cookie.js';
import { Provider } from './provider.js';
import { vouchedFor, type Vouched } from './provider-claims.rules.js';
import { requireWelcome, welcomePerson } from './provider-person.rules.js';

/** The book itself takes in whom the provider vouches for; nobody is known yet. */
const BY_THE_BOOK: Caller = { actor: SYSTEM, needs: null, attempt: null, once: null };

/** Sessions that the ministry's provider opens. */
@Injectable()
export class ProviderSignInService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly changes: ChangesService,
    private readonly secret: SessionSecret,
    private readonly provider: Provider,
  ) {}

  /**
   * Opens a session for whoever comes back from the provider. The book says what a person may do; the claim leaves of that
   * what it names too, for this session.
   * @throws what `Provider.finish`, `vouchedFor`, `welcomePerson` and `requireWelcome` throw
   */
  async signIn(query: string, asked: Asked): Promise<SignedIn> {
    const vouched = vouchedFor(await this.provider.finish(query, asked), this.provider.settings);
    return this.book.write(BY_THE_BOOK, async (tx) => {
      const id = (await identityByEmail(tx, vouched.email))?.personId ?? (await this.enter(tx, vouched));
      const person = await getPerson(tx, id);
      requireWelcome(person, tx.today);
      const session = await startSession(tx, this.secret, id, vouched.roles);
      return { session, person: { ...person, roles: within(person.roles, vouched.roles) } };
    });
  }

  private async enter(tx: Tx, { email, name, roles }: Vouched): Promise<string> {
    const [id, salt] = [await this.journal.nextId(tx, 'person'), newSalt()];
    const reason = `Primo accesso attraverso ${this.provider.settings.issuer}, che ne attesta i ruoli`;
    const { entry, toConfirm } = welcomePerson(id, commitmentOf(salt, name, email), roles, reason, tx.today);
    await this.journal.append(tx, entry);
    await identitiesTable.insert(tx, { personId: id, name, email, salt });
    if (toConfirm) await this.changes.propose(tx, proposeRoles(await getPerson(tx, id), toConfirm, tx.today), reason);
    return id;
  }
}
