import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { KIND_WORDS } from '../language/words.js';
import { useWholeList } from '../lists/whole-list.js';
import { written } from '../money/amount.rules.js';
import { Day } from '../parts/moments.js';
import { Reading } from '../parts/reading-state.js';
import { differencesFrom, previousOf, type Difference } from './previous.rules.js';

type Disbursement = Schema<'DisbursementView'>;

const TEXTS = bilingual({
  it: { title: 'Differenze dall’erogazione precedente', first: 'È la prima erogazione di questo soggetto.', same: 'Stessa concessione, tipo, importo e beneficiario.', sameButPayee: 'Stessa concessione, tipo e importo.', previous: 'La precedente:', field: 'Campo', before: 'Precedente', now: 'Questa', grant: 'Concessione', kind: 'Tipo', amount: 'Importo', iban: 'IBAN', taxCode: 'Codice fiscale', changed: 'cambiato', noPayee: 'Nessuna erogazione precedente ha un beneficiario approvato: IBAN e codice fiscale non si confrontano.', payeeOf: 'IBAN e codice fiscale si confrontano con l’ultima che ha un beneficiario approvato:' },
  en: { title: 'Differences from the previous disbursement', first: 'This is the hub’s first disbursement.', same: 'Same grant, kind, amount and payee.', sameButPayee: 'Same grant, kind and amount.', previous: 'The previous one:', field: 'Field', before: 'Previous', now: 'This one', grant: 'Grant', kind: 'Kind', amount: 'Amount', iban: 'IBAN', taxCode: 'Tax code', changed: 'changed', noPayee: 'No previous disbursement has an approved payee: IBAN and tax code are not compared.', payeeOf: 'IBAN and tax code are compared with the latest that has an approved payee:' },
});

/** What is unlike the hub's disbursement before: another account is what an approver has to see first. */
export function Differences({ disbursement }: { disbursement: Disbursement }) {
  const texts = useTexts(TEXTS);
  const { hub } = disbursement;
  const others = useWholeList('/api/v1/disbursements', { hub });
  const hubNow = useReading('/api/v1/hubs/{code}', { path: { code: hub } });
  return (
    <section className="page-section">
      <h2>{texts.title}</h2>
      <Reading of={others}>
        {(all) => {
          const previous = previousOf(disbursement, all);
          if (previous === null) return <p>{texts.first}</p>;
          const { disbursement: before, payee } = previous;
          return (
            <>
              <p>
                {texts.previous} <Link href={`/erogazioni/${before.id}`}>{before.id}</Link>, <Day of={before.requestedOn} />
              </p>
              {payee === null && <p className="hint">{texts.noPayee}</p>}
              {payee !== null && payee.of !== before.id && (
                <p className="hint">
                  {texts.payeeOf} <Link href={`/erogazioni/${payee.of}`}>{payee.of}</Link>.
                </p>
              )}
              <Reading of={hubNow}>{(payeeNow) => <DifferencesTable differences={differencesFrom(previous, disbursement, payeeNow)} same={payee === null ? texts.sameButPayee : texts.same} />}</Reading>
            </>
          );
        }}
      </Reading>
    </section>
  );
}

function DifferencesTable({ differences, same }: { differences: readonly Difference[]; same: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const value = ({ what }: Difference, text: string | null) => {
    if (text === null) return '—';
    if (what === 'amount') return `${written(text, language)} €`;
    return what === 'kind' ? KIND_WORDS[language][text as Disbursement['kind']] : text;
  };
  if (differences.length === 0) return <p className="done">{same}</p>;
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
