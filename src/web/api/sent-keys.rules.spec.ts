import { Refused, Unreachable } from './problem.js';
import { isSentAs, isStillOpen, outcomeOf } from './sent-keys.rules.js';

const refused = (status: number, code = 'any') => new Refused({ status, code, title: '', detail: '', errors: [] });

describe('how a sending has ended', () => {
  it.each([
    ['no answer', new Unreachable(), 'unanswered'],
    ['given up', new DOMException('', 'AbortError'), 'unanswered'],
    ['a proxy without the server', refused(502, 'unexpected'), 'unanswered'],
    ['a defect', refused(500, 'defect'), 'unanswered'],
    ['a rule', refused(422), 'refused'],
    ['a state', refused(409, 'wrong-state'), 'refused'],
    ['too many requests', refused(429), 'refused'],
    ['a session that has ended', refused(401, 'sign-in-required'), 'refused'],
    ['the key of something else', refused(409, 'idempotency-key-reused'), 'reused'],
  ] as const)('%s', (_, error, outcome) => {
    expect(outcomeOf(error)).toBe(outcome);
  });
});

describe('the key of what is sent', () => {
  it.each([
    ['goes when it is recorded', 'recorded', false, false],
    ['goes when it is recorded after a lost answer', 'recorded', true, false],
    ['goes with a refusal: nothing was recorded', 'refused', false, false],
    ['stays with a refusal after a lost answer: the first sending may be recorded', 'refused', true, true],
    ['stays without an answer', 'unanswered', false, true],
    ['stays without an answer again', 'unanswered', true, true],
    ['stays where the server knows it with something else', 'reused', true, true],
    ['stays where only the server remembers it', 'reused', false, true],
  ] as const)('%s', (_, outcome, wasOpen, expected) => {
    expect(isStillOpen(outcome, wasOpen)).toBe(expected);
  });
});

describe('what is no draft any more once it is recorded', () => {
  it.each([
    ['what was sent', '{"values":{},"key":"sent"}', true],
    ['what was kept without a key', '{"values":{}}', true],
    ['not what was begun there since', '{"values":{},"key":"next"}', false],
    ['what cannot be read', '{', true],
    ['nothing', null, true],
  ])('%s', (_, stored, expected) => {
    expect(isSentAs(stored, 'sent')).toBe(expected);
  });
});
