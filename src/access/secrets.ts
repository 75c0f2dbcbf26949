import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, sha256Hex, type Json } from '../kernel/index.js';
import { CONFIG, heldSessionSecret, sessionSecret, type Config } from '../platform/index.js';

/** 256 random bits, in an alphabet that needs no escaping anywhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** How tokens of 256 random bits are kept: nothing slower is needed against guessing. */
export function digestOf(secret: string): string {
  return sha256Hex(secret);
}

export function newSalt(): string {
  return randomBytes(32).toString('hex');
}

/** Binds the book to a person without naming one: it can be checked while salt and values are kept, and not after. */
export function commitmentOf(salt: string, name: string, email: string): string {
  return sha256Hex(canonicalJson([salt, name, email]));
}

const MARK_DIGITS = 16;

/** Hashes and seals under the session secret: changing it ends every session and every one-time link. */
@Injectable()
export class SessionSecret {
  // Read when first needed: commands that only look on must not make the file.
  private secret: string | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  hash(purpose: 'session' | 'email' | 'address', text: string): string {
    return this.keyed(purpose, text);
  }

  /** A key of 256 bits for what browsers keep and may not read. */
  key(purpose: 'sign-in'): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.read(), '', `pnrr ${purpose}`, 32));
  }

  /** What only this secret makes of a row's content. It begins with the secret's mark. */
  seal(said: Json): string {
    return `${this.mark()}.${this.keyed('seal', canonicalJson(said))}`;
  }

  isSealed(said: Json, seal: string | null): boolean {
    const [expected, found] = [Buffer.from(this.seal(said)), Buffer.from(String(seal))];
    return expected.length === found.length && timingSafeEqual(expected, found);
  }

  /** Whether it is there and may be read, so that seals can be looked at; it is not made for that. */
  get isHeld(): boolean {
    return heldSessionSecret(this.config) !== null;
  }

  /** Whether a seal claims to be by this secret, and not by one that was replaced or is another machine's. */
  marks(seal: string | null): boolean {
    return String(seal).startsWith(`${this.mark()}.`);
  }

  private mark(): string {
    return this.keyed('mark', '').slice(0, MARK_DIGITS);
  }

  private keyed(purpose: string, text: string): string {
    return createHmac('sha256', this.read()).update(`${purpose}:${text}`).digest('hex');
  }

  private read(): string {
    return (this.secret ??= sessionSecret(this.config));
  }
}
