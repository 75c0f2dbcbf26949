import { isLoopback, isWebAddress, StartupProblem, type Environment } from './environment.js';

/** How the ministry's OpenID Connect provider is reached, and what it says of roles. */
export interface ProviderConfig {
  /** As it names itself: `https://login.ministero.example/realms/pnrr`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** In which claim it says roles; null: it says nothing of them. */
  roleClaim: string | null;
  /** The book's roles by what stands in the claim; null: the claim holds the book's own words. */
  roleMap: Readonly<Record<string, readonly string[]>> | null;
  /** Whether an address of which it does not say that it is verified (`email_verified`) is taken as a person's own. */
  trustEmail: boolean;
}

const VARIABLES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const ISSUER = {
  it: 'deve essere l’indirizzo https: con cui il provider chiama sé stesso (http: solo su questa macchina)',
  en: 'must be the https: address with which the provider names itself (http: on this machine only)',
};
const CLAIM = /^[\x21-\x7e]{1,200}$/;

/** Null where there is none. `roles` are the book's, which this floor does not know. @throws StartupProblem naming the variable */
export function readProvider(env: Environment, roles: readonly string[]): ProviderConfig | null {
  const [issuer, clientId, clientSecret] = VARIABLES.map((variable) => env[variable]);
  const stray = ['OIDC_ROLE_CLAIM', 'OIDC_ROLE_MAP', 'OIDC_TRUST_EMAIL'].find((variable) => env[variable] !== undefined);
  if (issuer === undefined && clientId === undefined && clientSecret === undefined && stray === undefined) return null;
  if (!issuer || !isIssuer(issuer)) throw StartupProblem.of('OIDC_ISSUER', ISSUER);
  if (!clientId) throw StartupProblem.of('OIDC_CLIENT_ID', { it: 'deve essere il nome con cui il provider conosce questo servizio', en: 'must be the name under which the provider knows this service' });
  if (!clientSecret) throw StartupProblem.of('OIDC_CLIENT_SECRET', { it: 'deve essere il segreto che il provider ha dato a questo servizio', en: 'must be the secret that the provider has given to this service' });
  const roleClaim = env['OIDC_ROLE_CLAIM'] ?? null;
  if (roleClaim !== null && !CLAIM.test(roleClaim)) throw StartupProblem.of('OIDC_ROLE_CLAIM', { it: 'deve essere il nome di un claim, senza spazi', en: 'must be the name of a claim, without blanks' });
  const roleMap = roleMapOf(env['OIDC_ROLE_MAP'], roles);
  if (roleMap && roleClaim === null) throw StartupProblem.of('OIDC_ROLE_CLAIM', { it: 'deve nominare il claim di cui parla OIDC_ROLE_MAP', en: 'must name the claim that OIDC_ROLE_MAP is about' });
  const trust = env['OIDC_TRUST_EMAIL'] ?? 'false';
  if (trust !== 'true' && trust !== 'false') throw StartupProblem.of('OIDC_TRUST_EMAIL', { it: 'deve essere true o false', en: 'must be true or false' });
  return { issuer, clientId, clientSecret, roleClaim, roleMap, trustEmail: trust === 'true' };
}

function isIssuer(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  return search === '' && hash === '' && (protocol === 'https:' || isLoopback(hostname));
}

/** `value=role` with commas between them, or, for values that hold a comma or an equals sign, a JSON object of them. */
function roleMapOf(text: string | undefined, roles: readonly string[]): ProviderConfig['roleMap'] {
  if (text === undefined) return null;
  const pairs = text.trimStart().startsWith('{') ? pairsOfJson(text) : text.split(',').map(pairOf);
  const good = pairs?.every(([value, role]) => value !== '' && roles.includes(role)) === true && pairs.length > 0;
  if (!good) {
    throw StartupProblem.of('OIDC_ROLE_MAP', {
      it: `deve essere VALORE=RUOLO, separati da virgole, o {"VALORE": "RUOLO"}, con i ruoli tra ${roles.join(', ')}`,
      en: `must be VALUE=ROLE with commas between them, or {"VALUE": "ROLE"}, the roles among ${roles.join(', ')}`,
    });
  }
  const map = new Map<string, string[]>();
  for (const [value, role] of pairs) map.set(value, [...(map.get(value) ?? []), role]);
  return Object.fromEntries(map);
}

type Pair = [value: string, role: string];

function pairOf(text: string): Pair {
  const [value = '', role = '', ...more] = text.split('=').map((part) => part.trim());
  return more.length > 0 ? ['', ''] : [value, role];
}

function pairsOfJson(text: string): Pair[] | null {
  try {
    return Object.entries(JSON.parse(text) as Record<string, unknown>).flatMap(([value, role]) => [role].flat().map((one): Pair => [value, String(one)]));
  } catch {
    return null;
  }
}
