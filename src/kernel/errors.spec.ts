import { operator, SYSTEM } from './actor.js';
import { Conflict, Forbidden, InvalidInput, NotFound, Refusal, RuleBroken, Unauthenticated, Unavailable } from './errors.js';

const SENTENCE = { it: 'No.', en: 'No!' };

describe('refusals', () => {
  const kinds: [Refusal, string, number, string][] = [
    [InvalidInput.at('amount-format', '/amount', SENTENCE), 'InvalidInput', 400, 'amount-format'],
    [new InvalidInput('stale-version', SENTENCE, [], 412), 'InvalidInput', 412, 'stale-version'],
    [new Unauthenticated(), 'Unauthenticated', 401, 'sign-in-required'],
    [new Forbidden('four-eyes', SENTENCE), 'Forbidden', 403, 'four-eyes'],
    [new NotFound('G-9'), 'NotFound', 404, 'not-found'],
    [new NotFound('9', 'entry-unknown'), 'NotFound', 404, 'entry-unknown'],
    [new Conflict('state-conflict', SENTENCE), 'Conflict', 409, 'state-conflict'],
    [new RuleBroken('ceiling-exceeded', SENTENCE), 'RuleBroken', 422, 'ceiling-exceeded'],
    [new Unavailable('not-durable', SENTENCE), 'Unavailable', 503, 'not-durable'],
  ];
  it.each(kinds)('%s', (refusal, name, status, code) => {
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({ name, status, code, message: `${code}: ${refusal.sentence.en}` });
    expect(refusal.sentence).toEqual({ it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  });

  it('says which field it is about, once', () => {
    const refusal = new NotFound('POLI').at('/hubs/0/tranche').at('/elsewhere');
    expect(refusal.fields).toEqual([{ pointer: '/hubs/0/tranche', message: refusal.sentence, code: 'not-found' }]);
    expect(InvalidInput.at('a', '/b', SENTENCE).at('/c').fields).toEqual([{ pointer: '/b', message: SENTENCE, code: 'a' }]);
  });

  it('keeps the figures, and what was attempted', () => {
    const attempt = { subject: 'D-1', action: 'approve' };
    expect(new Forbidden('four-eyes', SENTENCE, { id: 'D-1' }, attempt)).toMatchObject({ figures: { id: 'D-1' }, attempt });
    expect(new Forbidden('role-missing', SENTENCE)).toMatchObject({ figures: {}, attempt: null });
    expect(new NotFound('G-9').figures).toEqual({ what: 'G-9' });
  });
});

describe('actors', () => {
  it('that are no people hold no role', () => {
    expect([SYSTEM, operator('anna')]).toEqual([{ id: 'system', roles: [] }, { id: 'operator:anna', roles: [] }]);
  });
});
