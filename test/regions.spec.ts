import { REGIONS } from '../src/hubs/regions.js';
import { REGION_CODES, REGION_NAMES } from '../src/web/hubs/regions.js';

it('the web application names the regions that the book names', () => {
  expect(Object.fromEntries(Object.entries(REGIONS).map(([code, { name }]) => [code, name]))).toEqual(REGION_NAMES);
  expect(REGION_CODES[0]).toBe('01');
  expect(REGION_CODES).toHaveLength(20);
});
