import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { KIND_WORDS } from '../language/words.js';
import { written } from '../money/amount.rules.js';
import { Day } from '../parts/moments.js';
import { Reading } from '../parts/reading-state.js';
import { differencesFrom, previousOf, type Difference } from './previous.rules.js';

type Disbursement = Schema<'DisbursementView'>;

const TEXTS = bilingual({
  it: { title: 'Differenze dall’erogazione precedente', first: 'È la prima erogazione di questo soggetto.', same: 'Stessa concessione, tipo, importo e beneficiario.', previous: 'La precedente:', field: 'Campo', before: 'Precedente', now: 'Questa', grant: 'Concessione', kind: 'Tipo', amount: 'Importo', iban: 'IBAN', taxCode: 'Codice fiscale', changed: 'cambiato', noPayee: 'La precedente non ha ancora un beneficiario approvato: IBAN e codice fiscale non si confrontano.' },
  en: { title: 'Differences from the previous disbursement', first: 'This is the hub’s first disbursement.', same: 'Same grant, kind, amount and payee.', previous: 'The previous one:', field: 'Field', before: 'Previous', now: 'This one', grant: 'Grant', kind: 'Kind', amount: 'Amount', iban: 'IBAN', taxCode: 'Tax code', changed: 'changed', noPayee: 'The previous one has no approved payee yet: IBAN and tax code are not compared.' },
});

/** What is unlike the hub's disbursement before: another account is what an approver has to see first. */
export function Differences({ disbursement }: { disbursement: Disbursement }) {
  const texts = useTexts(TEXTS);
  const { hub } = disbursement;
  const others = useReading('/api/v1/disbursements', { query: { hub, sort: '-requestedOn', limit: 100 } });
  const payee = useReading('/api/v1/hubs/{code}', { path: { code: hub } });
  return (
    <section className="page-section">
      <h2>{texts.title}</h2>
      <Reading of={others}>
        {({ items }) => {
          const previous = previousOf(disbursement, items);
          if (previous === null) return <p>{texts.first}</p>;
          return (
            <>
              <p>
                {texts.previous} <Link href={`/erogazioni/${previous.id}`}>{previous.id}</Link>, <Day of={previous.requestedOn} />
              </p>
              {previous.payee === null && <p className="hint">{texts.noPayee}</p>}
              <Reading of={payee}>{(hubNow) => <DifferencesTable differences={differencesFrom(previous, disbursement, hubNow)} />}</Reading>
            </>
          );
        }}
      </Reading>
    </section>
  );
}

function DifferencesTable({ differences }: { differences: readonly Difference[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const value = ({ what }: Difference, text: string | null) => {
    if (text === null) return '—';
    if (what === 'amount') return `${written(text, language)} €`;
    return what === 'kind' ? KIND_WORDS[language][text as Disbursement['kind']] : text;
  };
  if (differences.length === 0) return <p className="done">{texts.same}</p>;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={texts.title}>
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.before}</th>
            <th scope="col">{texts.now}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.what}>
              <th scope="row">
                {texts[difference.what]} {difference.isGrave && <span className="badge-state badge-bad">{texts.changed}</span>}
              </th>
              <td>{value(difference, difference.before)}</td>
              <td>{value(difference, difference.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
