import { Inject, Injectable } from '@nestjs/common';
import { NotFound, sha256Hex } from '../../kernel/index.js';
import { Journal } from '../../journal/index.js';
import { Book, Clock, CONFIG, type Config, type Caller, type Tx, type View } from '../../platform/index.js';
import { credentialsTable, enrolmentsTable, type EnrolmentRow } from '../access.entity.js';
import { getPerson, hasAdministrator, personEmail } from '../access.queries.js';
import { requireEmail } from '../access.rules.js';
import { enterPerson } from '../people/people.entering.js';
import { linkSaid } from '../seals.js';
import { digestOf, SessionSecret } from '../secrets.js';
import { requirePassword } from '../sign-in/password.rules.js';
import { Passwords } from '../sign-in/passwords.js';
import { endSessions, startSession, type SignedIn } from '../sign-in/sessions.js';
import { endTokens } from '../sign-in/tokens.js';
import { refuseIdentity, requireNoAdministrator, requireUsableLink } from './enrolment.rules.js';

export interface Redeemed {
  token: string;
  password: string;
  /** Only with the first administrator's link. */
  email?: string | undefined;
  name?: string | undefined;
}

const FIRST_EMAIL = 'admin@localhost';
const FIRST_NAME = 'Amministratore';

/** People come to have a password by redeeming a link, once. There are no default passwords. */
@Injectable()
export class RedemptionService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly secret: SessionSecret,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Consumes a link: the person, if it is the first administrator, the password and the session are one unit of work.
   * @throws NotFound; Conflict `state-conflict`; RuleBroken `password-weak`; InvalidInput
   */
  async redeem({ token, password, email, name }: Redeemed): Promise<SignedIn> {
    const tokenHash = digestOf(token);
    const { link, address } = await this.lookedUp(tokenHash, email, name);
    const argon2Hash = await this.passwords.hash(requirePassword(password, address));
    // The holder of the link acts as the person; the first administrator does not exist yet, so the link's maker acts.
    return this.book.write(callerOf(link.personId ?? link.issuedBy), async (tx) => {
      // Between looking and hashing the link may have been used.
      await this.usableLink(tx, tokenHash, tx.now);
      const personId = link.personId ?? (await this.enterFirst(tx, address, name));
      await this.setPassword(tx, personId, argon2Hash);
      await enrolmentsTable.update(tx, { tokenHash }, { usedAt: tx.now.toISOString(), personId, seal: null });
      return { session: await startSession(tx, this.secret, personId), person: await getPerson(tx, personId) };
    });
  }

  private async lookedUp(tokenHash: string, email: string | undefined, name: string | undefined): Promise<LookedUp> {
    return this.book.read(async (view) => {
      const link = await this.usableLink(view, tokenHash, this.clock.now());
      if (link.personId === null) return { link, address: requireEmail(email ?? FIRST_EMAIL) };
      refuseIdentity(email, name);
      const address = await personEmail(view, link.personId);
      if (address === null) throw new NotFound(link.personId);
      return { link, address };
    });
  }

  private async usableLink(view: View, tokenHash: string, now: Date): Promise<EnrolmentRow> {
    return requireUsableLink(await enrolmentsTable.find(view, { tokenHash }), (link) => this.secret.isSealed(linkSaid(link), link.seal), now);
  }

  private async enterFirst(tx: Tx, email: string, name: string | undefined): Promise<string> {
    requireNoAdministrator(await hasAdministrator(tx, this.config, tx.today));
    return enterPerson(tx, this.journal, { email, name: name ?? FIRST_NAME, roles: ['admin'], until: null, reason: null });
  }

  /** A new password ends the sessions that an old one opened. */
  private async setPassword(tx: Tx, personId: string, argon2Hash: string): Promise<void> {
    await tx.run('DELETE FROM op_credentials WHERE person_id = ?', personId);
    await credentialsTable.insert(tx, { personId, argon2Hash });
    await endSessions(tx, personId);
    await endTokens(tx, personId);
    await this.journal.append(tx, {
      kind: 'credential-enrolled/1',
      subject: personId,
      payload: { before: null, after: { credentialDigest: sha256Hex(argon2Hash) } },
      movements: [],
      reason: null,
      effectiveOn: tx.today,
    });
  }
}

interface LookedUp {
  link: EnrolmentRow;
  address: string;
}

function callerOf(id: string): Caller {
  return { actor: { id, roles: [] }, needs: null, attempt: null, once: null };
}
