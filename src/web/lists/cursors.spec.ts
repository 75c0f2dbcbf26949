import { wholeList } from './cursors.js';

describe('a whole list', () => {
  const pages: Record<string, { items: number[]; nextCursor: string | null }> = { first: { items: [1, 2], nextCursor: 'b' }, b: { items: [3], nextCursor: 'c' }, c: { items: [], nextCursor: null } };

  it('is every page, from the first to the last', async () => {
    expect(await wholeList(({ cursor = 'first' }) => Promise.resolve(pages[cursor]!))).toEqual([1, 2, 3]);
  });

  it('is none where a page fails', async () => {
    await expect(wholeList(({ cursor }) => (cursor === 'b' ? Promise.reject(new Error('lost')) : Promise.resolve(pages['first']!)))).rejects.toThrow('lost');
  });
});
