import { isSomebodyElse, sessionUnasked, sessionWith, type Me, type Session } from './session.rules.js';

const person = (id: string): Me => ({ id, name: null, email: null, roles: [], may: [] });
const [anna, bruno] = [person('p-anna'), person('p-bruno')];
const asking: Session = { state: 'asking' };
const unreachable: Session = { state: 'unreachable' };
const out: Session = { state: 'out' };
const annaIn: Session = { state: 'in', me: anna };
const annaEnded: Session = { state: 'ended', me: anna };

describe('who is signed in', () => {
  it.each([
    ['at first, nobody', null, asking, out],
    ['at first, somebody', anna, asking, annaIn],
    ['after the service came back', anna, unreachable, annaIn],
    ['signed in from another tab', anna, out, annaIn],
    ['still nobody', null, out, out],
    ['signed out from another tab: the work stays in sight', null, annaIn, annaEnded],
    ['still ended', null, annaEnded, annaEnded],
    ['signed in again', anna, annaEnded, annaIn],
    ['somebody else', bruno, annaIn, { state: 'in', me: bruno }],
  ] as const)('%s', (_, me, before, after) => {
    expect(sessionWith(me, before)).toEqual(after);
  });

  it.each([
    [asking, unreachable],
    [unreachable, unreachable],
    [out, out],
    [annaIn, annaIn],
    [annaEnded, annaEnded],
  ])('is not changed by a question without an answer, but the first: %j', (before, after) => {
    expect(sessionUnasked(before)).toEqual(after);
  });

  it.each([
    [bruno, annaIn, true],
    [bruno, annaEnded, true],
    [anna, annaIn, false],
    [anna, annaEnded, false],
    [anna, out, false],
    [anna, asking, false],
  ])('is somebody else only after another: %#', (me, before, expected) => {
    expect(isSomebodyElse(me, before)).toBe(expected);
  });
});
