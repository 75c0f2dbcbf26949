import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heldSessionSecret, readConfig, sessionSecret, type Config } from './config.js';
import { StartupProblem } from './environment.js';

const FOLDER = '/srv/pnrr';

describe('without any variable', () => {
  it('keeps a SQLite book under the folder where it is started, and listens to this machine only', () => {
    expect(readConfig({}, FOLDER)).toEqual({
      ...{ port: 3000, host: '127.0.0.1', database: { kind: 'sqlite', path: '/srv/pnrr/var/pnrr.db' }, stateDir: '/srv/pnrr/var' },
      ...{ signingKeyFile: '/srv/pnrr/var/signing-key.pem', timestampUrl: null },
      ...{ sessionSecret: null, publicUrl: 'http://127.0.0.1:3000', trustProxy: false, provider: null, rateLimit: 600, logLevel: 'log' },
    });
  });

  it('starts from the current folder, and ignores variables of others', () => {
    expect(readConfig({ PATH: '/bin', HOME: '/root' })).toMatchObject({ database: { path: join(process.cwd(), 'var/pnrr.db') } });
  });
});

describe('a good variable', () => {
  const secret = 's'.repeat(32);
  const cases: [string, string, Partial<Config>][] = [
    ['PORT', '0', { port: 0, publicUrl: 'http://127.0.0.1:0' }],
    ['PORT', '65535', { port: 65_535 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0', publicUrl: 'http://0.0.0.0:3000' }],
    ['HOST', 'pnrr.example.it', { host: 'pnrr.example.it' }],
    ['DATABASE_URL', 'sqlite:book.db', { database: { kind: 'sqlite', path: '/srv/pnrr/book.db' }, stateDir: FOLDER }],
    ['DATABASE_URL', 'sqlite:/data/a b.db', { database: { kind: 'sqlite', path: '/data/a b.db' }, stateDir: '/data' }],
    ['DATABASE_URL', 'postgres://u:p@h:5432/d', { database: { kind: 'postgres', url: 'postgres://u:p@h:5432/d' }, stateDir: '/srv/pnrr/var' }],
    ['DATABASE_URL', 'postgresql://h/d', { database: { kind: 'postgres', url: 'postgresql://h/d' } }],
    ['STATE_DIR', 'keys', { stateDir: '/srv/pnrr/keys' }],
    ['STATE_DIR', '/etc/pnrr', { stateDir: '/etc/pnrr' }],
    ['STATE_DIR', 'keys', { signingKeyFile: '/srv/pnrr/keys/signing-key.pem' }],
    ['SIGNING_KEY_FILE', 'keys/k.pem', { signingKeyFile: '/srv/pnrr/keys/k.pem', stateDir: '/srv/pnrr/var' }],
    ['SIGNING_KEY_FILE', '/run/secrets/k.pem', { signingKeyFile: '/run/secrets/k.pem' }],
    ['TIMESTAMP_URL', 'https://tsa.example.it/tsr', { timestampUrl: 'https://tsa.example.it/tsr' }],
    ['SESSION_SECRET', secret, { sessionSecret: secret }],
    ['PUBLIC_URL', 'https://pnrr.example.it/', { publicUrl: 'https://pnrr.example.it' }],
    ['PUBLIC_URL', 'http://pnrr.example.it///', { publicUrl: 'http://pnrr.example.it' }],
    ['TRUST_PROXY', 'true', { trustProxy: true }],
    ['TRUST_PROXY', 'false', { trustProxy: false }],
    ['TRUST_PROXY', '10.0.0.1, 10.1.0.0/16, ::1', { trustProxy: '10.0.0.1, 10.1.0.0/16, ::1' }],
    ['RATE_LIMIT', '1', { rateLimit: 1 }],
    ['RATE_LIMIT', '10000000', { rateLimit: 10_000_000 }],
    ...['error', 'warn', 'log', 'debug', 'verbose'].map((level): [string, string, Partial<Config>] => ['LOG_LEVEL', level, { logLevel: level as Config['logLevel'] }]),
  ];
  it.each(cases)('%s=%s', (variable, value, expected) => {
    expect(readConfig({ [variable]: value }, FOLDER)).toMatchObject(expected);
  });
});

describe('a bad variable is one clear line with its name, and exit status 2', () => {
  const bad: Record<string, string[]> = {
    PORT: ['', ' ', '-1', '65536', '3000.5', '3e3', '0x50', 'http', ' 3000', '3000\n', '99999999999', '３０００'],
    HOST: ['', 'a b', 'a/b', 'http://a', 'a\n', 'à', 'a'.repeat(256)],
    DATABASE_URL: ['', 'sqlite:', 'sqlite', 'book.db', '/data/book.db', 'mysql://h/d', 'postgres://', 'postgres:d', 'postgres://h:port/d', 'Postgres://h/d'],
    SIGNING_KEY_FILE: [''],
    TIMESTAMP_URL: ['', 'tsa.example.it', 'ftp://a', '//a', 'file:///etc/passwd', 'https://u:p@tsa.example.it'],
    SESSION_SECRET: ['', 'short', 's'.repeat(31)],
    PUBLIC_URL: ['', 'pnrr.example.it', 'ftp://a', '//a', 'http://', 'javascript:alert(1)', 'file:///etc/passwd', 'https://pnrr.example.it/libro', 'https://pnrr.example.it/?a=1', 'https://pnrr.example.it/#a'],
    TRUST_PROXY: ['', '1', 'yes', 'loopback', 'localhost', 'a;b'],
    RATE_LIMIT: ['', '0', '-1', '1.5', '10000001', 'none', 'Infinity'],
    LOG_LEVEL: ['', 'info', 'LOG', 'silent', 'log '],
  };
  const cases = Object.entries(bad).flatMap(([variable, values]) => values.map((value): [string, string] => [variable, value]));
  it.each(cases)('%s=%j', (variable, value) => {
    const problem = problemOf({ [variable]: value });
    expect(problem).toMatchObject({ exitStatus: 2, message: expect.stringMatching(new RegExp(`^${variable}: must [^\\n]+\\.$`)) });
    expect(problem.sentence).toEqual({ it: expect.stringMatching(new RegExp(`^${variable}: deve [^\\n]+\\.$`)), en: problem.message });
    expect(problem.stack).toBeDefined();
  });

  // Accepted here, these would stop the server later, with a stack.
  it.each([
    ['TRUST_PROXY', '1.2.3.4.5'],
    ['TRUST_PROXY', '10.0.0.0/99'],
    ['TRUST_PROXY', '::::'],
  ])('%s=%s', (variable, value) => {
    expect(problemOf({ [variable]: value }).message).toMatch(variable);
  });

  it('HOST=::1 alone is good', () => {
    expect(readConfig({ HOST: '::1' }, FOLDER).host).toBe('::1');
  });
});

function problemOf(env: Record<string, string>): StartupProblem {
  try {
    readConfig(env, FOLDER);
  } catch (error) {
    if (error instanceof StartupProblem) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('the secret of sessions', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pnrr-config-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made at the first start, for the owner alone, and kept', () => {
    const config = readConfig({ STATE_DIR: join(folder, 'new', 'state') });
    const secret = sessionSecret(config);
    const file = join(config.stateDir, 'session-secret');
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect([sessionSecret(config), readFileSync(file, 'utf8')]).toEqual([secret, secret]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is that of the environment where there is one', () => {
    const secret = 'x'.repeat(40);
    expect(sessionSecret(readConfig({ STATE_DIR: join(folder, 'none'), SESSION_SECRET: secret }))).toBe(secret);
  });

  it('is looked for without being made', () => {
    const config = readConfig({ STATE_DIR: join(folder, 'new', 'state') });
    expect(heldSessionSecret(config)).toBeNull();
    expect(existsSync(config.stateDir)).toBe(false);
    const secret = sessionSecret(config);
    expect(heldSessionSecret(config)).toBe(secret);
    writeFileSync(join(config.stateDir, 'session-secret'), 'short');
    expect(heldSessionSecret(config)).toBeNull();
    expect(heldSessionSecret({ ...config, sessionSecret: secret })).toBe(secret);
  });
});

describe('the provider of sign-in', () => {
  const good = { OIDC_ISSUER: 'https://login.example.it/realms/pnrr', OIDC_CLIENT_ID: 'pnrr', OIDC_CLIENT_SECRET: 'segreto' };
  const provider = { issuer: good.OIDC_ISSUER, clientId: 'pnrr', clientSecret: 'segreto', roleClaim: null, roleMap: null, trustEmail: false };

  it.each<[string, Record<string, string>, object]>([
    ['without roles', {}, {}],
    ['on this machine without TLS', { OIDC_ISSUER: 'http://127.0.0.1:9000' }, { issuer: 'http://127.0.0.1:9000' }],
    ['whose addresses are trusted unseen', { OIDC_TRUST_EMAIL: 'true' }, { trustEmail: true }],
    ['with a claim of the book’s own words', { OIDC_ROLE_CLAIM: 'roles' }, { roleClaim: 'roles' }],
    ['with pairs', { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLE_MAP: 'uff-iii=analyst, uff-iii=committee,dg=approver' }, { roleClaim: 'groups', roleMap: { 'uff-iii': ['analyst', 'committee'], dg: ['approver'] } }],
    ['with JSON', { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLE_MAP: '{"CN=a,OU=b":"analyst","c":["approver","auditor"]}' }, { roleClaim: 'groups', roleMap: { 'CN=a,OU=b': ['analyst'], c: ['approver', 'auditor'] } }],
  ])('%s', (_, more, expected) => {
    expect(readConfig({ ...good, ...more }, FOLDER).provider).toEqual({ ...provider, ...expected });
  });

  const claimed = { OIDC_ROLE_CLAIM: 'roles' };
  it.each<[string, string | undefined, Record<string, string>]>([
    ...[undefined, '', 'login.example.it', 'http://login.example.it', 'ftp://a', 'https://u:p@login.example.it', 'https://a/?x=1', 'https://a/#x'].map((value): [string, string | undefined, object] => ['OIDC_ISSUER', value, {}]),
    ...[undefined, ''].map((value): [string, string | undefined, object] => ['OIDC_CLIENT_ID', value, {}]),
    ...[undefined, ''].map((value): [string, string | undefined, object] => ['OIDC_CLIENT_SECRET', value, {}]),
    ...['', 'a b'].map((value): [string, string | undefined, object] => ['OIDC_ROLE_CLAIM', value, {}]),
    ...['', 'yes', '1'].map((value): [string, string | undefined, object] => ['OIDC_TRUST_EMAIL', value, {}]),
    ['OIDC_ROLE_CLAIM', undefined, { OIDC_ROLE_MAP: 'a=analyst' }],
    ...['', 'a', 'a=', '=analyst', 'a=boss', 'a=analyst,', 'a=b=analyst', '{', '{}', '{"a":1}', '{"a":"boss"}', '{"a":[]}'].map((value): [string, string | undefined, object] => ['OIDC_ROLE_MAP', value, claimed]),
  ] as [string, string | undefined, Record<string, string>][])('%s=%j is refused by its name', (variable, value, more) => {
    const { [variable]: _, ...rest } = { ...good, ...more } as Record<string, string>;
    const problem = problemOf(value === undefined ? rest : { ...rest, [variable]: value });
    expect(problem).toMatchObject({ exitStatus: 2, message: expect.stringMatching(new RegExp(`^${variable}: must [^\\n]+\\.$`)) });
  });
});
