import { calendarDate, type JsonObject } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { projectHubs } from './hubs.projection.js';

const IBAN = 'IT60X0542811101000000123456';

/** The statement that an entry comes to, and its values. */
async function changed(kind: string, after: JsonObject): Promise<[string, unknown[]][]> {
  const ran: [string, unknown[]][] = [];
  const tx = { run: async (sql: string, ...values: unknown[]) => ran.push([sql, values]) && 1 } as unknown as Tx;
  const entry = { seq: 80, kind, subject: 'CC-04', payload: { before: {}, after }, actor: 'P-2', effectiveOn: calendarDate('2026-03-31') };
  await projectHubs(tx, entry as unknown as Entry);
  return ran;
}

describe('who set the IBAN of a hub', () => {
  it.each<[string, string, JsonObject, (string | number)[]]>([
    ['is whoever made the entry, of 0.1.0', 'hub-changed/1', { iban: IBAN }, ['P-2', 80]],
    ['is whoever the entry names', 'hub-changed/2', { iban: IBAN, ibanSetBy: 'P-9' }, ['P-9', 80]],
  ])('%s', async (_, kind, after, setter) => {
    const [[sql, values] = ['', []], ...none] = await changed(kind, after);
    expect(sql).toMatch(/^UPDATE hubs SET iban = \?, iban_set_by = \?, iban_set_seq = \?, version = \? /);
    expect(values).toEqual([IBAN, ...setter, 80, 'CC-04']);
    expect(none).toEqual([]);
  });

  it.each(['hub-changed/1', 'hub-changed/2'])('is who it was where %s is of something else', async (kind) => {
    expect(await changed(kind, { seat: 'Pisa' })).toEqual([['UPDATE hubs SET seat = ?, version = ? WHERE code = ?', ['Pisa', 80, 'CC-04']]]);
  });
});
