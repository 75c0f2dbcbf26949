import { Injectable } from '@nestjs/common';
import { Journal } from '../../journal/index.js';
import { Book, forgetAnswersWith, type Caller, type Tx } from '../../platform/index.js';
import { disabledBy, getPerson, giverOf, type KnownPerson } from '../access.queries.js';
import { SessionSecret } from '../secrets.js';
import { forgetAttempts } from '../sign-in/sign-in.limit.js';
import { endAccess } from './end-access.js';
import { erasePerson } from './erasure.rules.js';

/** Takes the personal data of somebody out of the book's database, when the law asks for it. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly secret: SessionSecret,
  ) {}

  /**
   * The entry says that it was done, by whom and why; the data go in the same unit of work, and with them the salt, without
   * which the commitment in the book says nothing. The e-mail address may be another person's from then on.
   * @throws what `erasePerson` throws; NotFound
   */
  async erase(caller: Caller, id: string, reason: string): Promise<KnownPerson> {
    const erased = await this.book.write(caller, async (tx) => {
      const person = await getPerson(tx, id);
      const facts = { giver: await giverOf(tx), disabledBy: await disabledBy(tx, id), today: tx.today };
      await this.journal.append(tx, erasePerson(person, facts, reason));
      await this.forget(tx, person);
      return getPerson(tx, id);
    });
    await this.book.foldLog();
    return erased;
  }

  private async forget(tx: Tx, { id, name, email }: KnownPerson): Promise<void> {
    // SQLite leaves what was deleted in the free space of its pages unless it is told to write over it.
    if (tx.dialect === 'sqlite') await tx.all('PRAGMA secure_delete = ON');
    await endAccess(tx, id);
    await tx.run('DELETE FROM op_enrolments WHERE person_id = ?', id);
    await tx.run('DELETE FROM op_credentials WHERE person_id = ?', id);
    await tx.run('DELETE FROM op_identities WHERE person_id = ?', id);
    if (email !== null) await forgetAttempts(tx, this.secret.hash('email', email));
    await forgetAnswersWith(tx, [name, email].filter((text) => text !== null));
  }
}
