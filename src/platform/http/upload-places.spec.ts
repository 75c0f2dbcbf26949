import { Places } from './upload-places.js';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('places are given in order, and a place given back twice is one place', async () => {
  const places = new Places({ places: 1, queue: 2, waitMs: 1_000 });
  const order: string[] = [];
  const first = await places.take();
  const second = places.take().then((leave) => (order.push('second'), leave));
  const third = places.take().then((leave) => (order.push('third'), leave));
  await soon();
  expect(order).toEqual([]);
  first();
  first();
  (await second)();
  (await third)();
  expect(order).toEqual(['second', 'third']);
  (await places.take())();
});

test('who finds the queue full is sent away at once, who waits too long a little later', async () => {
  const places = new Places({ places: 1, queue: 1, waitMs: 20 });
  const leave = await places.take();
  const waiting = places.take();
  await expect(places.take()).rejects.toMatchObject({ status: 503, code: 'too-many-uploads' });
  await expect(waiting).rejects.toMatchObject({ status: 503, code: 'too-many-uploads' });
  leave();
  (await places.take())();
});
