import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/index.js';
import { Journal } from '../../journal/index.js';
import { Book, type Caller } from '../../platform/index.js';
import { getPerson, identityByEmail } from '../access.queries.js';
import { requireAbleToEnter, requireEmail } from '../access.rules.js';
import { issueToken, type IssuedToken } from './tokens.js';

/** Tokens for machines. Over HTTP people issue them only for themselves; the machine's operator for anybody. */
@Injectable()
export class TokensService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  /** It can do no more than the session in which it is issued. */
  async issueOwn(caller: Caller, days: number): Promise<IssuedToken> {
    return this.book.write(caller, (tx) => issueToken(tx, this.journal, tx.actor, days, caller.within ? [...caller.within] : null));
  }

  /** @throws NotFound if nobody has that e-mail */
  async issueFor(caller: Caller, email: string, days: number): Promise<IssuedToken> {
    const address = requireEmail(email);
    return this.book.write(caller, async (tx) => {
      const identity = await identityByEmail(tx, address);
      if (!identity) throw new NotFound(address);
      const person = await getPerson(tx, identity.personId);
      requireAbleToEnter(person, tx.today);
      return issueToken(tx, this.journal, person.id, days);
    });
  }
}
