import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { isIP, isIPv6 } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { ROLES } from '../kernel/index.js';
import { isWebAddress, StartupProblem, type Environment } from './environment.js';
import { readProvider, type ProviderConfig } from './provider-config.js';

export type DatabaseConfig = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

export interface Config {
  port: number;
  host: string;
  database: DatabaseConfig;
  /** Where keys and secrets made at first start live, mode 0600. */
  stateDir: string;
  /** The keys that sign heads and workbooks: outside database and backup. */
  signingKeyFile: string;
  /** The RFC 3161 authority that stamps a witness's statements; null: none. */
  timestampUrl: string | null;
  /** Keys the hashes of session ids, and seals sessions and one-time links: changing it ends them all. */
  sessionSecret: string | null;
  /** Where people reach the service; `https:` makes cookies `Secure`. */
  publicUrl: string;
  trustProxy: boolean | string;
  /** The ministry's OpenID Connect provider; null: people sign in with passwords alone. */
  provider: ProviderConfig | null;
  /** Requests a minute for one caller. */
  rateLimit: number;
  logLevel: LogLevel;
}

const WEB_ADDRESS = { it: 'deve essere un indirizzo web, http: o https:', en: 'must be a web address, http: or https:' };
const ROOT_ADDRESS = { it: 'deve essere l’indirizzo di un host, senza percorso', en: 'must be the address of a host, without a path' };

const SECRET_LENGTH = 32;

const LOG_LEVELS = ['error', 'warn', 'log', 'debug', 'verbose'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Reads the environment. @throws StartupProblem (status 2) naming the first variable that is wrong. */
export function readConfig(env: Environment, folder: string = process.cwd()): Config {
  const database = databaseOf(env['DATABASE_URL'] ?? 'sqlite:var/pnrr.db', folder);
  const port = wholeNumber(env, 'PORT', 3000, 0, 65_535);
  const host = env['HOST'] ?? '127.0.0.1';
  if (env['STATE_DIR'] === '') throw StartupProblem.of('STATE_DIR', { it: 'deve essere una cartella', en: 'must be a folder' });
  if (!/^[\w.:-]{1,255}$/.test(host)) throw StartupProblem.of('HOST', { it: 'deve essere un nome di host o un indirizzo', en: 'must be a host name or an address' });
  if (env['SIGNING_KEY_FILE'] === '') throw StartupProblem.of('SIGNING_KEY_FILE', { it: 'deve essere un file', en: 'must be a file' });
  const stateDir = resolve(folder, env['STATE_DIR'] ?? (database.kind === 'sqlite' ? dirname(database.path) : 'var'));
  return {
    port,
    host,
    database,
    stateDir,
    signingKeyFile: resolve(folder, env['SIGNING_KEY_FILE'] ?? join(stateDir, 'signing-key.pem')),
    timestampUrl: timestampUrlOf(env['TIMESTAMP_URL']),
    sessionSecret: sessionSecretOf(env['SESSION_SECRET']),
    publicUrl: publicUrlOf(env['PUBLIC_URL'] ?? `http://${isIPv6(host) ? `[${host}]` : host}:${port}`),
    trustProxy: trustProxyOf(env['TRUST_PROXY']),
    provider: readProvider(env, ROLES),
    rateLimit: wholeNumber(env, 'RATE_LIMIT', 600, 1, 10_000_000),
    logLevel: logLevelOf(env['LOG_LEVEL']),
  };
}

/** The secret of the environment, or the one kept in the state folder, made there the first time. @throws StartupProblem */
export function sessionSecret(config: Config): string {
  if (config.sessionSecret) return config.sessionSecret;
  const file = secretFile(config);
  try {
    if (!existsSync(file)) {
      mkdirSync(config.stateDir, { recursive: true });
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
      chmodSync(file, 0o600);
    }
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= SECRET_LENGTH) return secret;
  } catch {
    throw new StartupProblem({ it: `STATE_DIR: il segreto delle sessioni ${file} non si può creare o leggere.`, en: `STATE_DIR: the session secret ${file} cannot be made or read.` });
  }
  throw new StartupProblem({
    it: `STATE_DIR: il segreto delle sessioni ${file} è troppo corto: cancellarlo perché ne sia creato un altro.`,
    en: `STATE_DIR: the session secret ${file} is too short: delete it to have another one made.`,
  });
}

/** The secret of the environment, or the one that the state folder holds for this user to read; null: none. Nothing is made. */
export function heldSessionSecret(config: Config): string | null {
  if (config.sessionSecret) return config.sessionSecret;
  try {
    const secret = readFileSync(secretFile(config), 'utf8').trim();
    return secret.length >= SECRET_LENGTH ? secret : null;
  } catch {
    return null;
  }
}

function secretFile({ stateDir }: Config): string {
  return join(stateDir, 'session-secret');
}

function wholeNumber(env: Environment, variable: string, otherwise: number, min: number, max: number): number {
  const text = env[variable];
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max)) throw StartupProblem.of(variable, { it: `deve essere un numero intero da ${min} a ${max}`, en: `must be a whole number from ${min} to ${max}` });
  return value;
}

function databaseOf(url: string, folder: string): DatabaseConfig {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) {
    return { kind: 'sqlite', path: resolve(folder, url.slice('sqlite:'.length)) };
  }
  if (/^postgres(ql)?:\/\/./.test(url) && URL.canParse(url)) return { kind: 'postgres', url };
  throw StartupProblem.of('DATABASE_URL', {
    it: 'deve essere sqlite:PERCORSO o postgres://UTENTE:PASSWORD@HOST:PORTA/DATABASE',
    en: 'must be sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE',
  });
}

function publicUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw StartupProblem.of('PUBLIC_URL', WEB_ADDRESS);
  // The pages stand at the root of their host, and a `__Host-` cookie holds for all of it.
  if (!/^\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') throw StartupProblem.of('PUBLIC_URL', ROOT_ADDRESS);
  return text.replace(/\/+$/, '');
}

function timestampUrlOf(text: string | undefined): string | null {
  if (text === undefined || isWebAddress(text)) return text ?? null;
  throw StartupProblem.of('TIMESTAMP_URL', WEB_ADDRESS);
}

function sessionSecretOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.length < SECRET_LENGTH) throw StartupProblem.of('SESSION_SECRET', { it: `deve avere almeno ${SECRET_LENGTH} caratteri`, en: `must have at least ${SECRET_LENGTH} characters` });
  return text;
}

function trustProxyOf(text: string | undefined): boolean | string {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  if (text.split(',').every((address) => isNetwork(address.trim()))) return text;
  throw StartupProblem.of('TRUST_PROXY', { it: 'deve essere true, false o gli indirizzi dei proxy', en: 'must be true, false, or the addresses of the proxies' });
}

/** `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return width > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width));
}

function logLevelOf(text: string | undefined): LogLevel {
  const level = (text ?? 'log') as LogLevel;
  if (!LOG_LEVELS.includes(level)) throw StartupProblem.of('LOG_LEVEL', { it: `deve essere uno tra ${LOG_LEVELS.join(', ')}`, en: `must be one of ${LOG_LEVELS.join(', ')}` });
  return level;
}
