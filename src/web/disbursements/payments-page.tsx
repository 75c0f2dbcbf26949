import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { call, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing } from '../api/reading.js';
import { isReused } from '../api/sent-keys.rules.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useWholeList } from '../lists/whole-list.js';
import { written } from '../money/amount.rules.js';
import { useDraft } from '../parts/draft.js';
import { DraftState } from '../parts/draft-note.js';
import { DayField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { useMe } from '../session/session.js';
import { useNotice } from '../shell/notices.js';
import { isWhole, paymentOf, rowOf, rowsWithout, sumOf, type TypedRow } from './payments.rules.js';
import { PaymentsTable } from './payments-table.js';

type Disbursement = Schema<'DisbursementView'>;

const TEXTS = bilingual({
  it: {
    title: 'Registra pagamenti', lead: 'Gli ordini eseguiti, molti insieme: si registrano tutti o nessuno. Scriva il numero d’ordine di quelli eseguiti, o li spunti se l’ordine è già disposto; gli altri restano come sono.', day: 'Data di esecuzione per le righe senza data',
    none: 'Nessuna erogazione è liquidata o disposta.', noneLead: 'Qui compaiono quando un approvatore le ha approvate.', record: (count: number) => (count === 1 ? 'Registra 1 pagamento' : `Registra ${count} pagamenti`), recording: 'Registrazione…', done: (count: number, sum: string) => (count === 1 ? `1 pagamento registrato: ${sum} €.` : `${count} pagamenti registrati: ${sum} €.`), fill: 'Scriva almeno un numero d’ordine, o spunti un ordine già disposto.',
    half: (ids: string) => `Mancano la data, il numero o l’anno (quattro cifre) dell’ordine: ${ids}.`,
  },
  en: {
    title: 'Record payments', lead: 'Executed orders, many at once: all are recorded or none. Write the order number of those that were executed, or tick them where the order is already issued; the others stay as they are.', day: 'Date of execution for rows without one',
    none: 'No disbursement is approved or ordered.', noneLead: 'They appear here when an approver has approved them.', record: (count: number) => (count === 1 ? 'Record 1 payment' : `Record ${count} payments`), recording: 'Recording…', done: (count: number, sum: string) => (count === 1 ? `1 payment recorded: EUR ${sum}.` : `${count} payments recorded: EUR ${sum}.`), fill: 'Write at least one order number, or tick an issued order.',
    half: (ids: string) => `The date, or the order’s number or year (four digits), is missing: ${ids}.`,
  },
});

interface Values {
  day: string;
  rows: Record<string, TypedRow>;
}

/** The executed orders of a day, typed one under the other. */
export function PaymentsPage() {
  const texts = useTexts(TEXTS);
  const approved = useWholeList('/api/v1/disbursements', { state: 'approved' });
  const ordered = useWholeList('/api/v1/disbursements', { state: 'ordered' });
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <Reading of={ordered}>{(first) => <Reading of={approved}>{(second) => <Sheet items={[...first, ...second]} />}</Reading>}</Reading>
    </>
  );
}

function Sheet({ items }: { items: readonly Disbursement[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const me = useMe();
  const say = useNotice();
  const initial = useMemo<Values>(() => ({ day: today(new Date()), rows: {} }), []);
  const draft = useDraft<Values>('payments', initial);
  const { day, rows } = draft.values;
  const latest = useRef(draft.values);
  latest.current = draft.values;
  const [asked, setAsked] = useState(false);
  const recording = useRecording(draft.idempotencyKey);
  const executed = items.filter((item) => item.approvedBy !== me.id && rowOf(item, rows[item.id]).isExecuted);
  const half = executed.filter((item) => !isWhole(rowOf(item, rows[item.id]), day));
  const sum = sumOf(executed);
  const record = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (executed.length === 0 || half.length > 0 || recording.isPending) return;
    recording.mutate(
      executed.map((item) => paymentOf(item.id, rowOf(item, rows[item.id]), day)),
      {
        onSuccess: (_, recorded) => {
          say(texts.done(executed.length, written(sum, language)));
          setAsked(false);
          // Who goes on typing while it is recorded keeps the rest.
          const left = { ...latest.current, rows: rowsWithout(latest.current.rows, recorded) };
          draft.clear(left);
          if (Object.keys(left.rows).length > 0) draft.set(left);
        },
      },
    );
  };
  return (
    <form noValidate data-saves onSubmit={record}>
      <DraftState of={draft} sending={recording} list="/erogazioni?state=paid&sort=-paidOn" />
      {items.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneLead}</p>
        </Empty>
      ) : (
        <>
          <div className="list-bar">
            <DayField label={texts.day} value={day} max={today(new Date())} onChange={(next) => draft.set({ day: next })} />
          </div>
          <PaymentsTable items={items} me={me.id} rows={rows} executed={executed.length} sum={sum} wrongAt={(id) => wrongAt(id, recording)} onChange={(id, changes) => draft.set({ rows: { ...rows, [id]: { ...rows[id], ...changes } } })} />
          {asked && executed.length === 0 && <p className="field-wrong" role="alert">{texts.fill}</p>}
          {asked && half.length > 0 && <p className="field-wrong" role="alert">{texts.half(half.map(({ id }) => id).join(', '))}</p>}
          <div className="form-acts">
            <Button type="submit" color="primary" disabled={recording.isPending}>
              {recording.isPending ? texts.recording : texts.record(executed.length)}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** Records the rows given. Where others were already recorded under the draft's key, what is left is read again. */
function useRecording(idempotencyKey: string) {
  const client = useQueryClient();
  return useDoing((items: Schema<'PaymentItemRequest'>[]) =>
    call('post', '/api/v1/disbursements/payments', { body: { items }, idempotencyKey }).catch((error: unknown) => {
      if (isReused(error)) void client.invalidateQueries();
      throw error;
    }),
  );
}

/** What the server says of the row of that disbursement, of those that were sent. */
function wrongAt(id: string, { error, variables }: ReturnType<typeof useRecording>): string | undefined {
  const at = variables?.findIndex((item) => item.id === id) ?? -1;
  if (at < 0 || !(error instanceof Refused)) return undefined;
  return error.problem.errors.find(({ pointer }) => pointer === `/items/${at}` || pointer.startsWith(`/items/${at}/`))?.message;
}
