import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Forbidden, romeDay, Unauthenticated } from '../../kernel/index.js';
import { ACCESS_METADATA, Book, Clock, CONFIG, type Access, type Caller, type CallerRequest, type Config, type View } from '../../platform/index.js';
import type { PersonRow } from '../access.entity.js';
import { holderOfSession, holderOfToken, type Holder } from '../access.queries.js';
import { mayEnter } from '../access.rules.js';
import { holdsOne, requireRole } from '../admission.js';
import { within } from '../within.rules.js';
import { digestOf, SessionSecret } from '../secrets.js';
import { attemptOf } from './attempt.js';
import { bearerTokenOf } from './bearer-token.js';
import { sessionIdOf } from './session-cookie.js';

type Request = FastifyRequest & CallerRequest;

/**
 * Knows who is asking, and lets a request through to its route if the route says that this person may call it. A
 * route that says nothing is closed. What is found here is read again inside the unit of work (`admit`).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly reflector = new Reflector();

  constructor(
    private readonly book: Book,
    private readonly secret: SessionSecret,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS_METADATA, context.getHandler());
    if (!access) throw closedRoute();
    if (access.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    request.caller = await this.book.read((view) => this.callerOf(view, request, access));
    request.admitted = () => this.book.read((view) => this.isAdmitted(view, request));
    await this.requireRole(request.caller);
    return true;
  }

  /** @throws Unauthenticated */
  private async callerOf(view: View, request: Request, access: Access): Promise<Caller> {
    const holder = await this.holderBehind(view, request);
    if (!holder || !this.mayEnterNow(holder.person)) throw new Unauthenticated();
    const needs = access.kind === 'roles' ? access.roles : null;
    const { person, within: limit } = holder;
    const actor = { id: person.id, roles: within(person.roles, limit) };
    return { actor, needs, attempt: await attemptOf(view, request, needs), once: null, within: limit };
  }

  private async isAdmitted(view: View, request: Request): Promise<boolean> {
    const holder = await this.holderBehind(view, request);
    return holder !== undefined && this.mayEnterNow(holder.person);
  }

  private mayEnterNow(person: PersonRow): boolean {
    return mayEnter(person, romeDay(this.clock.now()));
  }

  private async holderBehind(view: View, request: Request): Promise<Holder | undefined> {
    const now = this.clock.now();
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      // Whoever shows a token is known by it alone, even if it is a bad one.
      const token = bearerTokenOf(request);
      return token === null ? undefined : holderOfToken(view, digestOf(token), now);
    }
    const sessionId = sessionIdOf(request, this.config);
    return sessionId === null ? undefined : holderOfSession(view, this.secret, sessionId, now);
  }

  /** A role missing on money is refused from inside a unit of work, because only there the attempt becomes an entry. */
  private async requireRole(caller: Caller): Promise<void> {
    const { needs, actor, attempt } = caller;
    if (holdsOne(needs, actor.roles)) return;
    if (attempt) await this.book.write(caller, async () => requireRole(caller, actor.roles));
    else requireRole(caller, actor.roles);
  }
}

function closedRoute(): Forbidden {
  return new Forbidden('route-closed', {
    it: 'Questa operazione non è aperta a nessuno.',
    en: 'This operation is open to nobody.',
  });
}
