import { draftToTakeUp, inTab, keptIn, placeOf } from './draft.rules.js';

const FORM = 'pnrr:draft:P-1:disbursement';

describe('the draft that a form takes up', () => {
  it.each([
    ['its own before a later one', '', [`${FORM}#me`, `${FORM}#other`], `${FORM}#me`],
    ['one of the same tab before a later one', '', [`${FORM}?grant=G-1#me`, `${FORM}#other`], `${FORM}?grant=G-1#me`],
    ['the latest of other tabs', '', [`${FORM}#a`, `${FORM}?grant=G-1#b`, `${FORM}#c`], `${FORM}#c`],
    ['one from before tabs were told apart', '', [FORM], FORM],
    ['only of what the address proposes', 'grant=G-1', [`${FORM}?grant=G-1#a`, `${FORM}#me`, `${FORM}?grant=G-2#me`], `${FORM}?grant=G-1#a`],
    ['none of another proposal', 'grant=G-1', [`${FORM}?grant=G-11#me`, `${FORM}#me`], null],
    ['none of another form', '', [`${FORM}s#me`, `${FORM}:9#me`], null],
    ['none of another person', '', ['pnrr:draft:P-11:disbursement#me'], null],
  ])('%s', (_, source, places, expected) => {
    expect(draftToTakeUp(places.map((place, at) => ({ place, at })), FORM, source, 'me')).toBe(expected);
  });

  it('has one place in each tab', () => {
    expect(placeOf(FORM, 'grant=G-1', 'me')).toBe(`${FORM}?grant=G-1#me`);
    expect(inTab(`${FORM}?grant=G-1#other`, 'me')).toBe(`${FORM}?grant=G-1#me`);
    expect(inTab(FORM, 'me')).toBe(`${FORM}#me`);
  });
});

describe('what is kept', () => {
  it.each([
    ['nothing', null, null],
    ['a draft', '{"values":{"a":1},"key":"k","at":5}', { values: { a: 1 }, key: 'k', at: 5 }],
    ['one from before keys were kept with it', '{"values":{"a":1}}', { values: { a: 1 }, key: undefined, at: 0 }],
    ['what is no draft', '{"other":1}', null],
    ['what cannot be read', '{', null],
  ])('%s', (_, stored, expected) => {
    expect(keptIn(stored)).toEqual(expected);
  });
});
