import { FlagField, MomentField, TextField } from '../../platform/index.js';
import { WAY_IN_ID, type WayIn } from './ways-in.queries.js';

const ID = { min: 16, max: 16, pattern: WAY_IN_ID, example: '9f86d081884c7d65' } as const;

/** A session of a browser: what is kept of it, which is neither its secret nor where it is. */
export class OpenSessionView {
  @TextField({ ...ID, description: 'By this it is ended; nobody comes in with it.' })
  id!: string;

  @MomentField({ description: 'When the person signed in.' })
  since!: string;

  @MomentField({ description: 'When it ends by itself.' })
  until!: string;

  @FlagField({ description: 'Whether it is the one by which this is asked.' })
  current!: boolean;
}

/** A token of a program. */
export class LiveTokenView {
  @TextField({ ...ID, description: 'The first digits of its digest, which its entry has too; nobody comes in with it.' })
  id!: string;

  @MomentField({ description: 'When it was issued.' })
  since!: string;

  @MomentField({ description: 'Until when it may be used.' })
  until!: string;

  @FlagField({ description: 'Whether it is the one by which this is asked.' })
  current!: boolean;
}

/** @param digest of the secret by which this is asked; null where there is none */
export function wayInView({ id, hash, since, until }: WayIn, digest: string | null): OpenSessionView & LiveTokenView {
  return { id, since, until, current: hash === digest };
}
