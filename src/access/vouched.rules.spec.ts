import { calendarDate } from '../kernel/index.js';
import { tokenFault, vouchedBy, type StoredToken, type VouchingEntry } from './vouched.rules.js';

const AT = '2026-03-20T08:00:00.000Z';
const entry = (kind: string, after: VouchingEntry['after'] = {}, subject = 'P-9'): VouchingEntry => ({
  ...{ kind, subject, after, effectiveOn: calendarDate('2026-03-20'), recordedAt: AT },
});
const ADDED = entry('person-added/1');
const ENROLLED = entry('credential-enrolled/1', { credentialDigest: 'c1' });
const TOKEN = entry('token-issued/1', { tokenDigest: 't1', expiresOn: '2026-04-19' });
const LINK = entry('enrolment-issued/1', { expiresAt: '2026-03-28T08:00:00.000Z' });
const DISABLED = entry('person-changed/1', { disabled: true });

describe('with what a person may come in', () => {
  const cases: [string, VouchingEntry[], string | null, string[], string | null][] = [
    ['added: by the first link, for a week', [ADDED], null, [], '2026-03-27T08:00:00.000Z'],
    ['enrolled: the link is used', [ADDED, ENROLLED], 'c1', [], null],
    ['with a token', [ADDED, ENROLLED, TOKEN], 'c1', ['t1'], null],
    ['with a token that was revoked', [ADDED, ENROLLED, TOKEN, entry('token-issued/1', { tokenDigest: 't2', expiresOn: '2026-04-19' }), entry('token-revoked/1', { tokenDigest: 't1' })], 'c1', ['t2'], null],
    ['with a new link, until it is used', [ADDED, ENROLLED, TOKEN, LINK], 'c1', ['t1'], '2026-03-28T08:00:00.000Z'],
    ['with a new password, which ends the token', [ADDED, ENROLLED, TOKEN, LINK, entry('credential-enrolled/1', { credentialDigest: 'c2' })], 'c2', [], null],
    ['other roles end nothing', [ADDED, ENROLLED, TOKEN, entry('person-changed/1', { roles: [] })], 'c1', ['t1'], null],
    ['disabled: the password stays for another day', [ADDED, ENROLLED, TOKEN, LINK, DISABLED], 'c1', [], null],
    ['disabled by a change that was confirmed', [ADDED, TOKEN, entry('person-changed/2', { disabled: true })], null, [], null],
    ['erased', [ADDED, ENROLLED, TOKEN, DISABLED, entry('person-erased/1', { erased: true })], null, [], null],
    ['another person’s entries', [ADDED, ENROLLED, entry('person-erased/1', {}, 'P-8')], 'c1', [], null],
  ];
  it.each(cases)('%s', (_, entries, credentialDigest, tokens, linkUntil) => {
    const vouched = vouchedBy(entries).get('P-9');
    expect({ ...vouched, tokens: [...(vouched?.tokens.keys() ?? [])] }).toEqual({ credentialDigest, tokens, linkUntil });
  });
});

describe('a token', () => {
  const vouched = { expiresOn: calendarDate('2026-04-19'), effectiveOn: calendarDate('2026-03-20'), recordedAt: AT, within: null };
  const row: StoredToken = { tokenHash: 't1', personId: 'P-9', issuedAt: AT, expiresAt: '2026-04-19T08:00:00.000Z', within: null };
  it.each<[string, Partial<StoredToken>, string | null]>([
    ['as issued', {}, null],
    ['entered later than issued, after a clock that went back', { issuedAt: '2026-03-20T07:59:00.000Z', expiresAt: '2026-04-19T07:59:00.000Z' }, null],
    ['a day longer', { expiresAt: '2026-04-20T08:00:00.000Z' }, 'expires_at'],
    ['a second longer', { expiresAt: '2026-04-19T08:00:01.000Z' }, 'expires_at'],
    ['for ever', { expiresAt: 'never' }, 'expires_at'],
    ['another way of writing the moment', { expiresAt: '2026-04-19T08:00:00Z' }, 'expires_at'],
    ['later by a second, at both ends', { issuedAt: '2026-03-20T08:00:01.000Z', expiresAt: '2026-04-19T08:00:01.000Z' }, 'issued_at'],
    ['as if issued the day before', { issuedAt: '2026-03-19T22:30:00.000Z', expiresAt: '2026-04-19T21:30:00.000Z' }, 'issued_at'],
    ['with fewer roles than its entry gives', { within: '["auditor"]' }, 'within'],
    ['with what is no list of roles', { within: '' }, 'within'],
  ])('%s', (_, change, column) => {
    expect(tokenFault({ ...row, ...change }, vouched)?.column ?? null).toBe(column);
  });

  it('has no role that the session lacked in which it was issued', () => {
    const narrowed = { ...vouched, within: vouchedBy([ADDED, ENROLLED, entry('token-issued/2', { tokenDigest: 't1', expiresOn: '2026-04-19', within: ['auditor'] })]).get('P-9')?.tokens.get('t1')?.within ?? null };
    expect(tokenFault({ ...row, within: '["auditor"]' }, narrowed)).toBeNull();
    expect(tokenFault(row, narrowed)).toEqual({ column: 'within', expected: '["auditor"]', found: null });
  });
});
