import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';

export const CLIENT_ID = 'pnrr';
export const CLIENT_SECRET = 'un segreto abbastanza lungo per il ministero';
export const ROLE_CLAIM = 'gruppi';

/** Who signs in at the provider next, with what it says of that one. */
export interface Account {
  sub: string;
  [claim: string]: unknown;
}

/**
 * A real OpenID Connect provider on another site than the service (`localhost`, where the service is `127.0.0.1`), which
 * takes whoever comes for the account that the test has set.
 */
export class TestProvider {
  account: Account = { sub: 'nobody' };
  /** What a person would have to press before being let in; null: it lets in at once. */
  page: string | null = null;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** @param redirectUri where the service is called back */
  static async start(redirectUri: string): Promise<TestProvider> {
    silence();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const test = new TestProvider(issuer, server);
    const { Provider } = await import('oidc-provider');
    const provider = new Provider(issuer, test.configuration(redirectUri));
    server.on('request', (request, response) => {
      const [, uid] = /^\/interaction\/([\w-]+)/.exec(request.url ?? '') ?? [];
      if (uid === undefined) return void provider.callback()(request, response);
      if (test.page !== null && !request.url?.endsWith('/go')) {
        return void response.setHeader('content-type', 'text/html').end(`<h1>${test.page}</h1><a href="/interaction/${uid}/go">Entra</a>`);
      }
      void provider.interactionFinished(request, response, { login: { accountId: test.account.sub } });
    });
    return test;
  }

  get environment(): Record<string, string> {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: CLIENT_SECRET };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private configuration(redirectUri: string): Configuration {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    return {
      clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'] }],
      jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['a key for the cookies of tests'] },
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'given_name', 'family_name', ROLE_CLAIM] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context: KoaContextWithOIDC, { uid }) => `/interaction/${uid}` },
      findAccount: async (_context: KoaContextWithOIDC, sub: string) => ({ accountId: sub, claims: async () => ({ ...this.account, sub }) }),
      loadExistingGrant: async (context: KoaContextWithOIDC) => {
        const { client, session } = context.oidc;
        const grant = new context.oidc.provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    };
  }
}

/** It says at length that a store in memory and its defaults are for trying out, which is what is done here. */
function silence(): void {
  Object.assign(console, { info: () => undefined, warn: () => undefined });
}

/** Keeps cookies as a browser does, host by host and path by path, and follows nothing by itself. */
export class Visitor {
  private readonly cookies = new Map<string, { host: string; path: string; name: string; value: string }>();

  async get(address: string, headers: Record<string, string> = {}): Promise<Response> {
    const { host, pathname } = new URL(address);
    const fitting = [...this.cookies.values()].filter((one) => one.host === host && pathname.startsWith(one.path));
    const cookie = fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers } });
    for (const text of response.headers.getSetCookie()) this.keep(host, text);
    return response;
  }

  /** As far as the service's own callback, or as `until` says; answers the address that comes next and was not followed. */
  async follow(address: string, until: (address: string) => boolean): Promise<string> {
    for (let at = address, steps = 0; steps < 12; steps++) {
      if (until(at)) return at;
      const response = await this.get(at);
      const location = response.headers.get('location');
      if (!location) throw new Error(`${at} leads nowhere: ${response.status} ${await response.text()}`);
      at = new URL(location, at).href;
    }
    throw new Error('led round and round');
  }

  cookie(name: string): string | undefined {
    return [...this.cookies.values()].find((one) => one.name === name)?.value;
  }

  private keep(host: string, text: string): void {
    const [pair = '', ...attributes] = text.split('; ');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    const key = `${host} ${path} ${name}`;
    if (value === '' || /max-age=0|1970/i.test(text)) this.cookies.delete(key);
    else this.cookies.set(key, { host, path, name, value });
  }
}
