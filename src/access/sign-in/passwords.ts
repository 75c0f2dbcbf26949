import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { TooManyAttempts } from './too-many.js';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of no password: verifying against it takes the time that a known e-mail takes. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$cG5yci1ub2JvZHktc2FsdA$qEHjOGXcWBHkxf7bBWbfRrgZ4cMwKKQlCXmoyC1eDXI';

const AT_ONCE = 2;
const WAITING_AT_MOST = 50;

/**
 * Hashes and checks passwords, outside of any unit of work. Each computation holds a core and 19 MiB for some tens of
 * milliseconds, so few run at once and a flood of them is turned away.
 */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** The argon2id hash in PHC form. */
  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Takes the same time whether or not there is a hash to compare with. */
  async matches(argon2Hash: string | null, password: string): Promise<boolean> {
    const equal = await this.inTurn(() => verify(argon2Hash ?? NOBODY, password));
    return equal && argon2Hash !== null;
  }

  private async inTurn<T>(compute: () => Promise<T>): Promise<T> {
    if (this.running < AT_ONCE) this.running += 1;
    else await this.turn();
    try {
      return await compute();
    } finally {
      // The place goes to whoever waits, so that nobody can slip in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= WAITING_AT_MOST) throw new TooManyAttempts(5);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
