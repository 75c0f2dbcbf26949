import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { dirname } from 'node:path';
import { sha256Hex } from '../../kernel/index.js';
import { StartupProblem, type Mode } from '../../platform/index.js';

/** A signature and the key that made it. */
export interface Signature {
  /** Id of the key: the first 16 hex digits of the SHA-256 of its public half (SPKI, DER). */
  key: string;
  /** Ed25519 (RFC 8032), base64. */
  signature: string;
}

/** The public half of a key, as the book and everybody may know it. */
export interface PublicKey {
  key: string;
  /** SPKI, DER, base64: what WebCrypto and OpenSSL import. */
  publicKey: string;
}

export interface KeyPair extends PublicKey {
  secret: KeyObject;
}

/**
 * Where a key was put in force: that entry of that book, and its digest. It stands in the key file, where who has the
 * database alone cannot reach it: whatever is rewritten up to that entry is found by it.
 */
export interface Anchor {
  book: string;
  seq: number;
  hash: string;
}

const ANCHOR = /^book (\S+) entry (\d+) ([0-9a-f]{64})$/gm;
const BLOCK = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/g;

/**
 * The Ed25519 keys with which this machine signs heads and workbooks: a file of PEM blocks outside database and backup,
 * mode 0600, the key in force first and former ones after it, so that what a former one signed can be made again to
 * the byte. Whoever writes makes the file the first time; whoever only reads does without.
 */
export class SigningKeys {
  private pairs: readonly KeyPair[] | null = null;
  private anchored: readonly Anchor[] = [];

  constructor(
    readonly file: string,
    private readonly mode: Mode,
  ) {}

  /** The key in force, or null where there is none and this process may make none. @throws StartupProblem */
  get current(): PublicKey | null {
    const [pair] = this.all();
    return pair ? publicHalf(pair) : null;
  }

  /** Whether this machine holds the secret of that key. */
  holds(key: string): boolean {
    return this.all().some((pair) => pair.key === key);
  }

  /** Signs with the key of that id, or with the one in force where that one is not held; null where there is no key at all. */
  sign(text: string, key?: string): Signature | null {
    const pairs = this.all();
    const pair = pairs.find((candidate) => candidate.key === key) ?? pairs[0];
    return pair ? { key: pair.key, signature: sign(null, Buffer.from(text), pair.secret).toString('base64') } : null;
  }

  /** A new key that is nowhere in force yet. */
  prepare(): KeyPair {
    return newPair();
  }

  /** Puts a new key first in the file; the former ones stay unless they are to be `forgotten`, as when one was stolen. */
  putInForce(pair: KeyPair, forgotten: boolean): void {
    this.write([pair, ...(forgotten ? [] : this.all())]);
  }

  /** The entries at which keys of this file were put in force, of any book. */
  get anchors(): readonly Anchor[] {
    this.all();
    return this.anchored;
  }

  /** Remembers in the file where a key was put in force. A file that may not be written, as a mounted secret, stays as it is. */
  anchor(anchor: Anchor): void {
    if (this.anchors.some(({ book, seq }) => book === anchor.book && seq === anchor.seq)) return;
    try {
      this.write(this.all(), [...this.anchored, anchor]);
    } catch {
      // It was asked for by nobody, and nothing depends on it.
    }
  }

  /** Reads the file anew: another process may have rotated. */
  reload(): void {
    this.pairs = null;
  }

  private all(): readonly KeyPair[] {
    this.pairs ??= this.read();
    return this.pairs;
  }

  private read(): readonly KeyPair[] {
    if (!existsSync(this.file)) {
      if (this.mode === 'read') return [];
      this.write([newPair()]);
    }
    try {
      const text = readFileSync(this.file, 'utf8');
      const pairs = [...text.matchAll(BLOCK)].map(([pem]) => pairOf(createPrivateKey(pem)));
      this.anchored = [...text.matchAll(ANCHOR)].map(([, book = '', seq, hash = '']) => ({ book, seq: Number(seq), hash }));
      if (pairs.length > 0 && pairs.every(({ secret }) => secret.asymmetricKeyType === 'ed25519')) return pairs;
    } catch {
      throw new StartupProblem({ it: `SIGNING_KEY_FILE: ${this.file} non si legge come chiavi private Ed25519 (PEM).`, en: `SIGNING_KEY_FILE: ${this.file} cannot be read as Ed25519 private keys (PEM).` });
    }
    throw new StartupProblem({ it: `SIGNING_KEY_FILE: ${this.file} non contiene una chiave privata Ed25519 (PEM).`, en: `SIGNING_KEY_FILE: ${this.file} holds no Ed25519 private key (PEM).` });
  }

  /** Whole or not at all: a key that is lost halfway would leave a head that nobody can sign after. */
  private write(pairs: readonly KeyPair[], anchored = this.anchored): void {
    const lines = anchored.map(({ book, seq, hash }) => `book ${book} entry ${seq} ${hash}\n`);
    const text = [...lines, ...pairs.map(({ secret }) => secret.export({ type: 'pkcs8', format: 'pem' }))].join('');
    const draft = `${this.file}.${process.pid}.new`;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      // One may be left of a process that was killed, and where each has a container of its own they share a number.
      rmSync(draft, { force: true });
      writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
      chmodSync(draft, 0o600);
      renameSync(draft, this.file);
    } catch {
      throw new StartupProblem({ it: `SIGNING_KEY_FILE: la chiave di firma ${this.file} non si può creare.`, en: `SIGNING_KEY_FILE: the signing key ${this.file} cannot be made.` });
    }
    this.pairs = pairs;
    this.anchored = anchored;
  }
}

function publicHalf({ key, publicKey }: KeyPair): PublicKey {
  return { key, publicKey };
}

function newPair(): KeyPair {
  return pairOf(generateKeyPairSync('ed25519').privateKey);
}

function pairOf(secret: KeyObject): KeyPair {
  const der = createPublicKey(secret).export({ type: 'spki', format: 'der' });
  return { secret, publicKey: der.toString('base64'), key: keyId(der) };
}

function keyId(der: Uint8Array): string {
  return sha256Hex(der).slice(0, 16);
}

/**
 * Whether that public key made that signature of that text; false for anything that is no key or no signature, or is one
 * in another spelling: base64 has several for the same bytes.
 */
export function signatureHolds(publicKey: string, text: string, signature: string): boolean {
  try {
    if (Buffer.from(signature, 'base64').toString('base64') !== signature) return false;
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
