import { NotFound, RuleBroken, Unavailable } from '../../kernel/index.js';
import { Service } from '../../../test/support/service.js';
import { LongWork } from './long-work.js';
import { refusalData, revived } from './refusal-data.js';

describe('long work', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start('sqlite');
  });
  afterAll(() => service.stop());

  test('is done in a thread that reads the same book', async () => {
    expect(await service.app.get(LongWork).run('verification')).toMatchObject({ verified: true, differences: [] });
  });

  test('refuses there what is refused here', async () => {
    const nonsense = service.app.get(LongWork).run('report-verification', new Uint8Array([1, 2, 3]));
    await expect(nonsense).rejects.toMatchObject({ status: 422, code: 'file-not-a-workbook', sentence: { it: expect.any(String), en: expect.any(String) } });
    await expect(nonsense).rejects.toBeInstanceOf(RuleBroken);
  });

  test('fails where the thread does', async () => {
    await expect(service.app.get(LongWork).run('nothing')).rejects.toThrow('there is no job nothing');
  });

  test.each([
    // The program itself needs more than that.
    ['memory', { heapMiB: 16, milliseconds: 60_000 }],
    ['time', { heapMiB: 200, milliseconds: 1 }],
  ])('that would take more %s than it may is refused, and others go on', async (_, most) => {
    const work = service.app.get(LongWork);
    const refusal = (): RuleBroken => new RuleBroken('file-expands-too-much', { it: 'Troppo.', en: 'Too much.' });
    await expect(work.run('verification', null, { most: { ...most, refusal } })).rejects.toMatchObject({ status: 422, code: 'file-expands-too-much' });
    await expect(work.run('verification', null, { most: { heapMiB: 200, milliseconds: 60_000, refusal } })).resolves.toMatchObject({ verified: true });
    await expect(work.run('verification')).resolves.toMatchObject({ verified: true });
  });

  test('is given up when whoever asked goes away, and others go on', async () => {
    const work = service.app.get(LongWork);
    const gone = new AbortController();
    const given = work.run('verification', null, { signal: gone.signal });
    gone.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    await expect(work.run('verification', null, { signal: gone.signal })).rejects.toThrow('gone');
    await expect(work.run('verification')).resolves.toMatchObject({ verified: true });
  });

  test('lets so many wait, and asks the others to come back', async () => {
    const asked = Array.from({ length: 30 }, () => service.app.get(LongWork).run('report-verification', new Uint8Array([1])));
    const outcomes = await Promise.allSettled(asked);
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'done'));
    expect(codes.filter((code) => code === 'work-busy')).toHaveLength(8);
    expect(codes.filter((code) => code === 'file-not-a-workbook')).toHaveLength(22);
  });
});

test.each([
  ['NotFound', new NotFound('G-1')],
  ['Unavailable', new Unavailable('past-busy', { it: 'Occupato.', en: 'Busy.' })],
  ['RuleBroken', new RuleBroken('file-expands-too-much', { it: 'Troppo.', en: 'Too much.' }, { most: 1 })],
])('a refusal passes from one thread to another: %s', (_name, refusal) => {
  const there = revived(structuredClone(refusalData(refusal)));
  expect(there).toBeInstanceOf(refusal.constructor);
  expect({ ...there, message: there.message }).toMatchObject({ ...refusalData(refusal), name: refusal.name });
});
