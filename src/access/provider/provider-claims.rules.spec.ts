import type { Json } from '../../kernel/index.js';
import { vouchedFor } from './provider-claims.rules.js';

describe('an address', () => {
  const taken = (verified: Json | undefined, trustEmail: boolean): boolean => {
    try {
      return vouchedFor({ email: 'ada@ministero.example', email_verified: verified }, { roleClaim: null, roleMap: null, trustEmail }).email === 'ada@ministero.example';
    } catch {
      return false;
    }
  };

  it.each<[said: Json | undefined, otherwise: boolean, trusted: boolean]>([
    [true, true, true],
    ['true', true, true],
    [undefined, false, true],
    [null, false, true],
    [1, false, true],
    [false, false, false],
    ['false', false, false],
  ])('of which the provider says %p', (said, otherwise, trusted) => {
    expect([taken(said, false), taken(said, true)]).toEqual([otherwise, trusted]);
  });
});
