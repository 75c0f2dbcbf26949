import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, AnswersNothing, By, CONFIG, Public, SignedIn, WorkEvents, type Caller, type Config } from '../../platform/index.js';
import { MeView, meView, SessionView } from '../access.views.js';
import { Provider } from '../provider/provider.js';
import { clearSessionCookie, sessionIdOf, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInRequest } from './sign-in.requests.js';
import { sayingWhen } from './too-many.js';

@ApiTags('Accesso')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly events: WorkEvents,
    private readonly provider: Provider,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @Answers(MeView, { summary: 'Sign in: the answer sets the session cookie', status: 201 })
  async open(
    @Body() { email, password }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const { session, person } = await sayingWhen(reply, this.sessions.signIn(email, password, request.ip));
    setSessionCookie(reply, this.config, session);
    return meView(person);
  }

  @Get('current')
  @Public()
  @Answers(SessionView, { summary: 'Whether somebody is signed in here, and through what else than a password people may' })
  async current(@Req() request: FastifyRequest): Promise<SessionView> {
    const sessionId = sessionIdOf(request, this.config);
    const person = sessionId === null ? null : await this.sessions.holder(sessionId);
    const { name } = this.provider;
    return { me: person && meView(person), provider: name === null ? null : { name } };
  }

  @Delete('current')
  @SignedIn()
  @AnswersNothing({ summary: 'Sign out' })
  async close(@By() caller: Caller, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const sessionId = sessionIdOf(request, this.config);
    if (sessionId !== null) await this.sessions.signOut(caller, sessionId);
    clearSessionCookie(reply, this.config);
    await this.events.recheck(caller.actor.id);
  }
}
