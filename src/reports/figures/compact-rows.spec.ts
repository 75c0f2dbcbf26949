import { Money } from '../../kernel/index.js';
import { CompactRows } from './compact-rows.js';

interface Row {
  id: string;
  hub: string | null;
  amount: Money;
  cut: Money | null;
  days: number | null;
  closes: boolean;
}

const rows: Row[] = Array.from({ length: 1000 }, (_, index) => ({
  id: `D-${index}`,
  hub: index % 7 === 0 ? null : `CC-0${index % 7}`,
  amount: Money.ofCents(index * 35_000_000),
  cut: index % 3 === 0 ? null : Money.ofCents(index),
  days: index % 5 === 0 ? null : index - 500,
  closes: index % 2 === 0,
}));

describe('rows held column by column', () => {
  const held = new CompactRows<Row>({ id: 'text', hub: 'word', amount: 'money', cut: 'money', days: 'count', closes: 'flag' });
  for (const row of rows) held.push(row);

  it('come out as they went in, in their order, each time', () => {
    expect(held.length).toBe(1000);
    expect([...held]).toEqual(rows);
    expect([...held]).toEqual(rows);
    expect(held.at(999)).toEqual(rows[999]);
  });

  it('may be none', () => {
    expect([...new CompactRows<Row>({ id: 'text', hub: 'word', amount: 'money', cut: 'money', days: 'count', closes: 'flag' })]).toEqual([]);
  });
});
