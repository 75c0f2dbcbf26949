import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { Day } from '../parts/moments.js';

type Verification = Schema<'ReportVerificationView'>;

const TEXTS = bilingual({
  it: {
    verdicts: { authentic: 'Autentico', altered: 'Alterato', unknown: 'Non riconosciuto' },
    says: {
      authentic: 'Il file è quello che il registro ha prodotto: nessuna cifra, data, nome o riga è stata cambiata.',
      altered: 'Il file viene dal registro, ma è stato cambiato: le differenze sono elencate qui sotto.',
      unknown: 'Di questo file il registro non può dire né che sia autentico né che sia stato alterato.',
    },
    because: {
      'no-proof': 'Non contiene la prova che il registro mette in ogni rapporto: non è un rapporto, o la prova è stata tolta.',
      'not-signed': 'La prova che contiene non è firmata: chiunque avrebbe potuto scriverla. Ciò che differisce dal registro è elencato lo stesso.',
      'another-book': 'È stato prodotto da un altro registro.',
      'entry-unknown': 'Conosce registrazioni che questo registro non ha: è di un registro più avanzato, per esempio da prima di un ripristino.',
    },
    asOf: 'Situazione al', atEntry: 'Fino alla registrazione', head: 'Impronta della registrazione', ends: 'Il registro finisce alla registrazione', differences: (count: number) => (count === 1 ? 'Una differenza' : `${count} differenze`), shown: (count: number) => `Sono mostrate le prime ${count}.`,
    what: 'Che cosa', table: 'Tabella delle differenze', sheet: 'Foglio', cell: 'Cella', reported: 'Nel file', recorded: 'Nel registro', whole: 'tutto il file', nothing: 'nulla',
    kinds: {
      cell: 'valore cambiato', format: 'formato che nasconde il valore', 'row-missing': 'riga tolta', 'row-added': 'riga aggiunta', 'row-doubled': 'riga ripetuta', 'sheet-missing': 'foglio tolto', 'sheet-hidden': 'foglio nascosto', name: 'nome che indica altre celle', 'page-edge': 'intestazione o piè di pagina',
      chart: 'grafico cambiato', overlay: 'oggetto sopra le celle', 'foreign-part': 'parte estranea', signature: 'firma', 'key-replaced': 'chiave sostituita', proof: 'prova', head: 'testa della catena',
    },
  },
  en: {
    verdicts: { authentic: 'Authentic', altered: 'Altered', unknown: 'Unknown' },
    says: {
      authentic: 'The file is the one that the book made: no figure, date, name or row was changed.',
      altered: 'The file comes from the book but was changed: the differences are listed below.',
      unknown: 'Of this file the book can say neither that it is authentic nor that it was altered.',
    },
    because: {
      'no-proof': 'It lacks the proof that the book puts into every report: it is no report, or the proof was taken out.',
      'not-signed': 'The proof in it is not signed: anybody could have written it. What differs from the book is listed all the same.',
      'another-book': 'It was made by another book.',
      'entry-unknown': 'It knows entries that this book does not have: it is of a book that went further, for example before a restoration.',
    },
    asOf: 'State on', atEntry: 'Up to entry', head: 'Hash of the entry', ends: 'The book ends at entry', differences: (count: number) => (count === 1 ? 'One difference' : `${count} differences`), shown: (count: number) => `The first ${count} are shown.`,
    what: 'What', table: 'Table of the differences', sheet: 'Sheet', cell: 'Cell', reported: 'In the file', recorded: 'In the book', whole: 'the whole file', nothing: 'nothing',
    kinds: {
      cell: 'value changed', format: 'format that hides the value', 'row-missing': 'row taken out', 'row-added': 'row added', 'row-doubled': 'row repeated', 'sheet-missing': 'sheet taken out', 'sheet-hidden': 'sheet hidden', name: 'name that stands for other cells', 'page-edge': 'header or footer',
      chart: 'chart changed', overlay: 'object over the cells', 'foreign-part': 'foreign part', signature: 'signature', 'key-replaced': 'key replaced', proof: 'proof', head: 'head of the chain',
    },
  },
});

/** The verdict in plain words, and what differs cell by cell. */
export function VerdictView({ of: verification }: { of: Verification }) {
  const texts = useTexts(TEXTS);
  const { verdict, because, asOf, atEntry, headHash, bookEndsAt } = verification;
  return (
    <>
      <section className={`verdict verdict-${verdict}`}>
        <h2>{texts.verdicts[verdict]}</h2>
        <p>{texts.says[verdict]}</p>
        {because !== null && <p>{texts.because[because]}</p>}
      </section>
      {asOf !== null && (
        <dl className="facts card-plain page-section">
          <dt>{texts.asOf}</dt>
          <dd>
            <Day of={asOf} />
          </dd>
          {atEntry !== null && (
            <>
              <dt>{texts.atEntry}</dt>
              <dd>{because === null || because === 'not-signed' ? <Link href={`/storico/${atEntry}`}>{`#${atEntry}`}</Link> : `#${atEntry}`}</dd>
            </>
          )}
          {headHash !== null && (
            <>
              <dt>{texts.head}</dt>
              <dd className="mono">{headHash}</dd>
            </>
          )}
          {bookEndsAt !== null && (
            <>
              <dt>{texts.ends}</dt>
              <dd>{`#${bookEndsAt}`}</dd>
            </>
          )}
        </dl>
      )}
      {verification.differenceCount > 0 && <Differences of={verification} />}
    </>
  );
}

function Differences({ of: { differences, differenceCount } }: { of: Verification }) {
  const texts = useTexts(TEXTS);
  const title = texts.differences(differenceCount);
  return (
    <section className="page-section" aria-labelledby="differences-title">
      <h2 id="differences-title">{title}</h2>
      {differences.length < differenceCount && <p className="hint">{texts.shown(differences.length)}</p>}
      <div className="table-frame" tabIndex={0} role="region" aria-label={texts.table}>
        <table className="table-plain">
          <thead>
            <tr>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.sheet}</th>
              <th scope="col">{texts.cell}</th>
              <th scope="col">{texts.reported}</th>
              <th scope="col">{texts.recorded}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ what, sheet, cell, reported, recorded }, index) => (
              <tr key={index}>
                <th scope="row">{texts.kinds[what]}</th>
                <td>{sheet ?? texts.whole}</td>
                <td className="mono">{cell ?? '—'}</td>
                <td className="free-text">{reported ?? <span className="nothing">{texts.nothing}</span>}</td>
                <td className="free-text">{recorded ?? <span className="nothing">{texts.nothing}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
