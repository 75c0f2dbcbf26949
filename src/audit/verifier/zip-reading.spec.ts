import { randomBytes } from 'node:crypto';
import { zipSync } from 'fflate';
import { readZip } from './zip-reading.js';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const zip = (files: Record<string, string>, level: 0 | 6 = 6): Uint8Array<ArrayBuffer> => {
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [new TextEncoder().encode(content), { level }]]))));
};

describe('reading a ZIP in the page', () => {
  it.each([0, 6] as const)('gives its files, at level %d', async (level) => {
    const files = await readZip(zip({ 'a.txt': 'uno'.repeat(5_000), 'pagamenti/D-1.txt': 'due', vuoto: '' }, level));
    expect([...files.keys()]).toEqual(['a.txt', 'pagamenti/D-1.txt', 'vuoto']);
    expect([text(files.get('a.txt')).length, text(files.get('pagamenti/D-1.txt')), text(files.get('vuoto'))]).toEqual([15_000, 'due', '']);
  });

  const good = zip({ 'a.txt': 'uno'.repeat(500), 'b.txt': randomBytes(900).toString('hex') });
  const patched = (at: number, bytes: readonly number[]): Uint8Array<ArrayBuffer> => {
    const copy = good.slice();
    copy.set(bytes, at);
    return copy;
  };
  const central = Buffer.from(good).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));

  it.each([
    ['nothing', new Uint8Array(0), 'is no ZIP'],
    ['what is no ZIP', new Uint8Array(500), 'is no ZIP'],
    ['one that is cut', good.slice(0, -30), 'is no ZIP'],
    ['one whose directory is elsewhere', patched(good.length - 6, [0xff, 0xff, 0xff, 0x7f]), 'is no ZIP'],
    ['an encrypted one', patched(central + 8, [1, 0]), 'encrypted'],
    ['a packing that nobody knows', patched(central + 10, [99, 0]), 'damaged'],
    ['a file that unpacks to more than it says', patched(central + 24, [10, 0, 0, 0]), 'damaged'],
    ['a file that unpacks to less than it says', patched(central + 24, [0xff, 0xff, 0, 0]), 'damaged'],
    ['a bomb that says so', patched(central + 24, [0xff, 0xff, 0xff, 0xf0]), '2 GB'],
    ['a file that lies elsewhere', patched(central + 42, [0xff, 0xff, 0xff, 0]), 'damaged'],
    ['damaged contents', patched(36, Array.from({ length: 12 }, () => 0xff)), 'damaged'],
  ])('refuses %s, and says why', async (_, bytes, why) => {
    await expect(readZip(bytes)).rejects.toThrow(why);
  });

  it('refuses one in which a name stands twice', async () => {
    const twice = zip({ 'a.txt': '1', 'b.txt': '2' });
    const at = Buffer.from(twice).lastIndexOf('b.txt');
    twice.set(new TextEncoder().encode('a.txt'), at);
    await expect(readZip(twice)).rejects.toThrow('twice');
  });
});
