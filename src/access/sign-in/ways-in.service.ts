import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Journal } from '../../journal/index.js';
import { Book, Clock, CONFIG, cursorKey, page, WorkEvents, type Caller, type Config, type ListQuery, type Page } from '../../platform/index.js';
import { getPerson } from '../access.queries.js';
import { digestOf, SessionSecret } from '../secrets.js';
import { bearerTokenOf } from './bearer-token.js';
import { sessionIdOf } from './session-cookie.js';
import { endSession } from './sessions.js';
import { revokeToken } from './tokens.js';
import { getWayIn, listWaysIn, type WayInKind } from './ways-in.queries.js';
import { wayInView, type LiveTokenView, type OpenSessionView } from './ways-in.views.js';

/** Sessions and tokens, seen and ended: each person’s own, or anybody’s by administrators. */
@Injectable()
export class WaysInService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly secret: SessionSecret,
    private readonly events: WorkEvents,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NotFound if there is no such person */
  async list(kind: WayInKind, personId: string, { limit, cursor }: ListQuery, request: FastifyRequest): Promise<Page<OpenSessionView & LiveTokenView>> {
    const after = cursorKey(cursor, 'string', 'string');
    const shown = this.digestIn(kind, request);
    const rows = await this.book.read(async (view) => {
      await getPerson(view, personId);
      return listWaysIn(view, kind, personId, this.clock.now(), after, limit + 1);
    });
    return page(rows, limit, ({ since, id }) => [since, id], (row) => wayInView(row, shown));
  }

  /** Ends one at once. A token leaves an entry, as its issue did; a session is no history. @throws NotFound */
  async end(caller: Caller, kind: WayInKind, personId: string, id: string): Promise<void> {
    await this.book.write(caller, async (tx) => {
      const { hash } = await getWayIn(tx, kind, personId, id, tx.now);
      if (kind === 'token') await revokeToken(tx, this.journal, personId, hash);
      else await endSession(tx, hash);
    });
    await this.events.recheck(personId);
  }

  private digestIn(kind: WayInKind, request: FastifyRequest): string | null {
    if (kind === 'token') {
      const token = bearerTokenOf(request);
      return token === null ? null : digestOf(token);
    }
    const session = sessionIdOf(request, this.config);
    return session === null ? null : this.secret.hash('session', session);
  }
}
