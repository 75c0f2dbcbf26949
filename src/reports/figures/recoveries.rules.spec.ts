import { euro, on } from '../../../test/support/figure-samples.js';
import { Money } from '../../kernel/index.js';
import type { GrantRow, ReductionRow } from '../../grants/index.js';
import type { CollectionRow, RecoveryRow } from '../../recoveries/index.js';
import { recoveryLines, reductionLines } from './recoveries.rules.js';

const row: RecoveryRow = {
  ...{ id: 'R-90', disbursementId: 'D-80', grantId: 'G-70', hub: 'CC-04', tranche: 'CC', amount: euro(100), collected: euro(100), interest: euro(1) },
  ...{ dueOn: on('2026-06-30'), cause: 'overpayment', state: 'collected', proposedBy: 'P-1', decidedBy: 'P-2', effectiveOn: null },
  ...{ orderedOn: on('2026-01-10'), collectedOn: on('2026-07-10'), reason: 'Spese non ammesse' },
};
const part = (day: string, amount: number, more: Partial<CollectionRow> = {}): CollectionRow => {
  return { seq: 1, recoveryId: 'R-90', collectedOn: on(day), amount: euro(amount), interest: Money.ofCents(50), settlement: 'cash', destination: 'to-reprogramme', recordedBy: 'P-1', ...more };
};
const parts = [part('2026-02-01', 40), part('2026-07-10', 60, { destination: 'returned' }), part('2026-02-01', 9, { recoveryId: 'R-91' })];

describe('a recovery on a day', () => {
  it.each<[string, Partial<RecoveryRow>, string, object]>([
    ['before anything came back', {}, '2026-01-31', { state: 'ordered', collected: euro(0), remaining: euro(100), parts: 0, collectedOn: null, daysOverdue: 0 }],
    ['on the due day', {}, '2026-06-30', { state: 'ordered', collected: euro(40), remaining: euro(60), parts: 1, interest: Money.ofCents(50), daysOverdue: 0 }],
    ['a day later', {}, '2026-07-01', { daysOverdue: 1, toReprogramme: euro(40), returned: euro(0) }],
    ['once all came back', {}, '2026-07-10', { state: 'collected', remaining: euro(0), daysOverdue: 0, toReprogramme: euro(40), returned: euro(60), outstanding: euro(0), collectedOn: '2026-07-10' }],
    ['only proposed', { id: 'R-92', state: 'proposed', orderedOn: null }, '2026-07-10', { state: 'proposed', remaining: euro(0), daysOverdue: 0 }],
    ['rejected', { id: 'R-92', state: 'rejected', orderedOn: null }, '2026-07-10', { state: 'rejected', remaining: euro(0) }],
  ])('%s', (_, more, day, line) => {
    const [one] = recoveryLines([{ ...row, ...more }], parts, on(day));
    expect(one).toMatchObject(line);
    expect(one).toMatchObject({ disbursement: 'D-80', grant: 'G-70' });
    expect(Object.keys(one ?? {})).not.toContain('proposedBy');
  });
});

describe('what is taken back of a grant before it is paid', () => {
  const grant = { id: 'G-70', hub: 'CC-04', tranche: 'CC', closedBy: 'D-99', closedOn: on('2026-05-01'), saved: euro(7) } as GrantRow;
  const reduction: ReductionRow = {
    ...{ id: 'N-75', grantId: 'G-70', amount: euro(10), cause: 'waiver', effectiveOn: on('2026-04-01'), state: 'in-force' },
    ...{ proposedBy: 'P-1', decidedBy: 'P-2', reason: 'Rinuncia' },
  };
  const closing = { id: 'D-99', grant: 'G-70', hub: 'CC-04', tranche: 'CC', amount: euro(7), cause: 'closing' };

  it.each<[string, GrantRow, string, object[]]>([
    ['nothing before its day', grant, '2026-03-31', []],
    ['a reduction from its day', grant, '2026-04-01', [{ id: 'N-75', hub: 'CC-04', tranche: 'CC', cause: 'waiver' }]],
    ['and what is left at the closing', grant, '2026-05-01', [{ id: 'N-75' }, closing]],
    ['but not a closing that left nothing', { ...grant, saved: Money.ZERO }, '2026-05-01', [{ id: 'N-75' }]],
    ['nor one that was undone', { ...grant, closedBy: null, closedOn: null, saved: null }, '2026-05-01', [{ id: 'N-75' }]],
  ])('%s', (_, of, day, lines) => {
    const found = reductionLines([reduction], [of], on(day));
    expect(found).toHaveLength(lines.length);
    expect(found).toMatchObject(lines);
  });
});
