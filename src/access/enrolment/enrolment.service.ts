import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Journal } from '../../journal/index.js';
import { Book, CONFIG, type Caller, type Config } from '../../platform/index.js';
import { getPerson, hasAdministrator } from '../access.queries.js';
import { requireAbleToEnter } from '../access.rules.js';
import { SessionSecret } from '../secrets.js';
import { makeLink, type EnrolmentLink } from './enrolment-links.js';

/** Gives out the links with which people choose their passwords. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly secret: SessionSecret,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** While nobody can manage people: a link, good for 24 hours, for the operator to open; links made before no longer. */
  async firstAdministratorLink(operator: Actor): Promise<EnrolmentLink | null> {
    return this.book.write({ actor: operator, needs: null, attempt: null, once: null }, async (tx) => {
      return (await hasAdministrator(tx, this.config, tx.today)) ? null : makeLink(tx, this.secret, this.config, null);
    });
  }

  /** A new link for somebody who lost the first one, or a password. It is an entry: who holds it can act as the person. */
  async renew(caller: Caller, id: string): Promise<EnrolmentLink> {
    return this.book.write(caller, async (tx) => {
      requireAbleToEnter(await getPerson(tx, id), tx.today);
      const enrolment = await makeLink(tx, this.secret, this.config, id);
      await this.journal.append(tx, {
        kind: 'enrolment-issued/1',
        subject: id,
        payload: { before: null, after: { expiresAt: enrolment.expiresAt } },
        movements: [],
        reason: null,
        effectiveOn: tx.today,
      });
      return enrolment;
    });
  }
}
