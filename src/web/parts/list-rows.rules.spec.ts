import { rowAfter, rowLeft, rowsShown } from './list-rows.rules.js';

describe('walking through rows', () => {
  it.each<[key: string, at: number, count: number, to: number | null]>([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowDown', -1, 0, null],
    ['ArrowUp', 1, 3, 0],
    ['ArrowUp', 0, 3, 0],
    ['ArrowUp', -1, 3, null],
    ['Home', 2, 3, 0],
    ['Home', -1, 3, null],
    ['End', 0, 3, 2],
    ['Enter', 0, 3, null],
    ['a', 0, 3, null],
  ])('%s in row %d of %d', (key, at, count, to) => {
    expect(rowAfter(key, at, count)).toBe(to);
  });
});

it.each<[state: unknown, href: string | undefined]>([
  [{ row: { opens: '/erogazioni/D-1', href: '/soggetti/CC-01', top: 120, within: 0 } }, '/soggetti/CC-01'],
  [{ row: { href: '/erogazioni/D-1' } }, undefined],
  [{ row: 'D-1' }, undefined],
  [{}, undefined],
  [null, undefined],
])('the row that was left, in %j', (state, href) => {
  expect(rowLeft(state)?.href).toBe(href);
});

describe('the rows of a page', () => {
  it.each<[skipped: string | undefined, isFirst: boolean, shown: number, isLast: boolean, count: number | undefined, words: string]>([
    [undefined, true, 12, true, 12, '1–12 of 12, all'],
    [undefined, true, 50, false, 312, '1–50 of 312'],
    ['50', false, 50, false, 312, '51–100 of 312'],
    ['300', false, 12, true, 312, '301–312 of 312'],
    ['300', false, 50, true, 312, '?–? of 312'],
    [undefined, false, 50, false, 312, '?–? of 312'],
    ['-4', false, 50, false, 312, '?–? of 312'],
    ['50', false, 50, false, undefined, '51–100 of ?'],
    ['50', true, 50, false, undefined, '1–50 of ?'],
  ])('%s skipped, first %s, %d shown, last %s, of %s', (skipped, isFirst, shown, isLast, count, words) => {
    const { first, last, of, isWhole } = rowsShown(skipped, isFirst, shown, isLast, count);
    expect(`${first ?? '?'}–${last ?? '?'} of ${of ?? '?'}${isWhole ? ', all' : ''}`).toBe(words);
  });
});
