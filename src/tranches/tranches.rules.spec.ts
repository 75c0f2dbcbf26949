import { calendarDate } from '../kernel/index.js';
import { establishTranche, TRANCHE_CODE, type NewTranche } from './tranches.rules.js';
import type { TrancheRow } from './tranche.entity.js';

const effectiveOn = calendarDate('2023-08-24');
const tranche: NewTranche = { code: 'POLI', name: 'Poli di innovazione digitale', expectedHubs: 6, interventionLine: 'first' };
const row: TrancheRow = { ...tranche, seq: 9, act: 'A-2', effectiveOn };

describe('establishing a tranche', () => {
  it('is an entry with the act that does it, and moves no money', () => {
    expect(establishTranche({ tranche, existing: undefined, act: 'A-60', reason: 'DD', effectiveOn })).toEqual({
      kind: 'tranche-established/1',
      subject: 'POLI',
      payload: { before: null, after: { ...tranche, act: 'A-60' } },
      movements: [],
      reason: 'DD',
      effectiveOn,
    });
  });

  it('refuses a code that was used before', () => {
    const sentence = { it: expect.stringContaining('POLI'), en: expect.stringContaining('POLI') };
    expect(() => establishTranche({ tranche, existing: row, act: 'A-60', reason: null, effectiveOn })).toThrow(
      expect.objectContaining({ code: 'tranche-duplicate', status: 409, figures: { tranche: 'POLI' }, sentence }),
    );
  });
});

describe('codes of tranches', () => {
  it.each(['CC', 'EDIH', 'SOE', 'POLI', 'A1', 'UNALLOCATED1', 'ABCDEFGHIJKL'])('%s is one', (code) => {
    expect(TRANCHE_CODE.test(code)).toBe(true);
  });

  it.each(['', 'C', 'cc', '1C', 'C-C', 'CC:', 'CC:available', 'UNALLOCATED', 'unallocated', 'ABCDEFGHIJKLM', ' CC', 'CC\n', 'СС', 'ÀÀ'])('%j is none', (code) => {
    expect(TRANCHE_CODE.test(code)).toBe(false);
  });
});
