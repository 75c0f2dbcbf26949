import { treeLaidOut, type Branch } from './tree.rules.js';

const leaf = (name: string, length: number): Branch => ({ name, length, colour: '' });

describe('the tree of money', () => {
  const root: Branch = { name: 'all', length: 10, colour: '', branches: [{ name: 'a', length: 6, colour: '', branches: [leaf('a1', 4), leaf('a2', 2)] }, leaf('b', 4)] };
  const { knots, flows, deepest } = treeLaidOut(root, 120, 10);
  const of = (name: string) => knots.find((knot) => knot.name === name);

  it('gives every length the same scale, and fills the height', () => {
    expect(knots.map(({ name, height }) => [name, height])).toEqual([['all', 100], ['a', 60], ['a1', 40], ['a2', 20], ['b', 40]]);
    expect([of('a1')?.top, of('a2')?.top, of('b')?.top]).toEqual([0, 50, 80]);
  });

  it('puts each knot before the middle of its branches', () => {
    expect(of('a')?.top).toBe(5);
    expect(of('all')?.top).toBe(10);
    expect(deepest).toBe(2);
  });

  it('lets flows leave one under the other', () => {
    expect(flows.map(({ from, to, leaves, arrives }) => [from.name, to.name, leaves, arrives])).toEqual([['a', 'a1', 5, 0], ['a', 'a2', 45, 50], ['all', 'a', 10, 5], ['all', 'b', 70, 80]]);
  });

  it('stands of a single knot as well, and of nothing', () => {
    expect(treeLaidOut(leaf('all', 0), 120, 10)).toMatchObject({ knots: [{ top: 0, height: 0 }], flows: [], deepest: 0 });
  });
});
