import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/index.js';
import { AnswersRedirect, Clock, CONFIG, Public, type Config } from '../../platform/index.js';
import { SessionSecret } from '../secrets.js';
import { setSessionCookie } from '../sign-in/session-cookie.js';
import { askedIn, clearAsked, setAsked } from './asked-cookie.js';
import { Provider } from './provider.js';
import { requireLocalPath } from './provider-claims.rules.js';
import { signInStale } from './provider.errors.js';
import { ProviderSignInQuery } from './provider.requests.js';
import { ProviderSignInService } from './provider-sign-in.service.js';

const SIGN_IN_PAGE = '/accesso';

@ApiTags('Accesso')
@Controller('sessions/oidc')
export class ProviderController {
  constructor(
    private readonly provider: Provider,
    private readonly signIns: ProviderSignInService,
    private readonly secret: SessionSecret,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @AnswersRedirect({ summary: "To the ministry's OpenID Connect provider", description: 'Authorization code with PKCE. 404 where there is none (`OIDC_ISSUER`).' })
  async begin(@Query() { returnTo = '/' }: ProviderSignInQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const page = requireLocalPath(returnTo);
    await this.orSaying(request, reply, page, async () => {
      const { address, asked } = await this.provider.begin(page);
      setAsked(reply, this.config, this.secret, asked, this.clock.now());
      return address.href;
    });
  }

  @Get('callback')
  @Public()
  @Header('Referrer-Policy', 'no-referrer')
  @AnswersRedirect({
    summary: 'Back from the provider: the answer sets the session cookie and leads to the page that was asked for',
    description: 'Refusals lead a browser to the sign-in page (`/accesso?problem=CODE`); programs get the problem.',
  })
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    void this.provider.settings;
    const asked = askedIn(request, this.secret, this.clock.now());
    // Used once, whatever becomes of it.
    clearAsked(reply, this.config);
    await this.orSaying(request, reply, asked?.returnTo ?? '/', async () => {
      if (!asked) throw signInStale();
      const { session } = await this.signIns.signIn(queryOf(request), asked);
      setSessionCookie(reply, this.config, session);
      return asked.returnTo;
    });
  }

  /** Leads on; people who are refused are led to the page where they may try again. */
  private async orSaying(request: FastifyRequest, reply: FastifyReply, returnTo: string, address: () => Promise<string>): Promise<void> {
    try {
      void reply.redirect(await address(), 303);
    } catch (error) {
      if (!(error instanceof Refusal) || !(request.headers.accept ?? '').includes('text/html')) throw error;
      void reply.redirect(`${SIGN_IN_PAGE}?${new URLSearchParams({ problem: error.code, returnTo }).toString()}`, 303);
    }
  }
}

function queryOf({ url }: FastifyRequest): string {
  return url.includes('?') ? url.slice(url.indexOf('?')) : '';
}
