import type { Tx } from '../../platform/index.js';
import type { Entry } from '../entry.js';
import { signingKeysTable } from './signing.entity.js';

interface KeyInForce {
  key: string;
  publicKey: string;
  endorsement: string | null;
}

/** The only writer of `signing_keys`. */
export function projectSigningKeys(tx: Tx, { kind, seq, payload }: Entry): Promise<void> | undefined {
  if (kind !== 'signing-key-changed/1') return undefined;
  const { key, publicKey, endorsement } = payload.after as unknown as KeyInForce;
  return signingKeysTable.insert(tx, { seq, key, publicKey, endorsement });
}
