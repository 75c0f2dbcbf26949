import { useRef, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { today } from '../language/days.rules.js';
import { bilingual, useTexts } from '../language/language.js';
import { Amount } from '../parts/amount.js';
import { useHubNames } from '../parts/hub-names.js';
import { rowOf, type Row, type TypedRow } from './payments.rules.js';

const TEXTS = bilingual({
  it: { title: 'Ordini da registrare', executed: 'Eseguita', id: 'Codice', hub: 'Soggetto', amount: 'Importo', paidOn: 'Eseguita il', year: 'Anno', number: 'Numero dell’ordine', line: 'Riga', account: 'Conto', instrument: 'Strumento', yours: 'approvata da lei: la registra un’altra persona', sum: (count: number) => (count === 1 ? '1 pagamento' : `${count} pagamenti`), of: (name: string, id: string) => `${name} di ${id}` },
  en: { title: 'Orders to record', executed: 'Executed', id: 'Code', hub: 'Hub', amount: 'Amount', paidOn: 'Executed on', year: 'Year', number: 'Order number', line: 'Line', account: 'Account', instrument: 'Instrument', yours: 'approved by you: another person records it', sum: (count: number) => (count === 1 ? '1 payment' : `${count} payments`), of: (name: string, id: string) => `${name} of ${id}` },
});

type Column = Exclude<keyof Row, 'isExecuted'>;
const COLUMNS: readonly [column: Column, width: string][] = [['number', '8rem'], ['year', '5rem'], ['paidOn', '10rem'], ['instrument', '5rem'], ['account', '7rem'], ['line', '4rem']];

interface PaymentsTableProps {
  items: readonly Schema<'DisbursementView'>[];
  /** Who types: what they approved somebody else records. */
  me: string;
  rows: Readonly<Record<string, TypedRow>>;
  executed: number;
  sum: string;
  wrongAt: (id: string) => string | undefined;
  onChange: (id: string, changes: TypedRow) => void;
}

/** The orders one under the other; down and up keep the column, as in the sheets that people know. */
export function PaymentsTable({ items, me, rows, executed, sum, wrongAt, onChange }: PaymentsTableProps) {
  const texts = useTexts(TEXTS);
  const names = useHubNames();
  const table = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== 'text' || !['ArrowDown', 'ArrowUp', 'Enter'].includes(key) || event.ctrlKey) return;
    event.preventDefault();
    const fields = [...(table.current?.querySelectorAll<HTMLInputElement>(`input[data-column="${target.dataset['column']}"]`) ?? [])];
    fields[fields.indexOf(target) + (key === 'ArrowUp' ? -1 : 1)]?.focus();
  };
  const cells = (id: string, row: Row) =>
    COLUMNS.map(([column, width]) => (
      <td key={column}>
        <input className="form-control" style={{ width }} data-column={column} type={column === 'paidOn' ? 'date' : 'text'} max={column === 'paidOn' ? today(new Date()) : undefined} aria-label={texts.of(texts[column], id)} maxLength={60} value={row[column]} onChange={(event) => onChange(id, { [column]: event.target.value })} />
        {column === 'number' && wrongAt(id) !== undefined && <p className="field-wrong">{wrongAt(id)}</p>}
      </td>
    ));
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={texts.title}>
      <table className="table-plain sheet" ref={table}>
        <thead>
          <tr>
            <th scope="col">{texts.executed}</th>
            <th scope="col">{texts.id}</th>
            <th scope="col">{texts.hub}</th>
            <th scope="col" className="number">{texts.amount}</th>
            {COLUMNS.map(([column]) => <th key={column} scope="col">{texts[column]}</th>)}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {items.map((item) => {
            const row = rowOf(item, rows[item.id]);
            const isOwn = item.approvedBy === me;
            return (
              <tr key={item.id}>
                <td>{!isOwn && <input type="checkbox" className="form-check-plain" aria-label={texts.of(texts.executed, item.id)} checked={row.isExecuted} onChange={(event) => onChange(item.id, { isExecuted: event.target.checked })} />}</td>
                <th scope="row" className="whole"><Link href={`/erogazioni/${item.id}`}>{item.id}</Link></th>
                <td>{names.get(item.hub) ?? item.hub}</td>
                <td className="number"><Amount of={item.admitted ?? item.amount} /></td>
                {isOwn ? <td colSpan={COLUMNS.length} className="nothing">{texts.yours}</td> : cells(item.id, row)}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>{texts.sum(executed)}</th>
            <td className="number"><Amount of={sum} /></td>
            <td colSpan={COLUMNS.length} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
