import { ID_LETTERS, idOf, numberOf, seqOf, type Noun } from './ids.js';

const NOUNS = Object.entries(ID_LETTERS) as [Noun, string][];

describe('ids', () => {
  it.each(NOUNS)('a %s is %s- and the number of its entry', (noun, letter) => {
    expect([idOf(noun, 64), numberOf(`${letter}-64`), seqOf(noun, `${letter}-64`)]).toEqual([`${letter}-64`, 64, 64]);
  });

  it('has a letter of its own for each kind of thing', () => {
    expect(new Set(NOUNS.map(([, letter]) => letter)).size).toBe(NOUNS.length);
  });

  it('reach up to nine digits, which both databases keep', () => {
    expect(seqOf('disbursement', 'D-999999999')).toBe(999_999_999);
  });

  const strangers = ['G-64', 'd-64', 'D64', 'D-', 'D-0', 'D-064', 'D--1', 'D-1.0', 'D-1e3', 'D-1234567890', ' D-64', 'D-64 ', 'D-64\n', 'D-６４', '', 'DD-64', 'D-64;'];
  it.each(strangers)('%j is no disbursement', (text) => {
    expect(seqOf('disbursement', text)).toBeNull();
  });
});
