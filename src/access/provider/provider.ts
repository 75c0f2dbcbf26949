import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Refusal, type Json } from '../../kernel/index.js';
import { CONFIG, isLoopback, type Config, type ProviderConfig } from '../../platform/index.js';
import { CALLBACK, type Asked } from './asked-cookie.js';
import type { Claims } from './provider-claims.rules.js';
import { noProvider, providerRefused, providerUnreachable } from './provider.errors.js';

const SCOPE = 'openid email profile';
const TIMEOUT_SECONDS = 10;
/** What the provider may be late or early by. */
const TOLERANCE_SECONDS = 30;

/** The ministry's OpenID Connect provider: authorization code with PKCE, state and nonce (RFC 9700). */
@Injectable()
export class Provider {
  private readonly logger = new Logger('Provider');
  private found: Promise<oidc.Configuration> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** By its host, for people; null where there is none. */
  get name(): string | null {
    const { provider } = this.config;
    return provider && new URL(provider.issuer).host;
  }

  /** @throws NotFound where there is none */
  get settings(): ProviderConfig {
    if (!this.config.provider) throw noProvider();
    return this.config.provider;
  }

  /** The address to send the browser to, and what to remember of it. @throws Unavailable `provider-unreachable` */
  async begin(returnTo: string): Promise<{ address: URL; asked: Asked }> {
    const server = await this.server();
    const asked = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), returnTo };
    const address = oidc.buildAuthorizationUrl(server, {
      redirect_uri: this.callback,
      scope: SCOPE,
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
    });
    return { address, asked };
  }

  /**
   * What the provider says of whoever comes back with that query. Issuer, state, nonce, PKCE and the signature are checked.
   * @throws Unauthenticated `provider-refused`; Unavailable `provider-unreachable`
   */
  async finish(query: string, { state, nonce, verifier }: Asked): Promise<Claims> {
    const server = await this.server();
    try {
      const back = new URL(`${this.callback}${query}`);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(server, back, checks);
      const identity = tokens.claims();
      if (!identity) throw providerRefused();
      const more = server.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(server, tokens.access_token, identity.sub) : {};
      return { ...(more as Record<string, Json>), ...(identity as Record<string, Json>) };
    } catch (error) {
      throw this.told(error);
    }
  }

  private get callback(): string {
    return `${this.config.publicUrl}${CALLBACK}`;
  }

  /** Looked up when first needed, so that the service starts without it; looked up again after a failure. */
  private server(): Promise<oidc.Configuration> {
    const { settings } = this;
    this.found ??= discovered(settings).catch((error: unknown) => {
      this.found = null;
      this.logger.warn(`${settings.issuer}: ${saidBy(error)}`);
      throw providerUnreachable();
    });
    return this.found;
  }

  private told(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    this.logger.warn(`${this.settings.issuer}: ${saidBy(error)}`);
    return isUnreachable(error) ? providerUnreachable() : providerRefused();
  }
}

async function discovered({ issuer, clientId, clientSecret }: ProviderConfig): Promise<oidc.Configuration> {
  const address = new URL(issuer);
  const execute = [oidc.enableNonRepudiationChecks];
  if (address.protocol === 'http:' && isLoopback(address.hostname)) execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(address, clientId, { [oidc.clockTolerance]: TOLERANCE_SECONDS }, inItsWay(clientSecret), { execute, timeout: TIMEOUT_SECONDS });
}

/** The secret in the header, which is what a provider takes that says nothing; in the body where it says that it takes only that. */
function inItsWay(secret: string): oidc.ClientAuth {
  const [inHeader, inBody] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? inHeader : inBody)(server, client, body, headers);
  };
}

/** Nobody there, too slow, or at fault itself; anything else is a no. */
function isUnreachable(error: unknown): boolean {
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown };
  const answered = cause instanceof Response ? cause.status : status;
  return code === 'OAUTH_TIMEOUT' || (typeof answered === 'number' && answered >= 500) || (error instanceof TypeError && cause instanceof Error);
}

/** For the log of whoever runs the service: no token is in these. */
function saidBy(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: unknown };
  return cause instanceof Error ? `${message ?? ''} (${cause.message})` : String(message ?? error);
}
