import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, sha256Hex } from '../kernel/index.js';
import { CONFIG, sessionSecret, type Config } from '../platform/index.js';

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

/** Hashes under the session secret: changing it ends every session. */
@Injectable()
export class SessionSecret {
  // Read when first needed: commands that only look on must not make the file.
  private secret: string | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  hash(purpose: 'session' | 'email' | 'address', text: string): string {
    return createHmac('sha256', this.read()).update(`${purpose}:${text}`).digest('hex');
  }

  /** A key of 256 bits for what browsers keep and may not read. */
  key(purpose: 'sign-in'): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.read(), '', `pnrr ${purpose}`, 32));
  }

  private read(): string {
    return (this.secret ??= sessionSecret(this.config));
  }
}
