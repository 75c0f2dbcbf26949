import { Injectable } from '@nestjs/common';
import { romeDay, SYSTEM, Unauthenticated } from '../../kernel/index.js';
import { Book, Clock, type Caller, type Tx } from '../../platform/index.js';
import { credentialsTable, sessionsTable } from '../access.entity.js';
import { getPerson, holderOfSession, identityByEmail, type KnownPerson } from '../access.queries.js';
import { mayEnter, requireEmail } from '../access.rules.js';
import { SessionSecret } from '../secrets.js';
import { within } from '../within.rules.js';
import { Passwords } from './passwords.js';
import { endSession, startSession, type SignedIn } from './sessions.js';
import { countAttempt, forgetAttempts } from './sign-in.limit.js';

/** Nobody is known yet; nothing of this enters the book. */
const NOBODY_YET: Caller = { actor: SYSTEM, needs: null, attempt: null, once: null };

/** Sessions of the web application. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly book: Book,
    private readonly passwords: Passwords,
    private readonly secret: SessionSecret,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session. Whether the e-mail is unknown, the password wrong or the person disabled makes no difference to
   * the answer, nor the first two to the time that it takes.
   * @throws Unauthenticated; TooManyAttempts
   */
  async signIn(emailText: string, password: string, address: string): Promise<SignedIn> {
    const email = requireEmail(emailText);
    const attempted = { emailHash: this.secret.hash('email', email), addressHash: this.secret.hash('address', address) };
    const found = await this.book.write(NOBODY_YET, async (tx) => {
      await countAttempt(tx, attempted);
      return credentialOf(tx, email);
    });
    const right = await this.passwords.matches(found?.argon2Hash ?? null, password.normalize('NFC'));
    if (!found || !right) throw wrongCredentials();
    return this.open(found, attempted.emailHash).catch((error: unknown) => {
      throw error instanceof Unauthenticated ? wrongCredentials() : error;
    });
  }

  /** Whose session that is, with the roles held in it; null: nobody's who may enter today. */
  async holder(sessionId: string): Promise<KnownPerson | null> {
    const now = this.clock.now();
    return this.book.read(async (view) => {
      const held = await holderOfSession(view, this.secret, sessionId, now);
      if (!held || !mayEnter(held.person, romeDay(now))) return null;
      const person = await getPerson(view, held.person.id);
      return { ...person, roles: within(person.roles, held.within) };
    });
  }

  /** Ends the caller's own session, if that is one. */
  async signOut(caller: Caller, sessionId: string): Promise<void> {
    const idHash = this.secret.hash('session', sessionId);
    await this.book.write(caller, async (tx) => {
      const session = await sessionsTable.find(tx, { idHash });
      if (session?.personId === tx.actor) await endSession(tx, idHash);
    });
  }

  private async open(found: Found, emailHash: string): Promise<SignedIn> {
    const { personId, argon2Hash } = found;
    const caller: Caller = { ...NOBODY_YET, actor: { id: personId, roles: [] } };
    return this.book.write(caller, async (tx) => {
      // While the password was compared it may have been replaced.
      const credential = await credentialsTable.find(tx, { personId });
      if (credential?.argon2Hash !== argon2Hash) throw new Unauthenticated();
      await forgetAttempts(tx, emailHash);
      return { session: await startSession(tx, this.secret, personId), person: await getPerson(tx, personId) };
    });
  }
}

interface Found {
  personId: string;
  argon2Hash: string;
}

async function credentialOf(tx: Tx, email: string): Promise<Found | null> {
  const identity = await identityByEmail(tx, email);
  const credential = identity && (await credentialsTable.find(tx, { personId: identity.personId }));
  return credential ?? null;
}

function wrongCredentials(): Unauthenticated {
  return new Unauthenticated('sign-in-required', {
    it: 'E-mail o password non corrette, oppure accesso non abilitato.',
    en: 'Wrong e-mail or password, or access not enabled.',
  });
}
