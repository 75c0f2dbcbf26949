import { Button } from 'design-react-kit';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { call, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing, useReading } from '../api/reading.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { plus, written } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { useDraft } from '../parts/draft.js';
import { DayField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { useMe } from '../session/session.js';
import { useNotice } from '../shell/notices.js';
import { useHubNames } from '../parts/hub-names.js';

type Disbursement = Schema<'DisbursementView'>;

const TEXTS = bilingual({
  it: {
    title: 'Registra pagamenti', lead: 'Gli ordini eseguiti, molti insieme: si registrano tutti o nessuno. Compili le righe di quelli eseguiti; le altre restano come sono.', day: 'Data di esecuzione per le righe senza data', id: 'Codice', hub: 'Soggetto', amount: 'Importo', paidOn: 'Eseguita il', year: 'Anno', number: 'Numero dell’ordine', line: 'Riga', account: 'Conto',
    yours: 'approvata da lei: la registra un’altra persona', none: 'Nessuna erogazione è liquidata o disposta.', noneLead: 'Qui compaiono quando un approvatore le ha approvate.', record: (count: number) => `Registra ${count} pagamenti`, recording: 'Registrazione…', sum: (count: number) => `${count} pagamenti`, done: (count: number, sum: string) => `${count} pagamenti registrati: ${sum} €.`, fill: 'Scriva almeno un numero d’ordine.', of: (name: string, id: string) => `${name} di ${id}`,
  },
  en: {
    title: 'Record payments', lead: 'Executed orders, many at once: all are recorded or none. Fill the rows of those that were executed; the others stay as they are.', day: 'Date of execution for rows without one', id: 'Code', hub: 'Hub', amount: 'Amount', paidOn: 'Executed on', year: 'Year', number: 'Order number', line: 'Line', account: 'Account',
    yours: 'approved by you: another person records it', none: 'No disbursement is approved or ordered.', noneLead: 'They appear here when an approver has approved them.', record: (count: number) => `Record ${count} payments`, recording: 'Recording…', sum: (count: number) => `${count} payments`, done: (count: number, sum: string) => `${count} payments recorded: EUR ${sum}.`, fill: 'Write at least one order number.', of: (name: string, id: string) => `${name} of ${id}`,
  },
});

interface Row {
  paidOn: string;
  year: string;
  number: string;
  line: string;
  account: string;
}
const EMPTY: Row = { paidOn: '', year: '', number: '', line: '', account: '' };
interface Values {
  day: string;
  rows: Record<string, Row>;
}

/** The executed orders of a day, typed one under the other. */
export function PaymentsPage() {
  const texts = useTexts(TEXTS);
  const approved = useReading('/api/v1/disbursements', { query: { state: 'approved', limit: 100 } });
  const ordered = useReading('/api/v1/disbursements', { query: { state: 'ordered', limit: 100 } });
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <Reading of={ordered}>{(first) => <Reading of={approved}>{(second) => <Sheet items={[...first.items, ...second.items]} />}</Reading>}</Reading>
    </>
  );
}

function Sheet({ items }: { items: readonly Disbursement[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const me = useMe();
  const names = useHubNames();
  const say = useNotice();
  const initial = useMemo<Values>(() => ({ day: today(new Date()), rows: {} }), []);
  const draft = useDraft<Values>('payments', initial);
  const { day, rows } = draft.values;
  const table = useRef<HTMLTableElement>(null);
  const [asked, setAsked] = useState(false);
  const filled = items.filter(({ id, approvedBy }) => approvedBy !== me.id && (rows[id]?.number ?? '').trim() !== '');
  const sum = plus('0.00', ...filled.map(({ admitted, amount }) => admitted ?? amount));
  const change = (id: string, changes: Partial<Row>) => draft.set({ rows: { ...rows, [id]: { ...EMPTY, ...rows[id], ...changes } } });
  const recording = useDoing(() => call('post', '/api/v1/disbursements/payments', { body: { items: filled.map(({ id }) => paymentOf(id, { ...EMPTY, ...rows[id] }, day)) }, idempotencyKey: draft.idempotencyKey }));
  const record = () => {
    setAsked(true);
    if (filled.length === 0 || recording.isPending) return;
    recording.mutate(undefined, {
      onSuccess: () => {
        say(texts.done(filled.length, written(sum, language)));
        setAsked(false);
        draft.clear({ day });
      },
    });
  };
  if (items.length === 0) {
    return (
      <Empty title={texts.none}>
        <p>{texts.noneLead}</p>
      </Empty>
    );
  }
  const refused = recording.error instanceof Refused ? recording.error : null;
  const wrongAt = (id: string) => {
    const at = filled.findIndex((item) => item.id === id);
    return at < 0 ? undefined : refused?.problem.errors.find(({ pointer }) => pointer === `/items/${at}` || pointer.startsWith(`/items/${at}/`))?.message;
  };
  // Down and up keep the column, as in the sheets that people know.
  const walk = (event: React.KeyboardEvent<HTMLTableSectionElement>) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type === 'date' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') || event.ctrlKey) return;
    event.preventDefault();
    const column = event.target.dataset['column'];
    const fields = [...(table.current?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? [])];
    fields[fields.indexOf(event.target) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
  };
  const cell = (id: string, column: keyof Row, label: string, width: string, type = 'text') => (
    <input className="form-control" style={{ width }} data-column={column} type={type} max={type === 'date' ? today(new Date()) : undefined} aria-label={texts.of(label, id)} maxLength={60} value={rows[id]?.[column] ?? ''} onChange={(event) => change(id, { [column]: event.target.value })} />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <ProblemAlert error={recording.error} />
      <div className="list-bar">
        <DayField label={texts.day} value={day} max={today(new Date())} onChange={(next) => draft.set({ day: next })} />
      </div>
      <div className="table-frame" tabIndex={0} role="region" aria-label={texts.title}>
        <table className="table-plain sheet" ref={table}>
          <thead>
            <tr>
              <th scope="col">{texts.id}</th>
              <th scope="col">{texts.hub}</th>
              <th scope="col" className="number">
                {texts.amount}
              </th>
              <th scope="col">{texts.number}</th>
              <th scope="col">{texts.year}</th>
              <th scope="col">{texts.paidOn}</th>
              <th scope="col">{texts.account}</th>
              <th scope="col">{texts.line}</th>
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <Link href={`/erogazioni/${item.id}`}>{item.id}</Link>
                </th>
                <td>{names.get(item.hub) ?? item.hub}</td>
                <td className="number">
                  <Amount of={item.admitted ?? item.amount} />
                </td>
                {item.approvedBy === me.id ? (
                  <td colSpan={5} className="nothing">
                    {texts.yours}
                  </td>
                ) : (
                  <>
                    <td>
                      {cell(item.id, 'number', texts.number, '9rem')}
                      {wrongAt(item.id) !== undefined && <p className="field-wrong">{wrongAt(item.id)}</p>}
                    </td>
                    <td>{cell(item.id, 'year', texts.year, '5rem')}</td>
                    <td>{cell(item.id, 'paidOn', texts.paidOn, '10rem', 'date')}</td>
                    <td>{cell(item.id, 'account', texts.account, '8rem')}</td>
                    <td>{cell(item.id, 'line', texts.line, '5rem')}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {texts.sum(filled.length)}
              </th>
              <td className="number">
                <Amount of={sum} />
              </td>
              <td colSpan={5} />
            </tr>
          </tfoot>
        </table>
      </div>
      {asked && filled.length === 0 && <p className="field-wrong">{texts.fill}</p>}
      <div className="form-acts">
        <Button type="submit" color="primary" disabled={recording.isPending}>
          {recording.isPending ? texts.recording : texts.record(filled.length)}
        </Button>
      </div>
    </form>
  );
}

function paymentOf(id: string, row: Row, day: string) {
  const paidOn = row.paidOn || day;
  const [line, account] = [row.line.trim(), row.account.trim()];
  const stated = { ...(line === '' ? {} : { line }), ...(account === '' ? {} : { account }) };
  return { id, paidOn, paymentOrder: { year: Number(row.year.trim() || paidOn.slice(0, 4)), number: row.number.trim(), ...stated } };
}
